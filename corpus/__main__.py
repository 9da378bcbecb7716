"""The door of the source texts: `python -m corpus list|check|repair FILE|add FILE|remove ID`."""

import argparse
import dataclasses
import datetime
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from corpus import catalogue
from corpus.catalogue.changes import add, remove
from corpus.catalogue.checking import Finding, Remark, remarks_on, repetitions
from corpus.door import Parser, add_folders, run
from corpus.errors import CorpusError
from corpus.language import Language
from corpus.loaders import load_file
from corpus.repair import Change, Rule, repair
from corpus.writing import check_place, write_aside

_NAMES = {Language.FRENCH: "French", Language.ENGLISH: "English", Language.OTHER: "other"}
_UPDATE = "Run `python -m index update` to make the search index follow."
_GUESSED = (
    "not all of it is UTF-8; the rest was read as cp1252. Look whether its accents are right."
)
_SAID = {
    Finding.FOREIGN: "it is neither French nor English, so few questions will find it.",
    Finding.GUESSED: _GUESSED,
}
_FIELDS = ("id", "title", "language", "publisher", "date", "url", "valid_until")


def show_list(arguments: argparse.Namespace) -> int:
    """Print a table of the documents."""
    rows = [("ID", "LANGUAGE", "DATE", "VALID UNTIL", "TITLE")]
    rows += map(_row, catalogue.read_entries(arguments.corpus))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        print("  ".join([*cells, row[-1]]))
    return 0


def _row(entry: catalogue.Entry) -> tuple[str, str, str, str, str]:
    source = entry.source
    language = source.language and _NAMES[source.language]
    title = source.title
    if not language or not title:
        try:
            document = catalogue.load_entry(entry)
        except CorpusError as error:
            language, title = language or "-", title or str(error)
        else:
            language, title = _NAMES[document.language], document.title
    return source.id, language, source.date or "-", source.valid_until or "-", title


def check(arguments: argparse.Namespace) -> int:
    """Load every document and print what is wrong or worth knowing; status 1 on an error."""
    entries = catalogue.read_entries(arguments.corpus)
    today = datetime.date.today()
    remarks = [remark for entry in entries for remark in remarks_on(entry, today)]
    remarks += repetitions(entries)
    _tell(remarks)
    errors = sum(remark.is_error for remark in remarks)
    print(f"{_counted(len(entries), 'document')} checked, {_counted(errors, 'error')}.")
    return 1 if errors else 0


def _tell(remarks: Iterable[Remark]) -> None:
    for remark in remarks:
        label = "error" if remark.is_error else "note "
        print(f"{label}  {remark.entry.source.id}: {_said(remark)}")


def _said(remark: Remark) -> str:
    """Return what a remark says, in a sentence."""
    source = remark.entry.source
    if remark.finding is Finding.OTHER_LANGUAGE:
        stated = _NAMES[source.language or Language.OTHER]
        found = _NAMES[remark.language or Language.OTHER]
        return f"sources.toml says {stated}, but the text looks like {found}."
    if remark.finding is Finding.MENDED:
        return f"broken characters mended: {_counts(remark.mended)}."
    if remark.finding is Finding.EXPIRED:
        return f"it was valid until {source.valid_until} only."
    if remark.other is not None:
        return f"it is the same file as {remark.other.source.id}; one of them can be removed."
    return str(remark.error or _SAID[remark.finding])


def show_repaired(arguments: argparse.Namespace) -> int:
    """Print the repaired text of a file, and on stderr what was changed."""
    if arguments.report is not None:
        check_place(arguments.report)
    pages = load_file(arguments.file)
    repaired = repair(pages.text)
    if arguments.report is not None:
        _write_report(arguments.report, repaired.changes)
    sys.stdout.buffer.write(repaired.text.encode("utf-8"))
    sys.stdout.buffer.flush()
    mended = _counts(Counter(change.rule for change in repaired.changes)) or "Nothing to mend."
    print(
        *[mended, *([f"Note: {_GUESSED}"] if pages.is_guessed else [])], sep="\n", file=sys.stderr
    )
    return 0


def add_document(arguments: argparse.Namespace) -> int:
    """Copy a file into the corpus and enter it in sources.toml."""
    given = {name: getattr(arguments, name) for name in _FIELDS}
    entry = add(
        arguments.corpus, arguments.file, {key: value for key, value in given.items() if value}
    )
    document = catalogue.load_entry(entry)
    print(f"Added {document.id}: {document.title} ({_NAMES[document.language]}). {_UPDATE}")
    _tell(remarks_on(entry, datetime.date.today()))
    others = [other for other in catalogue.read_entries(arguments.corpus) if other != entry]
    _tell(remark for remark in repetitions([*others, entry]) if remark.entry == entry)
    return 0


def remove_document(arguments: argparse.Namespace) -> int:
    """Take a document out of the corpus; its file and entry are kept in a folder `removed`."""
    kept = remove(arguments.corpus, arguments.id)
    print(f"Removed {arguments.id}; the file is kept as {kept}. {_UPDATE}")
    return 0


def main() -> int:
    """Run the command named on the command line."""
    arguments = _parser().parse_args()
    command: Callable[[argparse.Namespace], int] = arguments.run
    return command(arguments)


def _parser() -> Parser:
    parser = Parser(prog="python -m corpus", description="Look after the source texts.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, does: Callable[[argparse.Namespace], int]) -> Parser:
        made = commands.add_parser(name, help=does.__doc__, description=does.__doc__)
        made.set_defaults(run=does)
        return made

    add_folders(command("list", show_list), index=False)
    add_folders(command("check", check), index=False)

    repairing = command("repair", show_repaired)
    repairing.add_argument("file", type=Path, metavar="FILE")
    repairing.add_argument(
        "--report", type=Path, metavar="FILE", help="write every change to FILE as JSON lines"
    )

    adding = command("add", add_document)
    adding.add_argument("file", type=Path, metavar="FILE")
    adding.add_argument("--id", help="name in citations; the file name without suffix otherwise")
    adding.add_argument("--title", help="shown to readers; taken from the text otherwise")
    adding.add_argument(
        "--language", choices=[known.value for known in Language], help="detected otherwise"
    )
    adding.add_argument("--publisher")
    adding.add_argument("--date", help="of the text: 2020, 2020-12 or 2020-12-31")
    adding.add_argument("--url", help="where it was published")
    adding.add_argument("--valid-until", metavar="DATE", help="the last day for which it holds")
    add_folders(adding, index=False)

    removing = command("remove", remove_document)
    removing.add_argument("id", metavar="ID")
    add_folders(removing, index=False)
    return parser


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _counts(mended: Mapping[Rule, int]) -> str:
    return ", ".join(f"{count} by {rule}" for rule, count in Counter(mended).most_common())


def _write_report(path: Path, changes: tuple[Change, ...]) -> None:
    lines = (json.dumps(dataclasses.asdict(change), ensure_ascii=False) for change in changes)
    write_aside(path, "".join(f"{line}\n" for line in lines).encode())


if __name__ == "__main__":
    raise SystemExit(run(main))
