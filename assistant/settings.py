"""Settings: every tunable of the assistant, once."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, get_args, get_type_hints

from corpus.door import CORPUS, HOUSE, INDEX
from corpus.environment import PREFIX, environment_name, read_setting
from corpus.errors import SettingInvalid
from index.encoder import DEFAULT_ENCODERS


@dataclass(frozen=True)
class About:
    """What a setting does, in both languages, and the range of a number."""

    en: str
    fr: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Settings:
    """Every tunable of the assistant; values are checked however the object is made."""

    corpus: Annotated[Path, About("folder of the source texts", "dossier des textes sources")] = (
        CORPUS
    )
    index: Annotated[
        Path, About("folder of the search index", "dossier de l’index de recherche")
    ] = INDEX
    encoders: Annotated[
        tuple[str, ...],
        About(
            "models that turn text into vectors, with commas between them",
            "modèles qui changent le texte en vecteurs, séparés par des virgules",
        ),
    ] = DEFAULT_ENCODERS
    confidence: Annotated[
        float,
        About(
            "below this confidence (0 to 1) the assistant says that the sources do not answer",
            "en dessous de cette confiance (0 à 1), l’assistant dit que les sources se taisent",
            low=0,
            high=1,
        ),
    ] = 0.4  # four in ten of the questions that it is learned from have no answer: more than ask
    max_sentences: Annotated[
        int,
        About(
            "most sentences in an answer that is not a list",
            "nombre maximal de phrases d’une réponse qui n’est pas une liste",
            low=1,
            high=20,
        ),
    ] = 3
    max_question_length: Annotated[
        int,
        About(
            "most characters in a question",
            "nombre maximal de caractères d’une question",
            low=1,
            high=100_000,
        ),
    ] = 2000
    model: Annotated[
        str,
        About(
            "language model that writes answers: openai:ADDRESS#NAME, openai:NAME, ollama:NAME or "
            "gguf:FILE; none when empty",
            "modèle de langage qui rédige les réponses : openai:ADRESSE#NOM, openai:NOM, "
            "ollama:NOM ou gguf:FICHIER ; aucun si vide",
        ),
    ] = ""
    model_seconds: Annotated[
        float,
        About(
            "most seconds that a reader waits for the language model",
            "nombre maximal de secondes d’attente du modèle de langage",
            low=0.1,
            high=600,
        ),
    ] = 30.0
    host: Annotated[
        str,
        About(
            "address of the page; 0.0.0.0 opens it to the network",
            "adresse de la page ; 0.0.0.0 l’ouvre au réseau",
        ),
    ] = "127.0.0.1"
    port: Annotated[int, About("port of the page", "port de la page", low=1, high=65_535)] = 7860
    embedded_by: Annotated[
        tuple[str, ...],
        About(
            "other sites that may show the page in a frame, like https://www.example.org",
            "autres sites qui peuvent montrer la page dans un cadre, comme https://www.example.org",
        ),
    ] = ()
    feedback_days: Annotated[
        int,
        About(
            "days that ratings and declined questions are kept; 0 asks for none and keeps none",
            "jours pendant lesquels les avis et les questions sans réponse sont gardés ; "
            "0 n’en demande et n’en garde aucun",
            low=0,
            high=3650,
        ),
    ] = 0
    feedback: Annotated[
        Path, About("file in which ratings are kept", "fichier où les avis sont gardés")
    ] = HOUSE / "feedback" / "ratings.jsonl"
    staff_user: Annotated[
        str,
        About(
            "who may open the staff page; without it there is none",
            "qui peut ouvrir la page des agents ; sans ce nom, elle n’existe pas",
        ),
    ] = ""
    staff_password_hash: Annotated[
        str,
        About(
            "what `python -m assistant password` prints; without it there is no staff page",
            "ce qu’affiche `python -m assistant password` ; sans lui, pas de page des agents",
        ),
    ] = field(default="", repr=False)
    staff_reports: Annotated[
        Path,
        About(
            "folder of the reports of the evaluations that staff run",
            "dossier des rapports des évaluations lancées par les agents",
        ),
    ] = HOUSE / "reports"
    staff_upload_megabytes: Annotated[
        int,
        About(
            "largest file that staff may add, in megabytes",
            "taille maximale d’un fichier ajouté par les agents, en mégaoctets",
            low=1,
            high=1000,
        ),
    ] = 50

    def __post_init__(self) -> None:
        """Refuse a number out of its range and an empty list of encoders."""
        for name, (_, about) in declared().items():
            _check_range(environment_name(name), about, getattr(self, name))
        if not self.encoders:
            raise SettingInvalid(f"{environment_name('encoders')} names no model.")

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Return the settings with what the ASSISTANT_* variables change; an empty one does not.

        Raises SettingInvalid when a variable has an unknown name or an impossible value.
        """
        known = [environment_name(name) for name in declared()]
        for variable in sorted(environ):
            if variable.startswith(PREFIX) and variable not in known:
                raise SettingInvalid(
                    f"There is no setting {variable}.", _nearest(variable.upper(), known)
                )
        read = {name: read_setting(name, kind, environ) for name, (kind, _) in declared().items()}
        return cls(**{name: value for name, value in read.items() if value is not None})


def declared() -> dict[str, tuple[type, About]]:
    """Return each setting's type and explanation by its name."""
    hints = get_type_hints(Settings, include_extras=True)
    return {name: get_args(hint) for name, hint in hints.items()}


def _check_range(variable: str, about: About, value: Any) -> None:
    # Written so that nan, which is neither below nor above anything, is refused too.
    if about.low is not None and about.high is not None and not about.low <= value <= about.high:
        raise SettingInvalid(
            f"{variable} must be between {about.low} and {about.high}, not {value}."
        )


def _nearest(variable: str, known: Sequence[str]) -> str:
    nearest = get_close_matches(variable, known, n=1, cutoff=0.0)[0]
    return f"Did you mean {nearest}? The README lists every setting."
