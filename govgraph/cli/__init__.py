"""The command line: one module a command, each with ``command``; the folder is the list."""

from __future__ import annotations

import gc
import sys

# Loading the program makes tens of thousands of objects and drops none, so looking for circles
# among them at Python's usual pace (700) takes a seventh of the time of a small check.
_NEW_OBJECTS = 50_000


def main() -> None:
    """Run the program on the words of the command line, and end with its exit status."""
    gc.set_threshold(_NEW_OBJECTS)
    from govgraph.cli.program.again import told_again

    try:
        status = told_again(sys.argv[1:])
    except OSError as fault:
        status = _after(fault)
    if status is not None:
        sys.exit(status)
    from govgraph.cli.program.group import program

    program.main(prog_name="govgraph")


def _after(fault: OSError) -> int:
    """Say why nothing more could be told, and return the status for it."""
    from govgraph.cli.program.ending import status_after

    def fail() -> int:
        raise OSError(fault.errno, fault.strerror)

    return status_after(fail, sys.argv[1:])
