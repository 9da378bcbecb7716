"""The reader: a small network that reads a question and a sentence together.

Encoders put a question and a sentence into vectors without knowing of each other, and words are
compared one by one; the reader tells whether this sentence answers this question. It is slower, so
it reads only the few sentences and lists that the other evidence puts first.
"""

from assistant.reader.reader import SURE, Reader, bundled_reader

__all__ = ["SURE", "Reader", "bundled_reader"]
