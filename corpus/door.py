"""What the doors (`python -m corpus`, `index`, `assistant`, `eval`) have in common."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from tqdm import tqdm

from corpus.environment import read_setting
from corpus.errors import BeffroiError, StorageFailed

HOUSE = Path(__file__).resolve().parent.parent
CORPUS = HOUSE / "corpus" / "documents"
INDEX = HOUSE / "index" / "store"


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that answers a mistake with one line that says what to do."""

    def error(self, message: str) -> NoReturn:
        """Print the mistake and leave with exit status 2."""
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def add_folders(parser: argparse.ArgumentParser, *, index: bool = True) -> None:
    """Give the parser --corpus and --index; the environment may say what stands for them."""
    corpus = read_setting("corpus", Path) or CORPUS
    parser.add_argument(
        "--corpus", type=folder, default=corpus, metavar="DIR", help="folder of the source texts"
    )
    if index:
        store = read_setting("index", Path) or INDEX
        parser.add_argument(
            "--index", type=folder, default=store, metavar="DIR", help="folder of the search index"
        )


def folder(text: str) -> Path:
    """Return the path that an argument names; an empty one would be the current folder."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name is empty")
    return Path(text)


def positive(text: str) -> int:
    """Return the whole number, from 1 on, that an argument gives."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1 on")
    return int(text)


def run(main: Callable[[], int | None]) -> int:
    """Run a door and return its exit status; an error of ours becomes one line and status 2."""
    _speak_utf8()
    try:
        status = main() or 0
        sys.stdout.flush()  # what is not written yet may still be refused
    except BeffroiError as error:
        print(error, file=sys.stderr)
    except BrokenPipeError:
        # The reader has left (`| head`): nothing is lost.
        _write_no_more()
        return 0
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    except OSError as error:
        print(StorageFailed.of(error), file=sys.stderr)
        _write_no_more()
    else:
        return status
    return 2


def _write_no_more() -> None:
    """Drop what is not written yet, of which Python would complain at its exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def progress_bar(description: str) -> Iterator[Callable[[int, int], None]]:
    """Give what shows a bar on a terminal once it is told what is done and of how much."""
    # disable=None: only on a terminal. Not left, because there may have been nothing to do.
    with tqdm(desc=description, unit="char", unit_scale=True, disable=None, leave=False) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield show


def _speak_utf8() -> None:
    """Make the output UTF-8 whatever the terminal's locale; what it cannot hold becomes "?".

    What the shell has closed is empty, or takes everything.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
