"""Writes fonts/widths.json from the fonts shipped here; run by hand after a font changes.

Needs fontTools, which nothing else here does: ``pip install fonttools`` in a scratch environment,
then ``python render/make_widths.py``.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent / "govgraph_render" / "fonts"
WEIGHTS = {"400": "Regular", "600": "SemiBold", "700": "Bold"}


def advances(style: str) -> dict[str, int]:
    """Return the advance of each letter of one style, in thousandths of an em."""
    font = TTFont(FONTS / f"gs-{style}.ttf", lazy=True)
    scale = 1000 / font["head"].unitsPerEm
    metrics = font["hmtx"].metrics
    return {
        chr(code): round(metrics[name][0] * scale) for code, name in font.getBestCmap().items()
    }


def write() -> None:
    """Write one row of advances a weight, in the order of ``letters``."""
    tables = {weight: advances(style) for weight, style in WEIGHTS.items()}
    letters = sorted(tables["400"])
    table = {"letters": "".join(letters)} | {
        weight: [found[letter] for letter in letters] for weight, found in tables.items()
    }
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    (FONTS / "widths.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
