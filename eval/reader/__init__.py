"""Teach the reader: `assistant/reader/reader.onnx` from questions with their sentences.

documents.jsonl holds invented documents, one a line, with questions on them:

title, lang   of the document
sections      [{"heading", "sentences": [...]}, ...]
translation   {"title", "sections"}: the same, sentence for sentence, in the other language
questions     [{"q", "lang", "gold": [[section, sentence], ...]}, ...], counted from 0; no gold:
              the document does not answer

held-back.jsonl holds others of that form, which the reader never learns from: `python -m eval
reading` measures it on them. They were written to be harder: some sentences share more words with a
question than what answers it.

sources.jsonl holds questions on the source texts: {"q", "lang", "kind", "quotes": [...]}, each
quote copied from a document, none where the sources do not answer. They ask of what no question of
the final split asks; `python -m eval check` looks after that.

A question is read as it is and as it may be typed in a hurry (`slips.py`), its sentences in either
language or in both mixed, and the network learns with the rounding that its file will have
(`rounding.py`).

The file that is shipped was taught in three steps, of which it is the mean: twice with the first
728 documents and without translations, once with these and their translations, and once with the
documents that came later and some of the earlier questions.
"""
