"""`python -m eval train-encoder`: from questions and sentences to the encoder's network."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch

from corpus.catalogue import fingerprints
from eval.encoder.network import EncoderNetwork
from eval.encoder.training import Group, group_of, train
from eval.reader.command import Progress, check_places, declare
from eval.reader.examples import DOCUMENTS, SOURCES, by_document, of_sources
from eval.reader.export import export
from eval.reader.weights import copied, load, mix, save
from index import Index
from index.e5.model_file import ModelFile
from index.e5.networks import bundled_model, bundled_words
from index.encoder.taught import FILE

_LEARNED = 0.7
"""What is learned weighs so much in the file, and what multilingual-e5-small was the rest: it finds
as well what it learned to find, and better what it did not, as in Wortsman et al. 2022."""
_TOGETHER = 10
"""So many questions on the sources are one group, as those on a document are."""
_NEAR = 2
"""So many sentences that only come near are compared for each of them."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    declare(parser, FILE, epochs=2)


def main(arguments: argparse.Namespace) -> int:
    """Teach the encoder and write it; an hour on two cores."""
    check_places(arguments)
    torch.manual_seed(0)
    model = bundled_model()
    network = EncoderNetwork(model)
    if arguments.start:
        load(network, arguments.start)
    groups = [*_groups(Index.open(arguments.index, fingerprints=fingerprints(arguments.corpus)))]
    print(f"{sum(len(group.questions) for group in groups)} questions in {len(groups)} groups")
    train(network, bundled_words(), groups, arguments.epochs, Progress().tell)
    if arguments.keep:
        save(copied(network), arguments.keep)
    mix(network, copied(EncoderNetwork(model)), _LEARNED)
    export_encoder(network, model, arguments.write)
    print(f"{arguments.write} written")
    return 0


def export_encoder(network: EncoderNetwork, model: ModelFile, path: Path) -> None:
    """Write an encoder to a file; the model is the one whose words it learned with."""
    export(network, {"words": torch.zeros(1, 8, model.shape.hidden)}, "vectors", model, path)


def _groups(index: Index) -> Iterator[Group]:
    random = Random(0)  # noqa: S311
    yield from map(group_of, by_document(DOCUMENTS, random))
    answered = [example for example in of_sources(SOURCES, index) if example.gold]
    mixed = random.sample(answered, len(answered))
    for first in range(0, len(mixed), _TOGETHER):
        yield group_of(mixed[first : first + _TOGETHER], _NEAR)
