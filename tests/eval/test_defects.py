"""Engines that are wrong, made of the real one's answers: report and gate say what is wrong."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pytest

from assistant.answer import Answer, Citation, Kind, Sentence
from assistant.wording import Wording
from corpus.document import Document, Passage, Role, Source
from corpus.language import Language
from eval.compare import compare, losses, pair
from eval.metrics import Case
from eval.metrics.faults import Fault
from eval.quick import report_of
from eval.report.terminal import fault_counts
from eval.systems import always_answering, always_declining

Defect = Callable[[Case], Case]

UNITS = {"km": "miles", "%": "km", "million": "billion", "per cent": "tonnes", "miles": "metres"}
NEGATION = re.compile(r"\b(?:not|never|ne|pas)\s")
NAMES = re.compile(r"\b[A-ZÀ-Ý][\w-]{3,}")


def rewriting(change: Callable[[str], str]) -> Defect:
    """Return the engine that shows other sentences than it quotes."""

    def defect(case: Case) -> Case:
        sentences = tuple(replace(s, text=change(s.text)) for s in case.answer.sentences)
        return replace(case, answer=replace(case.answer, sentences=sentences))

    return defect


def answering(change: Callable[[Case], Answer]) -> Defect:
    """Return the engine that changes what it answers, and leaves the rest as it is."""

    def defect(case: Case) -> Case:
        claims = case.answer.kind is Kind.ANSWER
        return replace(case, answer=change(case)) if claims else case

    return defect


def other_number(text: str) -> str:
    return re.sub(r"\d+", lambda match: str(int(match[0]) + 7), text)


def other_unit(text: str) -> str:
    return re.sub("|".join(UNITS), lambda match: UNITS[match[0]], text)


def swapped_names(text: str) -> str:
    names = list(dict.fromkeys(NAMES.findall(text)))
    if len(names) < 2:
        return text
    first, last = names[0], names[-1]
    swap = {first: last, last: first}
    return re.sub(rf"\b(?:{first}|{last})\b", lambda match: swap[match[0]], text)


def quoting(passages: Sequence[Passage], case: Case) -> Answer:
    """Return the answer that shows and cites these passages."""
    return replace(
        case.answer,
        sentences=tuple(Sentence(p.reading, (n,)) for n, p in enumerate(passages, start=1)),
        citations=tuple(Citation(n, p) for n, p in enumerate(passages, start=1)),
    )


def citing(change: Callable[[Passage, Case], Passage]) -> Defect:
    """Return the engine that cites other passages for what it shows."""

    def changed(case: Case) -> Answer:
        citations = (replace(c, passage=change(c.passage, case)) for c in case.answer.citations)
        return replace(case.answer, citations=tuple(citations))

    return answering(changed)


def elsewhere(passage: Passage, case: Case) -> Passage:
    others = (p for p in case.passages if p.document.id != passage.document.id)
    return next(others, passage)


def altered(passage: Passage, case: Case) -> Passage:
    document = replace(passage.document, text=passage.document.text.upper())
    return document.passage(passage.start, passage.end, passage.place)


def retired(passage: Passage, case: Case) -> Passage:
    document = Document(Source("retired", "Retired"), passage.document.text, Language.ENGLISH)
    return document.passage(passage.start, passage.end, passage.place)


def sentences_of(case: Case, *roles: Role) -> list[Passage]:
    return [s for p in case.passages for s in p.sentences if s.place.role in roles]


def wrong_language(case: Case) -> Answer:
    french = case.answer.language is Language.FRENCH
    language = Language.ENGLISH if french else Language.FRENCH
    return replace(case.answer, language=language)


def speaking_the_other_language(case: Case) -> Answer:
    """Return the answer that says nothing of its language but speaks the wrong one."""
    french = case.answer.language is Language.FRENCH
    lead = Wording.CLOSEST.say(Language.ENGLISH if french else Language.FRENCH)
    return replace(case.answer, lead=lead)


def half(case: Case) -> Answer:
    sentences = case.answer.sentences
    return replace(case.answer, sentences=sentences[: max(len(sentences) // 2, 1)])


def small_talk(case: Case) -> Case:
    said = Wording.GREETING.say(case.answer.language)
    kind = Kind.SMALLTALK
    answer = replace(case.answer, kind=kind, lead=said, sentences=(), citations=())
    return replace(case, answer=answer)


def invention(case: Case) -> Answer:
    told = Sentence("Permits are free for everyone who arrives by boat in May.", (1,))
    return replace(case.answer, sentences=(*case.answer.sentences[:2], told))


@dataclass(frozen=True)
class Planted:
    """What a wrong engine does, and the metric and fault that have to name it."""

    defect: Defect
    metric: str
    fault: Fault


DEFECTS: dict[str, Planted] = {
    "changes a number": Planted(rewriting(other_number), "faithful", Fault.UNSUPPORTED),
    "drops a negation": Planted(
        rewriting(lambda text: NEGATION.sub("", text)), "faithful", Fault.UNSUPPORTED
    ),
    "wrong unit": Planted(rewriting(other_unit), "faithful", Fault.UNSUPPORTED),
    "swaps two names": Planted(rewriting(swapped_names), "faithful", Fault.UNSUPPORTED),
    "invents a sentence": Planted(answering(invention), "faithful", Fault.UNSUPPORTED),
    "cites the wrong passage": Planted(citing(elsewhere), "gold_cited", Fault.GOLD_NOT_CITED),
    "wrong marks": Planted(
        answering(
            lambda case: replace(
                case.answer,
                sentences=tuple(replace(s, citations=(99,)) for s in case.answer.sentences),
            )
        ),
        "citation_recall",
        Fault.UNSUPPORTED,
    ),
    "answers everything": Planted(always_answering, "hallucination", Fault.ANSWERED),
    "declines everything": Planted(always_declining, "needless_declining", Fault.DECLINED),
    "wrong language": Planted(answering(wrong_language), "language", Fault.WRONG_LANGUAGE),
    "speaks the wrong language": Planted(
        answering(speaking_the_other_language), "language", Fault.WRONG_LANGUAGE
    ),
    "quotes not verbatim": Planted(citing(altered), "quotes_verbatim", Fault.NOT_VERBATIM),
    "cites a retired document": Planted(citing(retired), "quotes_verbatim", Fault.NOT_VERBATIM),
    "quotes a heading": Planted(
        answering(lambda case: quoting(sentences_of(case, Role.HEADING, Role.LABEL)[:1], case)),
        "quotes_telling",
        Fault.HEADING,
    ),
    "shows a dump": Planted(
        answering(lambda case: quoting(sentences_of(case, Role.PROSE)[:10], case)),
        "correct",
        Fault.TOO_LONG,
    ),
    "shows half": Planted(answering(half), "correct", Fault.FACT_MISSING),
    "cites and says nothing": Planted(
        answering(lambda case: replace(case.answer, sentences=())),
        "citation_recall",
        Fault.NO_SENTENCE,
    ),
    "chats": Planted(small_talk, "correct", Fault.FACT_MISSING),
}


@pytest.mark.parametrize("name", DEFECTS)
def test_a_wrong_engine_is_named_by_the_report_and_fails_the_gate(
    name: str, cases: list[Case], ruled: list[Case], capsys: pytest.CaptureFixture[str]
) -> None:
    planted, asked = DEFECTS[name], [*cases, *ruled]
    right, wrong = report_of(asked), report_of([planted.defect(case) for case in asked])
    found = {test.metric.name for test in losses(pair(right, wrong))}
    assert planted.metric in found, found
    assert compare(right, wrong) == 1
    assert "Worse beyond chance" in capsys.readouterr().out
    fault = planted.fault.name.lower()
    assert sum(fault in o.faults for o in wrong.outcomes) > sum(
        fault in o.faults for o in right.outcomes
    )
    assert any(planted.fault.value.en in line for line in fault_counts(wrong.outcomes))
