"""Nodes built from libyaml's events, one call an event and no recursion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from yaml import events

from govgraph.document.nodes import Entry, Mapping, Place, Scalar, Sequence
from govgraph.document.reading import refusals
from govgraph.document.reading.encoding import lines_of
from govgraph.document.reading.marks import first_line_width, has_colon, tag_at
from govgraph.document.reading.persons import PERSON_KEY
from govgraph.document.scalars import FORBIDDEN_IN_VALUE, STARTS, typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from govgraph.document.bounds import Bounds
    from govgraph.document.nodes import Node
    from govgraph.document.problems import Problem
    from govgraph.document.reading.events import Event, Mark

_NO_KEYS = frozenset(("", "<<"))
_NO_KEY = Scalar("", "", Place(""))
"""Stands for a key that was refused, so that its value is read and dropped."""


_new_entry = cast("Callable[[type[Entry], tuple[Scalar, Node, bool]], Entry]", tuple.__new__)
"""Entries are made by the million, and this skips a call each."""


class _Blank(Scalar):
    """A scalar whose attributes are set one by one, in half the time of a call with all."""

    __slots__ = ()

    __init__ = object.__init__


class ReadingStoppedError(Exception):
    """A bound was met, so that nothing after it is read."""


class Builder:
    """Takes events one by one and keeps what they build.

    Attributes:
        problems: What was refused, in no order.
        ended: Whether the last event was seen.
    """

    __slots__ = (
        "_bounds",
        "_document",
        "_doubtful",
        "_entries",
        "_escapes",
        "_file",
        "_flow",
        "_items",
        "_key",
        "_key_end",
        "_longest",
        "_node",
        "_root",
        "_stack",
        "_text",
        "ended",
        "problems",
    )

    def __init__(self, text: str, file: str, bounds: Bounds) -> None:
        """Begin with nothing; ``text`` is what the events' marks count in."""
        self._text = text
        self._file = file
        self._bounds = bounds
        self.problems: list[Problem] = []
        self.ended = False
        self._root: list[Node] = []
        self._document = 0
        # The open collection: the items of a sequence, or the entries of a mapping and the key
        # that waits for its value.
        self._node: Mapping | Sequence | None = None
        self._items: list[Node] | None = self._root
        self._entries: dict[str, Entry] = {}
        self._key: Scalar | None = None
        self._key_end: Mark | None = None
        self._flow = False
        self._stack: list[tuple[Any, ...]] = []
        # Only an escape brings a forbidden character past the look over the whole text.
        self._escapes = "\\" in text
        self._longest = bounds.scalar // 4
        # Most files have nothing that could make a scalar worth a closer look.
        self._doubtful = len(text) > self._longest or any(sign in text for sign in "\\&!")

    @property
    def root(self) -> Node | None:
        """Return the outermost node of the first document, or None where it holds nothing."""
        node = self._root[0] if self._root else None
        return None if isinstance(node, Scalar) and node.plain and not node.text else node

    def handlers(self) -> dict[type, Callable[[Any], None]]:
        """Return what takes each kind of event."""
        return {
            events.ScalarEvent: self._take_scalar,
            events.MappingStartEvent: self._begin_mapping,
            events.MappingEndEvent: self._end_mapping,
            events.SequenceStartEvent: self._begin_sequence,
            events.SequenceEndEvent: self._end_sequence,
            events.AliasEvent: self._take_alias,
            events.StreamStartEvent: self._pass_over,
            events.DocumentStartEvent: self._begin_document,
            events.DocumentEndEvent: self._pass_over,
            events.StreamEndEvent: self._finish,
        }

    def report(self, problem: Problem) -> None:
        """Keep a problem, and stop where there are more than anyone mends at a time."""
        self.problems.append(problem)
        if len(self.problems) > refusals.MOST_PROBLEMS:
            raise ReadingStoppedError

    def _take_scalar(self, event: Event) -> None:
        """Take a key, a value or an item."""
        start, end = event.start_mark, event.end_mark
        node = _Blank()
        node.text = node.value = text = event.value
        node.file = self._file
        line, column = start.line, start.column
        node.line, node.column = line + 1, column + 1
        style = event.style
        node.plain = not style
        if end.line != line:
            node.width = first_line_width(self._text, start)
        else:
            node.width = end.column - column if style else len(text) or 1
        if self._doubtful and (style or event.anchor or event.tag or len(text) > self._longest):
            self._look_at(event, node)
        key, items = self._key, self._items
        if items is None and key is None:
            self._key, self._key_end = node, end
            return
        if text[:1] in STARTS and not style:
            node.value = typed(text)
        if items is not None:
            items.append(node)
        elif key is not None:
            bare = not text and self._flow and not has_colon(self._text, self._key_end, start)
            self._enter(key, node, bare)

    def _enter(self, key: Scalar, node: Node, bare: bool) -> None:
        """Put a value under the key that waited for it, unless that key is refused."""
        self._key = None
        name = key.text
        if not ((name in self._entries or name in _NO_KEYS) and self._refuses(key)):
            self._entries[name] = _new_entry(Entry, (key, node, bare))

    def _refuses(self, key: Scalar) -> bool:
        """Report a key that cannot stand in the open mapping; return whether it was one."""
        if key is _NO_KEY:
            return True
        if not key.text:
            self.report(refusals.empty_key(key))
        elif key.text == "<<" and key.plain:
            self.report(refusals.merge_key(key))
        elif key.text in self._entries:
            self.report(refusals.second_key(key, self._entries[key.text].key))
        else:
            return False
        return True

    def _begin_mapping(self, event: Event) -> None:
        """Open a mapping."""
        start = event.start_mark
        entries: dict[str, Entry] = {}
        node = Mapping(
            entries,
            Place(self._file, start.line + 1, start.column + 1),
            flow=bool(event.flow_style),
        )
        self._open(event, node)
        self._items = None
        self._entries = entries

    def _begin_sequence(self, event: Event) -> None:
        """Open a sequence."""
        start = event.start_mark
        items: list[Node] = []
        node = Sequence(
            items,
            Place(self._file, start.line + 1, start.column + 1),
            flow=bool(event.flow_style),
        )
        self._open(event, node)
        self._items = items

    def _open(self, event: Event, node: Mapping | Sequence) -> None:
        """Put a collection where it belongs and make it the open one."""
        if event.anchor or event.tag:
            self._report_properties(event)
        if self._items is not None:
            self._items.append(node)
        elif self._key is not None:
            self._enter(self._key, node, False)
        else:
            self.report(refusals.complex_key(node.place))
            self._key = _NO_KEY
        self._stack.append((self._node, self._items, self._entries, self._key, self._flow))
        if len(self._stack) > self._bounds.nesting:
            self._stop(refusals.too_deep(self._bounds.nesting, node.place))
        self._node = node
        self._key = None
        self._flow = node.flow

    def _end_mapping(self, event: Event) -> None:
        """Close the open mapping: it is shown by its braces or by its first key."""
        if self._node is not None and not self._flow and self._entries:
            self._node.width = next(iter(self._entries.values())).key.width
        self._close(event)

    def _end_sequence(self, event: Event) -> None:
        """Close the open sequence."""
        self._close(event)

    def _close(self, event: Event) -> None:
        """Go back to the collection around the open one."""
        node = self._node
        end = event.end_mark
        if self._flow and node is not None and end.line + 1 == node.line:
            node.width = end.column + 1 - (node.column or 1)
        self._node, self._items, self._entries, self._key, self._flow = self._stack.pop()

    def _take_alias(self, event: Event) -> None:
        """Refuse an alias; an empty scalar stands for it, or a refused key."""
        start = event.start_mark
        place = Place(self._file, start.line + 1, start.column + 1)
        self.report(refusals.alias(self._shown(event.anchor), place))
        node = Scalar(None, "", place, width=len(event.anchor) + 1)
        if self._items is not None:
            self._items.append(node)
        elif self._key is None:
            self._key = _NO_KEY
        else:
            self._enter(self._key, node, False)

    def _begin_document(self, event: Event) -> None:
        """Refuse directives, and every document but the first."""
        start, end = event.start_mark, event.end_mark
        if event.version or event.tags:
            lines = lines_of(self._text)
            for problem in refusals.directives(lines, start.line, end.line, self._file):
                self.report(problem)
        self._document += 1
        if self._document > 1:
            self._items = []
        if self._document == 2:
            place = Place(self._file, end.line + 1, max(1, end.column - 2))
            self.report(refusals.second_document(place))

    def _pass_over(self, event: Event) -> None:
        """Take an event that says nothing."""

    def _finish(self, event: Event) -> None:
        """Take the last event."""
        self.ended = True

    def _look_at(self, event: Event, node: Scalar) -> None:
        """Look closer at a scalar that is quoted, marked or long."""
        text = node.text
        if event.anchor or event.tag:
            self._report_properties(event)
        if len(text) > self._longest and (size := len(text.encode())) > self._bounds.scalar:
            self._stop(refusals.too_long(size, self._bounds.scalar, node.place))
        if self._escapes and (found := FORBIDDEN_IN_VALUE.search(text)):
            self.report(refusals.escape(found[0], node.place, node.width))
            # What was refused may not reach a message or an output by way of this value.
            node.text = node.value = FORBIDDEN_IN_VALUE.sub("\ufffd", text)

    def _report_properties(self, event: Event) -> None:
        """Report the anchor and the tag of a value."""
        start = event.start_mark
        place = Place(self._file, start.line + 1, start.column + 1)
        if event.anchor:
            self.report(refusals.anchor(self._shown(event.anchor), place))
        if event.tag:
            self.report(refusals.tag(self._shown(tag_at(self._text, start)), place))

    def _shown(self, name: str) -> str:
        """Return a name as a message may show it: not where it may be a person's."""
        key = self._key
        return "…" if key is not None and PERSON_KEY.match(f"{key.text}:") else name

    def _stop(self, problem: Problem) -> None:
        """Report what is over a bound, and read no further."""
        self.problems.append(problem)
        raise ReadingStoppedError
