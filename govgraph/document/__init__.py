"""Files become a structure: read, typed, checked for shape and references, expanded."""
