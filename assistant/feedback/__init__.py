"""What readers think of answers, kept without personal data and only where a setting says so."""

from assistant.feedback.export import as_csv, as_json_lines, as_text
from assistant.feedback.masking import Masker
from assistant.feedback.rating import Rating, Reason, Verdict
from assistant.feedback.ratings import Ratings

__all__ = ["Masker", "Rating", "Ratings", "Reason", "Verdict", "as_csv", "as_json_lines", "as_text"]
