import re
from dataclasses import replace
from html.parser import HTMLParser

from eval.dataset import QuestionKind, Style
from eval.dataset.question import Direction
from eval.metrics import METRICS, Case
from eval.metrics.faults import Fault
from eval.quick import report_of
from eval.report.groups import VALUES
from eval.report.model import Report
from eval.report.page import render
from eval.report.page.words import Said
from eval.report.terminal import table
from eval.systems import always_answering, always_declining

VOID = {"meta", "input", "br"}


class Structure(HTMLParser):
    """Collects ids and links, and checks that every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        self.ids.append(values.get("id") or "")
        self.targets.append(values.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def report(cases: list[Case]) -> Report:
    ours = report_of(cases)
    systems = {
        "always": report_of([always_answering(case) for case in cases]).outcomes,
        "never": report_of([always_declining(case) for case in cases]).outcomes,
    }
    return Report(ours.about, {**ours.systems, **systems})


def test_the_page_is_whole_and_needs_nothing_else(cases: list[Case]) -> None:
    page = render(report(cases))
    structure = Structure()
    structure.feed(page)
    assert not structure.open
    named = [name for name in structure.ids if name]
    assert len(named) == len(set(named))
    assert {t[1:] for t in structure.targets if t} <= set(named)
    assert not re.search(r"https?://|<script|<link|@import|url\(|\ssrc=", page)


def test_the_page_shows_every_wrong_answer_beside_its_gold_in_both_languages(
    cases: list[Case],
) -> None:
    page = render(report(cases))
    wrong = [o for o in report_of(cases).outcomes if o.values["correct"] < 1]
    assert wrong
    for outcome in wrong:
        for language in ("fr", "en"):
            assert f'id="{language}-{outcome.id}"' in page
    assert Said.WANTED.value.fr in page
    assert Said.WANTED.value.en in page


def test_what_comes_from_outside_is_escaped(case: Case) -> None:
    attack = "<img src=x onerror=alert(1)>"
    question = replace(case.question, question=attack, facts=(("cats",),))
    answer = replace(case.answer, lead=f"{attack} &amp; “quoted”")
    page = render(report([replace(case, question=question, answer=answer)]))
    assert "<img" not in page
    assert "&amp;amp;" in page


def test_small_talk_alone_has_a_page_without_a_curve(case: Case) -> None:
    chat = replace(case.question, kind=QuestionKind.SMALLTALK, gold=(), facts=())
    page = render(report([replace(case, question=chat, proofs=())]))
    assert "polyline" not in page
    assert "polyline" in render(report([case]))


def test_every_word_is_there_in_both_languages() -> None:
    words = [said.value for said in Said] + [fault.value for fault in Fault]
    words += [text for metric in METRICS for text in (metric.words, metric.about)]
    assert all(entry.en and entry.fr for entry in [*words, *VALUES.values()])
    assert {*QuestionKind, *Style, *Direction, "fr", "en"} <= set(VALUES)


def test_the_terminal_is_a_hundred_columns_wide(cases: list[Case]) -> None:
    ours = report(cases)
    everything = {**ours.systems, "tutorial": ours.outcomes, "bm25": ours.outcomes}
    assert max(map(len, table(Report(ours.about, everything)))) <= 100


def test_the_terminal_compares_the_systems_by_kind(cases: list[Case]) -> None:
    lines = [line.split() for line in table(report(cases))]
    begin = max(n for n, words in enumerate(lines) if words[-2:] == ["always", "never"])
    lacking = next(words for words in lines[begin:] if words[:1] == ["unanswerable"])
    # Who never answers is right about what the sources lack, and who always answers is not.
    assert lacking[-2:] == ["0.0%", "100.0%"]
