"""`python -m eval train`: from questions and sentences to the network that the assistant reads."""

import argparse
from pathlib import Path
from pickle import UnpicklingError
from random import Random

import torch
from torch import nn
from tqdm import tqdm

from assistant.reader.reader import FILE
from corpus.door import add_folders
from corpus.errors import InputInvalid
from eval.reader.examples import examples
from eval.reader.export import export_reader
from eval.reader.network import ReaderNetwork
from eval.reader.training import Course, train
from index import Index
from index.e5.networks import bundled_model, bundled_words

_SHOWN_EVERY = 50
_SMOOTHED = 30
"""So many steps the loss is averaged over, about."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    declare(parser, FILE, epochs=3)


def declare(parser: argparse.ArgumentParser, file: Path, epochs: int) -> None:
    """Declare what teaching a network needs to know."""
    add_folders(parser)
    parser.add_argument("--write", type=Path, default=file, metavar="FILE")
    often = f"how often each question is read ({epochs})"
    parser.add_argument("--epochs", type=int, default=epochs, help=often)
    parser.add_argument(
        "--keep", type=Path, metavar="FILE", help="write the weights to go on from, too"
    )
    parser.add_argument("--start", type=Path, metavar="FILE", help="go on from weights kept before")


def main(arguments: argparse.Namespace) -> int:
    """Teach the reader and write it; five hours on two cores."""
    torch.manual_seed(0)
    model = bundled_model()
    network = ReaderNetwork(model)
    if arguments.start:
        load(network, arguments.start)
    learned = examples(Index.open(arguments.index), Random(0))  # noqa: S311
    answered = sum(bool(example.gold) for example in learned)
    print(f"{len(learned)} questions, of which {answered} are answered")
    told = Progress()
    train(
        network,
        bundled_words(),
        learned,
        Course(arguments.epochs, bool(arguments.start)),
        told.tell,
    )
    if arguments.keep:
        torch.save(network.state_dict(), arguments.keep)
    export_reader(network, model, arguments.write)
    print(f"{arguments.write} written")
    return 0


def load(network: nn.Module, path: Path) -> None:
    """Give a network the weights of a file; raises InputInvalid if it holds none that fit."""
    try:
        network.load_state_dict(torch.load(path, weights_only=True))
    except (OSError, RuntimeError, UnpicklingError) as error:
        raise InputInvalid(f"{path} holds no weights.", "Give a file of --keep.") from error


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
