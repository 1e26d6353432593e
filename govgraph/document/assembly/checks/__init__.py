"""What can only be judged once everything is declared: one module a subject."""
