"""Governance structures as a graph: write them, check them, draw them."""
