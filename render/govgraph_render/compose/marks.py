"""What was found: the list beneath, and on which card, seat or line each mark stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from govgraph_render.compose.parties import Parties
from govgraph_render.compose.sentences import cited, foreign, sentence, split
from govgraph_render.languages import phrase, said
from govgraph_render.scene import GapSeat, Item, Line, Mark, MarkKind
from govgraph_render.text import clean

if TYPE_CHECKING:
    from govgraph.findings.finding import Finding, OpenQuestion
    from govgraph.graph.index import View
    from govgraph.structure import Structure

SHOWN = ("error", "warning")
SEATED = ("representation.missing", "representation.missing-voice", "representation.no-path")
CHAINED = ("reports", "also")
"""The styles of lines that carry a chain: what oversight lacks is marked on them first."""
ON_LINES = ("oversight.", "meetings.out-of-step")
KINDS: dict[str, MarkKind] = {"gap": "gap", "settle": "settle", "note": "note"}
NO_LAW = "Asked for by the structure itself; no law is cited for it."


@dataclass(slots=True)
class Marked:
    """Where marks stand, gathered finding by finding."""

    items: list[Item] = field(default_factory=list)
    cards: dict[str, set[Mark]] = field(default_factory=dict)
    seats: dict[str, list[GapSeat]] = field(default_factory=dict)
    lines: dict[str, Mark] = field(default_factory=dict)
    extra: list[Line] = field(default_factory=list)
    whole: set[Mark] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which marks a picture shows.

    Attributes:
        language: That of its fixed words.
        notes: Whether findings that are merely worth knowing are shown too.
        partial: Whether only a part is drawn; then what concerns other bodies is left out.
    """

    language: str
    notes: bool = False
    partial: bool = False


@dataclass(frozen=True, slots=True)
class _Around:
    """What marks are placed in: the view, its cards and lines, and what is asked for."""

    view: View
    parties: Parties
    by_ends: Mapping[frozenset[str], list[Line]]
    wanted: Wanted


def marked(
    structure: Structure, parties: Parties, lines: Iterable[Line], wanted: Wanted
) -> Marked:
    """Return the marks for what is drawn."""
    found = Marked()
    by_ends: dict[frozenset[str], list[Line]] = {}
    for line in lines:
        by_ends.setdefault(frozenset((line.source, line.target)), []).append(line)
    around = _Around(structure.view, parties, by_ends, wanted)
    for finding in structure.findings():
        if wanted.notes or finding.severity in SHOWN:
            _place_finding(found, finding, around)
    for question in structure.questions():
        _place_question(found, question, around)
    return found


def _place_finding(found: Marked, finding: Finding, around: _Around) -> None:
    parties = around.parties
    mark = Mark(finding.number, KINDS[finding.mark])
    cards = _cards(parties, finding.subjects)
    if not cards and around.wanted.partial:
        return
    found.items.append(_item(around, finding, mark))
    if finding.rule in SEATED and cards and _is_seat(parties, finding):
        for card in cards:
            found.seats.setdefault(card, []).append(GapSeat(_seat(around, finding), mark))
    elif not _on_line(found, finding, mark, around):
        _on_cards(found, cards, mark)


def _cards(parties: Parties, subjects: Iterable[str]) -> list[str]:
    return sorted({parties.card_of[each] for each in subjects if each in parties.card_of})


def _on_cards(found: Marked, cards: Iterable[str], mark: Mark) -> None:
    for card in cards:
        found.cards.setdefault(card, set()).add(mark)
    if not cards:
        found.whole.add(mark)


def _is_seat(parties: Parties, finding: Finding) -> bool:
    return any(each not in parties.card_of for each in finding.subjects)


def _seat(around: _Around, finding: Finding) -> str:
    """Return the label of a seat that is missing: its party, and that it is not there."""
    party = next(each for each in reversed(finding.subjects))
    tongue, name = around.wanted.language, clean(around.view.name(party))
    if party.startswith("voice:"):
        name = said(name, tongue)
        name = name if name.endswith("voice") else phrase("{} voice", tongue, name)
    words = phrase("{}: not there", tongue, name)
    return words[:1].upper() + words[1:]


def _on_line(found: Marked, finding: Finding, mark: Mark, around: _Around) -> bool:
    """Put a mark on the line between the two cards that a finding names; False without one."""
    by_ends = around.by_ends
    known = (around.parties.card_of.get(each) for each in finding.subjects)
    ends = list(dict.fromkeys(each for each in known if each))
    absent = finding.rule == "oversight.missing-line"
    fits = len(ends) == 2 or (absent and len(ends) > 2)
    if not fits or not finding.rule.startswith(ON_LINES):
        return False
    between = [line for pair in combinations(ends, 2) for line in by_ends.get(frozenset(pair), [])]
    between.sort(key=lambda line: line.style not in CHAINED)
    fitting = [line.key for line in between if (line.style == "missing") == absent]
    fresh = [key for key in fitting if key not in found.lines]
    found.lines |= dict.fromkeys(fresh if absent else fresh[:1], mark)
    if absent and not fitting and len(ends) == 2:
        line = Line(ends[0], ends[1], "missing", "missing", "ought to be joined to", mark)
        found.extra.append(line)
        return True
    return bool(fresh)


def _item(around: _Around, finding: Finding, mark: Mark) -> Item:
    """Return an entry of the list; what checks say is English in every picture."""
    view = around.view
    names = [clean(view.name(each)) for each in finding.subjects]
    title, text = split(clean(finding.message), names)
    because = clean(finding.basis.because or "")
    if because and because.lower() not in f"{title} {text}".lower():
        text = " ".join(part for part in (text, sentence(because)) if part)
    if finding.basis.kind == "structure" and mark.kind == "gap" and because:
        text = f"{text} {NO_LAW}"
    basis = [finding.basis.act] if finding.basis.act else []
    return Item(
        mark,
        title,
        text.strip(),
        finding.severity,
        "; ".join([*basis, *cited(view, finding.sources, around.wanted.language)]),
        language=foreign(around.wanted.language),
    )


def _place_question(found: Marked, question: OpenQuestion, around: _Around) -> None:
    mark = Mark(question.number, "settle")
    cards = _cards(around.parties, question.about)
    if not cards and around.wanted.partial:
        return
    tongue = around.wanted.language
    title, text = split(clean(question.ask))
    owner = phrase("For {} to settle.", tongue, clean(question.owner)) if question.owner else ""
    due = phrase("Due {}.", tongue, str(question.due)) if question.due else ""
    text = " ".join(part for part in (text, owner, due) if part)
    sources = "; ".join(cited(around.view, question.sources, tongue))
    own = {getattr(item.entry, "ask", "") for item in around.view.content.questions}
    language = "" if question.ask in own else foreign(tongue)
    found.items.append(Item(mark, title, text, "open question", sources, language=language))
    _on_cards(found, cards, mark)
