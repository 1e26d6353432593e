"""How the structure is written."""
