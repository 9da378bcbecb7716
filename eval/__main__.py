"""The door of the evaluation: `python -m eval COMMAND`."""

import importlib
import sys
from types import ModuleType

from corpus.door import Parser, run
from corpus.errors import InputInvalid

COMMANDS: dict[str, tuple[str, str]] = {
    "add": ("eval.review.add", "make a question of the set out of a mistake"),
    "bench": ("eval.bench", "the time of an answer, beside that of encoding its question"),
    "check": ("eval.check", "whether the question files are sound"),
    "compare": ("eval.compare", "whether one report is worse than another beyond chance"),
    "curve": ("eval.curve", "what other thresholds of confidence would do"),
    "fit": ("eval.fit", "learn how evidence is weighed"),
    "judge": ("eval.judge", "let a model judge what quotes support"),
    "language": ("eval.language", "how well languages are told apart"),
    "page": ("eval.page", "how quick the page is, and what it looks like"),
    "predicate": ("eval.predicate", "how well it is told whether a quote supports a sentence"),
    "quick": ("eval.quick", "a small part of the evaluation, as the tests do it"),
    "quotes": ("eval.quotes", "whether quotes that answer are among the passages found"),
    "reading": ("eval.reader.reading", "how well the reader reads what it never learned from"),
    "repair": ("eval.repair", "how well damaged texts are mended"),
    "retrieval": ("eval.retrieval", "how well passages of any collection are found"),
    "review": ("eval.review", "write a sheet for raters, and read it back"),
    "run": ("eval.run", "ask the questions of a split and report"),
    "train": ("eval.reader.command", "teach the reader"),
    "train-encoder": ("eval.encoder.command", "teach the encoder"),
    "train-lexicon": ("eval.lexicon", "learn which words translate each other"),
}
"""Command -> its module, with `add_arguments(parser)` and `main(arguments)`, and what it does."""

_TO_TRAIN = ("onnx", "onnx_ir")
"""The packages of the extra `train`."""


def main() -> int:
    """Run the command named on the command line."""
    parser = Parser(prog="python -m eval", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    chosen = next((word for word in sys.argv[1:] if word in COMMANDS), None)
    modules = {}
    for name, (path, does) in COMMANDS.items():
        command = commands.add_parser(name, help=does)
        if name == chosen:
            modules[name] = _imported(path)
            command.description = modules[name].__doc__
            modules[name].add_arguments(command)
    arguments = parser.parse_args()
    return int(modules[arguments.command].main(arguments))


def _imported(path: str) -> ModuleType:
    try:
        return importlib.import_module(path)
    except ModuleNotFoundError as error:
        if error.name not in _TO_TRAIN:
            raise
        hint = "Run `pip install -e '.[train]'`."
        raise InputInvalid(f"It takes the package {error.name}.", hint) from error


if __name__ == "__main__":
    raise SystemExit(run(main))
