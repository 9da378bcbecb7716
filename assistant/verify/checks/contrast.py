"""What a quote says of one of two things that it contrasts: "rail freight", "road freight"."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from assistant.verify.moods.mood import is_adverb
from assistant.verify.text.clauses import Clause, sentences_of
from assistant.verify.text.tokens import Kind, Token, keys_of
from assistant.verify.words.markers import MOVES, words_of
from index.lexical import fold

_AND = words_of("et and mais but")


def mixed_contrasts(said: Clause, quotes: Sequence[Clause]) -> Iterator[str]:
    """Yield what distinguishes one thing and is told, in a sentence, of the other of its kind.

    "Road freight rose by 3 %" of "rail freight rose by 3 %, while road freight fell".
    """
    keys = keys_of(said.tokens)
    told = {token.key for token in said.tokens if token.kind is Kind.VALUE or token.key in MOVES}
    for home, rival in permutations(quotes, 2):
        only_there = keys_of(home.tokens) - keys_of(rival.tokens)
        if home.segment == rival.segment or not told & only_there:
            continue
        for head in home.keys & rival.keys & keys:
            own = _beside(home, head) - rival.keys
            other = _beside(rival, head) - home.keys
            taken = other & _beside(said, head)
            if own and taken and not own & keys:
                yield next(token.text for token in said.tokens if token.key in taken)
                return


def _beside(clause: Clause, head: object) -> set[object]:
    """Return the terms next to a head; moves and values stand for themselves."""
    run = [token for token in clause.tokens if token.is_content or token.key in MOVES]
    return {
        run[near].key
        for place, token in enumerate(run)
        if token.key == head
        for near in (place - 1, place + 1)
        if 0 <= near < len(run) and run[near].kind is Kind.TERM and not run[near].is_name
    }


def borrowed_manners(said: Sequence[Token], quotes: Sequence[Sequence[Token]]) -> Iterator[str]:
    """Yield the second of two objects that is told with how the first one's verb is done.

    "It freely lends films" of "it freely lends books, and films for a fee": what the second object
    has of its own takes the place of the adverb.
    """
    keys = {token.key for token in said}
    for sentence in (sentence for quote in quotes for sentence in sentences_of(quote)):
        for place in range(1, len(sentence)):
            if sentence[place - 1].text != "," or fold(sentence[place].text) not in _AND:
                continue
            second = [token for token in sentence[place:] if token.is_content]
            own = {token.key for token in second[1:]}
            manners = {t.key for t in sentence[:place] if t.is_content and is_adverb(t)}
            if own and not own & keys and manners & keys and second[0].key in keys:
                yield second[0].text
                return
