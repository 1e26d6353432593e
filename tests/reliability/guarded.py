"""Runs the program with a guard on all that Python does: nothing is fetched, run or changed.

`python guarded.py ALLOWED WORD… [+ WORD…]…` runs `govgraph WORD…`, and again after each `+`;
ALLOWED names programs that may be run, with commas between, or is `-`. What is forbidden ends the
process with a status of its own; else it ends with the highest status of the runs.
"""

from __future__ import annotations

import os
import sys
from typing import Any

FORBIDDEN = 99
_REACHING = ("socket.", "urllib.", "ftplib.", "smtplib.", "http.", "webbrowser.", "ssl.")
_RUNNING = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork",
            "os.forkpty", "pty.spawn", "os.startfile")  # fmt: skip
_WRITING = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod",
            "shutil.rmtree", "os.truncate")  # fmt: skip


def guard(allowed: frozenset[str], folder: str) -> None:
    """Forbid the network, other programs, and any file that is written outside a folder."""

    def watch(event: str, values: tuple[Any, ...]) -> None:
        if event.startswith(_REACHING):
            _end(event, values)
        if event in _RUNNING and os.path.basename(str(values[0])) not in allowed:
            _end(event, values)
        if event in _WRITING and not _is_inside(str(values[0]), folder):
            _end(event, values)
        if event == "open" and _writes(values) and not _is_inside(str(values[0]), folder):
            _end(event, values)

    sys.addaudithook(watch)


def _is_inside(path: str, folder: str) -> bool:
    real = os.path.realpath(path)
    return path == os.devnull or real == folder or real.startswith(f"{folder}{os.sep}")


def _writes(values: tuple[Any, ...]) -> bool:
    path, _, flags = values
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT
    return isinstance(path, str) and isinstance(flags, int) and bool(flags & writing)


def _end(event: str, values: tuple[Any, ...]) -> None:
    sys.stderr.write(f"forbidden: {event} {values!r}\n")
    sys.stderr.flush()
    os._exit(FORBIDDEN)


def main() -> None:
    """Run the program under guard."""
    allowed, *given = sys.argv[1:]
    sys.dont_write_bytecode = True
    from govgraph.cli.program.group import program

    guard(frozenset(allowed.split(",")), os.path.realpath("."))
    statuses = [_status(program, words.split("\n")) for words in "\n".join(given).split("\n+\n")]
    sys.exit(max(statuses))


def _status(program: Any, words: list[str]) -> int:
    try:
        program.main(words, prog_name="govgraph")
    except SystemExit as end:
        status = int(end.code or 0)
    sys.stderr.write(f"{' '.join(words)}: {status}\n")
    return status


if __name__ == "__main__":
    main()
