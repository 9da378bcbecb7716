"""`python -m eval train`: from questions and sentences to the network that the assistant reads."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch
from tqdm import tqdm

from assistant.reader import bundled_reader
from assistant.reader.reader import FILE
from corpus.catalogue import fingerprints
from corpus.door import add_folders, positive
from corpus.writing import check_place
from eval.reader.examples import DOCUMENTS, SOURCES, Example, by_document, nearest_first, of_sources
from eval.reader.export import export_reader
from eval.reader.hard import draw_hard
from eval.reader.network import ReaderNetwork
from eval.reader.training import train
from eval.reader.weights import copied, load, mix, save
from index import Index
from index.e5.networks import bundled_model, bundled_words
from index.encoder import Encoder

_SHOWN_EVERY = 50
_SMOOTHED = 30
"""So many steps the loss is averaged over, about."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    declare(parser, FILE, epochs=3)
    parser.add_argument(
        "--mix",
        type=share,
        default=1.0,
        metavar="SHARE",
        help="what is learned weighs so much in the file, and what there was before the rest (1)",
    )
    parser.add_argument(
        "--hard",
        type=share,
        default=1.0,
        metavar="SHARE",
        help="only a share of the questions on documents, the likelier the less right the reader "
        "that there is already (1)",
    )


def share(text: str) -> float:
    """Return the share that an argument gives."""
    try:
        given = float(text)
    except ValueError:
        given = 0.0
    if not 0 < given <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no share above 0 and up to 1")
    return given


def declare(parser: argparse.ArgumentParser, file: Path, epochs: int) -> None:
    """Declare what teaching a network needs to know."""
    add_folders(parser)
    parser.add_argument(
        "--write", type=Path, default=file, metavar="FILE", help="where it is written (its place)"
    )
    often = f"how often each question is read ({epochs})"
    parser.add_argument("--epochs", type=positive, default=epochs, help=often)
    parser.add_argument(
        "--keep", type=Path, metavar="FILE", help="write the weights to go on from, too"
    )
    parser.add_argument(
        "--start",
        type=Path,
        metavar="FILE",
        help="go on from weights that were kept, or from a network's file",
    )


def check_places(arguments: argparse.Namespace) -> None:
    """Raise StorageFailed where what is learned could not be written, before it is."""
    for path in filter(None, (arguments.write, arguments.keep)):
        check_place(path)


def main(arguments: argparse.Namespace) -> int:
    """Teach the reader and write it; five hours on two cores."""
    check_places(arguments)
    torch.manual_seed(0)
    model = bundled_model()
    network = ReaderNetwork(model)
    if arguments.start:
        load(network, arguments.start)
    before = copied(network)
    index = Index.open(arguments.index, fingerprints=fingerprints(arguments.corpus))
    learned = list(_on_documents(index.encoders[0]))
    if arguments.hard < 1:
        learned = draw_hard(learned, bundled_reader(), arguments.hard)
    learned += of_sources(SOURCES, index)
    answered = sum(bool(example.gold) for example in learned)
    print(f"{len(learned)} questions, of which {answered} are answered")
    train(network, bundled_words(), learned, arguments.epochs, Progress().tell)
    if arguments.keep:
        save(copied(network), arguments.keep)
    mix(network, before, arguments.mix)
    export_reader(network, model, arguments.write)
    print(f"{arguments.write} written")
    return 0


def _on_documents(encoder: Encoder) -> Iterator[Example]:
    for asked in by_document(DOCUMENTS, Random(0)):  # noqa: S311
        yield from nearest_first(asked, encoder)


class Progress:
    """Shows how far it is: a bar, and now and then the mean loss."""

    def __init__(self) -> None:
        self._bar = tqdm(unit="step", disable=None)
        self._loss = 0.0

    def tell(self, step: int, steps: int, loss: float) -> None:
        """Take in one step."""
        self._bar.total = steps
        self._bar.update()
        self._loss += (loss - self._loss) / min(step, _SMOOTHED)
        if step % _SHOWN_EVERY == 0:
            print(f"step {step} of {steps}: loss {self._loss:.3f}", flush=True)
