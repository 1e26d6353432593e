"""Draws governance structures."""
