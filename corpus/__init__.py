"""Reading and caring for source texts: load, repair, find the structure, tell the language."""
