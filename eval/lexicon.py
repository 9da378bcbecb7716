"""Learn which words of French and English translate each other, from the invented documents.

IBM Model 1 (Brown et al. 1993): a word of a sentence stands for any one of its translation, each
as likely as it has been in all sentences until now.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from assistant.verify.text.reading import read as read_text
from assistant.verify.text.tokens import Kind
from corpus.errors import InputInvalid
from corpus.language import Language
from corpus.writing import check_place, write_aside
from eval.json_lines import read
from eval.predicate import read as read_pairs
from eval.reader.examples import DOCUMENTS
from eval.translated import is_held_out
from index.lexicon import FILE
from index.stopwords import STOP_WORDS

_ROUNDS = 8
_OFTEN = 8
"""Sentences that a word is in at least; of a rarer one too little is known."""
_LEAST = 0.004
"""A score below is none: two words that stood in the same sentences by chance."""
_NOTHING = ""
"""What a word stands for that has no counterpart."""

Terms = tuple[str, ...]
Numbers = npt.NDArray[np.int64]
Shares = npt.NDArray[np.float64]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--documents", type=Path, default=DOCUMENTS, metavar="FILE", help="with their translations"
    )
    parser.add_argument(
        "--write", type=Path, default=FILE, metavar="FILE", help="where it is written (its place)"
    )


def main(arguments: argparse.Namespace) -> int:
    """Learn the lexicon and write it; a minute."""
    check_place(arguments.write)
    quotes = frozenset(pair.quote for pair in read_pairs())
    sentences = [*sentences_of(arguments.documents, quotes)]
    scores = learn(sentences) if sentences else {}
    if not scores:
        hint = f"Give translated documents with words that stand in {_OFTEN} sentences or more."
        raise InputInvalid(f"{arguments.documents} teaches no word.", hint)
    lines = (f"{french}\t{english}\t{scores[french, english]:.3f}" for french, english in scores)
    write_aside(arguments.write, ("\n".join(sorted(lines)) + "\n").encode())
    print(
        f"{len(scores)} pairs of words from {len(sentences)} sentences: {arguments.write} written"
    )
    return 0


def sentences_of(path: Path, left_out: Set[str]) -> Iterator[tuple[Terms, Terms]]:
    """Yield the terms of every sentence in French and in English.

    Left out are the quotes given, for those are measured, and the documents that `eval.translated`
    holds out. Raises InputInvalid at a line that is no document.
    """
    joined = "\n".join(left_out)
    found = read(path, lambda document: [*_told(document, joined)], "translated document")
    yield from chain.from_iterable(told for number, told in found if not is_held_out(number))


def _told(document: Mapping[str, Any], left_out: str) -> Iterator[tuple[Terms, Terms]]:
    if "translation" not in document:
        return
    is_french = Language(document["lang"]) is Language.FRENCH
    for own, other in zip(_texts(document), _texts(document["translation"]), strict=True):
        if own not in left_out and other not in left_out:
            french, english = (own, other) if is_french else (other, own)
            yield _terms(french, Language.FRENCH), _terms(english, Language.ENGLISH)


def learn(sentences: Sequence[tuple[Terms, Terms]]) -> Mapping[tuple[str, str], float]:
    """Return the scores of French and English terms that translate each other."""
    links = _Links.of(sentences)
    scores = np.sqrt(links.given_first() * links.given_second())
    often = [Counter(chain.from_iterable(map(set, side))) for side in zip(*sentences, strict=True)]
    return {
        (first, second): float(score)
        for first, second, score in zip(*links.words, scores, strict=True)
        if score >= _LEAST and often[0][first] >= _OFTEN and often[1][second] >= _OFTEN
    }


@dataclass(frozen=True)
class _Links:
    """Every link of a word of a sentence to one of its translation that may be its counterpart.

    `pairs` are the numbers of the two words together and `places` those of the occurrences of
    either, shape (links,); `firsts` and `seconds` are the words of each pair by their numbers in
    the two vocabularies, shape (pairs,).
    """

    vocabularies: tuple[Sequence[str], Sequence[str]]
    pairs: Numbers
    places: tuple[Numbers, Numbers]
    firsts: Numbers
    seconds: Numbers

    @classmethod
    def of(cls, sentences: Sequence[tuple[Terms, Terms]]) -> "_Links":
        sides = [[(_NOTHING, *terms) for terms in side] for side in zip(*sentences, strict=True)]
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
    return tuple(
        str(token.key)
        for token in read_text(text, language)
        if token.kind in (Kind.TERM, Kind.LIGHT) and token.text.lower() not in STOP_WORDS[language]
    )
