"""``python -m bench``: measure everything."""

from __future__ import annotations

from bench.run import command

command()
