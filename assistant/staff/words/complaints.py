"""What is said when something went wrong."""

from assistant.staff.words.saying import Saying


class Complaint(Saying):
    """What can go wrong."""

    FOREIGN_FORM = (
        "This form was not sent from this page, so nothing was done. Open the page and try again.",
        "Ce formulaire ne vient pas de cette page ; rien n’a donc été fait. "
        "Ouvrez la page et réessayez.",
    )
    NO_FILE = ("Choose a file first.", "Choisissez d’abord un fichier.")
    FILE_TOO_LARGE = (
        "The file is larger than {count} megabyte; nothing was added. Split it or make it smaller."
        "|The file is larger than {count} megabytes; nothing was added. "
        "Split it or make it smaller.",
        "Le fichier dépasse {count} mégaoctet ; rien n’a été ajouté. Découpez-le ou allégez-le."
        "|Le fichier dépasse {count} mégaoctets ; rien n’a été ajouté. Découpez-le ou allégez-le.",
    )
    FORM_TOO_LARGE = ("The form holds too much text.", "Le formulaire contient trop de texte.")
    FORMAT_UNKNOWN = (
        "Files of this kind cannot be read. Save it as text (.txt) or PDF.",
        "Ce type de fichier ne peut pas être lu. Enregistrez-le en texte (.txt) ou en PDF.",
    )
    DOCUMENT_LOCKED = (
        "The PDF is protected by a password. Save a copy without a password.",
        "Le PDF est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.",
    )
    DOCUMENT_WITHOUT_TEXT = (
        "The file holds no text, perhaps only images. Run it through text recognition (OCR) first.",
        "Le fichier ne contient pas de texte, peut-être seulement des images. "
        "Passez-le d’abord par la reconnaissance de caractères (OCR).",
    )
    DOCUMENT_UNREADABLE = (
        "The file is damaged or is not what its name says. Save it again as UTF-8 text or as PDF.",
        "Le fichier est abîmé ou n’est pas ce que dit son nom. "
        "Enregistrez-le de nouveau en texte UTF-8 ou en PDF.",
    )
    DOCUMENT_KNOWN = (
        "There is a document with this identifier or file name already. To put a new version in "
        "its place, choose “Replace” beside it; otherwise choose another identifier or file name.",
        "Un document porte déjà cet identifiant ou ce nom de fichier. Pour en mettre une nouvelle "
        "version, choisissez « Remplacer » à côté de lui ; sinon, prenez un autre identifiant "
        "ou un autre nom de fichier.",
    )
    DOCUMENT_GONE = (
        "This document is no longer there; somebody else may have retired it.",
        "Ce document n’est plus là ; quelqu’un d’autre l’a peut-être retiré.",
    )
    CORPUS_MISSING = (
        "The folder of the documents is missing or empty. "
        "Have whoever runs this server look at it.",
        "Le dossier des documents est absent ou vide. "
        "Demandez à la personne qui gère ce serveur de vérifier.",
    )
    DRAFT_GONE = (
        "This file is no longer waiting. Choose it again.",
        "Ce fichier n’est plus en attente. Choisissez-le de nouveau.",
    )
    LAST_DOCUMENT = (
        "This is the last document, and an index cannot be made of nothing. Add another one first.",
        "C’est le dernier document, et un index ne peut pas être vide. "
        "Ajoutez-en d’abord un autre.",
    )
    CATALOGUE_INVALID = (
        "The file sources.toml does not hold what it should; nothing was changed. Have it mended.",
        "Le fichier sources.toml n’est pas correct ; rien n’a été modifié. Faites-le réparer.",
    )
    NAME_INVALID = (
        "A file of the corpus has a name that cannot be shown. "
        "Have it renamed, with letters and digits.",
        "Un fichier du corpus porte un nom qui ne peut pas être affiché. "
        "Faites-le renommer, avec des lettres et des chiffres.",
    )
    STORAGE_FORBIDDEN = (
        "The assistant may not read or write its files; nothing was lost. "
        "Have whoever runs this server change their permissions.",
        "L’assistant n’a pas le droit de lire ou d’écrire ses fichiers ; rien n’a été perdu. "
        "Demandez à la personne qui gère ce serveur d’en changer les droits d’accès.",
    )
    STORAGE_BUSY = (
        "Another program is at work on the same files. Try again when it has finished.",
        "Un autre programme travaille sur les mêmes fichiers. Réessayez quand il aura terminé.",
    )
    STORAGE_FAILED = (
        "The disk refused to write, perhaps because it is full; nothing was lost. "
        "Free some space and try again.",
        "Le disque a refusé l’écriture, peut-être parce qu’il est plein ; rien n’a été perdu. "
        "Libérez de la place et réessayez.",
    )
    UNEXPECTED = (
        "Something unexpected happened; nothing was lost. Try again, or tell whoever runs this "
        "server, whose log holds the details.",
        "Une erreur imprévue s’est produite ; rien n’a été perdu. Réessayez, ou prévenez la "
        "personne qui gère ce serveur : le détail est dans son journal.",
    )
    FIELDS_WRONG = (
        "Please mend the marked field.|Please mend the {count} marked fields.",
        "Corrigez le champ signalé.|Corrigez les {count} champs signalés.",
    )
    FIELD_TEXT = ("Enter one line of text.", "Saisissez une ligne de texte.")
    FIELD_DATE = (
        "Enter a date such as 2025, 2025-06 or 2025-06-30.",
        "Saisissez une date comme 2025, 2025-06 ou 2025-06-30.",
    )
    FIELD_URL = (
        "A web address starts with http:// or https://.",
        "Une adresse web commence par http:// ou https://.",
    )
    FIELD_LANGUAGE = ("Choose one of the languages.", "Choisissez l’une des langues.")
    FIELD_NOTE = (
        "Fill in the note in both languages, or in neither.",
        "Remplissez la remarque dans les deux langues, ou dans aucune.",
    )
    QUESTION_EMPTY = ("Enter the question.", "Saisissez la question.")
    FIELD_CODE = (
        "Enter the two or three letters of the language’s code.",
        "Saisissez les deux ou trois lettres du code de la langue.",
    )
    FIELD_ANSWERED = ("Choose yes or no.", "Choisissez oui ou non.")
    FOREIGN_UNANSWERED = (
        "The evaluation takes a question in another language only if the sources answer it.",
        "L’évaluation n’accepte une question dans une autre langue que si les sources y répondent.",
    )
    QUOTES_EMPTY = (
        "Copy the words of a source that answer the question.",
        "Copiez les mots d’une source qui répondent à la question.",
    )
    FACTS_EMPTY = (
        "Enter a number, a date or a name that a right answer shows.",
        "Saisissez un nombre, une date ou un nom qu’une bonne réponse montre.",
    )
    QUOTE_NOWHERE = (
        "“{quote}” stands in no source, so the question was not added. "
        "Copy the words letter by letter.",
        "« {quote} » ne figure dans aucune source ; la question n’a donc pas été ajoutée. "
        "Copiez les mots à la lettre.",
    )
    QUOTE_UNCLEAR = (
        "“{quote}” stands in several sources ({sources}), so the question was not added. "
        "Copy more of the words around it.",
        "« {quote} » figure dans plusieurs sources ({sources}) ; la question n’a donc pas été "
        "ajoutée. Copiez davantage de mots autour.",
    )
    FACT_UNPROVED = (
        "“{fact}” stands in none of the quotes, so the question was not added. "
        "Enter it as it stands there, or copy the words that hold it.",
        "« {fact} » ne figure dans aucune des citations ; la question n’a donc pas été ajoutée. "
        "Saisissez-le tel qu’il y figure, ou copiez les mots qui le contiennent.",
    )
    QUESTION_KNOWN = (
        "The evaluation asks this question already ({place}); it was not added again.",
        "L’évaluation pose déjà cette question ({place}) ; elle n’a pas été ajoutée de nouveau.",
    )
    QUOTE_KEPT_APART = (
        "These words answer a question that is kept apart for the final figures ({place}), so the "
        "question was not added. Quote other words, or leave it.",
        "Ces mots répondent à une question réservée aux mesures finales ({place}) ; la question "
        "n’a donc pas été ajoutée. Citez d’autres mots, ou laissez-la de côté.",
    )
    QUESTION_TOO_SLOW = (
        "Adding the question took too long and was stopped. Try again when the server is less "
        "busy.",
        "L’ajout de la question a pris trop de temps et a été arrêté. Réessayez quand le serveur "
        "sera moins occupé.",
    )
    QUESTION_REFUSED = (
        "The question was not added; the evaluation says: {reason}",
        "La question n’a pas été ajoutée ; l’évaluation dit (en anglais) : {reason}",
    )
