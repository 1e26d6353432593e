"""Every command that reads a structure, with words that show most of it, and its forms."""

from __future__ import annotations

from functools import cache

import click

from govgraph.cli.program.group import program

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
