"""What is found: findings, those that are accepted, and the forms in which they are told."""
