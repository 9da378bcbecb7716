"""Learn how evidence is weighed and how much is shown, from questions on sources and others."""

from eval.fit.choice import Example, fit_choice
from eval.fit.command import add_arguments, main
from eval.fit.confidence import fit_confidence
from eval.fit.showing import evidence_f

__all__ = [
    "Example",
    "add_arguments",
    "evidence_f",
    "fit_choice",
    "fit_confidence",
    "main",
]
