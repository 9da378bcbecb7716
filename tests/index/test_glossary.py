from pathlib import Path

import pytest

from corpus.document import Document, Source
from corpus.errors import InputInvalid
from corpus.language import Language
from index.glossary import FILE, Glossary, read, with_others
from index.lexical import query_terms

GLOSSARY = """titre de séjour / carte de séjour = residence permit / residence card
beffroi = belfry
permis = licence / permit
"""
ENGLISH = "Anyone may apply for a residence permit. The belfries are old."
FRENCH = "Le permis est gratuit. La carte de séjour est bleue."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "glossary.txt"
    file.write_text(GLOSSARY, encoding="utf-8")
    return file


def glossary(path: Path, **texts: str) -> Glossary:
    documents = [Document(Source(code, code), text, Language(code)) for code, text in texts.items()]
    return Glossary.of(documents, read(path))


@pytest.mark.parametrize(
    ("question", "glossed"),
    [
        ("Où demander un titre de séjour ?", "Où demander un titre de séjour (residence permit) ?"),
        ("ou refaire mes titres de sejour", "ou refaire mes titres de sejour (residence permit)"),
        ("Combien de beffrois ?", "Combien de beffrois (belfry) ?"),
        # What the sources call by the name that was typed needs no other in its own language.
        ("a residence permit", "a residence permit"),
        ("my residence card", "my residence card (residence permit)"),
        ("a residence in the sun", "a residence in the sun"),
        ("", ""),
    ],
)
def test_a_term_is_followed_by_what_the_sources_call_it(
    path: Path, question: str, glossed: str
) -> None:
    told = question
    for gloss in reversed(glossary(path, en=ENGLISH).glosses(question)):
        told = f"{told[: gloss.end]} ({', '.join(gloss.others)}){told[gloss.end :]}"
    assert told == glossed


def test_the_longest_of_terms_counts_and_each_language_has_its_own(path: Path) -> None:
    known = glossary(path, en=ENGLISH + " No licence is needed.", fr=FRENCH)
    (gloss,) = known.glosses("Who gets a residence permit?")
    assert (gloss.words, gloss.others) == ({"residence", "permit"}, ("carte de séjour",))
    (gloss,) = known.glosses("Le titre de séjour")
    assert gloss.others == ("carte de séjour", "residence permit")
    (gloss,) = known.glosses("mon permis")
    assert gloss.others == ("licence",)


def test_the_words_of_a_term_stand_for_those_of_the_other(path: Path) -> None:
    question = "Où demander un titre de séjour ?"
    glosses = glossary(path, en=ENGLISH).glosses(question)
    terms = {word.word: with_others(word, glosses).terms for word in query_terms(question)}
    assert {"resid", "permit"} <= set(terms["titre"]) & set(terms["séjour"])
    assert "permit" not in terms["demander"]


def test_a_line_that_is_none_is_named(path: Path) -> None:
    for line in ("titre de séjour", "titre = ", "a = b = c"):
        path.write_text(f"beffroi = belfry\n{line}\n", encoding="utf-8")
        with pytest.raises(InputInvalid, match=r"glossary\.txt:2"):
            read(path)


def test_a_file_that_is_no_text_is_named(path: Path) -> None:
    path.write_bytes(b"\xe9 = e\n")
    for broken in (path, path.with_name("none.txt")):
        with pytest.raises(InputInvalid, match=f"{broken.name} cannot be read"):
            read(broken)


def test_each_term_of_the_glossary_stands_once() -> None:
    concepts = read(FILE)
    assert len(concepts) > 300
    for language in (Language.FRENCH, Language.ENGLISH):
        names = [name for concept in concepts for name in concept[language]]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "question",
    [
        "the Belfry hotel",  # a name
        "the permits that were refused permitted nothing",  # another word of its family
        "J’ai un cap à passer",  # an acronym in small letters is a word
    ],
)
def test_a_single_word_is_a_term_only_as_it_stands(tmp_path: Path, question: str) -> None:
    file = tmp_path / "glossary.txt"
    file.write_text(
        "beffroi = belfry\nautorisation = permitting\nIA = AI\nCAP = vocational certificate\n",
        encoding="utf-8",
    )
    english = "The belfry is old. Permitting takes long. AI wins a vocational certificate."
    known = glossary(file, en=english, fr="L’IA, le CAP, le beffroi et l’autorisation.")
    assert known.glosses(question) == []
    assert known.glosses("le CAP coiffure")[0].others == ("vocational certificate",)


def test_a_word_that_is_meant_may_be_in_the_plural(path: Path) -> None:
    (gloss,) = glossary(path, en=ENGLISH).glosses("les beffrois de Lille")
    assert gloss.others == ("belfry",)
