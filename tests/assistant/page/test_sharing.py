from assistant.page.sharing import plain_text
from corpus.language import Language


def test_an_answer_is_shared_with_what_proves_it(cite, make_answer):
    answer = make_answer(cite("from nine\nto five"), notices=("An old text.",))
    assert plain_text(answer) == (
        "from nine to five [1]\n"
        "Please note: An old text.\n"
        "\n"
        "Sources\n"
        "[1] The <Office> (City & Co · 1 March 2024 · valid until 2025 · in English)\n"
        "“from nine to five”\n"
        "https://example.org/?a=1&b=2"
    )


def test_it_is_set_as_french_is(cite, make_answer):
    shared = plain_text(make_answer(cite("from nine"), language=Language.FRENCH))
    assert "«\N{NO-BREAK SPACE}from nine\N{NO-BREAK SPACE}»" in shared
