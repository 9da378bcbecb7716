"""The door of the evaluation: `python -m eval COMMAND`."""

import importlib
import sys

from corpus.door import Parser, run

COMMANDS: dict[str, str] = {
    "add": "eval.review.add",
    "bench": "eval.bench",
    "check": "eval.check",
    "compare": "eval.compare",
    "curve": "eval.curve",
    "fit": "eval.fit",
    "judge": "eval.judge",
    "language": "eval.language",
    "quotes": "eval.quotes",
    "page": "eval.page",
    "predicate": "eval.predicate",
    "quick": "eval.quick",
    "reading": "eval.reader.reading",
    "repair": "eval.repair",
    "retrieval": "eval.retrieval",
    "review": "eval.review",
    "run": "eval.run",
    "train": "eval.reader.command",
    "train-encoder": "eval.encoder.command",
    "train-lexicon": "eval.lexicon",
}
"""Command -> module of eval/ that has `add_arguments(parser)` and `main(arguments) -> int`."""


def main() -> int:
    """Run the command named on the command line."""
    parser = Parser(prog="python -m eval", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    chosen = next((word for word in sys.argv[1:] if word in COMMANDS), None)
    modules = {}
    for name, path in COMMANDS.items():
        command = commands.add_parser(name)
        if name == chosen:
            modules[name] = importlib.import_module(path)
            command.description = modules[name].__doc__
            modules[name].add_arguments(command)
    arguments = parser.parse_args()
    return int(modules[arguments.command].main(arguments))


if __name__ == "__main__":
    raise SystemExit(run(main))
