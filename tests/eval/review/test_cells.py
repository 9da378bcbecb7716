import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.review.cells import LONGEST, guard, unguard


@pytest.mark.parametrize(
    "text",
    ["=1+1", "=HYPERLINK(A1)", "+33 3 20", "-3 % de chômage", "- une photo", "@here", "'tis"],
)
def test_what_would_be_a_formula_is_marked(text: str) -> None:
    assert guard(text) == "'" + text


@pytest.mark.parametrize(
    "text",
    [
        *("20/25", "1-2", "12:30", "12:30 pm", "1 500,50", "1,500.50", "16,7 %", "190", "35 €"),
        *("2020-12", "3.2020", "1e5", "mars 2020", "3 août 2021", "May 3", "3-Dec", "Feb 2021"),
    ],
)
def test_what_would_be_a_number_or_a_date_is_marked(text: str) -> None:
    assert guard(text) == "'" + text


@pytest.mark.parametrize(
    "text",
    ["", "e-001", "190 km", "In March 2020 it closed.", "le 3 mai, à midi", "S3 2021-2027", "mars"],
)
def test_plain_text_is_left_as_it_is(text: str) -> None:
    assert guard(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_marked_text_comes_back_on_one_line(text: str) -> None:
    cell = guard(text)
    assert unguard(cell) == " ".join(text.replace("\0", " ").split())
    assert guard(unguard(cell)) == cell


def test_no_cell_is_longer_than_excel_holds() -> None:
    assert len(guard("a" * 2 * LONGEST)) <= LONGEST
    assert len(guard("1" * 2 * LONGEST)) <= LONGEST
