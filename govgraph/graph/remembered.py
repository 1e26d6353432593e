"""Answers about a structure that several rules ask for, worked out once for each view."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from govgraph.graph.index import View

Answer = TypeVar("Answer")


def remembered(question: Callable[[View], Answer]) -> Callable[[View], Answer]:
    """Return a question to a view that is worked out once, and forgotten with the view."""

    @wraps(question)
    def answer(view: View) -> Answer:
        answers = view.answers
        if question not in answers:
            answers[question] = question(view)
        return cast("Answer", answers[question])

    return answer
