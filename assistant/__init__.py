"""Answering questions with quotes from the sources."""
