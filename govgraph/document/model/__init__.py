"""What a file may say: one frozen model for each kind of entry, and how its keys are read."""
