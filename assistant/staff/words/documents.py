"""What is said of the documents that there are."""

from assistant.staff.words.saying import Saying


class Listing(Saying):
    """The list of the documents, retiring one, and what has been done."""

    DOCUMENTS = ("Documents", "Documents")
    DOCUMENTS_LEAD = (
        "The assistant answers from this document."
        "|The assistant answers from these {count} documents.",
        "L’assistant répond à partir de ce document."
        "|L’assistant répond à partir de ces {count} documents.",
    )
    ADD = ("Add a document", "Ajouter un document")
    REPLACE = ("Replace", "Remplacer")
    EDIT = ("Edit details", "Modifier la fiche")
    RETIRE = ("Retire", "Retirer")
    OF_DOCUMENT = ("“{title}”", "« {title} »")
    ACTIONS = ("Actions", "Actions")
    EXPIRED = ("Expired", "Périmé")
    NOT_YET = ("Not in the answers yet", "Pas encore dans les réponses")
    RETIRE_TITLE = ("Retire “{title}”?", "Retirer « {title} » ?")
    RETIRE_LEAD = (
        "The assistant will no longer answer from it. Its file and details are kept in the "
        "folder “removed” of the corpus, so that it can be added again.",
        "L’assistant ne répondra plus à partir de ce document. Son fichier et sa fiche sont "
        "conservés dans le dossier « removed » du corpus, pour pouvoir l’ajouter de nouveau.",
    )
    RETIRE_NOW = ("Retire this document", "Retirer ce document")
    ADDED = ("“{title}” has been added.", "« {title} » est ajouté.")
    REPLACED = ("“{title}” has been replaced.", "« {title} » est remplacé.")
    EDITED = ("The details of “{title}” are saved.", "La fiche de « {title} » est enregistrée.")
    RETIRED = (
        "“{title}” has been retired; its file is kept as {kept}.",
        "« {title} » est retiré ; son fichier est conservé sous {kept}.",
    )


class Form(Saying):
    """What is known about a document."""

    TITLE = ("Title", "Titre")
    LANGUAGE = ("Language", "Langue")
    PUBLISHER = ("Publisher", "Éditeur")
    DATE = ("Date", "Date")
    VALID_UNTIL = ("Valid until", "Fin de validité")
    IDENTIFIER = ("Identifier", "Identifiant")
    FILE = ("File", "Fichier")
    URL = ("Web address", "Adresse web")
    NOTE = ("Note for readers", "Remarque pour les lecteurs")
    NOTE_EN = ("In English", "En anglais")
    NOTE_FR = ("In French", "En français")
    FRENCH = ("French", "Français")
    ENGLISH = ("English", "Anglais")
    OTHER = ("Another language", "Autre langue")
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
    SAVE_DETAILS = ("Save", "Enregistrer")
    EDIT_TITLE = ("Details of “{title}”", "Fiche de « {title} »")
