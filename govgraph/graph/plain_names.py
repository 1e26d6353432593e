"""Names as a reader hears them: without case, spaces, punctuation, accents and short forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

# What people write in a hurry, each with the word that is meant. What may be short for several
# ("comm", "com") or is a word of its own ("sub") is left out.
SHORT_FORMS = {
    "&": "and",
    "assoc": "association",
    "auth": "authority",
    "bd": "board",
    "cllr": "councillor",
    "cttee": "committee",
    "ctte": "committee",
    "dept": "department",
    "dev": "development",
    "dir": "director",
    "exec": "executive",
    "govt": "government",
    "grp": "group",
    "mgmt": "management",
    "mtg": "meeting",
    "org": "organisation",
    "pship": "partnership",
    "ptnrship": "partnership",
    "ptship": "partnership",
    "rep": "representative",
    "reps": "representatives",
    "svc": "service",
    "svcs": "services",
    "wg": "workinggroup",
}
_WORDS = re.compile(r"[^\W\d_]+|\d+|[&+#]")
_ACCENT = re.compile("[\u0300-\u036f]")
_APOSTROPHE = re.compile("['\u2019\u02bc]")
_SMALL = frozenset({"and", "of", "the", "for", "in", "on", "to", "a", "an", "&", "with"})


@lru_cache(maxsize=4_096)
def words(name: str) -> tuple[str, ...]:
    """Return the words and numbers of a name in lower case, without accents."""
    bare = _APOSTROPHE.sub("", _ACCENT.sub("", unicodedata.normalize("NFKD", name)))
    return tuple(_WORDS.findall(bare.casefold()))


def plain_name(name: str, meanings: Mapping[str, str]) -> str:
    """Return what is the same in names that differ only in how they are written.

    Args:
        name: A name.
        meanings: What the structure's own short forms stand for, each already plain.
    """
    parts = [meanings.get(word) or SHORT_FORMS.get(word, word) for word in words(name)]
    told: list[str] = []
    for part in parts:
        # 1.1 is not 11.
        if told and told[-1][-1].isdigit() and part[0].isdigit():
            told.append(".")
        told.append(part)
    return "".join(told)


def initials(name: str) -> frozenset[str]:
    """Return what a name may be shortened to: its first letters, small words in or out."""
    letters = [word for word in words(name) if not word.isdigit()]
    whole = "".join(word[0] for word in letters)
    without = "".join(word[0] for word in letters if word not in _SMALL)
    return frozenset(found for found in (whole, without) if len(found) > 1)


def meanings_of(names: Iterable[tuple[str | None, str]]) -> dict[str, str]:
    """Return what short forms stand for, in plain words; those with two meanings are left out.

    A short form is what a name gives as such, or a name of capitals alone (``HWB``) that is the
    first letters of another name.

    Args:
        names: The short form, where there is one, and the name of each thing.
    """
    known = list(names)
    alone = {name.casefold() for _, name in known if name.isupper() and name.isalpha()}
    found: dict[str, set[str]] = {}
    for short, name in known:
        heard = words(name)
        first_letters = initials(name) & alone if alone else ()
        shorts = {words(short or ""), *((one,) for one in first_letters)}
        for told in shorts:
            if len(told) == 1 and told[0] not in heard:
                found.setdefault(told[0], set()).add(plain_name(name, {}))
    return {short: plain.pop() for short, plain in found.items() if len(plain) == 1}
