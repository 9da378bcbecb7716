"""What stands around every section, and the way in."""

from assistant.staff.words.saying import Saying


class Everywhere(Saying):
    """On every page."""

    STAFF = ("Staff", "Espace agents")
    SKIP = ("Skip to the content", "Aller au contenu")
    SECTIONS = ("Sections", "Rubriques")
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
    STARTING = ("Starting…", "Démarrage…")


class Login(Saying):
    """Before one is let in."""

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
