"""A sentence against its quotes: what its words stand for, what it drops, mixes or turns round."""
