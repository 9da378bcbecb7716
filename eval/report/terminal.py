"""A report as a table on the terminal, at most a hundred columns wide."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from corpus.language import Language
from eval.metrics import Metric, metric_named
from eval.metrics.declining import OperatingPoint
from eval.metrics.faults import Fault
from eval.report.curve import points_of
from eval.report.figures import GOALS, Figure, Goal, figure
from eval.report.groups import Dimension, groups_of
from eval.report.model import ASSISTANT, Report
from eval.report.numbers import percent, write, write_interval
from eval.report.outcome import Outcome

STEPS = (0.0, 0.1, 0.2, 0.3, 0.5, 0.7)
"""The thresholds that a run shows; `python -m eval curve` shows more."""

_ENGLISH = Language.ENGLISH
_HEADINGS = {"tutorial": "tutorial", "bm25": "BM25", "always": "always", "never": "never"}
_ALSO = (
    "score",
    "faithful",
    "citation_recall",
    "citation_precision",
    "gold_share",
    "recall@5",
    "ndcg@10",
    "aurc",
    "calibration_error",
    "ms_median",
    "ms_p95",
    "written",
    "held_back",
    "first_ms",
    "written_ms",
)
_BY_GROUP = ("correct", "gold_cited", "faithful")
_NAMED = 8
"""So many questions are named beside a fault."""


def table(report: Report) -> Iterator[str]:
    """Yield the report: what is wanted first, then groups, faults and operating points."""
    about = report.about
    yield (
        f"{len(report.outcomes)} questions ({about.split}), {about.documents} documents, "
        f"{about.passages} passages, confidence {about.confidence}"
        + (f", {about.model}" if about.model else "")
    )
    yield ""
    yield from _figures(report)
    yield ""
    yield from _groups(report.outcomes)
    yield ""
    if len(report.systems) > 1:
        yield from _compared(report)
        yield ""
    yield from fault_counts(report.outcomes)
    yield ""
    yield from operating_points(report.outcomes, STEPS, about.confidence)


def operating_points(
    outcomes: Sequence[Outcome], thresholds: Sequence[float], used: float
) -> Iterator[str]:
    """Yield what each threshold does, so that one can be chosen for ASSISTANT_CONFIDENCE."""
    yield "confidence   answered   right of these   wrong   declined   score"
    for point in points_of(outcomes, sorted({*thresholds, used})):
        mark = "  < in use" if point.threshold == used else ""
        yield _operating_point(point) + mark


def _operating_point(point: OperatingPoint) -> str:
    wrong = point.answered - point.right
    return (
        f"{point.threshold:>10.2f}{percent(point.coverage, _ENGLISH, 1):>11}"
        f"{percent(1 - point.risk, _ENGLISH, 1):>17}{wrong:>8}"
        f"{point.total - point.answered:>11}{point.score:>8.3f}"
    )


def _figures(report: Report) -> Iterator[str]:
    baselines = [name for name in report.systems if name != ASSISTANT]
    headings = "".join(f"{_HEADINGS[name]:>8}" for name in baselines)
    yield f"{'':31}{'n':>4} {'Beffroi':<19} {'wanted':<6}{headings}".rstrip()
    for goal in GOALS:
        yield from _row(report, goal.words.en, goal.metric, goal)
    for name in _ALSO:
        metric = metric_named(name)
        yield from _row(report, metric.words.en, metric)


def _row(report: Report, label: str, metric: Metric, goal: Goal | None = None) -> Iterator[str]:
    belongs: Callable[[Outcome], bool] = goal.belongs if goal else lambda _: True
    figures = {
        name: figure(metric, [outcome for outcome in outcomes if belongs(outcome)])
        for name, outcomes in report.systems.items()
    }
    ours = figures.pop(ASSISTANT)
    if ours is None:
        return
    others = "".join(f" {_written(found):>7}" for found in figures.values())
    yield f"{label:<31}{ours.count:>4} {_with_interval(ours)} {_wanted(goal, ours):<6}{others}"


def _wanted(goal: Goal | None, found: Figure) -> str:
    if goal is None:
        return ""
    sign = "≤" if goal.metric.lower_is_better else "≥"
    mark = " " if goal.is_met(found.value) else "!"
    return f"{sign}{percent(goal.target, _ENGLISH)}{mark}"


def _written(found: Figure | None) -> str:
    return "–" if found is None else write(found.value, found.metric.unit, _ENGLISH)


def _with_interval(found: Figure | None) -> str:
    if found is None:
        return f"{'–':>6}{'':13}"
    interval = write_interval(found.interval, found.metric.unit, _ENGLISH)
    return f"{_written(found):>6} {f'[{interval}]' if interval else '':<12}"


def _groups(outcomes: Sequence[Outcome]) -> Iterator[str]:
    metrics = [metric_named(name) for name in _BY_GROUP]
    headings = "".join(f"  {metric.words.en[:19]:<19}" for metric in metrics)
    yield f"{'':21}{'n':>4}{headings}  median"
    for dimension in (Dimension.LANGUAGE, Dimension.KIND):
        for group in groups_of(outcomes, dimension):
            members = group.of(outcomes)
            cells = "".join(f"  {_with_interval(figure(metric, members))}" for metric in metrics)
            median = _written(figure(metric_named("ms_median"), members))
            yield f"{group.words.en:<21}{len(members):>4}{cells}  {median:>6}"


def _compared(report: Report) -> Iterator[str]:
    """Yield what share of each group every system answers right."""
    metric = metric_named("correct")
    names = [_HEADINGS.get(name, "Beffroi") for name in report.systems]
    yield f"{metric.words.en:<21}{'n':>4}" + "".join(f"{name:>10}" for name in names)
    for dimension in (Dimension.LANGUAGE, Dimension.DIRECTION, Dimension.KIND):
        for group in groups_of(report.outcomes, dimension):
            found = [figure(metric, group.of(outcomes)) for outcomes in report.systems.values()]
            cells = "".join(f"{_written(entry):>10}" for entry in found)
            yield f"{group.words.en:<21}{len(group.of(report.outcomes)):>4}{cells}"


def fault_counts(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield how often each fault occurs, and the first questions where it does."""
    counts = Counter(fault for outcome in outcomes for fault in outcome.faults)
    for fault in Fault:
        if count := counts[fault.name.lower()]:
            named = [o.id for o in outcomes if fault.name.lower() in o.faults][:_NAMED]
            more = " …" if count > _NAMED else ""
            yield f"{count:>4}  {fault.value.en:<38} {' '.join(named)}{more}"
