"""What is said of a new question of the evaluation."""

from assistant.staff.words.saying import Saying


class Asking(Saying):
    """The form of a question, from the gap that it comes from to the set that it joins."""

    MAKE_QUESTION = (
        "Make it a question of the evaluation",
        "En faire une question de l’évaluation",
    )
    OF_QUESTION = ("“{question}”", "« {question} »")
    NEW_QUESTION = ("New question of the evaluation", "Nouvelle question de l’évaluation")
    NEW_QUESTION_LEAD = (
        "From now on, every evaluation asks it and compares the answer with what you give here.",
        "Chaque évaluation la posera désormais et comparera la réponse à vos indications.",
    )
    QUESTION_HINT = (
        "It must make sense by itself: complete what refers to an earlier question, and what is "
        "masked as […].",
        "Elle doit se comprendre seule : complétez ce qui renvoie à une question précédente, et "
        "ce qui est masqué par […].",
    )
    CODE = ("Code of that language", "Code de cette langue")
    CODE_HINT = (
        "Two or three letters, such as es for Spanish.",
        "Deux ou trois lettres, comme es pour l’espagnol.",
    )
    ANSWERED = ("Do the sources answer it?", "Les sources y répondent-elles ?")
    DO_ANSWER = ("Yes, they do", "Oui, elles y répondent")
    DO_NOT_ANSWER = ("No, they do not", "Non, elles n’y répondent pas")
    DO_NOT_ANSWER_HINT = (
        "The right answer is then to say so.",
        "La bonne réponse est alors de le dire.",
    )
    QUOTES = ("Words of a source that answer it", "Les mots d’une source qui y répondent")
    QUOTES_HINT = (
        "Copied letter by letter as the assistant shows them, and enough of them to stand in one "
        "source only. Leave an empty line between two quotes; a right answer cites one of them.",
        "Copiés à la lettre, tels que l’assistant les affiche, et assez nombreux pour ne se "
        "trouver que dans une source. Laissez une ligne vide entre deux citations ; une bonne "
        "réponse en cite une.",
    )
    FACTS = ("What a right answer must show", "Ce qu’une bonne réponse doit montrer")
    FACTS_HINT = (
        "A number, a date or a name that stands in the quote, one on each line. Where two "
        "forms will both do, part them by a slash with spaces around it: "
        "16.7% / 16,7\N{NO-BREAK SPACE}%",
        "Un nombre, une date ou un nom qui figure dans la citation, un par ligne. Si deux formes "
        "conviennent, séparez-les par une barre oblique entourée d’espaces : "
        "16.7% / 16,7\N{NO-BREAK SPACE}%",
    )
    ADD_QUESTION = ("Add the question", "Ajouter la question")
    ADDING = ("Checking and adding the question…", "Vérification et ajout de la question…")
    QUESTION_ADDED = (
        "The question is now part of the evaluation: {place}",
        "La question fait désormais partie de l’évaluation : {place}",
    )
