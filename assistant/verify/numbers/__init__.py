"""Numbers, amounts, dates and shares, however they are written."""
