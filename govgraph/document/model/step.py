"""One step of a change: one verb, and what it needs."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Any, ClassVar

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    MISSING,
    Form,
    JsonSchema,
    Many,
    Ordered,
    Ref,
    is_empty,
)
from govgraph.document.model.misread import stands_in
from govgraph.document.model.outcome import Created, Into, Transfer
from govgraph.document.model.patch import Patches, Renames
from govgraph.document.model.reading import One, read_entry
from govgraph.document.model.stated import Fact, read_by
from govgraph.document.model.step_faults import note_empty, note_unfinished
from govgraph.document.nearest import did_you_mean, listed
from govgraph.document.nodes import Mapping, Node

VERBS = (
    *("merge", "transfer", "absorb", "abolish", "create"),
    *("split", "rename", "move", "set"),
)
_PARTIES = ("body", "template", "organisation", "area", "post", "remit")


class Step(Fact):
    """One step of a change: one verb, and what it needs."""

    words: ClassVar[str] = f"one of {listed(VERBS)}"

    merge: tuple[str, ...] = read_by(
        Ordered(Ref(*_PARTIES)),
        default=(),
        description="Bodies or organisations that become one, in order.",
    )
    absorb: tuple[str, ...] = read_by(
        Many(Ref(*_PARTIES)), default=(), description="What is taken up by another."
    )
    split: str | None = read_by(Ref(*_PARTIES), default=None, description="What becomes several.")
    into: tuple[Any, ...] = read_by(
        Many(Into()),
        default=(),
        description="What comes out of a merger, an absorption or a split.",
    )
    transfer: Transfer | None = read_by(
        One(Transfer), default=None, description="Seats or a remit that go over to another."
    )
    abolish: tuple[str, ...] = read_by(
        Many(Ref(*_PARTIES, "priority", "group")),
        default=(),
        description="What ends, one or several.",
    )
    create: Created | None = read_by(One(Created), default=None, description="What begins.")
    rename: MappingOf[str, str] = read_by(Renames(), default={}, description="New names by id.")
    move: MappingOf[str, Any] = read_by(
        Patches(), default={}, description="Bodies with the lines that they have afterwards."
    )
    set: MappingOf[str, Any] = read_by(
        Patches(), default={}, description="Entries with the keys that change."
    )
    mentions: tuple[Any, ...] = ()

    @property
    def verb(self) -> str:
        """Return the verb of the step."""
        return next(verb for verb in VERBS if getattr(self, verb))


def _not_one_verb(node: Mapping, said: list[str], desk: Desk) -> None:
    """Note a step with several verbs, or with none that is known."""
    if said:
        what, hint = f"has {listed(said, 'and')}", "write each as a step of its own"
    else:
        what, hint = "has no verb", f"a step is {Step.words}"
        near = (did_you_mean(key, VERBS) for key in node.entries)
        hint = next((offered for offered in near if offered), hint)
    message = f"a step of {desk.owner} {what}, but one step is one verb"
    desk.fault(node, "input.key", message, hint)


class StepForm(Form):
    """One step; what it mentions is looked up against what the earlier steps leave."""

    words = Step.words

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the step."""
        if not isinstance(node, Mapping):
            return self.refuse(node, desk)
        inner = desk.for_entry(desk.owner)
        inner.mentions = []
        said = [
            verb
            for verb in VERBS
            if verb in node.entries and not is_empty(node.entries[verb].value)
        ]
        if len(said) != 1:
            _not_one_verb(node, said, desk)
            return MISSING
        if note_empty(said[0], node.entries[said[0]].value, desk):
            return MISSING
        step = read_entry(Step, node, inner, node)
        if step is MISSING or not getattr(step, said[0]):
            return MISSING
        note_unfinished(said[0], node, desk)
        return self.complete(step, node, desk).with_(mentions=tuple(inner.mentions))

    def complete(self, step: Step, node: Mapping, desk: Desk) -> Step:
        """Return the step after noting what its verb needs and it lacks."""
        needs = {"merge": "into", "absorb": "into", "split": "into"}.get(step.verb)
        if needs and not step.into and not stands_in(Step, node, "into"):
            desk.fault(
                node,
                "input.key",
                f"a step of {desk.owner} does not say into what",
                "add `into: …`",
            )
        transfer = step.transfer
        if transfer and (not transfer.to or bool(transfer.seats_of) == bool(transfer.remit)):
            desk.fault(
                node,
                "input.key",
                f"a transfer of {desk.owner} does not say what goes where",
                "write transfer: {seats_of: …, to: …} or {remit: …, from: …, to: …}",
            )
        return step

    def schema(self) -> JsonSchema:
        """Return the keys of a step."""
        return One(Step).schema()
