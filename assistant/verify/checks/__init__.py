"""What a sentence may not do to its quotes: drop, mix, turn round, say more."""
