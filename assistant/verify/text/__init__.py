"""A text as the predicate reads it: pieces, tokens, clauses, and what stands beside what."""
