"""Measures the program: national structures that are made up, and one command that times them."""
