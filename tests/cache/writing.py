"""Files that look as if nobody had touched them for long."""

from __future__ import annotations

import os
from pathlib import Path

OLD = 1_600_000_000


def write(path: Path, text: str) -> None:
    """Write a file as one that nobody has touched for long."""
    path.write_text(text)
    os.utime(path, (OLD, OLD))
