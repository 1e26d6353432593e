"""The command line: one module a command, each with ``command``; the folder is the list."""

from __future__ import annotations


def main() -> None:
    """Run the program on the words of the command line, and end with its exit status."""
    from govgraph.cli.program.group import program

    program.main(prog_name="govgraph")
