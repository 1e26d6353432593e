"""Every command that reads a structure, with words that show most of it, and its forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import click

from govgraph.cli.program.group import program
from tests.reliability.parsing import PARSERS
from tests.reliability.running import ran, sound

# Results that name nothing but ids and figures.
WITHOUT_WORDS = frozenset({("overlap", "json")})
# Commands that show nothing of a structure.
WITHOUT = frozenset({"completion", "explain", "init", "list", "schema"})
# The words after each command; `f.yaml` is the structure and `old.yaml` an earlier one.
WORDS = {
    "check": ["f.yaml --fail-on never"],
    "show": [
        f"f.yaml {one}"
        for one in ("board", "team", "police", "mayor", "themes", "northam", "safety", "calm")
    ]
    + ["f.yaml minutes", "f.yaml csp.southam"],
    "chain": [
        "f.yaml team",
        "f.yaml board",
        "f.yaml --between team police",
        "f.yaml --represents police",
        "f.yaml --represents lost board",
    ],
    "render": [
        "f.yaml --page web --members --notes",
        "f.yaml --page web --view small",
        "f.yaml --page web --focus board --scenario choice --expand",
    ],
    "diff": ["old.yaml f.yaml", "f.yaml old.yaml", "f.yaml --as-of 2026 --as-of 2028"],
    "timeline": ["f.yaml"],
    "compare": ["f.yaml"],
}
_PLAIN = "f.yaml"
# The ending by which a file says its form; text is tried on standard output, and one form of
# findings has no ending.
ENDINGS = {
    "json": ".json",
    "markdown": ".md",
    "html": ".html",
    "sarif": ".sarif",
    "junit": ".xml",
    "csv": ".csv",
    "svg": ".svg",
    "dot": ".dot",
    "mmd": ".mmd",
    "d2": ".d2",
}


def commands() -> list[str]:
    """Return the commands that read a structure."""
    names = program.list_commands(click.Context(program))
    return [name for name in names if name not in WITHOUT]


@cache
def forms(name: str) -> tuple[str, ...]:
    """Return the forms of a command's result that are text."""
    command = program.get_command(click.Context(program), name)
    assert command is not None
    if name == "render":
        return ("svg", "dot", "mmd", "d2")
    for option in command.params:
        if option.name in {"form", "format", "format_"} or "--format" in option.opts:
            choices = getattr(option.type, "choices", ("text",))
            return tuple(form for form in choices if form not in {"xlsx", "png", "pdf"})
    return ("text",)


def runs() -> list[tuple[str, str]]:
    """Return each command with its words."""
    return [(name, words) for name in commands() for words in WORDS.get(name, [_PLAIN])]


def shown(name: str, words: str, wanted: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each form of a command's result, with what the parser of the form reads in it.

    One run in the present folder writes all of them, so that the structure is read once; text
    goes to standard output.
    """
    asked = [form for form in wanted if form in ENDINGS]
    files = [word for form in asked for word in ("-o", f"p{ENDINGS[form]}")]
    for old in Path().glob("p*.*"):
        old.unlink()
    plain = ["-o", "-"] if "text" in wanted else []
    if files or plain:
        ended = sound(ran(name, *words.split(), *files, *plain))
        assert ended.status in {0, 1}, ended.err
        if plain:
            yield "text", PARSERS["text"](ended.out)
    for form in asked:
        pages = sorted(Path().glob(f"p*{ENDINGS[form]}"))
        assert pages
        yield form, "".join(PARSERS[form](page.read_text(encoding="utf-8")) for page in pages)
    for form in set(wanted) - {*asked, "text"}:
        ended = sound(ran(name, *words.split(), "--format", form))
        assert ended.status in {0, 1}, ended.err
        yield form, PARSERS[form](ended.out)
