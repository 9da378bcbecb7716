"""What is measured, as pure functions."""
