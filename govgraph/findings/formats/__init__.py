"""The forms in which findings are told: one module a form, each with ``write``."""
