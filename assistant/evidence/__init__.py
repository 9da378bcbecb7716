"""What speaks for each sentence as the answer to a question."""

from assistant.evidence.candidates import ANNOUNCING, Candidate, find_candidates
from assistant.evidence.features import FEATURE_NAMES, Features
from assistant.evidence.names import unnamed

__all__ = ["ANNOUNCING", "FEATURE_NAMES", "Candidate", "Features", "find_candidates", "unnamed"]
