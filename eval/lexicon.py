"""Learn which words of French and English translate each other, from the invented documents.

IBM Model 1 (Brown et al. 1993): a word of a sentence stands for any one of its translation, each
as likely as it has been in all sentences until now. The quotes of the labelled pairs are left out.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from assistant.verify.text.reading import read
from assistant.verify.text.tokens import Kind
from assistant.verify.words.lexicon import FILE
from corpus.language import Language
from eval.predicate import PAIRS
from eval.reader.examples import DOCUMENTS, json_lines

_ROUNDS = 8
_OFTEN = 8
"""Sentences that a word is in at least; of a rarer one too little is known."""
_LEAST = 0.004
"""A score below is none: two words that stood in the same sentences by chance."""
_NOTHING = ""
"""What a word stands for that has no counterpart."""
_LANGUAGES = {"fr": Language.FRENCH, "en": Language.ENGLISH}

Terms = tuple[str, ...]
Numbers = npt.NDArray[np.int64]
Shares = npt.NDArray[np.float64]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--documents", type=Path, default=DOCUMENTS, metavar="FILE")
    parser.add_argument("--write", type=Path, default=FILE, metavar="FILE")


def main(arguments: argparse.Namespace) -> int:
    """Learn the lexicon and write it; a minute."""
    told = [*translated(arguments.documents, labelled_quotes())]
    scores = learn(told)
    lines = (f"{french}\t{english}\t{scores[french, english]:.3f}" for french, english in scores)
    arguments.write.write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")
    print(f"{len(scores)} pairs of words from {len(told)} sentences: {arguments.write} written")
    return 0


def labelled_quotes() -> str:
    """Return the quotes of the labelled pairs that the predicate is measured on, a line each."""
    lines = chain.from_iterable(map(json_lines, sorted(PAIRS.glob("*.jsonl"))))
    return "\n".join(sorted({line["quote"] for _, line in lines}))


def translated(path: Path, left_out: str) -> Iterator[tuple[Terms, Terms]]:
    """Yield the terms of every sentence, in French and in English, that is not left out."""
    for _, document in json_lines(path):
        if "translation" not in document:
            continue
        for own, other in zip(_texts(document), _texts(document["translation"]), strict=True):
            if own not in left_out and other not in left_out:
                texts = (own, other) if document["lang"] == "fr" else (other, own)
                french, english = map(_terms, texts, _LANGUAGES.values())
                yield french, english


def learn(told: Sequence[tuple[Terms, Terms]]) -> Mapping[tuple[str, str], float]:
    """Return the scores of French and English terms that translate each other."""
    links = _Links.of(told)
    scores = np.sqrt(links.given_first() * links.given_second())
    often = [Counter(chain.from_iterable(map(set, side))) for side in zip(*told, strict=True)]
    return {
        (first, second): float(score)
        for first, second, score in zip(*links.words, scores, strict=True)
        if score >= _LEAST and often[0][first] >= _OFTEN and often[1][second] >= _OFTEN
    }


@dataclass(frozen=True)
class _Links:
    """Every link of a word to one that may be its counterpart: shape (links,) each.

    `pairs` are the numbers of the two words, together; `places` are those of the occurrences of
    either side; `firsts` and `seconds` are the words of the numbered pairs, shape (pairs,).
    """

    vocabularies: tuple[Sequence[str], Sequence[str]]
    pairs: Numbers
    places: tuple[Numbers, Numbers]
    firsts: Numbers
    seconds: Numbers

    @classmethod
    def of(cls, told: Sequence[tuple[Terms, Terms]]) -> "_Links":
        sides = [[(_NOTHING, *terms) for terms in side] for side in zip(*told, strict=True)]
        numbers = [{w: n for n, w in enumerate(dict.fromkeys(chain(*side)))} for side in sides]
        linked: list[tuple[Numbers, Numbers, Numbers, Numbers]] = []
        begin = [0, 0]
        for french, english in zip(*sides, strict=True):
            rows = [np.array([numbers[k][w] for w in s]) for k, s in enumerate((french, english))]
            spots = [np.arange(len(row)) + begin[k] for k, row in enumerate(rows)]
            grid = len(rows[1]), len(rows[0])
            linked.append(
                (
                    np.repeat(rows[0], grid[0]),
                    np.tile(rows[1], grid[1]),
                    np.repeat(spots[0], grid[0]),
                    np.tile(spots[1], grid[1]),
                )
            )
            begin = [begin[0] + grid[1], begin[1] + grid[0]]
        one, other, spots_of_one, spots_of_other = map(np.concatenate, zip(*linked, strict=True))
        known, pairs = np.unique(one * len(numbers[1]) + other, return_inverse=True)
        firsts, seconds = np.divmod(known, len(numbers[1]))
        vocabularies = ([*numbers[0]], [*numbers[1]])
        return cls(vocabularies, pairs, (spots_of_one, spots_of_other), firsts, seconds)

    @property
    def words(self) -> tuple[Sequence[str], Sequence[str]]:
        """The words of the numbered pairs, those of either language."""
        first, second = self.vocabularies
        return [first[n] for n in self.firsts], [second[n] for n in self.seconds]

    def given_first(self) -> Shares:
        """Return how probable the second word of each pair is, given the first."""
        return self._learned(self.firsts, self.places[1], self.seconds)

    def given_second(self) -> Shares:
        """Return how probable the first word of each pair is, given the second."""
        return self._learned(self.seconds, self.places[0], self.firsts)

    def _learned(self, given: Numbers, places: Numbers, told: Numbers) -> Shares:
        """Return the probabilities of a direction: each place is told by one of its links.

        Nothing stands first in both vocabularies; it tells words, and is told by none.
        """
        is_told = told[self.pairs] != 0
        pairs, places = self.pairs[is_told], places[is_told]
        shares = np.ones(len(given))
        for _ in range(_ROUNDS):
            linked = shares[pairs]
            expected = linked / np.bincount(places, linked)[places]
            counts = np.bincount(pairs, expected, minlength=len(given))
            sums = np.bincount(given, counts)
            shares = counts / np.maximum(sums[given], np.finfo(np.float64).tiny)
        return shares


def _texts(document: Mapping[str, Any]) -> Iterator[str]:
    yield document["title"]
    for section in document["sections"]:
        yield section["heading"]
        yield from section["sentences"]


def _terms(text: str, language: Language) -> Terms:
    tokens = read(text, language)
    return tuple(str(t.key) for t in tokens if t.kind in (Kind.TERM, Kind.LIGHT))
