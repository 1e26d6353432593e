"""Text of users made safe to print: nothing in it can move, hide or colour what stands around it.

A name in a structure has no control characters, but a message about a refused value quotes what
was refused, and a path can hold anything.
"""

from __future__ import annotations

import re

# C0, DEL and C1; bidirectional controls and other unseen format characters; the two separators
# that some terminals and parsers take for line ends; lone surrogates; noncharacters. Joiners and
# variation selectors are left: names in many scripts, and emoji, need them.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
# The log of a build service takes a line that begins so, or has such a mark anywhere, for a
# command: `::error::…`, `##[error]…`, `##vso[…]`, `##teamcity[…]`.
_COMMANDS = re.compile(r"^(?P<first>[^\S\n]*:)(?=:)|(?P<mark>##)(?=[a-z]*\[)", re.MULTILINE)
_BREAKS = re.compile(r"[ \t]*[\r\n]+[ \t]*")


def harmless(text: str) -> str:
    """Return a text on one line, with what could do harm shown by its number."""
    if text.isprintable():  # nearly all is, and this is the quickest to ask
        return text
    return UNSAFE.sub(_shown, _BREAKS.sub(" ", text))


def logged(text: str) -> str:
    """Return a printed text in which no name is a command to the log of a build service.

    A space is put into what would be one: nobody can see in a log whose words it was.
    """
    return _COMMANDS.sub(lambda match: f"{match[0]} ", text)


def harmless_json(value: object) -> str:
    """Return plain data as JSON text, two spaces a level, every letter as it is.

    JSON itself escapes only the oldest control characters; the others that could do harm are
    escaped here. The line breaks are ours.
    """
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    return "\n".join(UNSAFE.sub(_escaped, line) for line in text.split("\n")) + "\n"


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
