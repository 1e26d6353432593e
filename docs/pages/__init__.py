"""The pages that are made from the code: the keys, the rules, the commands, the packs, the words.

To add one, add a module with ``pages()``: Markdown by path. The folder is the list.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules


def all_pages() -> dict[str, str]:
    """Return every page by its path, sorted."""
    found: dict[str, str] = {}
    for item in iter_modules(__path__):
        module = import_module(f"{__name__}.{item.name}")
        found.update(module.pages())
    return dict(sorted(found.items()))


def write_all(folder: Path) -> None:
    """Write the pages that have changed, and remove those that are no longer made."""
    wanted = {folder / path: text for path, text in all_pages().items()}
    for old in sorted(folder.rglob("*.md")):
        if old not in wanted:
            old.unlink()
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
