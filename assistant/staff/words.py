"""What the staff page says, in both languages."""

from assistant.page.words import date_in_words, number_in_words, typeset, words_for
from assistant.wording import Bilingual
from corpus.language import Language


class Says(Bilingual):
    """Every text of the staff page. A bar parts what is said of one from what is said of more."""

    # Every page
    STAFF = ("Staff", "Espace agents")
    SKIP = ("Skip to the content", "Aller au contenu")
    SECTIONS = ("Sections", "Rubriques")
    LANGUAGES = ("Language", "Langue")
    PUBLIC_PAGE = ("Public page", "Page publique")
    LOG_OUT = ("Log out", "Se déconnecter")
    ERROR = ("Error", "Erreur")
    FAILED = ("That did not work", "Cela n’a pas fonctionné")
    CANCEL = ("Cancel", "Annuler")
    BACK = ("Back to the documents", "Retour aux documents")
    NOT_FOUND = ("There is no such page", "Cette page n’existe pas")
    NOT_FOUND_HINT = (
        "It may have been removed, or the address may be mistyped.",
        "Elle a peut-être été supprimée, ou l’adresse est mal saisie.",
    )

    # Logging in
    LOG_IN = ("Log in", "Se connecter")
    LOG_IN_LEAD = (
        "This page is for the people who look after the documents.",
        "Cette page est réservée aux personnes qui s’occupent des documents.",
    )
    USER = ("User name", "Nom d’utilisateur")
    PASSWORD = ("Password", "Mot de passe")
    WRONG_PASSWORD = (
        "The user name or the password is wrong.",
        "Le nom d’utilisateur ou le mot de passe est incorrect.",
    )
    TOO_MANY_ATTEMPTS = (
        "Too many wrong passwords. Wait {count} second, then try again."
        "|Too many wrong passwords. Wait {count} seconds, then try again.",
        "Trop de mots de passe incorrects. Attendez {count} seconde avant de réessayer."
        "|Trop de mots de passe incorrects. Attendez {count} secondes avant de réessayer.",
    )
    SESSION_ENDED = (
        "Your session has ended. Please log in again; nothing was changed.",
        "Votre session a pris fin. Reconnectez-vous ; rien n’a été modifié.",
    )
    FOREIGN_FORM = (
        "This form was not sent from this page, so nothing was done. Open the page and try again.",
        "Ce formulaire ne vient pas de cette page ; rien n’a donc été fait. "
        "Ouvrez la page et réessayez.",
    )

    # Documents
    DOCUMENTS = ("Documents", "Documents")
    DOCUMENTS_LEAD = (
        "The assistant answers from these {count} document."
        "|The assistant answers from these {count} documents.",
        "L’assistant répond à partir de ce document."
        "|L’assistant répond à partir de ces {count} documents.",
    )
    ADD = ("Add a document", "Ajouter un document")
    REPLACE = ("Replace", "Remplacer")
    EDIT = ("Edit details", "Modifier la fiche")
    RETIRE = ("Retire", "Retirer")
    OF_DOCUMENT = ("“{title}”", "« {title} »")
    TITLE = ("Title", "Titre")
    LANGUAGE = ("Language", "Langue")
    PUBLISHER = ("Publisher", "Éditeur")
    DATE = ("Date", "Date")
    VALID_UNTIL = ("Valid until", "Fin de validité")
    ACTIONS = ("Actions", "Actions")
    IDENTIFIER = ("Identifier", "Identifiant")
    FILE = ("File", "Fichier")
    URL = ("Web address", "Adresse web")
    NOTE = ("Note for readers", "Remarque pour les lecteurs")
    NOTE_EN = ("In English", "En anglais")
    NOTE_FR = ("In French", "En français")
    NONE_KNOWN = ("not known", "non renseigné")
    EXPIRED = ("Expired", "Périmé")
    NOT_YET = ("Not in the answers yet", "Pas encore dans les réponses")
    FRENCH = ("French", "Français")
    ENGLISH = ("English", "Anglais")
    OTHER = ("Another language", "Autre langue")

    # A new file
    CHOOSE_LEAD = (
        "Text (.txt) or PDF, up to {count} megabyte. You will see what is read from it "
        "before anything is added."
        "|Text (.txt) or PDF, up to {count} megabytes. You will see what is read from it "
        "before anything is added.",
        "Texte (.txt) ou PDF, jusqu’à {count} mégaoctet. Vous verrez ce qui en est lu "
        "avant tout ajout."
        "|Texte (.txt) ou PDF, jusqu’à {count} mégaoctets. Vous verrez ce qui en est lu "
        "avant tout ajout.",
    )
    REPLACE_TITLE = ("Replace “{title}”", "Remplacer « {title} »")
    REPLACE_LEAD = (
        "The new file takes the place of {file}, under the same identifier. "
        "The present file is kept in the folder “removed”.",
        "Le nouveau fichier prend la place de {file}, sous le même identifiant. "
        "Le fichier actuel est conservé dans le dossier « removed ».",
    )
    CONTINUE = ("Read the file", "Lire le fichier")
    READING_FILE = ("Reading the file…", "Lecture du fichier…")
    CHECK_TITLE = ("Check before adding", "Vérifier avant d’ajouter")
    CHECK_REPLACE_TITLE = ("Check before replacing", "Vérifier avant de remplacer")
    CHECK_LEAD = (
        "Nothing has been added yet. Complete what is known about the document, "
        "and look at how it was read.",
        "Rien n’est encore ajouté. Complétez la fiche du document et regardez comment il a été lu.",
    )
    DETAILS = ("What is known about it", "Ce que l’on en sait")
    FROM_TEXT = ("As detected in the text", "Telle que détectée dans le texte")
    DETECTED = ("Detected: {language}", "Détectée : {language}")
    OPTIONAL = ("optional", "facultatif")
    TITLE_HINT = (
        "Shown to readers beside each quote.",
        "Affiché aux lecteurs avec chaque citation.",
    )
    IDENTIFIER_HINT = (
        "Short and lasting: citations refer to it.",
        "Court et durable : les citations y renvoient.",
    )
    DATE_HINT = ("2025, 2025-06 or 2025-06-30", "2025, 2025-06 ou 2025-06-30")
    VALID_UNTIL_HINT = (
        "The last day, month or year for which it holds. Readers are warned after that.",
        "Le dernier jour, mois ou an où il est valable. Ensuite, les lecteurs sont prévenus.",
    )
    NOTE_HINT = (
        "About its age or origin. Fill in both languages, or neither.",
        "Sur son âge ou son origine. Remplissez les deux langues, ou aucune.",
    )
    SAVE_NEW = ("Add this document", "Ajouter ce document")
    SAVE_REPLACED = ("Replace the document", "Remplacer le document")
    SAVE_DETAILS = ("Save", "Enregistrer")
    EDIT_TITLE = ("Details of “{title}”", "Fiche de « {title} »")

    # The preview
    PREVIEW = ("How it was read", "Comment il a été lu")
    CHARACTERS = ("{count} character|{count} characters", "{count} caractère|{count} caractères")
    PASSAGES = ("{count} passage|{count} passages", "{count} passage|{count} passages")
    SENTENCES = ("{count} sentence|{count} sentences", "{count} phrase|{count} phrases")
    REPAIR = ("Repair", "Réparation")
    NOTHING_MENDED = (
        "No broken characters were found; the text is read as it stands.",
        "Aucun caractère abîmé n’a été trouvé ; le texte est lu tel quel.",
    )
    MENDED = (
        "{count} broken character was mended when reading. The file itself is not changed."
        "|{count} broken characters were mended when reading. The file itself is not changed.",
        "{count} caractère abîmé a été réparé à la lecture. Le fichier lui-même ne change pas."
        "|{count} caractères abîmés ont été réparés à la lecture. "
        "Le fichier lui-même ne change pas.",
    )
    EXAMPLES = ("Examples", "Exemples")
    LINE = ("Line {count}", "Ligne {count}")
    BEFORE = ("Before", "Avant")
    AFTER = ("After", "Après")
    TIMES = ("Times", "Fois")
    ALL_REPLACEMENTS = (
        "{count} replacement|All {count} replacements",
        "{count} remplacement|Les {count} remplacements",
    )
    NOTHING = ("nothing", "rien")
    SPLITTING = ("Sections and passages", "Rubriques et passages")
    SPLITTING_LEAD = (
        "Each passage is what a question can find. Open a section to read its passages.",
        "Chaque passage est ce qu’une question peut trouver. "
        "Ouvrez une rubrique pour lire ses passages.",
    )
    NO_SECTION = ("Without a heading", "Sans titre")
    MORE_PASSAGES = (
        "And {count} more passage.|And {count} more passages.",
        "Et {count} autre passage.|Et {count} autres passages.",
    )

    # Retiring
    RETIRE_TITLE = ("Retire “{title}”?", "Retirer « {title} » ?")
    RETIRE_LEAD = (
        "The assistant will no longer answer from it. Its file and details are kept in the "
        "folder “removed” of the corpus, so that it can be added again.",
        "L’assistant ne répondra plus à partir de ce document. Son fichier et sa fiche sont "
        "conservés dans le dossier « removed » du corpus, pour pouvoir l’ajouter de nouveau.",
    )
    RETIRE_NOW = ("Retire this document", "Retirer ce document")

    # What has been done
    ADDED = ("“{title}” has been added.", "« {title} » est ajouté.")
    REPLACED = ("“{title}” has been replaced.", "« {title} » est remplacé.")
    EDITED = ("The details of “{title}” are saved.", "La fiche de « {title} » est enregistrée.")
    RETIRED = (
        "“{title}” has been retired; its file is kept as {kept}.",
        "« {title} » est retiré ; son fichier est conservé sous {kept}.",
    )

    # The index
    UPDATING = ("Updating the index", "Mise à jour de l’index")
    UPDATING_LEAD = (
        "You can go on working; the assistant answers from the former index until it is done.",
        "Vous pouvez continuer à travailler ; d’ici là, l’assistant répond à partir de "
        "l’ancien index.",
    )
    UPDATED = (
        "The index is up to date: the assistant answers from the documents as they are now.",
        "L’index est à jour : l’assistant répond à partir des documents actuels.",
    )
    NOT_UPDATED = (
        "The index could not be updated; the assistant answers as before. {reason}",
        "L’index n’a pas pu être mis à jour ; l’assistant répond comme avant. {reason}",
    )
    PERCENT = ("{count} %", "{count} %")
    STATE = ("State", "État")
    STATE_TITLE = ("State of the documents and the index", "État des documents et de l’index")
    INDEX_WELL = ("The index is in order", "L’index est en ordre")
    ALL_WELL_LEAD = (
        "It is whole and belongs to the documents as they are now.",
        "Il est entier et correspond aux documents actuels.",
    )
    TO_DO = ("To do", "À faire")
    TO_KNOW = ("Good to know", "Bon à savoir")
    SIZE = (
        "The assistant answers from {documents} and {passages}.",
        "L’assistant répond à partir de {documents} et {passages}.",
    )
    DOCUMENT_COUNT = ("{count} document|{count} documents", "{count} document|{count} documents")
    INDEX_MISSING = (
        "There is no index yet. Building it takes a few minutes.",
        "Il n’y a pas encore d’index. Sa construction prend quelques minutes.",
    )
    INDEX_STALE = (
        "The index does not belong to the documents as they are now, or was made by another "
        "version. Update it: only what changed is computed again.",
        "L’index ne correspond plus aux documents actuels, ou vient d’une autre version. "
        "Mettez-le à jour : seul ce qui a changé est recalculé.",
    )
    INDEX_DAMAGED = (
        "A file of the index is missing or damaged. Build it again; this takes a few minutes.",
        "Un fichier de l’index manque ou est abîmé. Reconstruisez-le ; cela prend quelques "
        "minutes.",
    )
    INDEX_ELSEWHERE = (
        "Another program has replaced the index; the assistant still answers from the former one.",
        "Un autre programme a remplacé l’index ; l’assistant répond encore à partir de l’ancien.",
    )
    UPDATE = ("Update the index", "Mettre l’index à jour")
    BUILD = ("Build the index again", "Reconstruire l’index")
    OPEN_NEW = ("Answer from the new index", "Répondre à partir du nouvel index")
    REMARK_UNREADABLE = (
        "“{title}” cannot be read, so the index cannot follow. {reason}",
        "« {title} » ne peut pas être lu ; l’index ne peut donc pas suivre. {reason}",
    )
    REMARK_OTHER_LANGUAGE = (
        "“{title}” is entered as {stated}, but the text looks like {found}.",
        "« {title} » est enregistré en {stated}, mais le texte semble être en {found}.",
    )
    REMARK_FOREIGN = (
        "“{title}” is neither French nor English, so few questions will find it.",
        "« {title} » n’est ni en français ni en anglais ; peu de questions le trouveront.",
    )
    REMARK_GUESSED = (
        "Not all of “{title}” is UTF-8 text; the rest was read as Windows text (cp1252). "
        "Look whether its accents are right.",
        "« {title} » n’est pas entièrement en UTF-8 ; le reste a été lu comme un texte de Windows "
        "(cp1252). Vérifiez ses accents.",
    )
    REMARK_REPEATED = (
        "“{title}” is the same file as “{other}”. One of them can be retired.",
        "« {title} » est le même fichier que « {other} ». L’un des deux peut être retiré.",
    )
    REMARK_MENDED = (
        "{count} broken character in “{title}” is mended when reading; nothing needs doing."
        "|{count} broken characters in “{title}” are mended when reading; nothing needs doing.",
        "{count} caractère abîmé de « {title} » est réparé à la lecture ; rien n’est à faire."
        "|{count} caractères abîmés de « {title} » sont réparés à la lecture ; "
        "rien n’est à faire.",
    )
    REMARK_EXPIRED = (
        "“{title}” was valid until {date}. Readers are warned.",
        "« {title} » était valable jusqu’à : {date}. Les lecteurs en sont prévenus.",
    )
    SET_LANGUAGE = ("Enter it as {language}", "L’enregistrer en {language}")

    # Gaps
    GAPS = ("Gaps", "Lacunes")
    GAPS_TITLE = ("Gaps in the documents", "Lacunes des documents")
    GAPS_LEAD = (
        "Questions that were declined or whose answer was rated badly. They show what the "
        "documents lack. Names, addresses and numbers of persons are masked.",
        "Les questions restées sans réponse ou dont la réponse a été mal notée. Elles montrent ce "
        "qui manque aux documents. Noms, adresses et numéros de personnes sont masqués.",
    )
    GAPS_OFF = (
        "Questions are not kept. To collect those declined or rated badly, set {setting}.",
        "Les questions ne sont pas conservées. Pour recueillir celles restées sans réponse ou mal "
        "notées, renseignez {setting}.",
    )
    NO_GAPS = ("Nothing has been declined or rated badly.", "Rien n’a été décliné ni mal noté.")
    QUESTION = ("Question", "Question")
    REASON = ("Why it is here", "Motif")
    DECLINED = ("Declined", "Sans réponse")
    RATED_BADLY = ("Rated badly", "Mal notée")
    WRONG = ("Rated wrong", "Jugée fausse")
    INCOMPLETE = ("Rated incomplete", "Jugée incomplète")
    BESIDE = ("Rated beside the question", "Jugée hors sujet")
    OUTDATED = ("Rated out of date", "Jugée périmée")
    HOW_OFTEN = ("Times", "Fois")
    LAST_ASKED = ("Last on", "Dernière fois")
    EXPORT = ("Download as CSV", "Télécharger en CSV")

    # The evaluation
    EVALUATION = ("Evaluation", "Évaluation")
    EVALUATION_LEAD = (
        "Asks the assistant the evaluation’s own questions and measures how many answers are "
        "right. It takes a few minutes and changes nothing.",
        "Pose à l’assistant les questions de l’évaluation et mesure la part de réponses justes. "
        "Cela prend quelques minutes et ne change rien.",
    )
    EVALUATE = ("Run the evaluation", "Lancer l’évaluation")
    EVALUATING = ("Evaluation in progress", "Évaluation en cours")
    CANCEL_EVALUATION = ("Stop the evaluation", "Arrêter l’évaluation")
    EVALUATED = ("The evaluation has finished.", "L’évaluation est terminée.")
    EVALUATION_CANCELLED = ("The evaluation was stopped.", "L’évaluation a été arrêtée.")
    EVALUATION_FAILED = (
        "The evaluation failed; its last words: {reason}",
        "L’évaluation a échoué ; son dernier message : {reason}",
    )
    REPORTS = ("Reports", "Rapports")
    NO_REPORTS = ("There is no report yet.", "Il n’y a pas encore de rapport.")
    REPORT_OF = ("Report of {date} at {time} (UTC)", "Rapport du {date} à {time} (UTC)")
    STARTING = ("Starting…", "Démarrage…")

    # What can go wrong
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


LANGUAGE_NAMES = {
    Language.FRENCH: Says.FRENCH,
    Language.ENGLISH: Says.ENGLISH,
    Language.OTHER: Says.OTHER,
}


def say(text: Says, language: Language, /, **values: object) -> str:
    """Return a text as one reads it in the language; `count` chooses between one and more.

    Values may be texts themselves.
    """
    chosen = text.say(language)
    values = {
        name: say(value, language) if isinstance(value, Says) else value
        for name, value in values.items()
    }
    count = values.get("count")
    if isinstance(count, int):
        one, _, more = chosen.partition("|")
        # French counts nothing as one.
        is_one = abs(count) < 2 if language is Language.FRENCH else count == 1
        chosen = one if is_one or not more else more
        values["count"] = number(count, language)
    if values:
        chosen = chosen.format(**values)
    return typeset(chosen) if language is Language.FRENCH else chosen


def number(value: int, language: Language) -> str:
    """Return a whole number as it is written in the language."""
    return number_in_words(value, words_for(language))


def date(value: str | None, language: Language) -> str:
    """Return an ISO 8601 date as it is written in the language; "–" when there is none."""
    return date_in_words(value, words_for(language)) if value else "–"
