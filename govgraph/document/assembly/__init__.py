"""Files that were read become one structure: gathered, named, expanded, resolved, verified."""
