"""A report as a JSON file: written for machines, and read back."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus.errors import InputInvalid
from corpus.writing import write_aside
from eval.json_lines import WRONG, parsed
from eval.metrics import METRICS
from eval.report.figures import figure
from eval.report.groups import EVERYTHING, Dimension, Group, groups_of
from eval.report.model import ASSISTANT, About, Report
from eval.report.outcome import Outcome

FORMAT = 1


def write_report(report: Report, path: Path) -> None:
    """Write a report; a question a line, so that two versions of the file compare well."""
    head = {
        "format": FORMAT,
        "about": asdict(report.about),
        "figures": list(_figures(report)),
    }
    lines = ",\n".join(_line(outcome.as_json()) for outcome in report.outcomes)
    members = [f"{_line(name)}: {_value(value)}" for name, value in head.items()]
    text = "{\n" + ",\n".join([*members, f'"outcomes": [\n{lines}\n]']) + "\n}\n"
    write_aside(path, text.encode())


def read_report(path: Path) -> Report:
    """Return the report in a file, with the outcomes of the assistant only.

    Raises InputInvalid when the file holds none, or one of another format.
    """
    hint = "Write one with `python -m eval run --json FILE`."
    try:
        values = parsed(path.read_bytes())
        if values["format"] != FORMAT:
            raise InputInvalid(f"{path} is of another version of the evaluation.", hint)
        outcomes = tuple(Outcome.read(entry) for entry in values["outcomes"])
        return Report(About(**values["about"]), {ASSISTANT: outcomes})
    except FileNotFoundError:
        raise InputInvalid(f"There is no file {path}.", hint) from None
    except WRONG:
        raise InputInvalid(f"{path} is no report of the evaluation.", hint) from None


def _figures(report: Report) -> Iterator[dict[str, Any]]:
    for system, outcomes in report.systems.items():
        for group in groups_for(system, outcomes):
            members = group.of(outcomes)
            for metric in METRICS:
                found = figure(metric, members)
                if found is not None:
                    low, high = (
                        (None, None)
                        if found.interval is None
                        else (found.interval.low, found.interval.high)
                    )
                    yield {
                        "system": system,
                        "metric": metric.name,
                        "group": group.name,
                        "value": _rounded(found.value),
                        "low": _rounded(low),
                        "high": _rounded(high),
                        "count": found.count,
                    }


def groups_for(system: str, outcomes: tuple[Outcome, ...]) -> list[Group]:
    """Return the groups that a report gives figures for: every one for the assistant."""
    dimensions = tuple(Dimension) if system == ASSISTANT else (Dimension.LANGUAGE,)
    return [EVERYTHING, *(g for d in dimensions for g in groups_of(outcomes, d))]


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 4)


def _value(value: Any) -> str:
    if isinstance(value, list):
        return "[\n" + ",\n".join(_line(entry) for entry in value) + "\n]"
    return _line(value)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
