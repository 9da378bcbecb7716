"""The predicate of support across languages, on the translations of invented documents.

A sentence follows from its translation, and a lie made of it does not: what the sentence beside it
says, or the sentence with one word made another.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from assistant.verify import Likeness, supports
from eval.interval import Share
from eval.json_lines import read
from eval.reader.examples import DOCUMENTS
from eval.sample import draw
from index.stopwords import ALL_STOP_WORDS

TUNING, HELD_OUT = "tuning", "held-out"
"""The parts of the file: the documents on every tenth line are held out."""
_HELD_OUT_EVERY = 10
TRUE = "translation"
KINDS = (TRUE, "neighbour", "number", "swap", "name", "negation", "word")
"""What a sentence is held against its quote as: true, and the sorts of lies."""
_NUMBER = re.compile(r"\d+")
_WHOLE_NUMBER = re.compile(r"\d+(?:[ \u202f.,]\d+)*(?!\w)")
_NAME = re.compile(r"(?<=[\w,;’'] )(?!M(?:me|lle|r|rs|s)\b)[A-ZÀ-Þ]\w{2,}")
_WORD = re.compile(r"\b[a-zà-ÿ]{5,}\b")
_NEGATIONS: Mapping[str, Sequence[tuple[str, str]]] = {
    "en": (
        (r"\b(is|are|was|were|will|must|may|can|has|have) not\b", r"\1"),
        (r"\bcannot\b", "can"),
        (r"\b(is|are|was|were|will|must|may|can)\b", r"\1 not"),
    ),
    "fr": (
        (r"\bn(?:e |['’])(\w+) (?:pas|plus)\b(?! (?:de|que?)\b)", r"\1"),
        (r"(?<!\bn['’])(?<!\ben )\b(est|était)\b(?!-)", r"n’\1 pas"),
        (
            r"(?<!\bne )(?<!\ben )\b(sont|peut|doit|peuvent|doivent|sera|seront)\b(?!-)",
            r"ne \1 pas",
        ),
    ),
}
"""Language -> what takes a negation out, and else what puts one in."""


@dataclass(frozen=True)
class Twin:
    """A sentence in both languages, the one beside it, and the texts of its document."""

    texts: Mapping[str, str]
    beside: Mapping[str, str] | None
    documents: Mapping[str, str]
    part: str = TUNING


@dataclass(frozen=True)
class Claim:
    """A sentence, a quote in the other language, and what the one is to the other."""

    sentence: str
    quote: str
    kind: str
    direction: str
    part: str


@dataclass(frozen=True)
class Ruling:
    """A claim and what the predicate misses in its quote."""

    claim: Claim
    missing: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether a translation is accepted and a lie is not."""
        return (self.claim.kind == TRUE) == (not self.missing)


def claims(count: int, seed: int, path: Path = DOCUMENTS) -> list[Claim]:
    """Return what is said of so many sentences, drawn from all, in both directions."""
    twins = list(_twins(path))
    random = Random(seed)  # noqa: S311
    return [
        claim
        for place in draw(len(twins), count, seed)
        for quoted, told in (("en", "fr"), ("fr", "en"))
        for claim in _claims(twins[place], quoted, told, random)
    ]


def is_held_out(number: int) -> bool:
    """Whether a line of the file is of the part that nothing of the predicate learns from."""
    return number % _HELD_OUT_EVERY == 0


def _twins(path: Path) -> Iterator[Twin]:
    for number, twins in read(path, lambda values: [*_twins_of(values)], "translated document"):
        part = HELD_OUT if is_held_out(number) else TUNING
        yield from (replace(twin, part=part) for twin in twins)


def _twins_of(document: Mapping[str, Any]) -> Iterator[Twin]:
    source = document["lang"]
    languages = (source, "en" if source == "fr" else "fr")
    both = (document["sections"], document["translation"]["sections"])
    documents = {
        language: "\n".join(text for section in sections for text in section["sentences"])
        for language, sections in zip(languages, both, strict=True)
    }
    for sections in zip(*both, strict=True):
        pairs = zip(*(section["sentences"] for section in sections), strict=True)
        texts = [dict(zip(languages, pair, strict=True)) for pair in pairs]
        for place, own in enumerate(texts):
            beside = texts[(place + 1) % len(texts)] if len(texts) > 1 else None
            yield Twin(own, beside, documents)


