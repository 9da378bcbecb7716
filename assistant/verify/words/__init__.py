"""What words mean to the predicate: marks, opposites, names of places, likeness."""
