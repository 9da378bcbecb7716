"""How sure should the assistant be before it answers? What each threshold would do.

Read from a report, without asking anything again. ASSISTANT_CONFIDENCE sets the threshold.
"""

import argparse
from pathlib import Path

import numpy as np

from eval.compare import EXPECTED
from eval.dataset import Split
from eval.report import read_report
from eval.report.terminal import operating_points

STEPS = tuple(np.arange(0, 1, 0.05).round(2).tolist())


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "report",
        type=Path,
        nargs="?",
        default=EXPECTED / f"{Split.TUNING}.json",
        metavar="REPORT",
        help="a file written by `python -m eval run --json` (that of the tuning split)",
    )


def main(arguments: argparse.Namespace) -> int:
    """Print a line for each threshold."""
    report = read_report(arguments.report)
    print("\n".join(operating_points(report.outcomes, STEPS, report.about.confidence)))
    return 0
