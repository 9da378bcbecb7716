"""What a page shows, computed once for both languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eval.metrics import METRICS, Metric, metric_named
from eval.metrics.faults import Fault
from eval.report.figures import GOALS, Figure, Goal, figure
from eval.report.groups import Dimension, Group, groups_of
from eval.report.model import ASSISTANT, Report
from eval.report.outcome import Outcome

BY_GROUP = tuple(metric_named(name) for name in ("correct", "gold_cited"))


@dataclass(frozen=True)
class GoalRow:
    """What is wanted, what was measured, and what the others reach."""

    goal: Goal
    found: Figure
    others: Mapping[str, Figure | None]


@dataclass(frozen=True)
class GroupRow:
    """A group of questions and its figures, one for each of BY_GROUP."""

    group: Group
    count: int
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True)
class Detail:
    """Every metric over every group of a dimension."""

    groups: tuple[Group, ...]
    rows: tuple[tuple[Metric, tuple[Figure | None, ...]], ...]


@dataclass(frozen=True)
class MetricRow:
    """A metric over all questions, by system."""

    metric: Metric
    figures: Mapping[str, Figure | None]


@dataclass(frozen=True)
class FaultRow:
    """The answers whose first fault is this one."""

    fault: Fault
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class Contents:
    """Everything on the page but its words."""

    report: Report
    goals: tuple[GoalRow, ...]
    groups: Mapping[Dimension, tuple[GroupRow, ...]]
    details: Mapping[Dimension, Detail]
    metrics: tuple[MetricRow, ...]
    faults: tuple[FaultRow, ...]

    @classmethod
    def of(cls, report: Report) -> "Contents":
        """Return what the page of a report shows."""
        outcomes = report.outcomes
        return cls(
            report,
            tuple(row for row in (_goal_row(goal, report) for goal in GOALS) if row is not None),
            {d: tuple(_group_row(g, outcomes) for g in groups_of(outcomes, d)) for d in Dimension},
            {dimension: _detail(dimension, outcomes) for dimension in Dimension},
            tuple(
                MetricRow(metric, {n: figure(metric, o) for n, o in report.systems.items()})
                for metric in METRICS
            ),
            tuple(row for row in (_fault_row(fault, outcomes) for fault in Fault) if row.outcomes),
        )


def _goal_row(goal: Goal, report: Report) -> GoalRow | None:
    figures = {
        name: figure(goal.metric, [o for o in outcomes if goal.belongs(o)])
        for name, outcomes in report.systems.items()
    }
    found = figures.pop(ASSISTANT)
    return None if found is None else GoalRow(goal, found, figures)


def _group_row(group: Group, outcomes: Sequence[Outcome]) -> GroupRow:
    members = group.of(outcomes)
    return GroupRow(group, len(members), tuple(figure(metric, members) for metric in BY_GROUP))


def _detail(dimension: Dimension, outcomes: Sequence[Outcome]) -> Detail:
    groups = tuple(groups_of(outcomes, dimension))
    members = [group.of(outcomes) for group in groups]
    return Detail(groups, tuple((m, tuple(figure(m, found) for found in members)) for m in METRICS))


def _fault_row(fault: Fault, outcomes: Sequence[Outcome]) -> FaultRow:
    name = fault.name.lower()
    return FaultRow(fault, tuple(o for o in outcomes if o.faults[:1] == (name,)))
