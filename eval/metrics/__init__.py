"""What is measured: one file for each family, pure functions of a `Case`, and the table METRICS."""

from eval.metrics.case import Case
from eval.metrics.metric import Family, Gate, Metric, Unit
from eval.metrics.table import MEASURES, METRICS, metric_named

__all__ = ["MEASURES", "METRICS", "Case", "Family", "Gate", "Metric", "Unit", "metric_named"]
