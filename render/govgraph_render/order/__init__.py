"""The order of the cards in each row."""

from govgraph_render.order.graph import State
from govgraph_render.order.rows import ordered

__all__ = ["State", "ordered"]
