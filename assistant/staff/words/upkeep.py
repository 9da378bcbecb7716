"""What is said of the state of the documents and the index."""

from assistant.staff.words.saying import Saying


class Upkeep(Saying):
    """The state of the documents and the index, and keeping them in order."""

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
        "“{title}” is entered as a text {stated}, but it seems to be {found}.",
        "La fiche de « {title} » indique un texte {stated}, mais il semble être {found}.",
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
    SET_LANGUAGE = ("Set the language: {language}", "Enregistrer la langue : {language}")
