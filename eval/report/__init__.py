"""Report: what a run measured, for the terminal, for machines and as a page.

The file that `--json` writes (`machine`):

format      the version of this layout
about       split, confidence, counts of documents and passages, bytes of the index and of memory
figures     [{"system", "metric", "group", "value", "low", "high", "count"}]; a group is "all" or,
            for the assistant, a dimension and its value: "language=fr", "kind=list"
outcomes    one line for each question put to the assistant: the fields of `Outcome`
"""

from eval.report.machine import read_report, write_report
from eval.report.model import ASSISTANT, About, Report
from eval.report.outcome import Outcome

__all__ = ["ASSISTANT", "About", "Outcome", "Report", "read_report", "write_report"]
