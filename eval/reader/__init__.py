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

A sentence is put as `index.told` puts it, and a list also as a whole: it answers where most of its
items do. A question is read as it is and as it may be typed in a hurry (`slips.py`), its sentences
in either language or in both mixed, and the network learns with the rounding that its file will
have (`rounding.py`).

The file that is shipped was taught in steps, not by one run over everything, which takes five
hours: first as the mean of three networks (twice with the first 728 documents, without and with
their translations; once with the next 306 and some of the earlier questions); then with the next
460 and a quarter of the earlier questions, which ended with the mean of before and after, and so
with the next 720; then once with the last 300, the questions on the sources and half of the earlier
ones, what comes nearest by the encoder beside what answers; at last, from its own file, with 11,200
questions: those on the sources, of which there were three times as many now, and of 90 more and all
earlier documents some, the likelier the harder they were (`hard.py`). The file is the mean of what
it was before and after that: such a mean still reads documents of another sort (Wortsman et al.
2022), as what the last course left did not (`python -m eval reading`: ROC area .81 before, .77
after, .80 the mean).
"""
