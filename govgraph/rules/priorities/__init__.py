"""What is to be brought about, and by whom."""
