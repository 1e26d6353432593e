"""Runs the commands that the pages show, so that what they print is what the program prints.

In a page, a block of YAML whose first line is a comment with a file name is that file:
``# example.yaml``, or ``# example.yaml, with a slip`` where it is not a structure yet. A console
block holds commands, each after ``$``, with their output. All blocks of a page share one folder,
beside the worked structures.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"(?ms)^```(yaml|console)\n(.*?)^```$")
_FILE = re.compile(r"# (\S+\.yaml)(, with .*)?\n")


def documents() -> list[Path]:
    """Return every page that is written by hand."""
    pages = [path for path in (ROOT / "docs").rglob("*.md") if not _is_made(path)]
    return sorted([*pages, ROOT / "README.md", ROOT / "CONTRIBUTING.md"])


def _is_made(path: Path) -> bool:
    return bool({"_build", "generated"} & set(path.parts))


def structures(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each whole structure in a page (it says its version), and whether it has slips."""
    for match in _BLOCK.finditer(text):
        if match[1] == "yaml" and re.search(r"^govgraph: 1$", match[2], re.MULTILINE):
            named = _FILE.match(match[2])
            yield match[2], bool(named and named[2])


def programs(text: str) -> list[str]:
    """Return the Python in a page, block by block."""
    return re.findall(r"(?ms)^```python\n(.*?)^```$", text)


def renewed(text: str) -> str:
    """Return a page with the output of its commands as it is now."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "structures").symlink_to(ROOT / "structures")
        return _BLOCK.sub(lambda match: _renewed_block(match, folder), text)


def _renewed_block(match: re.Match[str], folder: Path) -> str:
    language, body = match[1], match[2]
    named = _FILE.match(body)
    if language == "yaml":
        if named:
            path = folder / named[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
        return match[0]
    commands = [line for line in body.splitlines() if line.startswith("$ ")]
    shown = "".join(f"{line}\n{_output(line[2:], folder)}" for line in commands)
    return f"```console\n{shown}```"


def _output(command: str, folder: Path) -> str:
    program, *words = shlex.split(command)
    if Path(program).name != "govgraph":
        raise ValueError(f"only govgraph runs in the pages, not {program}")
    done = subprocess.run(
        [sys.executable, "-m", "govgraph", *words],
        cwd=folder,
        env={
            **os.environ,
            "COLUMNS": "100",
            "NO_COLOR": "1",
            "PYTHONPATH": os.pathsep.join(sys.path),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    text = done.stdout
    return text if not text or text.endswith("\n") else f"{text}\n"
