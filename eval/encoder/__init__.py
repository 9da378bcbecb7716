"""Teach the encoder: `index/encoder/beffroi.onnx` from the questions that the reader learns from.

`eval/reader/__init__.py` says what stands in their files. A question learns to lie beside the
sentences that answer it, in either language, and away from the other sentences of its document and
of some others. In the end the weights are mixed with those of multilingual-e5-small (`command.py`).

The file that is shipped learned from the first 1,494 documents and 172 of the 720 after them.
"""
