"""How answers are made: found as they stand, or written by a language model and then proved."""

from assistant.engines.extractive import EVIDENCE_NAMES, Draft, ExtractiveEngine, Looked
from assistant.engines.generative import GenerativeEngine, Outcome, Task, Telling, Told

__all__ = [
    "EVIDENCE_NAMES",
    "Draft",
    "ExtractiveEngine",
    "GenerativeEngine",
    "Looked",
    "Outcome",
    "Task",
    "Telling",
    "Told",
]
