"""Turns a structure, with what was found in it, into a scene: what a picture shows, not where."""

from __future__ import annotations

from govgraph_render.compose.whole import compose

__all__ = ["compose"]
