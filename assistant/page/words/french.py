"""The page in French."""

from assistant.page.words.shape import Audience, Labels, Words
from corpus.language import Language

FRENCH = Words(
    language=Language.FRENCH,
    switch="Français",
    promise="Posez vos questions sur les Hauts-de-France, en français ou en anglais. Chaque "
    "réponse cite ses sources, mot pour mot.",
    loading="La page se charge…",
    no_script="Beffroi a besoin de JavaScript : activez-le dans votre navigateur.",
    question="Votre question",
    send="Demander",
    stop="Arrêter",
    restart="Nouvelle conversation",
    audiences=(
        Audience(
            "Nouveaux arrivants",
            (
                "Où demander un titre de séjour ?",
                "Combien d’étudiants compte la région ?",
                "Quels plats goûter dans le Nord-Pas-de-Calais ?",
            ),
        ),
        Audience(
            "Investisseurs",
            (
                "Quels sont les trois grands ports ?",
                "Qui dirige Nord France Invest ?",
                "Quels sont les pôles de compétitivité ?",
            ),
        ),
        Audience(
            "Agents publics et chercheurs",
            (
                "Quels sont les 7 domaines d’activités stratégiques ?",
                "Quel était le taux de chômage avant la crise ?",
                "Quelles communautés ont le label French Tech ?",
            ),
        ),
    ),
    other_questions="Quelques questions",
    about_name="Que disent les textes sur {name} ?",
    limits="Beffroi lit un petit nombre de textes et n’invente rien : quand ils ne répondent "
    "pas, il le dit.",
    nothing_kept="Vos questions ne sont conservées que dans ce navigateur.",
    ratings_kept="Vos questions ne sont conservées que dans ce navigateur ; celles dont vous notez "
    "la réponse, ou auxquelles les sources ne répondent pas, le sont aussi sur ce serveur, {days} "
    "jours au plus ; les noms, adresses et numéros reconnus y sont masqués.",
    sources="Sources",
    source_number="Source {number}",
    notice="À noter",
    translation="Traduction automatique",
    valid_until="fin de validité : {date}",
    date_unknown="date inconnue",
    original="Page d’origine",
    whole_document="Lire dans le document",
    closest="Documents les plus proches",
    back="Poser une question",
    no_document="Ce document n’est pas, ou n’est plus, parmi les sources.",
    in_language={
        Language.FRENCH: "en français",
        Language.ENGLISH: "en anglais",
        Language.OTHER: "dans une autre langue",
    },
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    first_day="1er",
    thousands="\N{NARROW NO-BREAK SPACE}",
    quotation="« {text} »",
    labels=Labels(
        title="Beffroi – vos questions sur les Hauts-de-France",
        you_asked="Votre question :",
        searching="Recherche dans les sources…",
        answered="Réponse :",
        stopped="Réponse interrompue avant la fin.",
        failed="Je n’ai pas pu répondre à cette question. Posez-la autrement, ou réessayez "
        "dans un instant.",
        lost="Le serveur ne répond pas. Reposez la question dans un instant.",
        copy="Copier",
        copied="Réponse copiée",
        not_copied="Copie impossible",
        save="Télécharger",
        saved="Réponse téléchargée",
        saved_on="Réponse de Beffroi, le",
        retry="Reposer la question",
        suggestions="Autres questions possibles",
        useful="Cette réponse est-elle utile ?",
        yes="Oui",
        no="Non",
        why="Qu’est-ce qui ne va pas ?",
        reasons={
            "wrong": "C’est faux",
            "incomplete": "C’est incomplet",
            "beside": "Ce n’est pas ma question",
            "outdated": "C’est dépassé",
        },
        thanks="Merci, c’est noté.",
        not_kept="Votre avis n’a pas pu être enregistré.",
    ),
)
