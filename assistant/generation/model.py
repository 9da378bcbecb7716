"""Which language model is used, by one name: a chat model of LangChain's, or none."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from secrets import token_urlsafe
from types import MappingProxyType
from typing import Any, Protocol

from corpus.errors import ModelUnavailable, SettingInvalid

Messages = Sequence[tuple[str, str]]
"""Who speaks ("system", "human" or "ai") and what they say, as LangChain takes it."""

_OLLAMA = "http://127.0.0.1:11434/v1"
_MOST_TOKENS = 512
_CONTEXT = 8192
"""Tokens that a local model reads and writes at most."""
_FORMS = "openai:ADDRESS#NAME, openai:NAME, ollama:NAME or gguf:FILE"


class ModelFailed(Exception):
    """The model could not be reached, broke off or took too long; an answer is found without it."""


class ChatModel(Protocol):
    """What is needed of LangChain's `BaseChatModel`.

    Spelled out because importing theirs takes a second that answers without a model never need.
    """

    def stream(self, input: Any) -> Iterator[Any]:  # noqa: A002 (LangChain's name)
        """Yield chunks of the reply to messages."""
        ...


@dataclass(frozen=True)
class Connection:
    """A chat model ready for one reply; closing it, from any thread, stops the model."""

    chat: ChatModel
    close: Callable[[], object] = bool
    """Does nothing for a model that has nothing to close."""


Connect = Callable[[], Connection]


@dataclass(frozen=True)
class Model:
    """A language model by name, without a password, and how to connect to it."""

    name: str
    connect: Connect


def open_model(name: str, seconds: float) -> Model | None:
    """Return the model of that name, None when the name is empty; no server is asked yet.

    Raises SettingInvalid for a name of no known form, ModelUnavailable when a package, a file or
    a key is missing. No single read from a server lasts longer than `seconds`.
    """
    if not name:
        return None
    kind, _, place = name.partition(":")
    if kind not in MODELS or not place:
        raise SettingInvalid(f"ASSISTANT_MODEL is {name!r}.", f"It must be {_FORMS}.")
    _check_package("langchain_openai", "model")
    connect = MODELS[kind](place, seconds)
    connect().close()  # imports what is needed: that takes longer than a reader should wait
    return Model(re.sub(r"//[^/@]*@", "//", name), connect)


def _openai(place: str, seconds: float) -> Connect:
    if "//" not in place:
        return lambda: _connect(place, None, seconds)
    address, _, model = place.partition("#")
    return lambda: _connect(model or "default", address, seconds)


def _ollama(place: str, seconds: float) -> Connect:
    # Ollama speaks OpenAI's protocol too: one way to connect is one way to hang up.
    return lambda: _connect(place, _OLLAMA, seconds)


def _gguf(place: str, seconds: float) -> Connect:
    _check_package("xllamacpp", "gguf")
    path = Path(place).expanduser()
    if not path.is_file():
        raise ModelUnavailable(f"There is no model file {path}.", "Check ASSISTANT_MODEL.")
    served = _served(path)  # loaded now: it takes longer than a reader should wait
    return lambda: _connect(path.stem, served.address, seconds, served.key)


MODELS: Mapping[str, Callable[[str, float], Connect]] = MappingProxyType(
    {"openai": _openai, "ollama": _ollama, "gguf": _gguf}
)
"""What a model's name begins with -> how to connect to what follows the colon."""


def _connect(model: str, address: str | None, seconds: float, key: str | None = None) -> Connection:
    """Return a chat model with a connection of its own."""
    # Imported here because they take seconds that answers without a model never need.
    from langchain_openai import ChatOpenAI  # noqa: PLC0415
    from openai import OpenAIError  # noqa: PLC0415

    from assistant.generation.wire import Wire  # noqa: PLC0415

    wire = Wire(seconds)

    def make(**more: Any) -> ChatModel:
        return ChatOpenAI(
            model=model,
            base_url=address,
            timeout=seconds,
            max_retries=0,
            temperature=0,
            max_completion_tokens=_MOST_TOKENS,
            stream_usage=False,
            http_client=wire.client,
            **more,
        )

    try:
        return Connection(make(api_key=key) if key else make(), wire.close)
    except OpenAIError as error:
        # The key is read from OPENAI_API_KEY; a server of one's own most often needs none.
        if address is None:
            raise ModelUnavailable(
                "There is no key for this model.", "Set the environment variable OPENAI_API_KEY."
            ) from error
        return Connection(make(api_key="none"), wire.close)


@dataclass(frozen=True)
class _Served:
    """A model file served inside this process, on a port of its own, to those with the key."""

    address: str
    key: str
    server: object


@lru_cache(maxsize=1)
def _served(path: Path) -> _Served:
    """Load a model file, once."""
    # Imported here because the package is optional.
    from xllamacpp import CommonParams, Server  # noqa: PLC0415

    key = token_urlsafe()
    parameters = CommonParams()
    parameters.model.path = str(path)
    parameters.n_ctx = _CONTEXT
    parameters.n_parallel = 1
    parameters.verbosity = 0
    parameters.api_keys = [key]
    try:
        server = Server(parameters)
    except RuntimeError as error:
        reason = str(error).rstrip(".")
        raise ModelUnavailable(f"The model file {path} cannot be loaded: {reason}.") from error
    return _Served(f"{server.listening_address}/v1", key, server)


def _check_package(module: str, extra: str) -> None:
    if find_spec(module) is None:
        raise ModelUnavailable(
            f"The package {module.replace('_', '-')} is not installed.",
            f"In Beffroi's folder run `pip install --editable '.[{extra}]'`.",
        )
