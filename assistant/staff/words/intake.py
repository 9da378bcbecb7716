"""What is said of a new file."""

from assistant.staff.words.saying import Saying


class Intake(Saying):
    """A new file, until it is taken."""

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
    SAVE_NEW = ("Add this document", "Ajouter ce document")
    SAVE_REPLACED = ("Replace the document", "Remplacer le document")


class Previewing(Saying):
    """How a file was read."""

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
