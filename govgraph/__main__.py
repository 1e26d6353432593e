"""Lets the program be run as ``python -m govgraph``."""

from govgraph.cli import run

if __name__ == "__main__":
    run()
