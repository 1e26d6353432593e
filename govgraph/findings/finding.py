"""A finding: what is so, of whom, where, why it matters, what it rests on, how to settle it."""

from __future__ import annotations

from typing import NamedTuple

from govgraph.document.nodes import Place

SEVERITIES = ("error", "warning", "note")
# What a rule gives as the severity of what it can only ask.
QUESTION = "question"
MARKS = ("gap", "settle", "note")


class Basis(NamedTuple):
    """Where a rule comes from.

    Attributes:
        kind: ``structure`` (its own requirement), ``pack`` (law) or ``drafting``.
        because: The requirement's own reason, for ``structure``.
        act, in_force, territory: The citation, for ``pack``; the day since when it is law.
        checked: How well the law was read: ``read in full``, ``read in part``, ``not checked``.
        caution: What does not follow from the finding.
    """

    kind: str = "drafting"
    because: str | None = None
    act: str | None = None
    in_force: str | None = None
    territory: str | None = None
    checked: str | None = None
    caution: str | None = None


DRAFTING = Basis()


class Found(NamedTuple):
    """What a rule yields about one subject; running the rules makes findings of it.

    Attributes:
        subject: The id that it is about: a body first of all.
        others: Further subjects: the party missing or at fault (``kind:icp``,
            ``voice:community``), or the other bodies involved.
        named: Ids that the words name beside these; they don't tell one finding from another.
        message: One sentence without a full stop. ``{who}`` stands for the name of the subject,
            so that findings alike can be told as one: "A, B and C have no chair".
        plural: The same where ``{who}`` names several; without it the finding is not grouped.
        hint: What would settle it, as YAML where possible.
        where: The place at fault; ``related`` are further places, each with a word of why.
        severity: Only where it is not the rule's usual one; ``question`` makes it a question.
        width: How many columns to underline at ``where``; 1 underlines the word that it begins.
    """

    subject: str
    message: str
    where: Place
    others: tuple[str, ...] = ()
    plural: str | None = None
    hint: str = ""
    related: tuple[tuple[str, Place], ...] = ()
    basis: Basis = DRAFTING
    sources: tuple[str, ...] = ()
    severity: str | None = None
    width: int = 1
    named: tuple[str, ...] = ()


class Finding(NamedTuple):
    """One finding; every field is documented in ``docs/findings.md``.

    ``number`` is its place in the one sequence of errors, warnings, open questions and notes.
    ``hint`` may be empty; ``as_of`` is an ISO date, or None where no day was needed.
    """

    rule: str
    severity: str
    mark: str
    subjects: tuple[str, ...]
    message: str
    where: Place
    hint: str = ""
    related: tuple[tuple[str, Place], ...] = ()
    basis: Basis = DRAFTING
    sources: tuple[str, ...] = ()
    as_of: str | None = None
    scenario: tuple[str, ...] = ()
    number: int = 0
    width: int = 1

    @property
    def fingerprint(self) -> str:
        """Return what stays the same while wording, number, place and day change."""
        import hashlib  # dear to load, and a check on a terminal asks for none

        told = "\n".join((self.rule, *self.subjects))
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    def numbered(self, number: int) -> Finding:
        """Return the same finding with its number."""
        return self._replace(number=number)


class OpenQuestion(NamedTuple):
    """A point to settle: from ``questions``, from a value given as unknown, or from a rule.

    ``answer`` is None while it is open; ``number`` is in the one sequence with the findings.
    ``rule`` and ``basis`` are those of the rule that asks, where one does.
    """

    about: tuple[str, ...]
    ask: str
    where: Place
    sources: tuple[str, ...] = ()
    owner: str | None = None
    due: str | None = None
    answer: str | None = None
    number: int = 0
    rule: str | None = None
    basis: Basis = DRAFTING
