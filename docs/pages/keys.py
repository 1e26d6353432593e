"""Every key of the format, from the models that read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tables import table

from govgraph.document.forms import Form
from govgraph.document.model.document import Document
from govgraph.document.model.stated import Entry, Fact
from govgraph.document.schema import format_schema

# What a reader would look for, where it is not the name of the model itself.
HEADINGS = {
    "Acceptance": "Accepted findings",
    "Action": "Actions",
    "Area": "Areas",
    "Body": "Bodies",
    "Change": "Changes",
    "Combined": "Combined areas",
    "Created": "What a step creates",
    "Duty": "Duties",
    "Expectation": "Expected counts",
    "Expected": "Expected counts of a body",
    "ForEach": "Templates",
    "FreeLine": "Lines under `lines`",
    "FreeSeat": "Seats under `seats`",
    "FullWish": "Seats that are asked for",
    "Group": "Groups",
    "Holding": "Remits of a body",
    "LineEntry": "Lines",
    "LineWish": "Lines that are asked for",
    "Meeting": "Meetings",
    "MeetingWish": "Meetings that are asked for",
    "NewParty": "What comes out of a step",
    "Organisation": "Organisations",
    "OtherNames": "Other names",
    "OwnKind": "Kinds of one's own",
    "OwnLineType": "Line types of one's own",
    "Party": "Who owns, leads and delivers",
    "Picture": "Views",
    "Post": "Posts",
    "Powers": "Powers",
    "Priority": "Priorities",
    "Question": "Questions",
    "Quorum": "Quorum",
    "Remit": "Remits",
    "Requirement": "Requirements",
    "SeatEntry": "Seats",
    "Source": "Sources",
    "Step": "Steps of a change",
    "Transfer": "Transfers",
}
_OPENING = """\
# Every key

This page is made from the code that reads the files, so it is complete. What holds for all of
them stands in [the format](../format.md). Besides what a row says, any key takes
`{unknown: why}`; a key with nothing after it counts as left out. Where a row ends with "or none",
`none` and `{none: why}` say that it was decided so.

"""
_FACTS = """
## Keys of every fact

Whatever states a fact may also have these keys. They are not repeated below.

"""


def pages() -> dict[str, str]:
    """Return the page of the keys."""
    parts = [_OPENING, "## The file\n\n", _table(Document), "\n", _FACTS, _table(Fact), "\n"]
    parts += [_section(model) for model in _models()]
    return {"keys.md": "".join(parts)}


def _models() -> Iterator[type[Entry]]:
    """Yield the models that a file can hold, each after the one that first leads to it."""
    by_name = {model.__name__: model for model in _subclasses(Entry)}
    seen = {"Document"}
    waiting: list[type[Entry]] = [Document]
    while waiting:
        model = waiting.pop(0)
        for name in _leads_to(model):
            if name not in seen and name in by_name:
                seen.add(name)
                waiting.append(by_name[name])
                yield by_name[name]


def _subclasses(model: type[Entry]) -> Iterator[type[Entry]]:
    yield model
    for sub in model.__subclasses__():
        yield from _subclasses(sub)


def _leads_to(model: type[Entry]) -> list[str]:
    forms = [form for _, form in (*model.keys.values(), *model.gathered.values())]
    return [name for form in forms for name in _named(form) if name in _known()]


@cache
def _known() -> frozenset[str]:
    """Return the names of the models that a file can hold."""
    return frozenset(name for name in format_schema()["$defs"] if name[0].isupper())


def _named(form: Form) -> list[str]:
    return re.findall(r"#/\$defs/(\w+)", str(form.schema()))


def _section(model: type[Entry]) -> str:
    summary = (model.__doc__ or "").partition("\n")[0]
    lines = ""
    if model.gathered:
        lines = "\nIt may also have any of the [line keys](lines.md), each with a line.\n"
    return f"\n## {heading(model)}\n\n{summary}\n\n{_table(model)}\n{lines}"


def heading(model: type[Entry]) -> str:
    """Return what a model is called on the page."""
    return HEADINGS.get(model.__name__, model.__name__)


def _table(model: type[Entry]) -> str:
    rows = []
    for key, (name, form) in model.keys.items():
        if model is not Fact and issubclass(model, Fact) and _is_of_every_fact(key, form):
            continue
        says = model.model_fields[name].description or ""
        rows.append((f"`{key}`", _words(form), says))
    return table(("key", "what stands there", "meaning"), rows)


def _is_of_every_fact(key: str, form: Form) -> bool:
    return key in Fact.keys and Fact.keys[key][1] is form


def _words(form: Form) -> str:
    words = form.words.replace("<", "\\<").replace("{", "`{").replace("}", "}`")
    seen = dict.fromkeys(_named(form))
    links = [
        f"[{HEADINGS[name]}](#{_anchor(HEADINGS[name])})" for name in seen if name in HEADINGS
    ]
    ending = " or none" if form.may_be_none and "or none" not in words else ""
    return f"{words}{ending}{': ' if links else ''}{', '.join(links)}"


def _anchor(text: str) -> str:
    kept = re.sub(r"[^\w\- ]", "", text.lower())
    return kept.replace(" ", "-")
