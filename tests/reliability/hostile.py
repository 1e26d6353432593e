"""Structures in which every text is hostile, and the question whether it stayed text."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any, NamedTuple

import yaml

from govgraph.findings.harmless import harmless
from tests.reliability.running import FOLDER

# What is put before the number of a field. Where it may act only at the beginning of a line or a
# cell, it stands alone, and is tried on the forms that have such.
ANYWHERE = {
    "markup": (
        "</text></svg><script>alert(1)</script><img src=x onerror=\"alert('1')\">"
        " &lt;b&gt; &#60;i&#62; &amp;amp; &quot; & ]]><![CDATA[ --><!-- ?>"
        '<?xml version="1.0"?> <!DOCTYPE x> " \' ` \\" \\\' \\\\ \\'
    ),
    "words for papers": (
        "[x](javascript:alert(1)) ![y](http://x.example/y) <http://x.example> www.x.example"
        ' **b** _i_ ~~s~~ `c` | a | b | # h $x$ [^1] {Role}`x` ``` #read("x") #{1} @y <z>'
    ),
    "words for programs": (
        '"]; b0 -> b1 [label="x"]; } \\N \\G \\l \\r <b>x</b> "]; b0 --> b1 %% c #quot; end;'
        ' click b0 call x() <br/> ::: subgraph ${X} |md x | "; b0 -> b1: {near: x} # c'
        " $(touch told) ; rm -rf x && `id` %PATH% ../../x \\x1b[31m \\u202e \\n \\t ##[error]told"
    ),
    "letters of all kinds": (
        "מועצה عربى e\u0301 \U0001f469\u200d\U0001f4bb \u2764\ufe0f ﬁ ß a\tb "
        + "very " * 12
        + "x" * 90
    ),
}
AT_THE_BEGINNING = {
    '=HYPERLINK("http://x.example","y")|\'/C calc\'!A0': ("csv",),
    "+1+cmd|' /C calc'!A0": ("csv", "markdown"),
    "-1+cmd|' /C calc'!A0": ("csv", "markdown"),
    "@SUM(1+1)*cmd|' /C calc'!A0": ("csv",),
    "\t=1+1": ("csv",),
    "# heading": ("markdown",),
    "> quoted": ("markdown",),
    "1. listed": ("markdown",),
    "---": ("markdown", "mmd"),
    "::error file=x,line=1::told %0A%0D %25 ##[error]told": ("github", "text"),
    "first\n::error::second\n\n# third\n---\n```\nfourth": ("github", "text", "markdown", "mmd"),
}
_MARK = re.compile(r"Q(\d{3})Z")


class Filled(NamedTuple):
    """A structure whose texts are filled in, and each text by its number."""

    data: bytes
    texts: dict[str, str]


@cache
def pattern() -> dict[str, Any]:
    """Return the structure that has every text."""
    found: dict[str, Any] = yaml.CSafeLoader(
        (FOLDER / "every_text.yaml").read_bytes()
    ).get_single_data()
    return found


def filled(words: str, mark: str = "Q") -> Filled:
    """Return the structure with these words, and a mark with its own number, in every text."""
    texts: dict[str, str] = {}

    def put_in(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: put_in(value) for key, value in node.items()}
        if isinstance(node, list):
            return [put_in(item) for item in node]
        if not isinstance(node, str) or "@" not in node:
            return node
        if node == "@tier":
            texts["999"] = words
            return f"{words}{mark}999Z"
        if node.startswith("https:"):
            return node.replace("@", squeezed(words))
        texts[f"{len(texts):03}"] = words
        return node.replace("@", f"{words}{mark}{len(texts) - 1:03}Z")

    data = json.dumps(put_in(pattern()), ensure_ascii=False, default=str, indent=1)
    # Braces mean something in the texts of a template alone.
    return Filled(data.encode(), texts)


def squeezed(text: str) -> str:
    """Return a text without its spaces, which outputs may put otherwise."""
    return "".join(text.split())


def spoilt(shown: str, words: str, ways: tuple[str, ...] = ()) -> list[str]:
    """Return what stands before a number in an output and is not the words that stood there.

    Args:
        shown: The text of an output, as its own parser gives it.
        words: What stands before every number in the structure.
        ways: Other ways in which an output may write the words.
    """
    told = squeezed(shown)
    # An excerpt shows the line of the file, in which the words stand as JSON writes them.
    escaped = json.dumps(words, ensure_ascii=False)[1:-1]
    allowed = {squeezed(way) for way in (words, harmless(words), escaped, *ways)}
    return [
        told[max(0, match.start() - 60) : match.end()]
        for match in _MARK.finditer(told)
        if not any(_stands_before(told[: match.start()], way) for way in allowed)
    ]


def _stands_before(told: str, way: str) -> bool:
    """Return whether a text ends in these words, or in what follows a cut within them."""
    if told.endswith(way):
        return True
    cut = told[-len(way) :].rpartition("…")
    if cut[1] and way.endswith(cut[2]):
        return True
    # Words of one's own (kinds, voices) are kept in lower case with hyphens; and a long sentence
    # of a list may become two where a reader would breathe.
    return _folded(told[-2 * len(way) :]).endswith(_folded(way))


def _folded(text: str) -> str:
    return re.sub("[-_,;:]", "", text.casefold())


def marks(shown: str) -> set[str]:
    """Return the numbers of the texts that an output shows."""
    return set(_MARK.findall(squeezed(shown)))
