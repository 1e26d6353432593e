"""The hanging mode: upper tiers stay bands, all below hangs in columns under its head."""
