"""Teach the reader: `assistant/reader/reader.onnx` from questions with their sentences.

documents.jsonl holds invented documents, one a line, with questions on them:

title, lang   of the document
sections      [{"heading", "sentences": [...]}, ...]
questions     [{"q", "lang", "gold": [[section, sentence], ...]}, ...], counted from 0; no gold:
              the document does not answer

sources.jsonl holds questions on the source texts: {"q", "lang", "kind", "quotes": [...]}, each
quote copied from a document, none where the sources do not answer. They ask of what no question of
the final split asks; `python -m eval check` looks after that.
"""
