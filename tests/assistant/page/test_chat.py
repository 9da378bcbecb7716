import pytest

from assistant.answer import Turn
from assistant.page.chat import Chat
from assistant.page.words import WORDS
from corpus.language import Language

ENGLISH = WORDS[Language.ENGLISH]


@pytest.fixture
def asked():
    return []


@pytest.fixture
def chat(cite, make_answer, asked):
    def ask(question, history):
        asked.append((question, list(history)))
        return make_answer(cite("from nine"), question=question)

    return Chat(ask, max_question_length=50)


def html_of(message):
    return message["content"].value


def test_a_question_is_shown_with_its_answer_and_remembered(chat):
    box, messages, past = chat.reply("  When? ", [], [], ENGLISH)
    assert [message["role"] for message in messages] == ["user", "assistant"]
    assert html_of(messages[0]) == '<p class="question">When?</p>'
    assert "from nine" in html_of(messages[1])
    assert past == [{"question": "When?", "answer": "from nine [1]"}]
    assert box.value == ""


def test_the_conversation_is_brought_along(chat, asked):
    _, messages, past = chat.reply("When?", [], [], ENGLISH)
    _, messages, past = chat.reply("And on Sundays?", messages, past, ENGLISH)
    assert asked[1] == ("And on Sundays?", [Turn("When?", "from nine [1]")])
    assert len(messages) == 4
    assert len(past) == 2


@pytest.mark.parametrize("question", ["", "  \n", "\0"])
def test_nothing_to_answer_is_said_beside_the_question(question, chat, asked):
    box, messages, past = chat.reply(question, [], [], ENGLISH)
    assert (messages, past, asked) == ([], [], [])
    assert box.info


def test_a_question_that_is_too_long_stays_in_its_box(chat, asked):
    box, messages, past = chat.reply("x" * 51, [], [], ENGLISH)
    assert (messages, past, asked) == ([], [], [])
    assert "50" in box.info
    assert "value" not in box.constructor_args


@pytest.mark.parametrize("question", ["a\0b", "caf\ud83d", "😀 👩‍👩‍👧", "\u202eabc"])
def test_odd_characters_are_answered_and_can_be_sent_back(question, chat, asked):
    _, messages, _ = chat.reply(question, [], [], ENGLISH)
    assert html_of(messages[0]).encode("utf-8")
    assert "\0" not in asked[0][0]


def test_a_failure_is_told_politely_and_keeps_the_question_to_itself(make_answer, capsys):
    def fail(question, history):
        raise RuntimeError(question)

    _, messages, past = Chat(fail, 50).reply("A secret?", [], [], ENGLISH)
    assert ENGLISH.failed in html_of(messages[1])
    assert past == []
    told = capsys.readouterr().err
    assert "RuntimeError" in told
    assert "secret" not in told
