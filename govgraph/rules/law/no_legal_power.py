"""A body that is called statutory cites the duty by which it is.

Why it matters
    Readers take a statutory board's word differently from that of a board made by agreement.
    A claim without its Act is the first to be questioned.

How to fix
    Cite the duty: ``duties: uk/csp-strategy-group``; ``govgraph explain uk/…`` tells what it
    asks. If the body rests on agreement, take out ``statutory: true``; that is a sound footing.
    If it is not known yet, write ``duties: {unknown: to be confirmed}``.

Source
    What the structure claims, and the kinds of duty in the packs: some create a body, others
    give somebody a duty and no body follows. Spoken only where packs are used or duties cited.
    Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.model.body import Body
from govgraph.findings.finding import Basis, Found
from govgraph.findings.legal import basis_of_several
from govgraph.findings.wording import listed
from govgraph.graph.duties import Cited, cited, is_law_in_use, law
from govgraph.graph.index import View, grouped
from govgraph.graph.named_by_law import caution_of
from govgraph.packs.model import Check

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each own body that is called statutory and cites no duty that creates a body."""
    if not is_law_in_use(view):
        return
    citing = grouped((item.body, item) for item in cited(view))
    for key, body in view.own_bodies.items():
        if not body.statutory or "duties" in body.unknown:
            continue
        items = citing.get(key, ())
        entries = [entry for item in items for entry in item.entries]
        if any(entry.creates_body or not entry.pack.startswith("uk/") for entry in entries):
            continue
        yield _cites_other(view, body, items) if items else _cites_none(view, body)


def _cites_none(view: View, body: Body) -> Found:
    return Found(
        subject=body.id,
        message="{who} is called statutory, and no duty is cited for it, so readers cannot tell "
        "by which Act",
        plural="{who} are called statutory, and no duty is cited for them, so readers cannot "
        "tell by which Act",
        hint="cite the duty, `duties: uk/…`, or take out `statutory: true`",
        where=body.place("statutory"),
        basis=Basis(caution=caution_of(view, "L48")),
        sources=body.sources,
    )


def _cites_other(view: View, body: Body, items: tuple[Cited, ...]) -> Found:
    names = listed([item.name for item in items])
    one = many = f"statutory by {names}, which no Act read for the packs appears to be about"
    if any(entry.is_law for item in items for entry in item.entries):
        appear = "appears" if len(items) == 1 else "appear"
        told = f"statutory by {names}, which {appear} to give a duty to"
        one, many = (f"{told} {whose} members and to create no body" for whose in ("its", "their"))
    return Found(
        subject=body.id,
        others=tuple(f"duty:{item.name}" for item in items),
        message=f"{{who}} is called {one}",
        plural=f"{{who}} are called {many}",
        hint="take out `statutory: true`, or cite the duty that creates it",
        where=body.place("statutory"),
        basis=basis_of_several([item.entries[0] for item in items], _general(view)),
        sources=body.sources,
    )


def _general(view: View) -> Check | None:
    return law(view).general.get("L48")
