"""Single values: true or false, counts, dates, words of a list, words of one's own."""

from __future__ import annotations

from typing import Any

from govgraph.document import dates
from govgraph.document.desk import Desk
from govgraph.document.forms.form import MISSING, Form, JsonSchema
from govgraph.document.nearest import did_you_mean, listed
from govgraph.document.nodes import Node, Scalar

_MEANT = {"yes": "true", "y": "true", "on": "true", "no": "false", "n": "false", "off": "false"}


class Flag(Form):
    """``true`` or ``false``."""

    words = "true or false"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the truth value."""
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        meant = _MEANT.get(node.text.lower()) if isinstance(node, Scalar) else None
        return self.refuse(node, desk, f"write {meant}" if meant else "")

    def schema(self) -> JsonSchema:
        """Return a truth value."""
        return {"type": "boolean"}


class Count(Form):
    """A whole number of 1 or more (rule 13)."""

    words = "a whole number of 1 or more"

    def __init__(self, *words: str) -> None:
        """Accept some words beside a number, such as ``several``."""
        self.besides = words
        if words:
            self.words = f"{Count.words}, {'' if len(words) > 1 else 'or '}{listed(words)}"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the number, or the word."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        if node.text in self.besides:
            return node.text
        if isinstance(node.value, int) and not isinstance(node.value, bool) and node.value >= 1:
            return node.value
        desk.fault(
            node,
            "input.value",
            f'{desk.subject} is "{node.text}", which is not {self.words}',
            f"write {self.words}, or {{unknown: why}}",
        )
        return MISSING

    def schema(self) -> JsonSchema:
        """Return a positive integer, or one of the words."""
        number: JsonSchema = {"type": "integer", "minimum": 1}
        return {"anyOf": [number, {"enum": list(self.besides)}]} if self.besides else number


class DayForm(Form):
    """A date, whole or partial (rule 11)."""

    words = "a date: 2027, 2027-04 or 2027-04-01"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the date."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        day = dates.parsed(node.text.strip())
        if day is None:
            from govgraph.document.forms.date_hints import date_hint

            desk.fault(
                node,
                "input.value",
                f'{desk.subject} is "{node.text}", which is no date',
                date_hint(node.text) or "write 2027, 2027-04 or 2027-04-01, or {unknown: why}",
            )
            return MISSING
        return day

    def schema(self) -> JsonSchema:
        """Return the three forms of a date."""
        return {"type": ["string", "integer"], "pattern": "^[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"}


class Word(Form):
    """One of some words."""

    def __init__(self, what: str, *choices: str) -> None:
        """Accept these words; ``what`` names them: ``a status``."""
        self.what = what
        self.choices = choices
        self.words = f"{what}: {listed(choices)}"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the word."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        if node.text not in self.choices:
            desk.fault(
                node,
                "input.value",
                f'{desk.subject} is "{node.text}", which is not {self.what}',
                did_you_mean(node.text, self.choices) or f"write {listed(self.choices)}",
            )
            return MISSING
        return node.text

    def schema(self) -> JsonSchema:
        """Return the words."""
        return {"enum": list(self.choices)}


class Free(Form):
    """A free word, kept in lower case with hyphens: kinds of organisation, voices, roles."""

    words = "a word"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the word."""
        if not isinstance(node, Scalar) or not node.text.strip():
            return self.refuse(node, desk)
        return "-".join(node.text.lower().replace("_", " ").split())

    def schema(self) -> JsonSchema:
        """Return text."""
        return {"type": "string"}
