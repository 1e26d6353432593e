"""Turns placed things into shapes: cards, lines, marks, the key, the list and the page's frame."""
