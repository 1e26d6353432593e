"""Where a fact is stated twice, both say the same.

Why it matters
    Two papers that differ on what was agreed are both quoted, each by those whom it suits.
    Whoever draws the structure has to choose, and readers should know that there was a choice.

How to fix
    Ask which is right, and correct the other with its source. Where it changed in between, give
    each its time: ``from`` and ``until``. If it is not known which is right, put it under
    ``questions``.

Source
    What the structure states on either side of a line that runs both ways, and counts that
    different sources claim of the same. No statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line
from govgraph.document.model.line import LineEntry
from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View, grouped
from govgraph.graph.terms import selection

SEVERITY = "note"
MARK = "settle"

# What either side says of a line, with what a reader calls it.
_FACTS = {
    "status": "its status",
    "how": "by what",
    "every": "how often",
    "when": "when",
    "for_": "for what",
    "from_": "since when",
    "until": "until when",
}


def check(view: View) -> Iterator[Found]:
    """Yield each line stated differently on its two sides, and each count claimed differently."""
    for line in view.lines:
        if {line.start, line.end} <= set(line.stated_by):
            found = _line(view, line)
            if found is not None:
                yield found
    yield from _counts(view)


def _line(view: View, line: Line) -> Found | None:
    one, other = _stated(view, line.start, line), _stated(view, line.end, line)
    if one is None or other is None:
        return None
    differing = [
        words
        for key, words in _FACTS.items()
        if getattr(one, key) and getattr(other, key) and getattr(one, key) != getattr(other, key)
    ]
    if not differing:
        return None
    return Found(
        subject=line.start,
        others=(line.end,),
        message=f"{{who}} and {view.name(line.end)} each state that they work together, and "
        f"differ on {listed(differing)}, so readers cannot tell which holds",
        hint="say the same on both sides, or state the line on one of them",
        where=one.where,
        related=(("the other side", other.where),),
        sources=line.sources,
    )


def _stated(view: View, party: str, line: Line) -> LineEntry | None:
    """Return the line as one side states it."""
    other = line.end if party == line.start else line.start
    pick = selection(view)
    entries: tuple[LineEntry, ...] = getattr(view.entries.get(party), "lines", ())
    return next(
        (
            entry
            for entry in entries
            if entry.type == line.type.id
            and any(other in pick.bodies_of(term) for term in entry.to)
        ),
        None,
    )


def _counts(view: View) -> Iterator[Found]:
    claims = [item for item in view.content.countings if view.in_force(item.entry)]
    for (what, of), items in grouped(((item.what, item.of), item) for item in claims).items():
        said = sorted({item.said for item in items})
        if len(said) > 1 and of:
            names = view.name(of[0]) if len(of) == 1 else items[0].words
            thing = names if what == "bodies" else f"the {what} of {names}"
            yield Found(
                subject=of[0],
                others=of[1:],
                message=f"Sources count {thing} differently: "
                f"{listed([str(number) for number in said], 'or')}, so it is not known which "
                "holds",
                hint="find out which is right, and keep that one, with its source",
                where=items[1].entry.place("is"),
                related=(("the other count", items[0].entry.place("is")),),
                sources=tuple(
                    dict.fromkeys(source for item in items for source in item.entry.sources)
                ),
            )
