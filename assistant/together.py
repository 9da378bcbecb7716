"""What answers a message, which may ask several things.

Each is answered by itself, in the light of those before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from assistant.answer import Turn
from assistant.engines import Draft, ExtractiveEngine
from assistant.followups import Standalone, make_standalone
from assistant.question import parts
from assistant.selection import Quoted, Selection, with_room
from index.lexical import content_words

SURE = 1.5
"""So many times the least confidence a message in parts has if it is answered as a whole."""


@dataclass(frozen=True)
class Part:
    """One of several questions, and what was found for it."""

    asks: str
    draft: Draft

    def is_answered(self, least: float) -> bool:
        """Whether something was found that answers with at least such a confidence."""
        return self.draft.confidence >= least and bool(self.draft.selection.quoted)


def draft_message(
    engine: ExtractiveEngine,
    standalone: Standalone,
    history: Sequence[Turn],
    least: float,
    most: int,
) -> Draft:
    """Return what answers a message: at most so many sentences, or a list.

    Parts of it that are answered with less than the least confidence are named, as are those that
    there is no room for.
    """
    whole = engine.draft(standalone, most)
    asked = [part for part in parts(standalone.own) if content_words(part)]
    is_listed = whole.selection.is_list and whole.confidence >= least
    if len(asked) < 2 or is_listed:
        return whole
    draft = joined(whole, draft_parts(engine, asked[:most], history, least, most), least, most)
    return replace(draft, unanswered=(*draft.unanswered, *asked[most:]))


def draft_parts(
    engine: ExtractiveEngine,
    asked: Sequence[str],
    history: Sequence[Turn],
    least: float,
    most: int,
) -> list[Part]:
    """Return what answers each of several questions.

    A later one may lean on an earlier one, and on its answer where that has one.
    """
    turns, found = list(history), list[Part]()
    for question in asked:
        part = Part(question, engine.draft(make_standalone(question, turns), most))
        told = [quoted.sentence.reading for quoted in part.draft.selection.best]
        turns.append(Turn(question, " ".join(told) if part.is_answered(least) else ""))
        found.append(part)
    return found


def joined(whole: Draft, found: Sequence[Part], least: float, most: int) -> Draft:
    """Return one draft of those parts that are answered; the whole's where none of them is.

    It shows at most so many sentences, of each part one at least. Where the whole is much surer
    than it needs to be, each of its parts is answered: of two questions of which only one is, one
    pair in seven seems so.
    """
    is_sure = whole.confidence >= SURE * least
    answered = [part for part in found if part.is_answered(0.0 if is_sure else least)]
    if not answered:
        return whole
    hits = {hit.passage.id: hit for part in found for hit in part.draft.hits}
    return replace(
        whole,
        selection=_together([part.draft.selection for part in answered], most),
        confidence=whole.confidence if is_sure else fmean(p.draft.confidence for p in answered),
        hits=tuple(hits.values()),
        asks=" ".join(part.asks for part in answered),
        unanswered=tuple(part.asks for part in found if part not in answered),
    )


def _together(selections: Sequence[Selection], most: int) -> Selection:
    shown: list[Quoted] = []
    for position, selection in enumerate(selections):
        room = most - len(shown) - (len(selections) - position - 1)
        new = [quoted for quoted in _telling(selection) if quoted not in shown]
        shown.extend(new if selection.is_list else with_room(new, room))
    return Selection(
        tuple(shown),
        is_list=any(selection.is_list for selection in selections),
        differs=any(selection.differs for selection in selections),
    )


def _telling(selection: Selection) -> Sequence[Quoted]:
    """Return what has to be shown of a selection: a list, both sides, or the best sentence."""
    if selection.is_list:
        return selection.quoted
    return selection.quoted[:2] if selection.differs else selection.best
