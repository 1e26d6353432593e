"""What is tried by chance: bytes, phrases, references, changes, words and arguments."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

import click

from govgraph.catalogue import vocabulary
from govgraph.cli.program.group import program
from govgraph.document import dates
from govgraph.document.load import Terms, load_data
from govgraph.document.model.rhythm import phrase
from tests.reliability.fuzzing.structures import changing, structure
from tests.reliability.hostile import filled, spoilt
from tests.reliability.outputs import forms, runs, shown
from tests.reliability.parsing import composed
from tests.reliability.running import FOLDER, ran, sound, structure_bytes, table

STRUCTURES = Path(__file__).parents[3] / "structures"
_PIECES = [
    *(b"\t", b"\n", b"\r", b" ", b"  ", b": ", b"- ", b"{", b"}", b"[", b"]", b"'", b'"', b","),
    *(b"#", b"&a ", b"*a", b"!", b"|\n", b">\n", b"? ", b"---\n", b"...\n", b"%", b"@", b"`"),
    *(b"<<: ", b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xef\xbb\xbf"),
    *(b"\\u", b"\x85", b"null", b"{unknown: x}", b"none", b"person: X Y", b"for_each:", b"9" * 40),
]  # fmt: skip


@cache
def texts() -> list[bytes]:
    """Return what bytes are mangled: worked structures, and every construct of YAML."""
    worked = [path.read_bytes() for path in sorted(STRUCTURES.rglob("*.yaml"))]
    cases = [case for case in table("yaml_constructs.yaml") if "text" in case]
    return [*worked, *map(structure_bytes, cases), (FOLDER / "every_text.yaml").read_bytes()]


def mangled(random: Random) -> bytes:
    """Return the bytes of a structure with some cut, moved, doubled or put in."""
    data = bytearray(random.choice(texts()))
    for _ in range(random.randrange(1, 8)):
        at, length = random.randrange(len(data) + 1), random.randrange(1, 40)
        piece = bytes(data[at : at + length])
        other = random.randrange(len(data) + 1)
        match random.randrange(5):
            case 0:
                del data[at : at + length]
            case 1:
                data[other:other] = piece
            case 2:
                data[at : at + 1] = bytes([random.randrange(256)])
            case 3:
                del data[at:]
            case _:
                data[at:at] = random.choice(_PIECES)
    return bytes(data)


def reader(random: Random) -> None:
    """Try bytes; each ends in content or in problems with words and places."""
    result = load_data("f.yaml", mangled(random), Terms(vocabulary=vocabulary()))
    assert (result.content is None) == bool(result.problems)
    assert all(one.message and one.place.file for one in result.problems)


def phrases(random: Random) -> None:
    """Try dates and meeting phrases; what is read as a date is written the same."""
    letters = "0123456789-- /.:TZ年٢२２ aeiouwkymnth,()'\n"
    words = ["a year", "every", "weeks", "monthly", "times", "2", "quarterly", "when needed", "-"]
    text = "".join(random.choice([*letters, *words]) for _ in range(random.randrange(1, 14)))
    day = dates.parsed(text)
    assert day is None or (str(day) == text and day.first <= day.last and day.words)
    values = phrase(text)
    assert values is None or isinstance(values, dict)


def _put(random: Random, data: object) -> None:
    Path("f.yaml").write_text(json.dumps(data, indent=1), encoding="utf-8")


def references(random: Random) -> None:
    """Try structures whose references run wild."""
    _put(random, structure(random))
    sound(ran("check", "f.yaml", "--format", "json"))
    words = random.choice(["show f.yaml a1", "chain f.yaml b1", "render f.yaml -o p.svg"])
    sound(ran(*words.split()))


def changes(random: Random) -> None:
    """Try steps upon steps."""
    data = changing(random)
    _put(random, data)
    sound(ran("check", "f.yaml", "--format", "json"))
    sound(ran("timeline", "f.yaml"))
    scenario = random.choice(sorted(data["changes"]))
    sound(ran("diff", "f.yaml", "--scenario", scenario, "--format", "json"))
    sound(ran("compare", "f.yaml", "--scenario", scenario))


def words(random: Random) -> None:
    """Try hostile words in every text field, in one output."""
    signs = "<>&'\"`|*_[]()#!~$%@=+-\\{}/;:.,^?\n\t xyéŵא "
    text = "".join(random.choice(signs) for _ in range(random.randrange(1, 30)))
    # What is empty, or is a placeholder of a template, is refused: that is another matter.
    text = f"w{text}w".replace("{", "(").replace("}", ")")
    Path("f.yaml").write_bytes(filled(text).data)
    Path("old.yaml").write_bytes(filled("old ", "P").data)
    name, given = random.choice(runs())
    for _, told in shown(name, given, [random.choice(forms(name))]):
        assert spoilt(told, text, (composed(text),)) == []


_ENDLESS = {"serve", "--watch", "--jobs", "explore"}


def arguments(random: Random) -> None:
    """Try command lines: any options, in any order, with any values."""
    Path("f.yaml").write_bytes(filled("word ").data)
    names = [
        name for name in program.list_commands(click.Context(program)) if name not in _ENDLESS
    ]
    command = program.get_command(click.Context(program), name := random.choice(names))
    assert command is not None
    options = [
        each for one in command.params for each in one.opts if each.startswith("-")
    ] + ["--nonsense", "-", "--", "-h"]  # fmt: skip
    values = [
        *("f.yaml", "board", "nobody", "2027", "2027-02-30", "", "-1", "all", "json", "svg"),
        *("x.svg", "x.json", "x", ".", "-", "reform", "small", "bodies=0", "bodies=1"),
        *("nesting=3", "A4", "0x0", "1e9x2", "\udcff", "\x1b[2J", "9" * 30, "light", "dot"),
    ]  # fmt: skip
    line = [name] if random.random() < 0.97 else []
    for _ in range(random.randrange(8)):
        line.append(random.choice(options if random.random() < 0.5 else values))
    sound(ran(*(each for each in line if each not in _ENDLESS), data=b"govgraph: 1\n"))


TARGETS: dict[str, Callable[[Random], None]] = {
    "reader": reader,
    "phrases": phrases,
    "references": references,
    "changes": changes,
    "words": words,
    "arguments": arguments,
}
