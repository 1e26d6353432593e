"""The forms that a value may have in a file: text, dates, words of a list, ids, lists of these.

A form reads one node and returns its value, or ``MISSING`` after noting what is wrong with it.
It also says what it accepts, in words for the reference and as JSON Schema for editors.
"""

from __future__ import annotations

from govgraph.document.forms.absences import none_in, unknown_in
from govgraph.document.forms.form import (
    MISSING,
    Form,
    JsonSchema,
    is_empty,
    says_nothing,
    shape,
)
from govgraph.document.forms.lists import AtLeastOne, Many, Ordered, OrNone
from govgraph.document.forms.references import (
    CITATION,
    IDENTIFIER,
    LONGEST_ID,
    RESERVED_IDS,
    Citation,
    Ref,
)
from govgraph.document.forms.texts import Name, Text, Url
from govgraph.document.forms.words import Count, DayForm, Flag, Free, Word

TEXT = Text()
NAME = Name()
URL = Url()
FLAG = Flag()
COUNT = Count()
DAY = DayForm()
FREE = Free()
MANY_TEXTS = Many(TEXT)
ORDERED_TEXTS = Ordered(TEXT)
MANY_NAMES = Many(NAME)
ORDERED_NAMES = Ordered(NAME)
MANY_WORDS = Many(FREE)
MANY_CITATIONS = Many(CITATION)

# The statuses of any fact that has no narrower list of its own.
STATED = Word(
    "a status",
    *("existing", "agreed", "proposed", "requested", "missing", "ending"),
    *("new", "changed", "paused"),
)

__all__ = [
    "CITATION",
    "COUNT",
    "DAY",
    "FLAG",
    "FREE",
    "IDENTIFIER",
    "LONGEST_ID",
    "MANY_CITATIONS",
    "MANY_NAMES",
    "MANY_TEXTS",
    "MANY_WORDS",
    "MISSING",
    "NAME",
    "ORDERED_NAMES",
    "ORDERED_TEXTS",
    "RESERVED_IDS",
    "STATED",
    "TEXT",
    "URL",
    "AtLeastOne",
    "Citation",
    "Count",
    "DayForm",
    "Flag",
    "Form",
    "Free",
    "JsonSchema",
    "Many",
    "Name",
    "OrNone",
    "Ordered",
    "Ref",
    "Text",
    "Url",
    "Word",
    "is_empty",
    "none_in",
    "says_nothing",
    "shape",
    "unknown_in",
]
