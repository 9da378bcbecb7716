"""The door of the search index: `python -m index build|update|search|doctor`."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from corpus.catalogue import fingerprints, load
from corpus.door import Parser, add_folders, positive, progress_bar, run
from corpus.environment import read_setting
from corpus.errors import IndexFault, InputInvalid
from index.encoder import DEFAULT_ENCODERS, ENCODERS, Encoder
from index.index import Index
from index.query import Hit


def build(arguments: argparse.Namespace) -> int:
    """Build the index of a folder of texts."""
    names = arguments.encoder or _configured_encoders()
    encoders = [Encoder.named(name) for name in names]
    known = fingerprints(arguments.corpus)
    documents = load(arguments.corpus)
    with progress_bar("Encoding") as progress:
        index = Index.build(
            documents, arguments.index, fingerprints=known, encoders=encoders, progress=progress
        )
    _report(index)
    return 0


def update(arguments: argparse.Namespace) -> int:
    """Bring the index up to date with its texts; only what changed is encoded."""
    known = fingerprints(arguments.corpus)
    index = Index.open(arguments.index, encoders=_configured_encoders())
    documents = load(arguments.corpus)
    with progress_bar("Encoding") as progress:
        index = index.update(documents, fingerprints=known, progress=progress)
    _report(index)
    return 0


def search(arguments: argparse.Namespace) -> int:
    """Print the passages found for a question, or for each of many on standard input."""
    known = fingerprints(arguments.corpus) if arguments.corpus else None
    index = Index.open(arguments.index, fingerprints=known)
    if arguments.batch:
        for line in _questions():
            hits = index.search(line["question"], arguments.k)
            print(json.dumps({**line, "hits": [_as_json(hit) for hit in hits]}), flush=True)
        return 0
    if not (arguments.question or "").strip():
        raise InputInvalid("There is no question.", 'Try `python -m index search "…"` or --batch.')
    question = _writable(arguments.question)
    hits = index.search(question, arguments.k)
    if arguments.json:
        print(json.dumps({"id": None, "question": question, "hits": list(map(_as_json, hits))}))
        return 0
    for rank, hit in enumerate(hits, start=1):
        passage = hit.passage
        print(f"{rank}. {passage.document.title} ({passage.id}, {hit.score:.3f})")
        print(f"   {_writable(passage.reading)}\n")
    return 0


def doctor(arguments: argparse.Namespace) -> int:
    """Say whether the index is whole and of these texts; status 1 when it is not."""
    known = fingerprints(arguments.corpus)
    try:
        index = Index.open(arguments.index, fingerprints=known, encoders=_configured_encoders())
    except IndexFault as fault:
        print(fault)
        return 1
    _report(index)
    return 0


def main() -> int:
    """Run the command named on the command line."""
    parser = Parser(prog="python -m index", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in (build, update, search, doctor):
        added = commands.add_parser(
            command.__name__, help=command.__doc__, description=command.__doc__
        )
        add_folders(added)
        added.set_defaults(run=command)
        if command is build:
            added.add_argument(
                "--encoder",
                action="append",
                metavar="NAME",
                help=f"{', '.join(ENCODERS)}, or a sentence-transformers model by folder or name;"
                " may be given twice",
            )
        if command is search:
            _add_search_arguments(added)
    arguments = parser.parse_args()
    return int(arguments.run(arguments))


def _add_search_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(corpus=None)  # only who names the texts wants an index of just these
    parser.add_argument("question", nargs="?", help="in French or English")
    parser.add_argument("--k", type=positive, default=10, help="passages a question (10)")
    parser.add_argument("--json", action="store_true", help="print one line of JSON")
    parser.add_argument(
        "--batch",
        action="store_true",
        help='read lines {"id", "question"} of JSON and print one line for each',
    )


def _configured_encoders() -> tuple[str, ...]:
    """Return the encoders that the environment names, or those that come with the program."""
    return read_setting("encoders", tuple) or DEFAULT_ENCODERS


def _questions() -> Iterator[dict[str, Any]]:
    # Bytes, so that the terminal's encoding does not matter.
    for number, raw in enumerate(sys.stdin.buffer, start=1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
            yield {"id": line.get("id"), "question": _writable(line["question"])}
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise InputInvalid(
                f"Line {number} of the input is not a question.",
                'Give one JSON object a line, in UTF-8: {"id": "1", "question": "…"}.',
            ) from None


def _writable(text: str) -> str:
    # The shell hands over bytes that are no UTF-8 as lone surrogates, which cannot be printed.
    return text.encode("utf-8", "replace").decode("utf-8")


def _as_json(hit: Hit) -> dict[str, Any]:
    passage = hit.passage
    return {
        "document": passage.document.id,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "score": hit.score,
    }


def _report(index: Index) -> None:
    names = " and ".join(encoder.name for encoder in index.encoders)
    print(
        f"The index in {index.directory} is whole: {len(index.documents)} documents,"
        f" {len(index.passages)} passages, encoded by {names}."
    )


if __name__ == "__main__":
    raise SystemExit(run(main))
