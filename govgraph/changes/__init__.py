"""Structures over time: after their changes, beside one another, and along a line of dates."""
