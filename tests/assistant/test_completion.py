from assistant.completion import left_out
from assistant.engines import Told
from assistant.selection import Quoted, Selection
from corpus.document import Document, Passage, Source
from corpus.language import Language

TEXT = "The pier is 80 metres long. It opened in 1911. The pool is 25 metres long."
DOCUMENT = Document(Source("d", "D"), TEXT, Language.ENGLISH)
PIER, OPENED, POOL = (
    DOCUMENT.passage(TEXT.index(part), TEXT.index(part) + len(part))
    for part in ("The pier is 80 metres long.", "It opened in 1911.", "The pool is 25 metres long.")
)


def selection(*sentences: Passage, differs: bool = False) -> Selection:
    return Selection(tuple(Quoted(s, s) for s in sentences), differs=differs)


def left(question: str, found: Selection, *told: Told) -> list[str]:
    return [entry.sentence for entry in left_out(question, found, told, room=3)]


def test_only_the_best_sentence_has_to_be_told() -> None:
    found = selection(PIER, POOL)
    assert left("How long is the pier?", found, Told("It is 80 metres long.", (PIER,))) == []
    assert left("How long is the pier?", found, Told("It is 25 metres.", (POOL,))) == [PIER.text]


def test_what_was_asked_for_has_to_be_in_it() -> None:
    told = Told("The pier is long.", (PIER,))
    assert left("How long is the pier?", selection(PIER), told) == [PIER.text]
    assert left("What is long?", selection(PIER), told) == []


def test_words_of_the_question_that_are_in_it_have_to_be_told() -> None:
    told = Told("The pool is 25 metres.", (POOL,))
    assert left("Is the pool long?", selection(POOL), told) == [POOL.text]
    assert left("Is the pool blue?", selection(POOL), told) == []


def test_several_are_told_where_sources_differ_or_several_things_are_asked() -> None:
    told = Told("The pier is 80 metres long.", (PIER,))
    both = "How long is the pier and how long is the pool?"
    assert left(both, selection(PIER, POOL), told) == [POOL.text]
    assert left("How long is it?", selection(PIER, POOL, differs=True), told) == [POOL.text]


def test_a_sentence_that_leans_on_the_one_before_makes_one_answer_with_it() -> None:
    found = selection(PIER, OPENED)
    assert left("When did the pier open?", found, Told("It opened in 1911.", (OPENED,))) == []
    other = Told("The pool opened in 1911.", (POOL,))
    assert left("When did the pier open?", found, other) == [PIER.text, OPENED.text]
