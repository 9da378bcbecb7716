"""Measure the predicate of support on labelled pairs of sentence and quote.

The predicate was made with the tuning pairs and never with the held-out ones. The free ones say
things in words of their own ("costs nothing" for "free of charge"), which the predicate by its
definition does not take for support in the same language; they show what that costs.

`--translations` measures it across languages instead, on translated documents.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.verify import EncoderLikeness, Likeness, supports
from corpus.door import positive
from corpus.errors import InputInvalid
from eval import json_lines, translated
from eval.interval import Share
from index.encoder import DEFAULT_ENCODERS, Encoder

PAIRS = Path(__file__).parent / "pairs"
PARTS = ("tuning", "held-out", "free", "adversarial")
_FORM = "Give id, sentence, quote, supported, edit, language and part on each line."


@dataclass(frozen=True)
class Pair:
    """A sentence, the quote that it is said to come from, and whether it does."""

    id: str
    sentence: str
    quote: str
    supported: bool
    edit: str
    language: str
    part: str


@dataclass(frozen=True)
class Judged:
    """A pair and what the predicate says of it."""

    pair: Pair
    missing: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether the predicate agrees with the label."""
        return self.pair.supported == (not self.missing)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--pairs", type=Path, default=PAIRS, metavar="DIR", help="labelled pairs")
    parser.add_argument("--part", choices=PARTS, help="only this part of them")
    parser.add_argument(
        "--encoder",
        default=DEFAULT_ENCODERS[-1],
        help='compares words across languages; "" compares facts only',
    )
    parser.add_argument("--errors", action="store_true", help="print each pair judged wrong")
    parser.add_argument(
        "--translations",
        action="store_true",
        help="what is accepted of translated sentences and of lies made of them",
    )
    parser.add_argument("--count", type=positive, default=600, help="translated sentences")
    parser.add_argument("--seed", type=int, default=0, help="which of them")


def main(arguments: argparse.Namespace) -> int:
    """Print precision and recall by language, and the share judged right by kind of edit."""
    likeness = EncoderLikeness(Encoder.named(arguments.encoder)) if arguments.encoder else None
    if arguments.translations:
        return _main_of_translations(arguments, likeness)
    pairs = [pair for pair in read(arguments.pairs) if arguments.part in (None, pair.part)]
    judged = [judge(pair, likeness) for pair in pairs]
    for part in PARTS:
        if members := [entry for entry in judged if entry.pair.part == part]:
            print(part)
            report(members)
            print()
    for entry in judged if arguments.errors else ():
        if not entry.is_right:
            print(f"{entry.pair.id} {entry.pair.edit}: {entry.pair.sentence}")
            print(f"   quote   {entry.pair.quote}")
            print(f"   missing {list(entry.missing)}")
    return 0


def _main_of_translations(arguments: argparse.Namespace, likeness: Likeness | None) -> int:
    claims = translated.claims(arguments.count, arguments.seed)
    rulings = [translated.judge(claim, likeness) for claim in claims]
    translated.report(rulings)
    if arguments.errors:
        translated.report_errors(rulings)
    return 0


def read(folder: Path = PAIRS) -> list[Pair]:
    """Return the pairs of every file of a folder; raises InputInvalid at one that is not."""
    found = (json_lines.read(path, _pair, "pair", _FORM) for path in sorted(folder.glob("*.jsonl")))
    pairs = [pair for pairs_of_one in found for _, pair in pairs_of_one]
    if not pairs:
        raise InputInvalid(f"{folder} holds no pairs.", "Put .jsonl files into it.")
    return pairs


def _pair(values: Mapping[str, Any]) -> Pair:
    pair = Pair(**values)
    for name in values.keys() - {"supported"}:
        json_lines.text_of(values, name)
    if pair.part not in PARTS:
        raise ValueError(f'the part "{pair.part}" is none of {", ".join(PARTS)}')
    return pair


def judge(pair: Pair, likeness: Likeness | None = None) -> Judged:
    """Ask the predicate about a pair."""
    return Judged(pair, supports(pair.sentence, [pair.quote], likeness).missing)


def precision(judged: Iterable[Judged]) -> Share:
    """Return the share of the pairs called supported that are."""
    called = [entry for entry in judged if not entry.missing]
    return Share(sum(entry.pair.supported for entry in called), len(called))


def recall(judged: Iterable[Judged]) -> Share:
    """Return the share of the supported pairs that are called so."""
    true = [entry for entry in judged if entry.pair.supported]
    return Share(sum(not entry.missing for entry in true), len(true))


def report(judged: Sequence[Judged]) -> None:
    """Print the figures as a table."""
    print(f"{'language':<14}{'pairs':>6}  {'precision':<22}recall")
    languages = dict.fromkeys(entry.pair.language for entry in judged)
    for language in (*languages, "all"):
        group = [entry for entry in judged if language in (entry.pair.language, "all")]
        print(f"{language:<14}{len(group):>6}  {precision(group)!s:<22}{recall(group)}")
    print(f"\n{'edit':<14}{'pairs':>6}  judged right")
    kinds: dict[str, list[Judged]] = defaultdict(list)
    for entry in judged:
        sign = "+" if entry.pair.supported else "-"
        kinds[f"{sign} {entry.pair.edit}"].append(entry)
    for kind, group in sorted(kinds.items()):
        print(f"{kind:<14}{len(group):>6}  {Share(sum(e.is_right for e in group), len(group))}")
