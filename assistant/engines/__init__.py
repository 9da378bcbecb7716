"""How answers are made: found as they stand, or written by a language model and then proved."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.answer import EXTRACTIVE, GENERATIVE
from assistant.engines.extractive import EVIDENCE_NAMES, Draft, Engine, ExtractiveEngine, Looked
from assistant.engines.generative import GenerativeEngine, Outcome, Task, Telling, Told

__all__ = [
    "ENGINES",
    "EVIDENCE_NAMES",
    "Draft",
    "Engine",
    "ExtractiveEngine",
    "GenerativeEngine",
    "Looked",
    "Outcome",
    "Task",
    "Telling",
    "Told",
]

ENGINES: Mapping[str, type] = MappingProxyType(
    {EXTRACTIVE: ExtractiveEngine, GENERATIVE: GenerativeEngine}
)
"""Name, as answers carry it -> engine; the second writes from what the first has found."""
