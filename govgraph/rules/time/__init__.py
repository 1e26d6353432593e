"""What begins and ends when."""
