"""Which foreign word a word of a sentence stands for: a translation, or one that looks alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simplemma import is_known

from assistant.verify.checks.alike import likest, on_one_side, without_opposites
from assistant.verify.checks.converse import are_converse
from assistant.verify.text.tokens import Kind, Quote, Token
from assistant.verify.words.family import begin_alike
from assistant.verify.words.likeness import Likeness
from assistant.verify.words.places import is_place
from corpus.language import Language
from index.lexical import fold
from index.lexicon import bundled_lexicon

_WORDS = (Kind.TERM, Kind.LIGHT)
_OTHER = {Language.FRENCH: Language.ENGLISH, Language.ENGLISH: Language.FRENCH}
_SHORTEST_COGNATE, _SHARED_COGNATE = 5, 0.6
_SHORTEST_NAME, _SHARED_NAME = 4, 0.5
"""Letters and share that words, and names, of two languages begin with: "Dunkirk", "Dunkerque"."""
_ALIKE, _NAMES_ALIKE = 0.5, 0.62
"""How alike translations are at least; the names of two towns are somewhat alike, too."""
_SURELY_ALIKE = 0.75
"""How alike two words are that translate each other better than any that begin as they do."""
_CLAIMED = 0.3
"""By how much a word is more like another term that it is then taken by."""
_TRANSLATES, _USUAL = 0.03, 0.2
"""The scores in the lexicon of a word's translation now and then, and of one that it mostly has."""
_ALIKE_THOUGH_APART = 0.62
"""How alike two words are at least of which the lexicon knows translations, and not each other."""


@dataclass(frozen=True)
class Foreign:
    """The words of quotes in another language than a sentence, and how they are compared.

    `rivals` are the terms of the sentence. Without `likeness` only words that look the same are
    taken for one.
    """

    words: tuple[Token, ...]
    rivals: tuple[str, ...]
    language: Language
    """The sentence's."""
    likeness: Likeness | None

    @classmethod
    def of(
        cls, said: Sequence[Token], quotes: Sequence[Quote], likeness: Likeness | None
    ) -> "Foreign":
        """Find the foreign words among the tokens of quotes."""
        foreign = [quote for quote in quotes if quote.is_foreign]
        words = tuple(t for quote in foreign for t in quote.tokens if t.kind in _WORDS)
        rivals = tuple(token.text for token in said if token.kind is Kind.TERM)
        spoken = next((_OTHER[q.language] for q in foreign if q.language in _OTHER), Language.OTHER)
        return cls(words, rivals, spoken, likeness)

    def partner(self, token: Token) -> Token | None:
        """Return a translation of a word, or one that looks the same.

        Words that the lexicon tells apart have to be more alike than others. Where the opposite
        stands, a word that is only likely will not do.
        """
        words = [word for word in self.words if not are_converse(token, word)]
        if is_place(token.key):
            words = [word for word in words if not is_place(word.key) or word.text == token.text]
        count, words = len(words), without_opposites(token, words)
        cognate = _cognate(token, words)
        if self.likeness is None:
            return cognate
        if token.is_name:
            return cognate or self._name_like(token, words) or on_one_side(token, words)
        if told := self._translation(token, words):
            return told
        apart = [word for word in words if self._are_apart(token, word)]
        words = [word for word in words if word not in apart]
        sure = likest(token, words, self.likeness, _SURELY_ALIKE)
        named = on_one_side(token, words)
        if sure or cognate or named or len(words) + len(apart) < count:
            return sure or cognate or named
        likely = likest(token, self._unclaimed(token, words), self.likeness, _ALIKE)
        return likely or likest(
            token, self._unclaimed(token, apart), self.likeness, _ALIKE_THOUGH_APART
        )

    def has_usual_translation(self, token: Token) -> bool:
        """Whether a word is mostly translated by one other, which would stand in a quote."""
        known = self._translations(token).values()
        return not token.is_name and max(known, default=0.0) >= _USUAL

    def _translations(self, token: Token) -> Mapping[str, float]:
        lexicon, found = bundled_lexicon(), dict[str, float]()
        for form in _forms(token):
            for other, score in lexicon.translations(form, self.language).items():
                found[other] = max(score, found.get(other, 0.0))
        return found

    def _translation(self, token: Token, words: Sequence[Token]) -> Token | None:
        """Return the word that translates a token best by the lexicon, if one does."""
        known = self._translations(token)
        scores = [max(known.get(form, 0.0) for form in _forms(word)) for word in words]
        best = max(scores, default=0.0)
        return words[scores.index(best)] if best >= _TRANSLATES else None

    def _are_apart(self, token: Token, word: Token) -> bool:
        """Whether the lexicon knows two words, and neither as the other's translation."""
        tells_apart, language = bundled_lexicon().tells_apart, self.language
        pairs = [(one, other) for one in _forms(token) for other in _forms(word)]
        translated = self._translations(token)
        return any(tells_apart(one, language, other) for one, other in pairs) and not any(
            other in translated for _, other in pairs
        )

    def _name_like(self, token: Token, words: Sequence[Token]) -> Token | None:
        """Return a translated name: "Fund", "Fonds". Encoders know none that is no word."""
        if self.likeness is None or not is_known(token.text.lower(), lang=("fr", "en")):
            return None
        likely = likest(token, words, self.likeness, _NAMES_ALIKE)
        return likely or self._translation(token, words)

    def _unclaimed(self, token: Token, words: Sequence[Token]) -> list[Token]:
        """Return the words that no other term of the sentence is much more like than a token is."""
        if not words or self.likeness is None:
            return []
        texts = [word.text for word in words]
        mine = self.likeness.alike([token.text], texts)[0]
        best = self.likeness.alike([*self.rivals, token.text], texts).max(axis=0)
        compared = zip(words, mine, best, strict=True)
        return [word for word, own, other in compared if other - own < _CLAIMED]


def _forms(token: Token) -> tuple[str, str]:
    return str(token.key), token.root


def _cognate(token: Token, words: Sequence[Token]) -> Token | None:
    least = (
        (_SHORTEST_NAME, _SHARED_NAME) if token.is_name else (_SHORTEST_COGNATE, _SHARED_COGNATE)
    )
    mine = fold(token.text)
    equal = (other for other in words if fold(other.text) == mine)
    alike = (other for other in words if begin_alike(mine, fold(other.text), *least))
    return next(equal, None) or next(alike, None)
