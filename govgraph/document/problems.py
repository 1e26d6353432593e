"""What keeps a file from being a structure: problems, gathered and never thrown one by one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from govgraph.document.nodes import Place

if TYPE_CHECKING:
    from govgraph.document.nodes import Node


class Problem(NamedTuple):
    """One fault of the input, in the words of whoever wrote it.

    Attributes:
        rule: ``input.yaml``, ``input.key``, ``input.reference``, ``input.type``, ``input.value``,
            ``input.duplicate``, ``input.bound``, ``input.file`` or ``input.encoding``.
        message: What is wrong and why it matters: one sentence without a full stop.
        hint: What would mend it, as YAML where possible; may be empty.
        place: Where; line and column are None for a whole file.
        width: Columns to underline from there.
        related: Other places that belong to it, each with a word of why.
        subjects: Ids that it is about, as far as they are known.
    """

    rule: str
    message: str
    place: Place
    hint: str = ""
    width: int = 1
    related: tuple[tuple[str, Place], ...] = ()
    subjects: tuple[str, ...] = ()


@dataclass(slots=True)
class Problems:
    """A gathering of problems; the same one is kept once, however often a template repeats it."""

    found: dict[tuple[str, Place, str], Problem] = field(default_factory=dict)

    def add(self, problem: Problem) -> None:
        """Keep a problem unless the same was found before."""
        self.found.setdefault((problem.rule, problem.place, problem.message), problem)

    def at(self, node: Node, rule: str, message: str, hint: str = "") -> None:
        """Keep a problem about one node of a file."""
        self.add(Problem(rule, message, node.place, hint, node.width))

    def in_order(self) -> list[Problem]:
        """Return the problems by file, line and column; those of whole files first."""
        return sorted(
            self.found.values(),
            key=lambda p: (
                p.place.file,
                p.place.line or 0,
                p.place.column or 0,
                p.rule,
                p.message,
            ),
        )

    def __bool__(self) -> bool:
        """Return whether anything was found."""
        return bool(self.found)
