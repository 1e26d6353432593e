"""A structure becomes a graph, with the look-ups that rules share."""
