"""What rules say of a structure that uses other files."""

from __future__ import annotations

from pathlib import Path

import pytest

import govgraph

HEAD = "govgraph: 1\ntitle: A structure\n"


def told(folder: Path, rule: str, files: dict[str, str]) -> list[str]:
    """Write files, the first of which uses the others; return where a rule speaks, and of whom."""
    first, *others = files
    for name, text in files.items():
        (folder / name).write_text(HEAD + text, encoding="utf-8")
    uses = f"uses: [{', '.join(f'./{name}' for name in others)}]\n"
    (folder / first).write_text(HEAD + uses + files[first], encoding="utf-8")
    findings = govgraph.load(str(folder / first)).report().findings
    return [
        f"{Path(one.where.file).name}: {', '.join(one.subjects)}"
        for one in findings
        if one.rule == rule
    ]


@pytest.mark.parametrize("used", ["a.yaml", "z.yaml"])
def test_what_another_file_declares_need_not_be_used_here(tmp_path: Path, used: str) -> None:
    files = {
        "m.yaml": "organisations: {police: Police, fire: Fire}\n"
        "bodies: {board: {name: Board, members: police}}\n",
        used: "organisations: {council: Council}\n",
    }
    assert told(tmp_path, "drafting.unused", files) == ["m.yaml: fire"]


def test_lost_locator_is_found_in_a_file_that_is_used(tmp_path: Path) -> None:
    files = {
        "main.yaml": "bodies: {board: Board}\n",
        "used.yaml": "sources: {minutes: Minutes}\nbodies:\n  forum:\n    name: Forum\n"
        "    source: minutes #4\n",
    }
    assert told(tmp_path, "drafting.lost-locator", files) == ["used.yaml: minutes"]
