"""Findings that the drafters have decided to live with."""
