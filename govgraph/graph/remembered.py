"""Answers about a structure that several rules ask for, worked out once for each view."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from govgraph.graph.index import View

Answer = TypeVar("Answer")


def remembered(question: Callable[[View], Answer]) -> Callable[[View], Answer]:
    """Return a question to a view that is worked out once, and forgotten with the view."""
    answers: WeakKeyDictionary[View, Answer] = WeakKeyDictionary()

    @wraps(question)
    def answer(view: View) -> Answer:
        if view not in answers:
            answers[view] = question(view)
        return answers[view]

    return answer
