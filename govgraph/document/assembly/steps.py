"""The steps of changes, each checked against what the earlier ones leave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from govgraph.document.assembly.checks.words import check_kind, check_tier
from govgraph.document.assembly.ground import Ground
from govgraph.document.assembly.made_for import Expansion
from govgraph.document.assembly.namespace import SECTIONS, Namespace
from govgraph.document.assembly.offers import Declared, article, name_of
from govgraph.document.desk import Desk, Mention, subject_of
from govgraph.document.model.body import Body
from govgraph.document.model.change import Change
from govgraph.document.model.outcome import NewParty
from govgraph.document.model.patch import filled
from govgraph.document.model.reading import words_of
from govgraph.document.model.stated import Entry
from govgraph.document.model.step import Step
from govgraph.document.nodes import Place
from govgraph.document.problems import Problem, Problems


@dataclass(slots=True)
class Standing:
    """What is there after some steps.

    Attributes:
        namespace: The namespace as it would be.
        gone: What has gone, with the title of the change that ended it.
        to_come: What dated changes bring, for a change that has no date: it may come after them.
    """

    namespace: Namespace
    gone: dict[str, str] = field(default_factory=dict)
    to_come: frozenset[str] = frozenset()

    def copy(self) -> Standing:
        """Return the same, to go another way from here."""
        return Standing(Namespace(dict(self.namespace.declared)), dict(self.gone))


def check_changes(
    changes: Iterable[Change], namespace: Namespace, expansion: Expansion, ground: Ground
) -> None:
    """Check every step.

    Planned changes follow one another by date. An option starts from what those before its own
    date leave; without a date, from the structure as it is stated.
    """
    in_order = sorted(changes, key=lambda change: change.id)
    standing = Standing(Namespace(dict(namespace.declared)))
    stated = standing.copy()
    for change in sorted(in_order, key=lambda c: c.date.first if c.date else date.max):
        if change.date is None:
            current = stated.copy()
            current.to_come = frozenset(standing.namespace.declared) - set(
                stated.namespace.declared
            )
        else:
            current = standing.copy() if change.status == "option" else standing
        for step in change.steps:
            _Checker(change, current, expansion, ground).check(step)


@dataclass(slots=True)
class _Checker:
    change: Change
    standing: Standing
    expansion: Expansion
    ground: Ground

    @property
    def problems(self) -> Problems:
        """Return where faults go."""
        return self.ground.problems

    def check(self, step: Step) -> None:
        """Check what a step names, then leave what it leaves."""
        begun = _begun(step, self.standing.namespace)
        if step.create is not None:
            # What one step creates may name each other, so all of it is there before any is read.
            self._begin_all(begun)
        self._mentions((*step.mentions, *self._mentions_filled_in(step)))
        self._itself(step)
        self._words(step, begun)
        kept = {target for target in step.into if isinstance(target, str)}
        for key in self._ended(step):
            if key not in kept:
                self._end(key)
        if step.create is None:
            self._begin_all(begun)

    def _begin_all(self, begun: Iterable[tuple[str, str, Entry]]) -> None:
        for key, kind, entry in begun:
            self._begin(key, kind, entry)

    def _mentions(self, mentions: tuple[Mention, ...]) -> None:
        there: list[Mention] = []
        for mention in mentions:
            change = self.standing.gone.get(mention.id)
            if change is None:
                if mention.id not in self.standing.to_come:
                    there.append(mention)
                continue
            # Tidying up: the seats that one who has gone left behind go over to another.
            if mention.key == "seats_of":
                continue
            self._fault(
                f'{subject_of(mention.key, mention.owner)} acts on "{mention.id}", which has '
                f"gone by then: {change} ends it",
                mention.place,
                "put this step before, or name what followed it",
                mention.width,
            )
        self.standing.namespace.check(there, self.problems)

    def _mentions_filled_in(self, step: Step) -> list[Mention]:
        """Return what a step names for each body of a template, and not for the template."""
        found: list[Mention] = []
        repeated = Problems()
        for key, patch in (*step.move.items(), *step.set.items()):
            for name in self.expansion.made.get(key, (key,)):
                bindings = self.expansion.bindings.get(name)
                if bindings is not None:
                    owner = self.expansion.bodies[name].name
                    filled(patch, name, Desk(repeated, found, owner, bindings=bindings))
        told = {(problem.rule, problem.place) for problem in self.problems.found.values()}
        for problem in repeated.in_order():
            if (problem.rule, problem.place) not in told:
                told.add((problem.rule, problem.place))
                self.problems.add(problem)
        known = {mention.place for mention in step.mentions}
        return [mention for mention in found if mention.place not in known]

    def _itself(self, step: Step) -> None:
        # A merger of one was told when it was read.
        parties = step.merge if len(set(step.merge)) > 1 else step.absorb
        if parties and set(parties) <= {t for t in step.into if isinstance(t, str)}:
            self._fault(
                f"a step of {self._title()} takes {', '.join(parties)} into itself, which "
                "changes nothing",
                step.where,
                "name another in `into`",
                1,
            )

    def _words(self, step: Step, begun: Iterable[tuple[str, str, Entry]]) -> None:
        """Check the kinds and tiers that a step gives, as those that are stated."""
        for key, kind, entry in begun:
            self._word(Declared(kind, entry), key, entry)
        for key, patch in (*step.move.items(), *step.set.items()):
            declared = self.standing.namespace.declared.get(key)
            if declared is not None:
                self._word(declared, key, patch)

    def _word(self, declared: Declared, key: str, given: Entry) -> None:
        name = name_of(declared, key)
        if declared.kind in {"body", "template"} and getattr(given, "kind", None):
            check_kind(self.ground, given, name)
        if getattr(given, "tier", None):
            check_tier(self.ground, given, name)

    def _ended(self, step: Step) -> list[str]:
        split = (step.split,) if step.split else ()
        return [*step.merge, *step.absorb, *split, *step.abolish]

    def _end(self, key: str) -> None:
        for name in (key, *self.expansion.made.get(key, ())):
            if self.standing.namespace.declared.pop(name, None):
                self.standing.gone[name] = self._title()

    def _begin(self, key: str, kind: str, entry: Entry) -> None:
        first = self.standing.namespace.declared.get(key)
        if first is not None:
            node = entry.place("id") if isinstance(entry, NewParty) else entry.where
            self._fault(
                f'a step of {self._title()} creates "{key}", which is there already as '
                f"{article(first.kind)} ({name_of(first, key)})",
                node,
                "choose another id, or name it as it is",
                len(key),
            )
            return
        self.standing.gone.pop(key, None)
        self.standing.namespace.declared[key] = Declared(kind, entry)

    def _title(self) -> str:
        return self.change.title or words_of(self.change.id)

    def _fault(self, message: str, place: Place, hint: str, width: int) -> None:
        self.problems.add(
            Problem("input.reference", message, place, hint, width, (), (self.change.id,))
        )


def _begun(step: Step, namespace: Namespace) -> list[tuple[str, str, Entry]]:
    found: list[tuple[str, str, Entry]] = []
    kind = _kind_of_parties(step, namespace)
    for target in step.into:
        if isinstance(target, NewParty):
            found.append((target.id, kind, target))
    if step.create is not None:
        for section, what in SECTIONS.items():
            entries = getattr(step.create, section, {})
            found += [(key, _kind(what, entry), entry) for key, entry in entries.items()]
    return found


def _kind(what: str, entry: Entry) -> str:
    is_template = isinstance(entry, Body) and entry.for_each is not None
    return "template" if is_template else what


def _kind_of_parties(step: Step, namespace: Namespace) -> str:
    """Return what a new party is: the same as what it is made from, else an organisation."""
    split = (step.split,) if step.split else ()
    for key in (*step.merge, *step.absorb, *split):
        declared = namespace.declared.get(key)
        if declared is not None:
            return declared.kind
    return "organisation"
