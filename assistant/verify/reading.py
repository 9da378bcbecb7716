"""A text read as a row of tokens: terms, values, marks and what stands between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from simplemma import lemmatize

from assistant.verify.markers import (
    BEFORE_VALUES,
    FUNCTION_WORDS,
    LIGHT,
    MARKS,
    ONLY_BEFORE_VALUES,
    RATES,
    Mark,
)
from assistant.verify.values import (
    DURATIONS,
    GROUPS,
    MONTHS,
    ORDINALS,
    SCALES,
    SMALL,
    UNITS,
    WEEKDAYS,
    Value,
)
from corpus.language import Language
from index.lexical import fold, term_of
from index.stopwords import STOP_WORDS


class Kind(StrEnum):
    """What a token is."""

    TERM = "term"
    VALUE = "value"
    MARK = "mark"
    LIGHT = "light"
    """A word so general that a sentence may use it where its quote does not."""
    STOP = "stop"
    """A word without a meaning of its own."""
    BREAK = "break"
    """Punctuation."""


@dataclass(frozen=True)
class Token:
    """One word or value; tokens that mean the same have the same key."""

    kind: Kind
    key: str | Value | Mark
    text: str
    is_name: bool = False
    root: str = ""
    """The term of a word's dictionary form, where that differs: "sell" for "sold"."""

    @property
    def is_content(self) -> bool:
        """Whether it stands for a thing or an amount."""
        return self.kind in (Kind.TERM, Kind.VALUE)


