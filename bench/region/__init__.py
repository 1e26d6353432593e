"""A region of community safety partnerships, made from a few facts and marked as a sample."""
