from dataclasses import replace

import pytest

from assistant.answer import GENERATIVE, Kind, Turn
from assistant.page.chat import Asked, Chat
from assistant.page.words import WORDS
from corpus.language import Language

ENGLISH, FRENCH = WORDS[Language.ENGLISH], WORDS[Language.FRENCH]


class Nobody:
    """Knows nothing to read and nothing to ask."""

    def closest(self, question):
        return []


@pytest.fixture
def asked():
    return []


@pytest.fixture
def chat(cite, make_answer, asked):
    def answers(question, history, reads):
        asked.append((question, list(history), reads))
        yield make_answer(cite("from nine"), question=question)

    return Chat(answers, Nobody(), max_question_length=50)


def read(question, *past, number=0):
    turns = [{"question": earlier, "answer": answer} for earlier, answer in past]
    return Asked.read(question, {"number": number, "past": turns})


def test_an_answer_is_shown_with_what_the_browser_keeps_of_it(chat, cite):
    *_, shown = chat.reply(read("  When? ", number=4), ENGLISH)
    assert "from nine" in shown.html
    assert (shown.number, shown.answer, shown.done) == (4, "from nine [1]", True)
    assert (shown.language, shown.kind) == ("en", "answer")
    assert shown.cited == (cite("from nine").passage.id,)
    assert "The <Office>" in shown.copy


def test_the_conversation_is_brought_along(chat, asked):
    list(chat.reply(read("And on Sundays?", ("When?", "from nine [1]")), ENGLISH))
    assert asked == [("And on Sundays?", [Turn("When?", "from nine [1]")], Language.ENGLISH)]


def test_the_page_tells_what_language_its_reader_reads(chat, asked):
    list(chat.reply(read("hours"), FRENCH))
    assert asked == [("hours", [], Language.FRENCH)]


def test_what_a_model_writes_is_shown_while_it_grows(cite, make_answer):
    def answers(question, history, reads):
        yield make_answer(cite("from nine"), engine=GENERATIVE)
        yield make_answer(cite("from nine"), cite("permits", 2), engine=GENERATIVE)

    shown = list(Chat(answers, Nobody(), 50).reply(read("When?"), ENGLISH))
    assert [reply.done for reply in shown] == [False, False, True]
    assert "permits" not in shown[0].answer
    assert "permits" in shown[1].answer
    assert shown[2].answer == shown[1].answer


def test_what_is_found_is_sent_once(chat):
    assert [reply.done for reply in chat.reply(read("When?"), ENGLISH)] == [True]


def test_a_sign_of_life_changes_nothing(cite, make_answer):
    grown = make_answer(cite("from nine"), engine=GENERATIVE)

    def answers(question, history, reads):
        yield replace(grown, sentences=(), citations=())
        yield grown
        yield grown

    shown = list(Chat(answers, Nobody(), 50).reply(read("When?"), ENGLISH))
    assert [reply and reply.done for reply in shown] == [None, False, None, True]


@pytest.mark.parametrize("question", ["", "  \n", "\0"])
def test_nothing_to_answer_is_said_beside_the_question(question, chat):
    assert chat.problem(read(question), ENGLISH)


def test_a_question_that_is_too_long_is_told_the_limit_as_one_reads_it(chat):
    patient = replace(chat, max_question_length=2000)
    assert chat.problem(read("x" * 51), ENGLISH)
    assert chat.problem(read("x" * 50), ENGLISH) is None
    assert "2,000" in patient.problem(read("x" * 2001), ENGLISH)
    assert "2\N{NARROW NO-BREAK SPACE}000" in patient.problem(read("x" * 2001), FRENCH)


@pytest.mark.parametrize("question", ["a\0b", "caf\ud83d", "😀 👩‍👩‍👧", "\u202eabc"])
def test_odd_characters_are_answered_and_can_be_sent_back(question, chat, asked):
    (*_, shown) = chat.reply(read(question, (question, question)), ENGLISH)
    assert shown.html.encode("utf-8")
    assert "\0" not in asked[0][0]
    assert asked[0][1][0].question.encode("utf-8")


def test_declining_shows_where_to_look_beyond_what_is_quoted(cite, make_answer, document):
    class Guide(Nobody):
        def closest(self, question):
            return [document.passage(0, 13)]

    def declines(*citations):
        return lambda *_: iter([make_answer(*citations, kind=Kind.DECLINED, lead="No.")])

    *_, shown = Chat(declines(), Guide(), 50).reply(read("When?"), ENGLISH)
    assert ENGLISH.closest in shown.html
    assert 'href="document/office?quote=0-13&amp;language=en#quote"' in shown.html
    *_, shown = Chat(declines(cite("from nine")), Guide(), 50).reply(read("When?"), ENGLISH)
    assert ENGLISH.closest not in shown.html


def test_a_failure_is_told_politely_and_keeps_the_question_to_itself(capsys):
    def fail(question, history, reads):
        raise RuntimeError(question)

    (shown,) = Chat(fail, Nobody(), 50).reply(read("A secret?"), ENGLISH)
    assert ENGLISH.labels.failed in shown.html
    assert (shown.answer, shown.done) == ("", True)
    told = capsys.readouterr().err
    assert "RuntimeError" in told
    assert "secret" not in told
