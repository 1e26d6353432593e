"""What the commands stand on: how they are found, what they share, how a run ends."""
