"""Rules on where facts come from."""
