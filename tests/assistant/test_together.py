from collections.abc import Callable, Sequence

import pytest

from assistant.answer import Turn
from assistant.assistant import Assistant
from assistant.engines import Draft, ExtractiveEngine
from assistant.together import Part, draft_parts, joined
from assistant.wording import Wording
from corpus.language import Language
from index import Index

BRIDGE, CRANES = "When was the old bridge built?", "How many cranes does the harbour have?"
ABSENT = "Who composed the opera Carmen?"


@pytest.fixture(scope="module")
def parts(index: Index) -> Sequence[Part]:
    return draft_parts(ExtractiveEngine(index), [CRANES, ABSENT], (), 0.0, 3)


def told(draft: Draft) -> str:
    return " ".join(quoted.sentence.reading for quoted in draft.selection.quoted)


def test_each_question_is_answered_by_itself(index: Index) -> None:
    found = draft_parts(ExtractiveEngine(index), [CRANES, BRIDGE], (), 0.0, 3)
    shown = told(joined(Draft(found[0].draft.selection, 0.0, ()), found, 0.0, 3))
    assert "forty cranes" in shown
    assert "1874" in shown


def test_a_later_question_leans_on_an_earlier_one(index: Index) -> None:
    engine = ExtractiveEngine(index)
    _, leaning = draft_parts(
        engine, ["Where is the old bridge?", "and how long is it?"], (), 0.0, 3
    )
    assert "metres" in told(leaning.draft)


def test_what_is_no_answer_is_nothing_to_lean_on(index: Index) -> None:
    engine, asked = ExtractiveEngine(index), [ABSENT, "and when was that?"]
    (_, leaning), (_, alone) = (draft_parts(engine, asked, (), least, 3) for least in (0.0, 1.0))
    assert leaning.draft.hits != alone.draft.hits


def test_the_part_that_the_sources_do_not_answer_is_named_and_not_answered(
    parts: Sequence[Part],
) -> None:
    answered, absent = parts
    least = (answered.draft.confidence + absent.draft.confidence) / 2
    draft = joined(Draft(absent.draft.selection, 0.0, ()), parts, least, 3)
    assert draft.unanswered == (ABSENT,)
    assert draft.selection.quoted == answered.draft.selection.best
    assert draft.confidence == pytest.approx(answered.draft.confidence)


def test_where_no_part_is_answered_the_whole_counts(parts: Sequence[Part]) -> None:
    whole = Draft(parts[0].draft.selection, 0.3, ())
    assert joined(whole, parts, 1.0, 3) == whole


def test_where_the_whole_is_sure_every_part_is_shown(parts: Sequence[Part]) -> None:
    whole = Draft(parts[0].draft.selection, 0.99, ())
    draft = joined(whole, parts, 0.9, 3)
    assert draft.unanswered == ()
    assert len(draft.selection.quoted) >= 2
    assert draft.confidence == whole.confidence


def test_there_is_room_for_each_part(parts: Sequence[Part]) -> None:
    assert len(joined(parts[0].draft, [*parts, parts[0]], 0.0, 2).selection.quoted) == 2


@pytest.mark.parametrize(
    ("question", "silent"),
    [
        (f"{CRANES} {ABSENT}", Wording.SILENT_ON.say(Language.ENGLISH, question=ABSENT[:-1])),
        (
            "Combien coûte la carte de pêche ? Qui a composé l'opéra Carmen ?",
            Wording.SILENT_ON.say(Language.FRENCH, question="Qui a composé l'opéra Carmen"),
        ),
    ],
)
def test_a_reader_is_told_which_question_has_no_answer(
    make_assistant: Callable[..., Assistant], parts: Sequence[Part], question: str, silent: str
) -> None:
    answer = make_assistant(confidence=0.35).ask(question)
    assert not answer.declined
    assert silent in answer.notices


def test_what_there_is_no_room_for_is_named(willing: Assistant) -> None:
    last = "Who is the harbour master?"
    answer = willing.ask(f"{BRIDGE} {CRANES} How long is the old bridge? {last}")
    assert Wording.SILENT_ON.say(Language.ENGLISH, question=last[:-1]) in answer.notices
    assert len(answer.sentences) <= 3


def test_parts_lean_on_the_talk(willing: Assistant) -> None:
    before = Turn("Where is the old bridge?", "It is at Milbrook.")
    answer = willing.ask("And when was it built, and how long is it?", [before])
    assert "1874" in answer.text
    assert "metres" in answer.text
