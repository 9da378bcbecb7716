"""Settings: every tunable of the assistant, once; the only reader of the environment."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from corpus.door import CORPUS, INDEX
from corpus.errors import SettingInvalid
from index.encoder import DEFAULT_ENCODERS

PREFIX = "ASSISTANT_"


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
    ] = 0.2
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
            "modèle de langue qui rédige les réponses : openai:ADRESSE#NOM, openai:NOM, ollama:NOM "
            "ou gguf:FICHIER ; aucun si vide",
        ),
    ] = ""
    model_seconds: Annotated[
        float,
        About(
            "most seconds that a reader waits for the language model",
            "nombre maximal de secondes d’attente du modèle de langue",
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

    def __post_init__(self) -> None:
        """Refuse a number out of its range and an empty list of encoders."""
        for name, (_, about) in declared().items():
            _check_range(environment_name(name), about, getattr(self, name))
        if not self.encoders:
            raise SettingInvalid(f"{environment_name('encoders')} names no model.")

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Return the settings with what the ASSISTANT_* variables change.

        Raises SettingInvalid when a variable has an unknown name or an impossible value.
        """
        known = {environment_name(name): name for name in declared()}
        given: dict[str, Any] = {}
        for variable in sorted(name for name in environ if name.startswith(PREFIX)):
            if variable not in known:
                raise SettingInvalid(f"There is no setting {variable}.", _nearest(variable, known))
            name = known[variable]
            given[name] = _read(variable, environ[variable], declared()[name][0])
        return cls(**given)


def declared() -> dict[str, tuple[type, About]]:
    """Return each setting's type and explanation by its name."""
    hints = get_type_hints(Settings, include_extras=True)
    return {name: get_args(hint) for name, hint in hints.items()}


def environment_name(setting: str) -> str:
    """Return the environment variable that changes a setting."""
    return PREFIX + setting.upper()


def _read_names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _read_path(text: str) -> Path:
    return Path(text).expanduser()


_READERS: dict[type, tuple[Callable[[str], Any], str]] = {
    str: (str, "text"),
    int: (int, "a whole number"),
    float: (float, "a number"),
    Path: (_read_path, "a folder"),
    tuple: (_read_names, "names with commas between them"),
}
"""Type of a setting -> how it is read, and what an error calls it."""


def _read(variable: str, text: str, kind: type) -> Any:
    reader, expected = _READERS[get_origin(kind) or kind]
    if text.strip():
        try:
            return reader(text.strip())
        except (ValueError, RuntimeError):  # RuntimeError: `~` where nobody has a home
            pass
    raise SettingInvalid(f"{variable} must be {expected}, not {text!r}.")


def _check_range(variable: str, about: About, value: Any) -> None:
    # Written so that nan, which is neither below nor above anything, is refused too.
    if about.low is not None and about.high is not None and not about.low <= value <= about.high:
        raise SettingInvalid(
            f"{variable} must be between {about.low} and {about.high}, not {value}."
        )


def _nearest(variable: str, known: Mapping[str, str]) -> str:
    nearest = get_close_matches(variable, known, n=1, cutoff=0.0)[0]
    return f"Did you mean {nearest}? The README lists every setting."
