"""A text as the predicate reads it: tokens, clauses, and what stands beside what."""
