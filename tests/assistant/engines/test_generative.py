"""A language model may write what it likes: what is shown is proved."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from langchain_core.language_models.fake_chat_models import FakeListChatModel
from langchain_core.messages import AIMessageChunk

from assistant.answer import GENERATIVE, Answer, Kind, Wrote
from assistant.assistant import Assistant
from assistant.engines import GenerativeEngine, Outcome, Task, Telling
from assistant.generation import Model
from assistant.generation.model import Connection
from assistant.settings import Settings
from assistant.wording import Wording
from corpus.document import Document, Passage, Source
from corpus.language import Language
from eval.predicate import Pair, read
from index import Index
from tests.assistant.verify.proved import is_proved

PAIRS = [pair for pair in read() if pair.part == "tuning"]
LANGUAGES = {"fr": Language.FRENCH, "en": Language.ENGLISH}


def scripted(*replies: str) -> Model:
    """A model of LangChain's that gives one reply after the other, then nothing more."""
    chat = FakeListChatModel(responses=[*replies, ""])
    return Model("scripted", lambda: Connection(chat))


def passage_of(text: str, language: Language) -> Passage:
    return Document(Source("d", "D"), text, language).passage(0, len(text))


def told(model: Model, task: Task) -> list[Telling]:
    engine = GenerativeEngine(model, 30)
    return list(engine.tell(task, engine.deadline()))


def changed(pair: Pair) -> Iterator[str]:
    """Yield lies made from a true sentence by changing one thing that can be found in any."""
    for number in re.findall(r"(?<![\d.,])\d{2,}(?![\d.,]|\s\d)", pair.sentence):
        yield pair.sentence.replace(number, str(int(number) + 7), 1)
    for one, other in (
        (" is ", " is not "),
        (" are ", " are not "),
        (" est ", " n’est pas "),
        (" sont ", " ne sont pas "),
        ("%", "km"),
        ("euros", "dollars"),
        ("million", "billion"),
        ("milliard", "million"),
        ("Lille", "Narbonne"),
        ("more than", "less than"),
        ("moins de", "plus de"),
    ):
        is_denied = re.search(r"\bn[e’']", pair.sentence) and " pas " in other
        if one in pair.sentence and not is_denied:
            yield pair.sentence.replace(one, other, 1)


def lies() -> list[tuple[str, str, str]]:
    """Return sentences, the quotes that they falsify, and their languages."""
    same = [pair for pair in PAIRS if pair.language in LANGUAGES]
    labelled = [(p.sentence, p.quote, p.language) for p in same if not p.supported]
    made = [
        (lie, pair.quote, pair.language) for pair in same if pair.supported for lie in changed(pair)
    ]
    return list(dict.fromkeys(labelled + made))


def test_no_lie_is_shown() -> None:
    shown = []
    for sentence, quote, code in lies():
        language = LANGUAGES[code]
        task = Task(quote, language, (passage_of(quote, language),), 3)
        for telling in told(scripted(f"{sentence} [1]", f"{sentence} [1]"), task):
            shown.extend(entry.sentence for entry in telling.told)
    assert len(lies()) >= 300
    assert {pair.edit for pair in PAIRS if not pair.supported} >= {
        *("number", "unit", "date", "negation", "name", "who", "direction", "quantifier"),
    }
    assert shown == []


def test_most_truths_are_shown() -> None:
    truths = [p for p in PAIRS if p.supported and p.language in LANGUAGES]
    shown = 0
    for pair in truths:
        language = LANGUAGES[pair.language]
        task = Task(pair.quote, language, (passage_of(pair.quote, language),), 3)
        last = told(scripted(f"{pair.sentence} [1]"), task)[-1]
        shown += last.outcome is Outcome.DONE
    assert shown >= 0.9 * len(truths)


HARBOUR = passage_of(
    "The harbour has forty cranes. It handles 1,400 ships a year.", Language.ENGLISH
)
BRIDGE = passage_of("The bridge is 120 metres long and dates from 1874.", Language.ENGLISH)
TASK = Task("How many cranes has the harbour?", Language.ENGLISH, (HARBOUR, BRIDGE), 3)


