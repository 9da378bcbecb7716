"""How sure a text is of what it says: done, so, to come, planned, possible."""
