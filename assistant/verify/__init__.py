"""Whether what is shown is true to its source: the one predicate of support."""

from assistant.verify.proof import Proof, prove
from assistant.verify.support import Support, supports
from assistant.verify.words.likeness import EncoderLikeness, Likeness

__all__ = [
    "EncoderLikeness",
    "Likeness",
    "Proof",
    "Support",
    "prove",
    "supports",
]
