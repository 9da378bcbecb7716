"""Plots as SVG, drawn by pure functions; colours and letters come from the page's style sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from markupsafe import Markup

from corpus.language import Language
from eval.interval import Interval
from eval.metrics.declining import OperatingPoint
from eval.report.numbers import decimal, percent

_WIDTH, _HEIGHT = 480, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 452, 18, 252
"""The edges of the plot's inner part."""

_BINS = 24
_TALLEST = 0.8
"""Of the height: above it stand the names of the marks."""


@dataclass(frozen=True)
class Axes:
    """What the axes of a plot are called, and what the plot is called to those who cannot see."""

    across: str
    up: str
    title: str
    language: Language


@dataclass(frozen=True)
class Line:
    """A curve of the risk-coverage plot; `style` is a class of the style sheet."""

    name: str
    style: str
    points: Sequence[OperatingPoint]


@dataclass(frozen=True)
class Mark:
    """A value that is pointed out, and what it is called."""

    name: str
    value: float


def interval_bar(
    value: float,
    interval: Interval | None,
    target: float | None = None,
    others: Sequence[float] = (),
) -> Markup:
    """Return a figure between 0 and 1 as a dot on its interval, with the others as rings."""
    parts = [_draw('<line class="track" x1="6" y1="10" x2="194" y2="10"/>')]
    if interval is not None:
        ends = _along(interval.low), _along(interval.high)
        parts.append(_draw('<line class="whisker" x1="{}" y1="10" x2="{}" y2="10"/>', *ends))
    for other in others:
        parts.append(_draw('<circle class="ring" cx="{}" cy="10" r="3"/>', _along(other)))
    if target is not None:
        parts.append(
            _draw('<line class="target" x1="{0}" y1="1" x2="{0}" y2="19"/>', _along(target))
        )
    parts.append(_draw('<circle class="dot" cx="{}" cy="10" r="4.5"/>', _along(value)))
    return _draw('<svg class="bar" viewBox="0 0 200 20" aria-hidden="true">{}</svg>', _all(parts))


def risk_coverage(lines: Sequence[Line], used: OperatingPoint, axes: Axes) -> Markup:
    """Return the share of wrong answers over the share of questions answered.

    Who was asked nothing that has to be looked up has no curve.
    """
    drawn = [line for line in lines if line.points]
    x, y = _across(used.coverage), _up(used.risk)
    label = f"{percent(used.coverage, axes.language)} · {percent(used.risk, axes.language)}"
    parts = [
        *_share_grid(axes.language),
        *(_curve(line) for line in drawn),
        *(_curve_name(line, rank) for rank, line in enumerate(drawn)),
        _draw('<circle class="dot" cx="{}" cy="{}" r="6"/>', x, y),
        _draw('<text class="used" x="{}" y="{}" text-anchor="middle">{}</text>', x, y + 24, label),
    ]
    return _plot(parts, axes)


def histogram(values: Sequence[float], marks: Sequence[Mark], axes: Axes) -> Markup:
    """Return how many of the values lie in each of equal bins, with some values pointed out.

    What lies beyond the 99th percentile stands in the last bin.
    """
    end = max(float(np.percentile(values, 99)), *(mark.value for mark in marks), 1.0)
    counts, edges = np.histogram(np.minimum(values, end), bins=_BINS, range=(0, end))
    ticks = [
        _draw(
            '<text class="tick" x="{}" y="{}" text-anchor="middle">{}</text>',
            _across(edge / end),
            _BOTTOM + 18,
            decimal(edge, 0, axes.language),
        )
        for edge in edges[:: _BINS // 4]
    ]
    bins = [_bin(n, count / counts.max()) for n, count in enumerate(counts)]
    pointers = [_pointer(mark, row, mark.value / end) for row, mark in enumerate(marks)]
    return _plot([*ticks, *bins, *pointers], axes)


def _bin(number: int, height: float) -> Markup:
    width = (_RIGHT - _LEFT) / _BINS
    tall = _TALLEST * height * (_BOTTOM - _TOP)
    return _draw(
        '<rect class="bin" x="{}" y="{}" width="{}" height="{}"/>',
        round(_LEFT + number * width + 1, 1),
        round(_BOTTOM - tall, 1),
        round(width - 2, 1),
        round(tall, 1),
    )


def _pointer(mark: Mark, row: int, share: float) -> Markup:
    x, is_left = _across(share), share < 0.6
    return _draw(
        '<line class="mark" x1="{0}" y1="{1}" x2="{0}" y2="{2}"/>'
        '<text class="used" x="{3}" y="{4}" text-anchor="{5}">{6}</text>',
        x,
        _TOP,
        _BOTTOM,
        x + 6 if is_left else x - 6,
        _TOP + 10 + 18 * row,
        "start" if is_left else "end",
        mark.name,
    )


def _curve(line: Line) -> Markup:
    way = " ".join(f"{_across(point.coverage)},{_up(point.risk)}" for point in line.points)
    return _draw('<polyline class="curve {}" points="{}"/>', line.style, way)


def _curve_name(line: Line, rank: int) -> Markup:
    # The first runs below its curve and the others above theirs, so that two neighbours keep apart.
    last, gap = line.points[-1], -8 if rank else 16
    return _draw(
        '<text class="name {}" x="{}" y="{}" text-anchor="end">{}</text>',
        line.style,
        _across(last.coverage),
        _up(last.risk) + gap,
        line.name,
    )


def _share_grid(language: Language) -> Iterable[Markup]:
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        written = percent(share, language)
        yield _draw(
            '<line class="grid" x1="{}" y1="{}" x2="{}" y2="{}"/>'
            '<text class="tick" x="{}" y="{}" text-anchor="end">{}</text>',
            *(_LEFT, _up(share), _RIGHT, _up(share)),
            *(_LEFT - 6, _up(share) + 4, written),
        )
        yield _draw(
            '<text class="tick" x="{}" y="{}" text-anchor="middle">{}</text>',
            *(_across(share), _BOTTOM + 18, written),
        )


def _plot(parts: Iterable[Markup], axes: Axes) -> Markup:
    return _draw(
        '<svg class="plot" viewBox="0 0 {} {}" role="img" aria-label="{}">'
        '<line class="axis" x1="{}" y1="{}" x2="{}" y2="{}"/>{}'
        '<text class="axis-name" x="{}" y="{}" text-anchor="end">{}</text>'
        '<text class="axis-name" x="{}" y="{}">{}</text></svg>',
        *(_WIDTH, _HEIGHT, axes.title),
        *(_LEFT, _BOTTOM, _RIGHT, _BOTTOM, _all(parts)),
        *(_RIGHT, _HEIGHT - 6, axes.across),
        *(_LEFT + 4, _TOP - 4, axes.up),
    )


def _along(share: float) -> float:
    return round(6 + 188 * min(max(share, 0.0), 1.0), 1)


def _across(share: float) -> float:
    return round(_LEFT + (_RIGHT - _LEFT) * float(share), 1)


def _up(share: float) -> float:
    return round(_BOTTOM - (_BOTTOM - _TOP) * float(share), 1)


def _draw(shape: str, *values: object) -> Markup:
    """Return a shape with its values filled in, each escaped unless it is drawn already."""
    return Markup(shape).format(*values)  # noqa: S704 - every shape is written in this file


def _all(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)