_SIGNS = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ`´", "'"),
        **dict.fromkeys("\u00a0\u202f\u2009", " "),
        **dict.fromkeys("‐‑", "-"),
        "²": "2",
        "°": " ",
    }
)
_GROUPED = r"(?!0)\d{1,3}(?:[ ,.']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?"
_PIECE = re.compile(
    rf"""(?P<iso>\b\d{{4}}-\d\d-\d\d\b)
    |(?P<numeric>\b\d{{1,2}}/\d{{1,2}}/\d{{4}}\b)
    |(?P<clock>\b\d{{1,2}}(?:\s?h\s?(?:\d\d)?(?!\w)|:\d\d)(?:\s?[ap]\.?m\b\.?)?
        |\b\d{{1,2}}(?:\.\d\d)?\s?[ap]\.?m\b\.?)
    |(?P<ordinal>\b\d+(?:er|ère|re|e|è|ème|ième|nd|nde|st|rd|th)\b)
    |(?P<number>(?<![\d.,])(?:{_GROUPED}|\d+(?:[.,]\d+)?))
    |(?P<word>n't\b|[^\W\d_](?:[\w&]|(?<=\w)\.(?=\w\.))*)
    |(?P<sign>[%€$£])
    |(?P<break>[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVX]+e?(?= (?:si[èe]cle|century))")


@dataclass(frozen=True)
class _Piece:
    """A word, number or sign as it stands, and its folded form."""

    group: str
    text: str
    folded: str
    starts: bool = False
    """Whether it begins a sentence, where a capital tells nothing."""


def read(text: str, language: Language) -> tuple[Token, ...]:
    """Return the tokens of a text in a language, values made alike."""
    return tuple(_marked(_joined(_with_ages(list(_Reader(text, language).tokens()))), language))


def _pieces(text: str) -> list[_Piece]:
    cleaned = text.translate(_SIGNS)
    found: list[_Piece] = []
    starts = True
    for match in _PIECE.finditer(cleaned):
        group, piece = str(match.lastgroup), match.group()
        if piece == "'":
            continue
        found.append(_Piece(group, piece, fold(piece), starts))
        starts = (group == "break" and piece in '.!?:;«»"()') or (starts and group == "break")
    return found


class _Reader:
    """Reads pieces from left to right, the longest meaning first."""

    def __init__(self, text: str, language: Language) -> None:
        self._pieces = _pieces(text)
        self._language = language
        self._at = 0

    def tokens(self) -> Iterator[Token]:
        """Yield the tokens in order."""
        while self._at < len(self._pieces):
            yield self._value() or self._phrase() or self._word()

    def _peek(self, ahead: int = 0) -> str:
        position = self._at + ahead
        return self._pieces[position].folded if position < len(self._pieces) else ""

    def _text_since(self, start: int) -> str:
        return " ".join(piece.text for piece in self._pieces[start : self._at])

    def _value(self) -> Token | None:
        start, piece = self._at, self._pieces[self._at]
        value = (
            self._whole_date(piece)
            or self._clock(piece)
            or self._ordinal(piece)
            or self._month(piece)
            or self._weekday(piece)
            or self._amount()
            or self._group()
        )
        if value is None:
            self._at = start
            return None
        return Token(Kind.VALUE, value, self._text_since(start))

    def _whole_date(self, piece: _Piece) -> Value | None:
        if piece.group not in ("iso", "numeric"):
            return None
        self._at += 1
        numbers = [int(number) for number in re.findall(r"\d+", piece.text)]
        day, month, year = reversed(numbers) if piece.group == "iso" else numbers
        return Value(day=day, month=month, year=year)

    def _clock(self, piece: _Piece) -> Value | None:
        if piece.group != "clock":
            return None
        self._at += 1
        hours, *minutes = (int(number) for number in re.findall(r"\d+", piece.text))
        afternoon = re.search(r"p\.?m", piece.folded) is not None and hours < 12
        return Value(Decimal((hours + 12 * afternoon) * 60 + sum(minutes)), "minute")

    def _ordinal(self, piece: _Piece) -> Value | None:
        """Return a rank; the first of a month is a day."""
        if piece.group == "ordinal":
            number = int(re.findall(r"\d+", piece.text)[0])
        elif piece.folded in ORDINALS:
            number = ORDINALS[piece.folded]
        else:
            return None
        if piece.folded == "third" and self._peek(1) == "of":
            self._at += 1
            return Value(Decimal("0.333"), "share")
        self._at += 1
        if self._peek() in MONTHS:
            return self._date(number)
        return Value(Decimal(number), "rank")

    def _month(self, piece: _Piece) -> Value | None:
        """Return a date that begins with its month: "May 5, 2011", "mai 2011", "in May"."""
        if piece.folded not in MONTHS or not self._is_month(piece):
            return None
        month = MONTHS[piece.folded]
        self._at += 1
        day = None
        if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", self._peek()) and self._language_is_english:
            day = int(re.findall(r"\d+", self._peek())[0])
            self._at += 1
            if self._peek() == "," and _is_year(self._peek(1)):
                self._at += 1
        return Value(day=day, month=month, year=self._year())

    @property
    def _language_is_english(self) -> bool:
        return self._language is not Language.FRENCH

    def _is_month(self, piece: _Piece) -> bool:
        if piece.folded not in ("may", "march", "mars", "mai", "sept", "dec", "sep", "jan", "nov"):
            return True
        before = self._pieces[self._at - 1].folded if self._at else ""
        near_number = self._peek(1)[:1].isdigit() or before[:1].isdigit()
        return near_number or (
            (piece.text[0].isupper() or piece.folded in ("mars", "mai"))
            and before in ("in", "of", "since", "until", "by", "en", "de", "depuis", "fin", "d")
        )

    def _weekday(self, piece: _Piece) -> Value | None:
        if piece.folded not in WEEKDAYS:
            return None
        self._at += 1
        return Value(Decimal(WEEKDAYS[piece.folded]), "weekday")

    def _date(self, day: int) -> Value:
        month = MONTHS[self._peek()]
        self._at += 1
        return Value(day=day, month=month, year=self._year())

    def _year(self) -> int | None:
        if _is_year(self._peek()):
            self._at += 1
            return int(self._pieces[self._at - 1].text)
        return None

    def _amount(self) -> Value | None:
        """Return a number with its scale and unit: "€1.2 billion", "2 500 millions d'euros"."""
        currency = UNITS[self._peek()][0] if self._peek() in ("€", "$", "£") else None
        if currency and self._pieces[self._at + 1 : self._at + 2]:
            self._at += 1
        number = self._number()
        if number is None:
            return None
        if self._peek() in ("of",) and self._peek(1) in MONTHS:
            self._at += 1
        if self._peek() in MONTHS and number == int(number) and not currency:
            return self._date(int(number))
        number = self._scaled(number, has_currency=currency is not None)
        unit, factor = self._unit()
        if self._peek() in GROUPS and GROUPS[self._peek()][1] == "share":
            amount, unit = GROUPS[self._peek()]
            self._at += 1
            return Value(number * Decimal(amount), unit)
        if not unit and not currency and self._is_plain_year(number):
            return Value(year=int(number))
        return Value((number * factor).normalize(), unit or currency or "")

    def _is_plain_year(self, number: Decimal) -> bool:
        return _is_year(self._pieces[self._at - 1].text) and number == int(number)

    def _number(self) -> Decimal | None:
        piece = self._pieces[self._at] if self._at < len(self._pieces) else None
        if piece is not None and piece.group == "number":
            self._at += 1
            return _decimal(piece.text)
        return self._number_in_words()

    def _number_in_words(self) -> Decimal | None:
        """Return the number that words spell: "vingt et un", "two hundred and fifty"."""
        start, total, current, used = self._at, 0, 0, 0
        while True:
            word = self._peek()
            if word in ("hundred", "cent", "cents") and (used or word != "cents"):
                current = max(current, 1) * 100
            elif word in ("thousand", "mille"):
                total, current = total + max(current, 1) * 1000, 0
            elif word in SMALL and _fits(current, SMALL[word], used):
                current += 76 if word.startswith("vingt") and current % 100 == 4 else SMALL[word]
            elif word in ("et", "and", "-") and used and self._goes_on(current):
                self._at += 1
                continue
            else:
                break
            self._at, used = self._at + 1, used + 1
        alone = used == 1 and self._pieces[start].folded in ("un", "une", "one")
        if not used or (alone and not self._counts_one()):
            self._at = start
            return None
        return Decimal(total + current)

    def _goes_on(self, current: int) -> bool:
        """Whether the number goes on after "et", "and" or a hyphen."""
        following = self._peek(1)
        if self._peek() == "-":
            return following in SMALL or following in SCALES
        return following in SMALL and (
            (current >= 100 and self._peek() == "and")
            or (20 <= current <= 60 and following in ("un", "une", "onze"))
        )

    def _counts_one(self) -> bool:
        """Whether "one" counts what follows, as in "one month" and "un million"."""
        return self._peek() in SCALES or (
            self._peek() in UNITS and UNITS[self._peek()][0] in DURATIONS
        )

    def _scaled(self, number: Decimal, *, has_currency: bool) -> Decimal:
        scale = self._peek()
        glued = re.fullmatch(r"(k|m|md|mds|g)(€|\$|£)?", scale)
        if glued and (has_currency or glued[2] or self._peek(1) in ("€", "$", "£")):
            self._at += 1
            return number * {"k": 10**3, "m": 10**6}.get(glued[1], 10**9)
        while self._peek() in SCALES:
            number *= SCALES[self._peek()]
            self._at += 1
        return number

    def _unit(self) -> tuple[str, int]:
        ahead = 0
        if self._peek() == "-" or self._peek() in ("de", "d", "of"):
            ahead = 1
        if self._peek(ahead) in ("per", "pour") and self._peek(ahead + 1) == "cent":
            self._at += ahead + 2
            return "%", 1
        name = self._peek(ahead)
        if name in UNITS and not (ahead and UNITS[name][0] in ("%", "times", "point")):
            self._at += ahead + 1
            return UNITS[name]
        return "", 1

    def _group(self) -> Value | None:
        if self._peek() not in GROUPS:
            return None
        amount, unit = GROUPS[self._peek()]
        self._at += 1
        return Value(Decimal(amount), unit)

    def _phrase(self) -> Token | None:
        """Return the mark that the next words are."""
        rate = self._rate()
        if rate is not None:
            return rate
        marks = MARKS.get(self._language, {})
        for count in (3, 2, 1):
            phrase = " ".join(self._peek(ahead) for ahead in range(count))
            if phrase in marks and not self._is_loose(phrase, count):
                start = self._at
                self._at += count
                return Token(Kind.MARK, marks[phrase], self._text_since(start))
        return None

    def _is_loose(self, phrase: str, count: int) -> bool:
        """Whether words that mark only a value stand before none."""
        if phrase not in ONLY_BEFORE_VALUES:
            return False
        piece = self._pieces[self._at + count] if self._at + count < len(self._pieces) else None
        return piece is None or not (
            piece.group in ("number", "sign") or piece.folded in (*SMALL, *SCALES, *GROUPS)
        )

    def _rate(self) -> Token | None:
        """Return how often, after "a", "per" or "every": "250 euros a month"."""
        words = [self._peek(ahead) for ahead in range(3)]
        count = 2 if " ".join(words[:2]) in ("tous les", "toutes les") else 1
        if count == 1 and words[0] not in ("a", "an", "per", "par", "each", "every", "chaque", "/"):
            return None
        unit = UNITS.get(words[count], ("", 0))[0]
        before = self._pieces[self._at - 1].folded if self._at else ""
        if unit not in RATES or (words[0] in ("a", "an") and before in _BEFORE_LENGTHS):
            return None
        start = self._at
        self._at += count + 1
        return Token(Kind.MARK, RATES[unit], self._text_since(start))

    def _word(self) -> Token:
        piece = self._pieces[self._at]
        self._at += 1
        if piece.group in ("break", "sign"):
            return Token(Kind.BREAK, piece.text, piece.text)
        is_name = self._is_name(piece)
        stops = STOP_WORDS.get(self._language, frozenset())
        lower = piece.text.lower()
        if (
            (lower in stops and not (is_name and len(lower) > 2))
            or len(piece.folded) == 1
            or piece.folded in FUNCTION_WORDS
        ):
            return Token(Kind.STOP, piece.folded, piece.text)
        term, root = (
            term_of(lower, self._language),
            term_of(_lemma(lower, self._language), self._language),
        )
        is_light = piece.folded in LIGHT.get(self._language, frozenset()) and not is_name
        return Token(Kind.LIGHT if is_light else Kind.TERM, term, piece.text, is_name, root)

    def _is_name(self, piece: _Piece) -> bool:
        """Whether a word just passed is a name: a capital tells, but not where all begin so."""
        if not piece.text[0].isupper():
            return False
        following = self._pieces[self._at] if self._at < len(self._pieces) else None
        return (
            not piece.starts
            or piece.text[1:].isupper()
            or (
                following is not None
                and following.text[0].isupper()
                and piece.text.lower() not in STOP_WORDS.get(self._language, frozenset())
            )
        )


_BEFORE_LENGTHS = ("for", "in", "within", "of", "is", "was", "after", "before", "")


def _lemma(word: str, language: Language) -> str:
    """Return the dictionary form of a word, which a stemmer cannot tell: "sold" is of "sell"."""
    return str(lemmatize(word, lang=language.value)) if language in MARKS else word


def _is_year(text: str) -> bool:
    return re.fullmatch(r"1\d{3}|20\d{2}|21\d{2}", text) is not None


def _fits(current: int, added: int, used: int) -> bool:
    """Whether a small number may follow what has been read: "twenty" "two", but not "two" "two"."""
    if not used or current % 100 == 0:
        return True
    rest = current % 100
    return (added < 10 and rest % 10 == 0 and rest >= 20) or (
        rest in (60, 80, 4) and 0 < added <= 20
    )


def _decimal(text: str) -> Decimal:
    """Return the number that digits spell in either language: 1 500,50 and 1,500.50 are equal."""
    if re.fullmatch(_GROUPED, text):
        whole = re.match(r"\d{1,3}(?:[ ,.']\d{3})+(?!\d)", text)
        assert whole is not None
        rest = text[whole.end() :].replace(",", ".")
        return Decimal(re.sub(r"\D", "", whole.group()) + rest)
    return Decimal(text.replace(",", "."))


_OLDEST = 120


def _with_ages(tokens: list[Token]) -> list[Token]:
    """Give years to the ages that English leaves bare: "aged 16 to 25", "residents over 65"."""
    found = list(tokens)
    for position, token in enumerate(tokens):
        value = token.key
        if not isinstance(value, Value) or value.unit or not value.amount:
            continue
        before = [known.text.lower() for known in tokens[max(position - 4, 0) : position]]
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        is_bare = following is None or following.kind is not Kind.TERM
        is_age = {"aged", "age", "ages"} & set(before) or before[-1:] in (["under"], ["over"])
        if is_bare and is_age and value.amount <= _OLDEST:
            found[position] = replace(token, key=replace(value, unit="year"))
            last = tokens[position - 1]
            if last.key in BEFORE_VALUES:
                found[position - 1] = Token(Kind.MARK, BEFORE_VALUES[str(last.key)], last.text)
    return found


def _joined(tokens: list[Token]) -> list[Token]:
    """Give the first of two joined values what it leaves to the second: "3 to 7 June"."""
    joined = list(tokens)
    for position in range(len(joined) - 3, -1, -1):
        first, link = joined[position], joined[position + 1]
        second = joined[position + 2]
        if link.text.lower() in ("à", "to", "-", "–", "and", "et", "or", "ou", "au") and (
            isinstance(first.key, Value) and isinstance(second.key, Value)
        ):
            joined[position] = replace(first, key=_completed(first.key, second.key))
    return joined


def _completed(first: Value, second: Value) -> Value:
    if first.is_date and second.is_date:
        month = first.month or (second.month if first.day else None)
        year = first.year or (second.year if first.month else None)
        return Value(day=first.day, month=month, year=year)
    if first.is_date or first.unit:
        return first
    if second.is_date:
        if second.day and first.amount is not None and 0 < first.amount <= 31:
            return Value(day=int(first.amount), month=second.month, year=second.year)
        return first
    return replace(first, unit=second.unit)


def _marked(tokens: Sequence[Token], language: Language) -> Iterator[Token]:
    """Yield the tokens with the words that are marks only in their place told."""
    open_negation = 0
    for position, token in enumerate(tokens):
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        is_before_value = following is not None and following.kind is Kind.VALUE
        if token.kind is Kind.STOP and is_before_value and token.key in BEFORE_VALUES:
            assert following is not None
            before = tokens[position - 1].text.lower() if position else ""
            if token.key == "over" and _is_duration(following) and before not in _OF_LENGTH:
                yield token
            else:
                yield Token(Kind.MARK, BEFORE_VALUES[str(token.key)], token.text)
        elif token.key is Mark.MOST and position and _makes_superlative(tokens[position - 1]):
            yield replace(token, key=Mark.MORE)
        elif token.key is Mark.UNTIL and is_before_value and not _is_time(following):
            yield replace(token, key=Mark.AT_MOST)
        elif token.key is Mark.NOT or (open_negation and token.text == "plus"):
            if not open_negation:
                yield replace(token, key=Mark.NOT)
            open_negation = _NEGATION_REACH if language is Language.FRENCH else 0
        elif open_negation and token.text in ("que", "qu"):
            open_negation = 0
            yield Token(Kind.MARK, Mark.ONLY, token.text)
        else:
            yield token
        open_negation = max(open_negation - 1, 0)


_OF_LENGTH = ("for", "of", "is", "was", "are", "were", "after", "lasts", "takes", "all", "aged")
"""Words after which "over three years" says more than three, and not during three."""


def _is_duration(token: Token) -> bool:
    return isinstance(token.key, Value) and token.key.unit in DURATIONS


def _makes_superlative(before: Token) -> bool:
    """Whether "most" after a token compares ("the third most visited") and counts nothing."""
    is_rank = isinstance(before.key, Value) and before.key.unit == "rank"
    return is_rank or before.text.lower() in ("the", "its", "s", "world")


_NEGATION_REACH = 6
"""Tokens between the two halves of a French negation, at most."""


def _is_time(token: Token | None) -> bool:
    value = token.key if token is not None else None
    return isinstance(value, Value) and (value.is_date or value.unit == "minute")
