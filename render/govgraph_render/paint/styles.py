"""The look of each line style: dash, width, head and colour; no two look alike in grey."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from govgraph_render.scene import Style

HeadShape = Literal["none", "filled", "hollow", "open", "ring", "diamond"]


@dataclass(frozen=True, slots=True)
class Look:
    """How one style is drawn; ``words`` are those of the key, with a place for the line's own."""

    dash: str
    width: float
    head: HeadShape
    colour: str = "line"
    words: str = "{}"


LOOKS: dict[Style, Look] = {
    "reports": Look("", 1.3, "filled"),
    "also": Look("", 0.9, "hollow", words="Not the lead line: {}"),
    "seat": Look("", 1.1, "open"),
    "links": Look("1.5 3", 1.3, "none"),
    "supports": Look("1.5 3", 1.3, "open"),
    "advises": Look("7 3", 1.2, "open"),
    "informs": Look("7 3", 1.2, "filled"),
    "access": Look("7 2.5 1.5 2.5", 1.2, "ring"),
    "appoints": Look("7 2.5 1.5 2.5", 1.2, "hollow"),
    "scrutinises": Look("10 3 2 3", 1.2, "diamond"),
    "escalates": Look("3 2", 1.2, "filled"),
    "resources": Look("10 2.5 2 2.5 2 2.5", 1.2, "filled"),
    "conditional": Look("3 6", 1.2, "open", "line", "Only on a condition: {}"),
    "missing": Look("5 3.5", 1.5, "open", "gap", "Line that is missing"),
    "added": Look("", 2.2, "filled", "add", "Line added"),
    "removed": Look("2 3", 1.4, "open", "rem", "Line removed"),
}
GROUND = 6.0
"""How wide the pale ground under a missing line is."""
FLIPPED = ("reports", "also")
"""The styles whose arrows a theme may turn round."""
TRIMS: dict[HeadShape, float] = {
    "none": 0, "filled": 6, "hollow": 7, "open": 0.8, "ring": 6.1, "diamond": 9,
}  # fmt: skip
"""How much shorter a line is under its head."""