@pytest.mark.parametrize(
    "reply",
    [
        "The harbour has forty cranes. [1]",
        "The harbour has forty cranes [1].",
        "- **The harbour has forty cranes.** [1]\n",
        "The harbour has forty cranes.",
        "The harbour has forty cranes. [2]",
        "The harbour has forty cranes. [7]",
        "Sure! Here is my answer:\nThe harbour has forty cranes. [1]",
        "The harbour has fifty cranes. [1]\nThe harbour has forty cranes. [1]",
    ],
)
def test_a_proved_sentence_is_shown_with_the_quote_that_proves_it(reply: str) -> None:
    last = told(scripted(reply), TASK)[-1]
    assert [entry.sentence for entry in last.told] == ["The harbour has forty cranes."]
    assert [quote.reading for quote in last.told[0].quotes] == [HARBOUR.reading]


@pytest.mark.parametrize(
    ("replies", "outcome"),
    [
        (["NO ANSWER"], Outcome.DECLINED),
        ([""], Outcome.FAILED),
        (["[1] [2]"], Outcome.FAILED),
        (["Le port a quarante grues. [1]"], Outcome.FAILED),
        (["The moon is made of cheese. [1]"], Outcome.FAILED),
        (["How many cranes has the harbour? [1]"], Outcome.FAILED),
        (["The harbour has cranes: [1]"], Outcome.FAILED),
        (["The bridge is 120 metres long. [2]"], Outcome.FAILED),
        (["The harbour has fifty cranes. [1]", "NO ANSWER"], Outcome.FAILED),
        (["The harbour has fifty cranes. [1]", "The harbour has forty cranes. [1]"], Outcome.DONE),
    ],
)
def test_what_cannot_be_proved_is_written_again_once_or_left_out(
    replies: list[str], outcome: Outcome
) -> None:
    last = told(scripted(*replies), TASK)[-1]
    assert last.outcome is outcome
    assert bool(last.told) is (outcome is Outcome.DONE)


def test_the_answer_grows_and_ends_at_the_most_sentences() -> None:
    reply = "The harbour has forty cranes. [1]\nThe harbour has cranes. [1]\n" * 9
    sizes = [len(telling.told) for telling in told(scripted(reply), replace(TASK, most=2))]
    assert sizes == [1, 2, 2]


class Counted:
    """Counts how often it is asked and how much of its endless reply is read."""

    def __init__(self) -> None:
        self.asked = self.read = 0

    def stream(self, input: Any) -> Iterator[Any]:  # noqa: A002 (LangChain's name)
        self.asked += 1
        while True:
            self.read += 1
            yield AIMessageChunk(content="The harbour has forty cranes. [1]\n")


def test_one_who_goes_round_in_circles_is_stopped_and_remembered() -> None:
    chat = Counted()
    engine = GenerativeEngine(Model("endless", lambda: Connection(chat)), 30)
    first, second = (list(engine.tell(TASK, engine.deadline()))[-1] for _ in range(2))
    assert first == second
    assert first.outcome is Outcome.DONE
    assert chat.asked == 1
    other = replace(TASK, question="Has the harbour cranes?")
    list(engine.tell(other, engine.deadline()))
    assert chat.asked == 2


def test_closing_hangs_up() -> None:
    closed: list[bool] = []
    model = Model("endless", lambda: Connection(Counted(), lambda: closed.append(True)))
    engine = GenerativeEngine(model, 30)
    growing = engine.tell(TASK, engine.deadline())
    next(growing)
    growing.close()
    assert closed


@pytest.fixture
def with_model(settings: Settings, index: Index) -> Callable[..., Assistant]:
    def make(*replies: str, confidence: float = 0.0) -> Assistant:
        chosen = replace(settings, confidence=confidence)
        return Assistant(index, chosen, model=scripted(*replies))

    return make


def assert_sound(answer: Answer, originals: dict[str, str]) -> None:
    assert is_proved(answer)
    for citation in answer.citations:
        quote = citation.passage
        assert originals[quote.document.id][quote.start : quote.end] == quote.text


