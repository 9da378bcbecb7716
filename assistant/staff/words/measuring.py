"""What is said of how good the answers are."""

from assistant.staff.words.saying import Saying


class GapList(Saying):
    """Questions that the documents do not answer."""

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
    NO_GAPS = (
        "Nothing has been declined or rated badly.",
        "Aucune question n’est restée sans réponse ni n’a été mal notée.",
    )
    QUESTION = ("Question", "Question")
    REASON = ("Why it is here", "Motif")
    DECLINED = ("Declined", "Sans réponse")
    RATED_BADLY = ("Rated badly", "Mal notée")
    WRONG = ("Rated wrong", "Jugée fausse")
    INCOMPLETE = ("Rated incomplete", "Jugée incomplète")
    BESIDE = ("Rated beside the question", "Jugée hors sujet")
    OUTDATED = ("Rated out of date", "Jugée dépassée")
    HOW_OFTEN = ("Times", "Fois")
    LAST_ASKED = ("Last on", "Dernière fois")
    EXPORT = ("Download as CSV", "Télécharger en CSV")


class Evaluating(Saying):
    """Running the evaluation."""

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
