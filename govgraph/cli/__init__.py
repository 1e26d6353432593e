"""The command line: one module a command, each with ``command``; the folder is the list."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

# Loading the program makes tens of thousands of objects and drops none, so looking for circles
# among them at Python's usual pace (700) takes a seventh of the time of a small check.
_NEW_OBJECTS = 50_000


def run() -> NoReturn:
    """Run the program, and end at once when all is written.

    Taking everything apart object by object takes a tenth of a small check. Who measures the
    program, or steps through it, has the usual end, and so has output that cannot be written.
    """
    try:
        main()
    except SystemExit as end:
        is_watched = sys.gettrace() is not None or sys.getprofile() is not None
        if is_watched or not isinstance(end.code, int):
            raise
        try:
            for stream in filter(None, (sys.stdout, sys.stderr)):
                stream.flush()
        except (OSError, ValueError):
            raise end from None
        os._exit(end.code)


def main() -> NoReturn:
    """Run the program on the words of the command line.

    Raises:
        SystemExit: Always, with the exit status.
    """
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
