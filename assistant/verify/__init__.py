"""Whether what is shown is true to its source: the one predicate of support."""

from assistant.verify.likeness import EncoderLikeness, Likeness
from assistant.verify.proof import Proof, prove
from assistant.verify.quotes import is_proved, is_verbatim
from assistant.verify.support import Support, supports

__all__ = [
    "EncoderLikeness",
    "Likeness",
    "Proof",
    "Support",
    "is_proved",
    "is_verbatim",
    "prove",
    "supports",
]
