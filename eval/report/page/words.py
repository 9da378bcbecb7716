"""What the page of a report says, in both languages."""

from enum import Enum

from eval.words import Words


class Said(Enum):
    """A fixed text of the page."""

    TITLE = Words("Are the answers right?", "Les réponses sont-elles justes ?")
    SWITCH = Words("Français", "English")
    QUESTIONS = Words("questions", "questions")
    DOCUMENTS = Words("documents", "documents")
    PASSAGES = Words("passages", "passages")
    CONFIDENCE = Words("confidence", "confiance")
    CONTENTS = Words("On this page", "Sur cette page")
    WANTED = Words("What is wanted", "Ce qui est attendu")
    WANTED_NOTE = Words(
        "A dot is a measured figure, the bar its 95% interval, the notch the value wanted. Small "
        "rings are the others.",
        "Un point est la valeur mesurée, la barre son intervalle à 95 %, l’encoche la valeur "
        "attendue. Les petits anneaux sont les autres systèmes.",
    )
    FIGURE = Words("Figure", "Mesure")
    COUNT = Words("n", "n")
    VALUE = Words("Beffroi", "Beffroi")
    INTERVAL = Words("95% interval", "intervalle à 95 %")
    TARGET = Words("wanted", "attendu")
    MET = Words("met", "atteint")
    MISSED = Words("not met", "non atteint")
    CURVE = Words("Answer or decline?", "Répondre ou décliner ?")
    CURVE_NOTE = Words(
        "The surest answers come first, on the left. Further right more questions are answered, "
        "and more of the answers are wrong. The setting ASSISTANT_CONFIDENCE moves the point.",
        "Les réponses les plus sûres sont à gauche. Plus on va à droite, plus on répond, et plus "
        "il y a de réponses fausses. Le réglage ASSISTANT_CONFIDENCE déplace le point.",
    )
    ANSWERED = Words("questions answered", "questions répondues")
    WRONG_SHARE = Words("answers that are wrong", "réponses fausses")
    RIGHT = Words("right of these", "dont justes")
    WRONG = Words("wrong", "fausses")
    DECLINED = Words("declined", "déclinées")
    SCORE = Words("score", "score")
    IN_USE = Words("in use", "en service")
    GROUPS = Words("By language, kind and style", "Par langue, type et style")
    DETAILS = Words("Every figure by", "Toutes les mesures par")
    ALL_FIGURES = Words("Every figure, beside the others", "Toutes les mesures, face aux autres")
    OTHERS_NOTE = Words(
        "The tutorial pipeline cuts the files as they are into pieces of 1,000 characters, finds "
        "them with one encoder and shows the three sentences of the best piece that fit the "
        "question best. BM25 does the same by words. Two more are Beffroi when it always answers "
        "and when it always declines.",
        "La chaîne des tutoriels découpe les fichiers tels quels en morceaux de 1 000 caractères, "
        "les trouve avec un seul encodeur et montre les trois phrases du meilleur morceau les "
        "plus proches de la question. BM25 fait de même avec les mots. Les deux autres sont "
        "Beffroi quand il répond à tout et quand il décline tout.",
    )
    TIME = Words("Time and memory", "Temps et mémoire")
    TIME_AXIS = Words("milliseconds an answer", "millisecondes par réponse")
    MEDIAN = Words("median", "médiane")
    P95 = Words("95% within", "95 % en moins de")
    ANSWERS = Words("answers", "réponses")
    MEMORY = Words("Memory, at most", "Mémoire, au plus")
    DISK = Words("Index on disk", "Index sur le disque")
    BUILD = Words("Building the index", "Construction de l’index")
    BUILD_MEMORY = Words("Memory for building it, at most", "Mémoire pour le construire, au plus")
    FAULTS = Words("What is wrong", "Ce qui ne va pas")
    FAULTS_NOTE = Words(
        "Every answer with a fault, under its first one. An answer can be right and still have "
        "one. To add a question or mend one: eval/questions/.",
        "Toutes les réponses qui ont un défaut, sous le premier. Une réponse peut être juste et "
        "en avoir un. Pour ajouter ou corriger une question : eval/questions/.",
    )
    NO_FAULT = Words("No answer has a fault.", "Aucune réponse n’a de défaut.")
    SHOWN = Words("Shown", "Montré")
    EXPECTED = Words("Expected", "Attendu")
    EXPECTED_DECLINE = Words("That the sources do not answer.", "Que les sources ne répondent pas.")
    FACTS = Words("facts", "faits")
    AFTER = Words("after", "après")
    RIGHT_ANSWER = Words("right", "juste")
    WRONG_ANSWER = Words("wrong", "faux")
    MEANING = Words("What the figures mean", "Ce que disent les mesures")
    INTERVALS = Words(
        "Intervals are bootstrap percentiles of a thousand resamples of the questions; where "
        "every answer is right, or none, the interval of Wilson.",
        "Les intervalles sont les percentiles de mille rééchantillonnages des questions "
        "(bootstrap) ; quand tout est juste, ou rien, l’intervalle de Wilson.",
    )
