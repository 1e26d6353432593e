"""The machine in general words: enough to read a figure by, nothing that names it."""

from __future__ import annotations

import os
import platform


def description() -> str:
    """Return processors, memory, system and Python in one sentence."""
    system = platform.system()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return (
        f"{os.cpu_count()} processors ({platform.machine()}), {_memory()}{system}, {python}, "
        f"load {_load()} when it began"
    )


def _memory() -> str:
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return ""
    return f"{total / 2**30:.0f} GB, "


def _load() -> str:
    try:
        return f"{os.getloadavg()[0]:.1f}"
    except (AttributeError, OSError):
        return "unknown"
