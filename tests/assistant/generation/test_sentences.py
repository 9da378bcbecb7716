import pytest

from assistant.generation import Written, written_sentences


@pytest.mark.parametrize(
    ("reply", "sentences"),
    [
        ("Boats come. [1]", [Written("Boats come.", (1,))]),
        ("Boats come [1].", [Written("Boats come.", (1,))]),
        ("Boats come. [1][2]\nFish go. [3, 4]", [
            Written("Boats come.", (1, 2)),
            Written("Fish go.", (3, 4)),
        ]),
        ("Boats come. [1] Fish go. [2]", [Written("Boats come.", (1,)), Written("Fish go.", (2,))]),
        ("- **Boats** come. [1]\n2. Go!", [Written("Boats come.", (1,)), Written("Go!", ())]),
        ("It costs 3.5 million. [1]", [Written("It costs 3.5 million.", (1,))]),
        ("Yes, boats come. [1]", [Written("Boats come.", (1,))]),
        ("Non, l’île est vide. [2]", [Written("L’île est vide.", (2,))]),
        ("No boats come. [1]\nNo. [1]", [Written("No boats come.", (1,)), Written("No.", (1,))]),
        ("Non-EU boats come. [1]", [Written("Non-EU boats come.", (1,))]),
        ("No. 1 is a port. [1]", [Written("No. 1 is a port.", (1,))]),
        ("Boats come. [passage 2]", [Written("Boats come.", (2,))]),
        ("[1] [2]\n\n…", []),
        ("", []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_sentences_end_at_their_marks_however_the_reply_is_cut(
    reply: str, sentences: list[Written], size: int
) -> None:
    pieces = [reply[start : start + size] for start in range(0, len(reply), size)]
    assert [one for one in written_sentences(pieces) if one] == sentences


def test_what_never_ends_is_no_sentence() -> None:
    written = [one for one in written_sentences(["x" * 400] * 4) if one]
    assert all(len(one.text) < 500 for one in written)


def test_a_sentence_comes_as_soon_as_the_next_begins() -> None:
    read = []

    def pieces():
        for piece in ("Boats come. ", "[1]", " Fish", " go"):
            read.append(piece)
            yield piece

    assert next(one for one in written_sentences(pieces()) if one) == Written("Boats come.", (1,))
    assert read == ["Boats come. ", "[1]", " Fish"]
