"""How often bodies meet."""
