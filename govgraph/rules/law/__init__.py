"""Rules on what statute asks, by the packs in use and the duties cited."""
