"""Gives the cards and lines of one order their places, for one choice of width and density."""
