"""What can only be judged once everything is declared: words, parties, circles, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from typing import Any

from govgraph.document import kinds
from govgraph.document.desk import Mention
from govgraph.document.line_types import LineType
from govgraph.document.model.body import Body
from govgraph.document.model.document import Document
from govgraph.document.model.line import FreeLine
from govgraph.document.model.references import Term
from govgraph.document.model.seat import SEAT_LISTS, SeatEntry
from govgraph.document.model.stated import Entry
from govgraph.document.model.work import MUSTS, Requirement
from govgraph.document.nearest import did_you_mean
from govgraph.document.nodes import Mapping
from govgraph.document.problems import Problem, Problems
from govgraph.document.resolve import merged, together
from govgraph.document.selection import Selection
from govgraph.document.uses import Vocabulary

_HOLDER_KEYS = ("org", "body", "post", "each")


class Verifier:
    """Checks the declarations of a structure; every fault is noted, none stops it."""

    def __init__(
        self,
        documents: list[Document],
        selection: Selection,
        types: MappingOf[str, LineType],
        problems: Problems,
    ) -> None:
        """Keep what is checked."""
        self.documents = documents
        self.selection = selection
        self.types = types
        self.problems = problems

    def verify(self, vocabulary: Vocabulary, mentions: Iterable[Mention]) -> None:
        """Note everything that is wrong."""
        self._words()
        self._seats()
        self._lines()
        self._requirements()
        self._asked(vocabulary)
        self._circles()
        self._duties(vocabulary, mentions)

    # Words: kinds and tiers

    def _words(self) -> None:
        own = merged(self.documents, "kinds")
        known = [*kinds.BODY_KINDS, *own]
        for key, body in self._bodies():
            if body.kind and body.kind not in known:
                name = body.name or key
                self._at(
                    body,
                    "kind",
                    "input.value",
                    f'kind of {name} is "{body.kind}", which is '
                    "no kind of body that is known, so it cannot be drawn or checked as one",
                    did_you_mean(body.kind, known)
                    or f"declare it: kinds: {{{body.kind}: {{name: …, like: board}}}}",
                )
        for key, kind in own.items():
            if kind.like and kind.like not in known:
                self._at(
                    kind,
                    "like",
                    "input.value",
                    f'like of {kind.name or key} is "{kind.like}", which is no known kind of body',
                    did_you_mean(kind.like, known),
                )
        self._tiers()

    def _tiers(self) -> None:
        tiers = next((d.tiers for d in self.documents if d.tiers), ())
        if not tiers:
            return
        placed: list[tuple[str, Any]] = [*self._bodies()]
        placed += list(merged(self.documents, "organisations").items())
        for key, entry in placed:
            if entry.tier and entry.tier not in tiers:
                self._at(
                    entry,
                    "tier",
                    "input.value",
                    f"tier of {entry.name or key} is "
                    f'"{entry.tier}", which is not among tiers, so it has no band to stand in',
                    did_you_mean(entry.tier, tiers) or f"tiers: {', '.join(tiers)}",
                )

    def _bodies(self) -> list[tuple[str, Body]]:
        """Return bodies and templates as written, each once."""
        return list(merged(self.documents, "bodies").items())

    # Seats

    def _seats(self) -> None:
        for key, body in self._bodies():
            for section in SEAT_LISTS:
                for seat in getattr(body, section):
                    self._seat(seat, f"{section} of {body.name or key}")
        for seat in together(self.documents, "seats"):
            self._seat(seat, "a seat under seats")
            self._selects(seat.in_, "so the seat is on no body")
            if not seat.in_:
                self._at(
                    seat,
                    "in",
                    "input.key",
                    "a seat under seats does not say of which body it is",
                    "add `in: id`",
                )

    def _seat(self, seat: SeatEntry, owner: str) -> None:
        held = [key for key in _HOLDER_KEYS if getattr(seat, key)]
        if len(held) > 1:
            self._at(
                seat,
                held[1],
                "input.key",
                f"{owner} has a seat with {' and '.join(held)}, but a seat has one holder",
                "write one seat for each, or `on_behalf_of` for whom it also represents",
            )
        if not held and not seat.seat and not seat.speaks_for and not seat.unknown:
            self._at(
                seat,
                "seat",
                "input.key",
                f"{owner} has a seat that says neither who holds it nor what it is",
                "add `org: id`, or `seat: the office` for an independent holder",
            )
        if seat.each:
            self._selects(seat.each, "so there is no seat", holders=True)

    # Lines

    def _lines(self) -> None:
        for key, body in self._bodies():
            for line in body.lines:
                self._selects(line.to, "so the line leads nowhere")
                self._own_template(key, body, line.to)
            self._selects(body.over, "so nothing comes under it")
        for organisation in merged(self.documents, "organisations").values():
            for line in organisation.lines:
                self._selects(line.to, "so the line leads nowhere")
        for line in together(self.documents, "lines"):
            self._free_line(line)
        families = sorted({kind.family for kind in self.types.values()})
        for key, own in merged(self.documents, "line_types").items():
            if own.family and own.family not in families:
                self._at(
                    own,
                    "family",
                    "input.value",
                    f"family of {own.name or key} is "
                    f'"{own.family}", which is no family of lines, so it cannot be drawn',
                    did_you_mean(own.family, families) or f"known: {', '.join(families)}",
                )

    def _own_template(self, key: str, body: Body, terms: Iterable[Term]) -> None:
        made_for = {term.name for term in body.for_each.body} if body.for_each else set()
        for term in terms:
            if term.name and term.name in made_for:
                self._term(
                    term,
                    "input.value",
                    f"{term.key} of {body.name or key} names "
                    f"{term.name}, the whole template that each of it is made for",
                    'write "{body}", which is the one that it is made for',
                )

    def _free_line(self, line: FreeLine) -> None:
        needed = {"from": line.start, "type": line.type, "to": line.to}
        missing = [k for k, value in needed.items() if not value and k not in line.unknown]
        if missing:
            self._at(
                line,
                missing[0],
                "input.key",
                f"a line under lines does not say its {' and '.join(missing)}",
                "write {from: id, type: reports_to, to: id}",
            )
        if line.type and line.type not in self.types:
            self._at(
                line,
                "type",
                "input.value",
                f'type of a line is "{line.type}", which is no type of line',
                did_you_mean(line.type, self.types) or "declare it under line_types",
            )
        self._selects(line.start, "so the line begins nowhere")
        self._selects(line.to, "so the line leads nowhere")

    # Requirements, questions, counts, accepted findings

    def _requirements(self) -> None:
        for entry in together(self.documents, "requirements"):
            self._requirement(entry)
            for terms in (entry.in_, entry.must_reach, entry.must_not_share):
                self._selects(terms, "so it asks nothing of anyone")
            for wish in entry.must_line:
                self._selects(wish.to, "so no line could meet it")
                if wish.type not in self.types:
                    self._at(
                        wish,
                        "type",
                        "input.value",
                        f'must_line asks for "{wish.type}", which is no type of line',
                        did_you_mean(wish.type, self.types),
                    )

    def _requirement(self, entry: Requirement) -> None:
        lacking = {
            "because": (
                entry.because,
                "why",
                "add `because: the reason`, which is printed with what is found",
            ),
            "in": (entry.in_, "of which body", "add `in: id`"),
            "must_include": (
                any(getattr(entry, must) for must in MUSTS),
                "what must be",
                f"add one of {', '.join(MUSTS)}",
            ),
        }
        for key, (value, what, hint) in lacking.items():
            if not value and key not in entry.unknown:
                self._at(entry, key, "input.key", f"a requirement does not say {what}", hint)

    def _asked(self, vocabulary: Vocabulary) -> None:
        for section, key, what in (
            ("questions", "ask", "question does not say what is asked"),
            ("actions", "do", "action does not say what is to be done"),
        ):
            for entry in together(self.documents, section):
                if not getattr(entry, key):
                    self._at(entry, key, "input.key", f"a {what}", f"add `{key}: …`")
                self._selects(entry.about, "so it is about nothing")
        for entry in together(self.documents, "expect"):
            if not entry.of or not entry.is_:
                self._at(
                    entry,
                    "of",
                    "input.key",
                    "an expected count does not say what is counted and how many there are",
                    "write {of: id, is: 11}",
                )
        for entry in together(self.documents, "accept"):
            self._acceptance(entry, vocabulary)

    def _acceptance(self, entry: Any, vocabulary: Vocabulary) -> None:
        if not entry.rule:
            self._at(
                entry,
                "rule",
                "input.key",
                "an accepted finding does not name its rule",
                "add `rule: family.name`",
            )
        elif entry.rule not in (known := vocabulary.rules()) and known:
            self._at(
                entry,
                "rule",
                "input.reference",
                f'accept names the rule "{entry.rule}", '
                "which does not exist, so it leaves nothing out",
                did_you_mean(entry.rule, known) or "`govgraph list rules` has them all",
            )
        if not entry.reason:
            self._at(
                entry,
                "reason",
                "input.key",
                f"accepting {entry.rule or 'a finding'} gives "
                "no reason, so nobody will know later why it was left",
                "add `reason: why you live with it`",
            )

    # Circles and duties

    def _circles(self) -> None:
        for section, key in (
            ("organisations", "includes"),
            ("organisations", "replaced_by"),
            ("areas", "part_of"),
            ("areas", "replaced_by"),
            ("bodies", "replaced_by"),
            ("posts", "replaced_by"),
            ("remits", "part_of"),
        ):
            entries = merged(self.documents, section)
            ahead = {name: getattr(entry, key) for name, entry in entries.items()}
            for loop in circles(ahead):
                entry = entries[loop[0]]
                names = " → ".join(entries[name].name or name for name in (*loop, loop[0]))
                self._at(
                    entry,
                    key,
                    "input.reference",
                    f"{key} goes round in a circle: {names}",
                    "remove one of these references",
                )

    def _duties(self, vocabulary: Vocabulary, mentions: Iterable[Mention]) -> None:
        cited = [mention for mention in mentions if mention.kinds == frozenset({"duty"})]
        known = vocabulary.duties() if cited else frozenset()
        for mention in cited:
            if known and mention.id not in known:
                self.problems.add(
                    Problem(
                        "input.reference",
                        f'duties of {mention.owner} names "{mention.id}", which no '
                        "pack has, so it cannot be checked",
                        mention.place,
                        did_you_mean(mention.id, known) or "`govgraph list packs` names the packs",
                        mention.width,
                    )
                )

    # Noting

    def _selects(self, terms: Iterable[Term], consequence: str, *, holders: bool = False) -> None:
        pick = self.selection.holders_of if holders else self.selection.bodies_of
        for term in terms:
            if term.selector is not None and not pick(term):
                self._term(
                    term,
                    "input.reference",
                    f"{term.key} of {term.owner} selects "
                    f"{term.words}, which matches nothing here, {consequence}",
                    self._near_selector(term),
                )

    def _near_selector(self, term: Term) -> str:
        wanted = term.selector.kind if term.selector else ()
        there = {body.kind for body in self.selection.bodies.values() if body.kind}
        there |= {o.kind for o in self.selection.organisations.values() if o.kind}
        hints = [did_you_mean(word, sorted(there)) for word in wanted]
        return next((hint for hint in hints if hint), "check the kind, tier, area or duty")

    def _term(self, term: Term, rule: str, message: str, hint: str) -> None:
        if "{" in term.name:
            return
        self.problems.add(Problem(rule, message, term.place, hint, term.width))

    def _at(self, entry: Entry, key: str, rule: str, message: str, hint: str) -> None:
        node = entry.node
        has_key = isinstance(node, Mapping) and key in node.entries
        width = node.entries[key].value.width if has_key else getattr(entry.head, "width", 1)
        self.problems.add(Problem(rule, message, entry.place(key), hint, width))


def circles(ahead: MappingOf[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield each circle of references once, beginning with its least id."""
    state: dict[str, int] = {}
    for start in sorted(ahead):
        if start not in state:
            yield from _walk(start, ahead, state)


def _walk(
    start: str, ahead: MappingOf[str, tuple[str, ...]], state: dict[str, int]
) -> Iterator[tuple[str, ...]]:
    """Walk depth first without recursion; a way back to what is still open is a circle."""
    path = [start]
    waiting = [sorted(ahead.get(start, ()))]
    state[start] = 1
    while path:
        if not waiting[-1]:
            state[path.pop()] = 2
            waiting.pop()
            continue
        following = waiting[-1].pop(0)
        if state.get(following) == 1:
            loop = path[path.index(following) :]
            least = loop.index(min(loop))
            yield (*loop[least:], *loop[:least])
        elif following not in state and following in ahead:
            state[following] = 1
            path.append(following)
            waiting.append(sorted(ahead[following]))
