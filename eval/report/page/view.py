"""A page in one language: what its template asks for."""

from collections.abc import Iterator
from enum import Enum

from markupsafe import Markup

from corpus.language import Language
from eval.metrics import Family, Metric, Unit
from eval.metrics.declining import OperatingPoint
from eval.metrics.faults import Fault
from eval.report.curve import curve_of, points_of
from eval.report.figures import Figure
from eval.report.groups import VALUES
from eval.report.model import SYSTEMS
from eval.report.numbers import decimal, percent, write, write_interval
from eval.report.page.contents import BY_GROUP, Contents, GoalRow, MetricRow
from eval.report.page.plots import Axes, Line, Mark, histogram, interval_bar, risk_coverage
from eval.report.page.words import Said
from eval.words import Words

STEPS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
CURVES = ("bm25", "tutorial")
"""The systems that answer with a confidence of their own."""


class View:
    """What a page shows, in the words and figures of a language."""

    def __init__(self, contents: Contents, language: Language) -> None:
        self.contents = contents
        self.report = contents.report
        self.about = contents.report.about
        self.language = language
        self.by_group = BY_GROUP

    def say(self, text: Words | Enum) -> str:
        """Return a text in the page's language."""
        words = text if isinstance(text, Words) else text.value
        assert isinstance(words, Words)
        return words.say(self.language)

    def value(self, name: str) -> str:
        """Return what readers call a value of a dimension, such as a kind of question."""
        return self.say(VALUES.get(name, Words(name, name)))

    def system(self, name: str) -> str:
        """Return what readers call a system."""
        return self.say(SYSTEMS[name])

    def fault(self, name: str) -> str:
        """Return what readers call a fault."""
        return self.say(Fault[name.upper()])

    def figure(self, found: Figure | None) -> str:
        """Return the value of a figure with its unit."""
        return "–" if found is None else write(found.value, found.metric.unit, self.language)

    def interval(self, found: Figure | None) -> str:
        """Return the interval of a figure."""
        return (
            ""
            if found is None
            else write_interval(found.interval, found.metric.unit, self.language)
        )

    def percent(self, share: float) -> str:
        """Return a share in per cent."""
        return percent(share, self.language)

    def number(self, value: float, digits: int = 0) -> str:
        """Return a number."""
        return decimal(value, digits, self.language)

    def costs(self) -> Iterator[tuple[Said, str]]:
        """Yield what was measured of memory, disk and the building of the index."""
        about, unit = self.about, self.say(Words("MB", "Mo"))
        for said, count in (
            (Said.MEMORY, about.memory_bytes),
            (Said.DISK, about.index_bytes),
            (Said.BUILD_MEMORY, about.build_bytes),
        ):
            if count is not None:
                yield said, f"{self.number(count / 1e6)}\u202f{unit}"
        if about.build_seconds is not None:
            yield Said.BUILD, f"{self.number(about.build_seconds)}\u202fs"

    def target(self, row: GoalRow) -> str:
        """Return what is wanted of a figure."""
        sign = "≤" if row.goal.metric.lower_is_better else "≥"
        return f"{sign}\u202f{self.percent(row.goal.target)}"

    def goal_bar(self, row: GoalRow) -> Markup:
        """Return a figure that is wanted, drawn beside those of the others."""
        others = [found.value for found in row.others.values() if found is not None]
        return interval_bar(row.found.value, row.found.interval, row.goal.target, others)

    def bar(self, found: Figure) -> Markup:
        """Return a figure, drawn."""
        return interval_bar(found.value, found.interval)

    def families(self) -> Iterator[tuple[Family, list[MetricRow]]]:
        """Yield the metrics by family; one of which nothing was measured is left out."""
        for family in Family:
            rows = [row for row in self.contents.metrics if row.metric.family is family]
            if any(found is not None for row in rows for found in row.figures.values()):
                yield family, rows

    def best(self, row: MetricRow) -> set[str]:
        """Return the systems that do best; none where time tells nothing about answers."""
        values = {name: found.value for name, found in row.figures.items() if found is not None}
        if row.metric.unit is Unit.MILLISECONDS or not values:
            return set()
        best = (min if row.metric.lower_is_better else max)(values.values())
        return {name for name, value in values.items() if value == best}

    def operating_points(self) -> list[OperatingPoint]:
        """Return what a few thresholds do, the one in use among them."""
        return points_of(self.report.outcomes, sorted({*STEPS, self.about.confidence}))

    def curve(self) -> Markup:
        """Return the risk-coverage curves, with the operating point."""
        systems = self.report.systems
        lines = [
            Line(self.system(n), "other", curve_of(systems[n])) for n in CURVES if n in systems
        ]
        lines.append(Line("Beffroi", "ours", curve_of(self.report.outcomes)))
        (used,) = points_of(self.report.outcomes, [self.about.confidence])
        return risk_coverage(lines, used, self._axes(Said.CURVE, Said.ANSWERED, Said.WRONG_SHARE))

    def latency(self) -> Markup:
        """Return how the times of the answers lie."""
        rows = {row.metric.name: row.figures for row in self.contents.metrics}
        marks = [
            Mark(f"{self.say(said)} {self.figure(found)}", found.value)
            for said, name in ((Said.MEDIAN, "ms_median"), (Said.P95, "ms_p95"))
            if (found := rows[name]["assistant"]) is not None
        ]
        times = [outcome.values["ms"] for outcome in self.report.outcomes]
        return histogram(times, marks, self._axes(Said.TIME, Said.TIME_AXIS, Said.ANSWERS))

    def metrics(self) -> list[Metric]:
        """Return every metric, in order."""
        return [row.metric for row in self.contents.metrics]

    def _axes(self, title: Said, across: Said, up: Said) -> Axes:
        return Axes(self.say(across), self.say(up), self.say(title), self.language)
