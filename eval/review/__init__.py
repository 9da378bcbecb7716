"""People judge the answers: write a sheet to rate, or read rated ones back into a score.

`--write` makes a CSV file for Excel or LibreOffice with a sentence and a quote on each row;
`--read` says what is not rated, the mean ratings by language, and, of two raters' copies of the
same sheet, how far they agree. `python -m eval add` makes a question of a mistake found.
"""

from eval.review.command import add_arguments, main

__all__ = ["add_arguments", "main"]
