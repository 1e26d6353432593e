"""Inputs by chance: each of them ends in a result, in findings, or in a refusal, never in a fault.

One input is one number: it is made anew from it, so a failure can be shown again.
"""