def _claims(twin: Twin, quoted: str, told: str, random: Random) -> Iterator[Claim]:
    sentence, quote = twin.texts[told], twin.texts[quoted]
    said = [(TRUE, sentence, quote)]
    if twin.beside is not None:
        said.append(("neighbour", sentence, twin.beside[quoted]))
    said += [(kind, lie, quote) for kind, lie in _lies(twin, told, random)]
    for kind, text, source in said:
        yield Claim(text, source, kind, f"{told} from {quoted}", twin.part)


def _lies(twin: Twin, language: str, random: Random) -> Iterator[tuple[str, str]]:
    """Yield a sentence with numbers exchanged, or a number, name or word made another."""
    sentence, document = twin.texts[language], twin.documents[language]
    edits = {
        "number": _another_number(sentence, random),
        "swap": _swapped_numbers(sentence),
        "name": _another(sentence, document, _NAME, random),
        "negation": _denied(sentence, language),
        "word": _another(sentence, document, _WORD, random),
    }
    yield from ((kind, lie) for kind, lie in edits.items() if lie not in (None, sentence) and lie)


def _another_number(sentence: str, random: Random) -> str | None:
    found = list(_NUMBER.finditer(sentence))
    if not found:
        return None
    number = random.choice(found)
    more = str(int(number.group()) + 1).zfill(len(number.group()))
    return sentence[: number.start()] + more + sentence[number.end() :]


def _swapped_numbers(sentence: str) -> str | None:
    """Return a sentence with its first and its last number in each other's place."""
    found = list(_WHOLE_NUMBER.finditer(sentence))
    if len(found) < 2 or found[0].group() == found[-1].group():
        return None
    one, other = found[0], found[-1]
    between = sentence[one.end() : other.start()]
    return sentence[: one.start()] + other.group() + between + one.group() + sentence[other.end() :]


def _another(sentence: str, document: str, pattern: re.Pattern[str], random: Random) -> str | None:
    """Return a sentence with one word of a pattern made another one of its document."""
    found = list(pattern.finditer(sentence))
    words: set[str] = {word for word in pattern.findall(document) if word not in sentence}
    others = sorted(word for word in words if word.lower() not in ALL_STOP_WORDS)
    if not found or not others:
        return None
    word = random.choice(found)
    return sentence[: word.start()] + random.choice(others) + sentence[word.end() :]


def _denied(sentence: str, language: str) -> str | None:
    changed = (re.sub(find, put, sentence, count=1) for find, put in _NEGATIONS[language])
    return next((text for text in changed if text != sentence), None)


def judge(claim: Claim, likeness: Likeness | None) -> Ruling:
    """Ask the predicate about a claim."""
    return Ruling(claim, supports(claim.sentence, [claim.quote], likeness).missing)


def accepted(rulings: Iterable[Ruling]) -> Share:
    """Return the share that the predicate calls supported."""
    calls = [not ruling.missing for ruling in rulings]
    return Share(sum(calls), len(calls))


def report(rulings: Sequence[Ruling]) -> None:
    """Print how many of each kind are accepted, in both directions, for each part."""
    for part in (TUNING, HELD_OUT):
        own = [ruling for ruling in rulings if ruling.claim.part == part]
        directions = dict.fromkeys(ruling.claim.direction for ruling in own)
        print(f"{part:<14}" + "".join(f"{name:<24}" for name in (*directions, "all")).rstrip())
        for kind in KINDS:
            sign = "+" if kind == TRUE else "-"
            shares = [
                accepted(
                    r
                    for r in own
                    if r.claim.kind == kind and direction in (r.claim.direction, "all")
                )
                for direction in (*directions, "all")
            ]
            print(f"{sign} {kind:<12}" + "".join(f"{share!s:<24}" for share in shares).rstrip())
        print()


def report_errors(rulings: Iterable[Ruling]) -> None:
    """Print what was judged wrong of the tuning part; the other one is held back."""
    for ruling in rulings:
        claim = ruling.claim
        if claim.part == TUNING and not ruling.is_right:
            print(f"{claim.kind}, {claim.direction}: {claim.sentence}")
            print(f"   quote   {claim.quote}")
            print(f"   missing {list(ruling.missing)}")