def test_the_assistant_shows_what_the_model_wrote(
    with_model: Callable[..., Assistant], originals: dict[str, str]
) -> None:
    assistant = with_model("The harbour of Milbrook has two lighthouses. [1]")
    answers = list(assistant.stream("How many lighthouses does the harbour have?"))
    answer = answers[-1]
    assert answer.text == "The harbour of Milbrook has two lighthouses. [1]"
    assert answer.engine == GENERATIVE
    assert Wording.WRITTEN_BY_MODEL.say(Language.ENGLISH) in answer.notices
    assert all(answer.text.startswith(earlier.text) for earlier in answers)
    assert_sound(answer, originals)


def test_what_the_model_leaves_out_is_quoted_after_it(
    with_model: Callable[..., Assistant], originals: dict[str, str]
) -> None:
    question = "How many lighthouses does the harbour have?"
    assistant = with_model("The harbour of Milbrook has lighthouses. [1]")
    first, *_, last = assistant.stream(question)
    assert first.text == "The harbour of Milbrook has lighthouses. [1]"
    assert last.text.startswith(first.text)
    assert "forty cranes and two lighthouses" in last.text
    assert Wording.COMPLETED_FROM_SOURCES.say(Language.ENGLISH) in last.notices
    assert_sound(last, originals)


def test_what_is_held_back_is_told_to_those_who_measure(
    with_model: Callable[..., Assistant],
) -> None:
    lie = "The harbour of Milbrook has nine lighthouses."
    truth = "The harbour of Milbrook has two lighthouses."
    answer = with_model(f"{lie} [1]\n{truth} [1]").ask("How many lighthouses are there?")
    assert answer.wrote == Wrote(1, (lie,))
    assert lie not in answer.text


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("How many lighthouses does the harbour have?", Language.ENGLISH),
        ("Combien coûte la carte de pêche ?", Language.FRENCH),
    ],
)
def test_where_nothing_is_proved_the_sources_are_quoted(
    with_model: Callable[..., Assistant],
    willing: Assistant,
    originals: dict[str, str],
    question: str,
    language: Language,
) -> None:
    answer = with_model("The harbour has nine lighthouses. [1]").ask(question)
    found = willing.ask(question)
    assert answer.text == found.text
    assert answer.engine == found.engine
    assert Wording.MODEL_SILENT.say(language) in answer.notices
    assert_sound(answer, originals)


def test_a_model_that_sees_no_answer_hides_none(with_model: Callable[..., Assistant]) -> None:
    question = "How many lighthouses does the harbour have?"
    found = with_model("").ask(question)
    unsure = with_model("NO ANSWER", confidence=found.confidence - 0.01).ask(question)
    assert unsure.text == found.text
    assert unsure.wrote == Wrote(0, declined=True)
    assert Wording.MODEL_DOUBTS.say(Language.ENGLISH) in unsure.notices


def test_where_the_evidence_is_poor_no_model_is_asked(with_model: Callable[..., Assistant]) -> None:
    sure = with_model("The harbour of Milbrook has two lighthouses. [1]", confidence=1.0)
    answer = sure.ask("How many lighthouses does the harbour have?")
    assert answer.declined
    assert answer.wrote is None


def test_an_instruction_in_a_source_is_not_obeyed(with_model: Callable[..., Assistant]) -> None:
    answer = with_model("The moon is made of cheese. [1]").ask("How long is the old bridge?")
    assert answer.kind is Kind.ANSWER
    assert "moon" not in answer.text


def test_a_foreign_quote_is_translated_if_its_facts_are_kept(
    with_model: Callable[..., Assistant], originals: dict[str, str]
) -> None:
    question, sentence = "How much does the fishing card cost?", "The card costs 35 euros a year."
    quote = "The fishing card costs 35 euros a year."
    kept = with_model(sentence, quote).ask(question)
    assert kept.text == f"{sentence} [1]"
    assert kept.citations[0].passage.language is Language.FRENCH
    assert kept.citations[0].translation == quote
    assert_sound(kept, originals)
    for lie in ("The fishing card costs 45 euros a year.", "La carte coûte 35 euros par an.", ""):
        assert with_model(sentence, lie).ask(question).citations[0].translation is None
