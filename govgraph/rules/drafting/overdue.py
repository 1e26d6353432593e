"""What was to be done or settled by a day is done or settled by then.

Why it matters
    An action that ran past its day without a word is either forgotten or done and not recorded.
    The next meeting has to ask.

How to fix
    Record it: ``done: 2026-03-01`` or ``done: true`` on an action, ``answer: …`` on a question.
    If it takes longer, give the new ``due``, with its source.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. It looks at the day
    asked about, and a due month counts until its last day.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Asked
from govgraph.document.dates import Day
from govgraph.document.model.work import Action, Question
from govgraph.findings.finding import Found
from govgraph.graph.index import View

SEVERITY = "note"
MARK = "settle"

_LONGEST_QUOTED = 120


def check(view: View) -> Iterator[Found]:
    """Yield actions and questions that are past their day."""
    for asked in (*view.content.actions, *view.content.questions):
        entry = asked.entry
        due = entry.due
        if view.day is None or due is None or due.last >= view.day or _is_settled(view, entry):
            continue
        yield _found(view, asked, due)


def _is_settled(view: View, entry: Action | Question) -> bool:
    if isinstance(entry, Question):
        return entry.answer is not None
    if isinstance(entry.done, Day):
        return view.day is not None and entry.done.first <= view.day
    return bool(entry.done)


def _found(view: View, asked: Asked, due: Day) -> Found:
    entry = asked.entry
    owner = entry.owner or ""
    whose = f" of {view.name(owner)}" if owner else ""
    if isinstance(entry, Action):
        said, hint = f'The action{whose} "{_short(entry.do)}" was due', "add `done: date`"
    else:
        said, hint = f'The question{whose} "{_short(entry.ask)}" was due', "add `answer: …`"
    end = "it is not said to be done" if isinstance(entry, Action) else "it has no answer"
    about = asked.about or ((owner,) if owner in view.entries else ())
    first, *others = about or (("actions" if isinstance(entry, Action) else "questions"),)
    return Found(
        subject=first,
        others=tuple(others),
        message=f"{said} by {due.words} and {end}, so the next meeting has to ask",
        hint=f"{hint}, or the new `due` with its source",
        where=entry.place("due"),
        sources=entry.sources,
    )


def _short(text: str) -> str:
    """Return a text as it may be quoted in a sentence: without its end, and not too long."""
    text = " ".join(text.split()).rstrip(".?")
    return text if len(text) <= _LONGEST_QUOTED else f"{text[:_LONGEST_QUOTED].rstrip()}…"
