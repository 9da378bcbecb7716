"""Any sentence-transformers model, by folder or by its name in the local Hugging Face cache."""

import hashlib
import os
from pathlib import Path

from corpus.errors import EncoderUnavailable
from index.encoder.bundled import ENCODERS
from index.encoder.embeddings import Embeddings

_PROBED_BYTES = 1 << 20
_CONFIGURATIONS = ("modules.json", "config.json")
"""One of these is in the folder of every model."""


def folder_of(name: str) -> Path:
    """Return the folder of a sentence-transformers model; nothing is looked up on a network."""
    if name and Path(name).is_dir():
        # A home folder would take minutes to digest before it turned out to be no model.
        if not any((Path(name) / file).is_file() for file in _CONFIGURATIONS):
            raise EncoderUnavailable(f"The folder {name} holds no sentence-transformers model.")
        return Path(name)
    # Imported here because it takes a fifth of a second that the bundled models never need.
    from huggingface_hub import snapshot_download  # noqa: PLC0415
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError  # noqa: PLC0415

    repositories = [name] if "/" in name else [f"sentence-transformers/{name}", name]
    for repository in repositories:
        try:
            return Path(snapshot_download(repository, local_files_only=True))
        except (HFValidationError, LocalEntryNotFoundError, OSError):
            continue
    raise EncoderUnavailable(
        f"There is no encoder or model folder {name!r}, and no such model on this machine.",
        f"Fetch it with `hf download {name}`, give its folder, or use one of"
        f" {', '.join(ENCODERS)}.",
    )


def fingerprint(folder: Path) -> str:
    """Digest names, sizes and both ends of a model's files: enough, and quick on gigabytes."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            size = path.stat().st_size
            digest.update(f"{path.relative_to(folder).as_posix()} {size}\n".encode())
            with path.open("rb") as file:
                digest.update(file.read(_PROBED_BYTES))
                file.seek(max(0, size - _PROBED_BYTES))
                digest.update(file.read(_PROBED_BYTES))
    return digest.hexdigest()


def sentence_transformer(name: str, folder: Path) -> Embeddings:
    """Return the model in a folder; raises EncoderUnavailable when it cannot be loaded."""
    # What the model was trained with is in its folder; only E5's two prefixes are never there.
    is_e5 = "e5" in f"{name} {folder.name}".casefold().replace("/", "-").replace("_", "-").split(
        "-"
    )
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    try:
        # Imported here because it takes six seconds and 500 MB that the bundled models never need.
        from langchain_huggingface import HuggingFaceEmbeddings  # noqa: PLC0415

        return HuggingFaceEmbeddings(
            model_name=str(folder),
            model_kwargs={"device": "cpu", "local_files_only": True},
            encode_kwargs={"prompt": "passage: "} if is_e5 else {},
            query_encode_kwargs={"prompt": "query: "} if is_e5 else {},
        )
    except Exception as error:  # of a dozen libraries, without a class in common
        reason = str(error).strip().partition("\n")[0]
        raise EncoderUnavailable(f"The model {name!r} cannot be loaded: {reason}.") from error
