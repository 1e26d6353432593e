"""Changes: dated steps that lead from the structure as stated to another, and events."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Annotated, Any, ClassVar

from pydantic import Field

from govgraph.document.dates import Day
from govgraph.document.desk import Desk
from govgraph.document.forms import (
    DAY,
    FREE,
    MISSING,
    NAME,
    Form,
    JsonSchema,
    Many,
    Ref,
    Word,
    is_empty,
)
from govgraph.document.model.body import Body, Named
from govgraph.document.model.reading import (
    ById,
    One,
    check_id,
    name_in,
    read_entry,
    words_of,
)
from govgraph.document.model.references import ANYTHING
from govgraph.document.model.register import Area, Group, Organisation, Post, Remit
from govgraph.document.model.stated import Entry, Fact
from govgraph.document.model.work import Priority
from govgraph.document.nodes import Entry as KeyAndValue
from govgraph.document.nodes import Mapping, Node, Scalar

CHANGE_STATUSES = ("option", "expected", "planned", "agreed", "in force")
VERBS = (
    *("merge", "transfer", "absorb", "abolish", "create"),
    *("split", "rename", "move", "set"),
)
_PARTIES = ("body", "template", "organisation", "area", "post", "remit")
_PATCHED: tuple[type[Named], ...] = (Body, Organisation, Area, Post, Remit, Priority, Group)


class NewId(Form):
    """The id of something that a step makes."""

    words = "an id, such as new-council"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the id."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        return node.text if check_id(node, "input.value", desk) else MISSING

    def schema(self) -> JsonSchema:
        """Return text."""
        return {"type": "string"}


class NewParty(Named):
    """What a merger, an absorption or a split makes."""

    words: ClassVar[str] = "an id, or {id, name, kind} of something new"
    short_key: ClassVar[str | None] = None

    id: Annotated[str, NewId()] = Field(default="", description="The id of what is new.")
    kind: Annotated[str | None, FREE] = Field(default=None, description="What it is.")
    tier: Annotated[str | None, NAME] = Field(default=None, description="Its tier.")
    areas: Annotated[tuple[str, ...], Many(Ref("area"))] = Field(
        default=(), alias="area", description="Its area or areas."
    )


class Into(Form):
    """What comes out of a step: the id of what is there, or something new."""

    words = NewParty.words

    def __init__(self) -> None:
        """Read an id as the id of something that is there."""
        self.ref = Ref(*_PARTIES)

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the id of what is there, or a new party."""
        if not isinstance(node, Mapping):
            return self.ref.read(node, desk)
        party = One(NewParty).read(node, desk)
        if party is not MISSING and not party.id:
            desk.fault(
                node, "input.key", f"{desk.subject} gives no id to what is new", "add `id: …`"
            )
            return MISSING
        return party

    def schema(self) -> JsonSchema:
        """Return an id or a new party."""
        return {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/NewParty"}]}


class Transfer(Entry):
    """The seats of one holder, or a remit, going over to another."""

    words: ClassVar[str] = "{seats_of, to} or {remit, from, to}"

    seats_of: Annotated[str | None, Ref("organisation", "body", "post")] = Field(
        default=None, description="The holder whose seats go over."
    )
    remit: Annotated[str | None, Ref("remit")] = Field(
        default=None, description="The remit that goes over."
    )
    from_: Annotated[str | None, Ref("body", "template")] = Field(
        default=None, alias="from", description="The body that oversaw it."
    )
    to: Annotated[str | None, Ref("body", "template", "organisation", "post")] = Field(
        default=None, description="Who has them afterwards."
    )


class Renames(Form):
    """Ids, each with its new name."""

    words = "ids, each with its new name"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return new names by id."""
        if not isinstance(node, Mapping):
            return self.refuse(node, desk)
        found = {}
        for key, pair in node.entries.items():
            desk.mention(pair.key, key, frozenset(ANYTHING))
            name = NAME.read(pair.value, desk)
            if name is not MISSING:
                found[key] = name
        return found

    def schema(self) -> JsonSchema:
        """Return names by id."""
        return {"type": "object", "additionalProperties": {"type": "string"}}


class Patches(Form):
    """Ids, each with the keys that change."""

    words = "ids, each with the keys that change"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return, by id, an entry that holds only what changes."""
        if not isinstance(node, Mapping):
            return self.refuse(node, desk)
        found = {}
        for key, pair in node.entries.items():
            desk.mention(pair.key, key, frozenset(ANYTHING))
            patch = self.read_patch(key, pair, desk)
            if patch is not MISSING:
                found[key] = patch
        return found

    def read_patch(self, key: str, pair: KeyAndValue, desk: Desk) -> Any:
        """Return one entry by the model that knows most of its keys."""
        node = pair.value
        if not isinstance(node, Mapping):
            return self.refuse(node, desk)
        model = min(
            _PATCHED,
            key=lambda known: sum(
                name not in known.keys and known.gathered_key(name) is None
                for name in node.entries
            ),
        )
        inner = desk.for_entry(name_in(node, desk) or words_of(key))
        return read_entry(model, node, inner, pair.key, id=key)

    def schema(self) -> JsonSchema:
        """Return entries by id."""
        return {"type": "object", "additionalProperties": {"type": "object"}}


class Created(Entry):
    """What a step creates, under the keys that a structure has for it."""

    words: ClassVar[str] = "{bodies: …} or other entries by id"

    areas: Annotated[MappingOf[str, Area], ById(Area)] = Field(default={}, description="Areas.")
    organisations: Annotated[MappingOf[str, Organisation], ById(Organisation)] = Field(
        default={}, description="Organisations."
    )
    posts: Annotated[MappingOf[str, Post], ById(Post)] = Field(default={}, description="Posts.")
    remits: Annotated[MappingOf[str, Remit], ById(Remit)] = Field(
        default={}, description="Remits."
    )
    groups: Annotated[MappingOf[str, Group], ById(Group)] = Field(
        default={}, description="Groups."
    )
    bodies: Annotated[MappingOf[str, Body], ById(Body)] = Field(default={}, description="Bodies.")
    priorities: Annotated[MappingOf[str, Priority], ById(Priority)] = Field(
        default={}, description="Priorities."
    )


class Step(Entry):
    """One step of a change: one verb, and what it needs."""

    words: ClassVar[str] = f"one of {', '.join(VERBS)}"

    merge: Annotated[tuple[str, ...], Many(Ref(*_PARTIES))] = Field(
        default=(), description="Bodies or organisations that become one, in order."
    )
    absorb: Annotated[tuple[str, ...], Many(Ref(*_PARTIES))] = Field(
        default=(), description="What is taken up by another."
    )
    split: Annotated[str | None, Ref(*_PARTIES)] = Field(
        default=None, description="What becomes several."
    )
    into: Annotated[tuple[Any, ...], Many(Into())] = Field(
        default=(), description="What comes out of a merger, an absorption or a split."
    )
    transfer: Annotated[Transfer | None, One(Transfer)] = Field(
        default=None, description="Seats or a remit that go over to another."
    )
    abolish: Annotated[tuple[str, ...], Many(Ref(*_PARTIES, "priority", "group"))] = Field(
        default=(), description="What ends, one or several."
    )
    create: Annotated[Created | None, One(Created)] = Field(
        default=None, description="What begins."
    )
    rename: Annotated[MappingOf[str, str], Renames()] = Field(
        default={}, description="New names by id."
    )
    move: Annotated[MappingOf[str, Any], Patches()] = Field(
        default={}, description="Bodies with the lines that they have afterwards."
    )
    set: Annotated[MappingOf[str, Any], Patches()] = Field(
        default={}, description="Entries with the keys that change."
    )
    mentions: Annotated[tuple[Any, ...], None] = Field(default=(), exclude=True)

    @property
    def verb(self) -> str:
        """Return the verb of the step."""
        return next(verb for verb in VERBS if getattr(self, verb))


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
            what = f"has {' and '.join(said)}" if said else "has no verb"
            desk.fault(
                node,
                "input.key",
                f"a step of {desk.owner} {what}, but one step is one verb",
                "write each as a step of its own" if said else f"a step is {Step.words}",
            )
            return MISSING
        step = read_entry(Step, node, inner, node)
        if step is MISSING or not getattr(step, said[0]):
            return MISSING
        return self.complete(step, node, desk).with_(mentions=tuple(inner.mentions))

    def complete(self, step: Step, node: Mapping, desk: Desk) -> Step:
        """Return the step after noting what its verb needs and it lacks."""
        needs = {"merge": "into", "absorb": "into", "split": "into"}.get(step.verb)
        if needs and not step.into:
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


class Change(Fact):
    """A dated change, an option, or an event to show."""

    words: ClassVar[str] = "{title, date, status, steps}"

    id: Annotated[str, None] = ""
    title: Annotated[str, NAME] = Field(default="", description="What it is called.")
    about: Annotated[str | None, NAME] = Field(default=None, description="What it is about.")
    date: Annotated[Day | None, DAY] = Field(
        default=None, description="When it applies; without a date, only when asked for."
    )
    status: Annotated[str | None, Word("a change's status", *CHANGE_STATUSES)] = Field(
        default=None,
        description="`option` (only when asked for), `expected`, `planned` (the default), "
        "`agreed` or `in force`.",
    )
    steps: Annotated[tuple[Step, ...], Many(StepForm())] = Field(
        default=(), description="What happens, in order; without steps, an event."
    )
