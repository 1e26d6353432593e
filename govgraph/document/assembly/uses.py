"""A file with all the files that it uses, each read once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from govgraph.document.assembly.declared import sections_of
from govgraph.document.assembly.own_packs import is_pack, own_pack
from govgraph.document.assembly.paths import (
    Roots,
    fetch_file,
    is_path,
    matching,
    near_files,
    why_unread,
)
from govgraph.document.bounds import Bounds, over
from govgraph.document.content import OwnPack
from govgraph.document.desk import Desk, Mention, Unsaid
from govgraph.document.forms import MISSING, is_empty
from govgraph.document.model.document import DOCUMENT, Document
from govgraph.document.model.misread import stands_in
from govgraph.document.nearest import did_you_mean, listed
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence
from govgraph.document.problems import Problems
from govgraph.document.reader import Reading, read


class Vocabulary(NamedTuple):
    """The words that a structure takes from elsewhere, each asked for only when needed.

    Attributes:
        packs: Names of the packs that may be used.
        duties: Names of the duties that may be cited.
        rules: Codes of the rules whose findings may be accepted; none where they are not checked.
        pack_schema: The JSON Schema of packs; empty where their shapes are not checked.
        themes: Names of the themes that pictures may have; none where nothing draws.
    """

    packs: Callable[[], frozenset[str]] = frozenset
    duties: Callable[[], frozenset[str]] = frozenset
    rules: Callable[[], frozenset[str]] = frozenset
    themes: Callable[[], frozenset[str]] = frozenset
    pack_schema: Callable[[], MappingOf[str, Any]] = dict


@dataclass(slots=True)
class Gathered:
    """Files read for one structure, the one asked for first."""

    documents: list[Document] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    unsaid: list[Unsaid] = field(default_factory=list)
    problems: Problems = field(default_factory=Problems)
    texts: dict[str, Reading] = field(default_factory=dict)
    data: dict[str, bytes] = field(default_factory=dict)
    packs: set[str] = field(default_factory=set)
    own_packs: list[OwnPack] = field(default_factory=list)


class Gatherer:
    """Reads one file and those it uses, breadth first, in the order of their paths."""

    def __init__(self, bounds: Bounds, roots: Roots, vocabulary: Vocabulary) -> None:
        """Keep what bounds the reading."""
        self.bounds = bounds
        self.roots = roots
        self.vocabulary = vocabulary
        self.gathered = Gathered()
        self.fetched: dict[str, bytes] = {}
        self.roots_read: list[Mapping] = []

    def gather(self, path: str, data: bytes) -> Gathered:
        """Return what a file and those it uses hold; ``path`` is as the user wrote it.

        The order in which files are named says nothing: all but the first come by their paths.
        """
        self._read_all(path, data)
        self._make_documents()
        self.gathered.documents[1:] = sorted(
            self.gathered.documents[1:], key=lambda document: document.where.file
        )
        return self.gathered

    def _read_all(self, path: str, data: bytes) -> None:
        """Read a file and those it uses, each once."""
        seen = {os.path.realpath(path)}
        waiting = self._read(path, data)
        while waiting:
            found: list[str] = []
            for user, node in waiting:
                new = [one for one in self._paths(node, user) if os.path.realpath(one) not in seen]
                seen.update(os.path.realpath(one) for one in new)
                if len(seen) - 1 > self.bounds.files:
                    self._too_many(node)
                    return
                found += [one for one in new if self._fetched(one, node)]
            waiting = [used for one in found for used in self._read(one, self.fetched.pop(one))]

    def _make_documents(self) -> None:
        """Make documents of all that was read; what each id stands for is known by then."""
        gathered = self.gathered
        sections = sections_of(self.roots_read)
        for root in self.roots_read:
            desk = Desk(gathered.problems, gathered.mentions, unsaid=gathered.unsaid)
            desk.sections = sections
            document = DOCUMENT.read(root, desk)
            if document is not MISSING:
                gathered.documents.append(document)

    def _too_many(self, node: Scalar) -> None:
        most = self.bounds.files
        self._fault(
            node,
            "input.bound",
            f"more than {most:,} files are used, so not all of them were read",
            over("files", most),
        )

    def _read(self, path: str, data: bytes) -> list[tuple[str, Scalar]]:
        """Read one file; return the files that it names, each with the path of this one."""
        reading = read(data, path, self.bounds)
        self.gathered.texts[path] = reading
        self.gathered.data[path] = data
        for problem in reading.problems:
            self.gathered.problems.add(problem)
        if reading.root is None:
            return []
        gathered = self.gathered
        desk = Desk(gathered.problems, gathered.mentions, unsaid=gathered.unsaid)
        if not isinstance(reading.root, Mapping):
            desk.fault(
                reading.root,
                "input.type",
                "this file does not hold keys with values, so it is no structure",
                "a structure begins with `govgraph: 1`",
            )
            return []
        if self.roots_read and is_pack(reading.root):
            pack = own_pack(reading.root, desk, self.vocabulary.pack_schema())
            self.gathered.own_packs.append(pack)
            self.gathered.packs.add(pack.name)
            return []
        if not self.roots_read and not stands_in(Document, reading.root, "govgraph"):
            desk.fault(
                Scalar(None, "", reading.root.place),
                "input.key",
                "this file does not say that it is a structure",
                "add `govgraph: 1` as its first line",
            )
        self.roots_read.append(reading.root)
        return [(path, node) for node in self._used(reading.root)]

    def _used(self, root: Mapping) -> list[Scalar]:
        """Return the files and globs under ``uses``, after checking the packs there."""
        scalars = _scalars(root)
        for node in scalars:
            if not is_path(node.text.strip()):
                self._check_pack(node.text.strip(), node)
        return [node for node in scalars if is_path(node.text.strip())]

    def _check_pack(self, name: str, node: Scalar) -> None:
        known = self.vocabulary.packs()
        if name in known:
            self.gathered.packs.add(name)
            return
        self._fault(
            node,
            "input.reference",
            f'uses names "{name}", which is no pack, so its requirements cannot be checked',
            did_you_mean(name, known)
            or f"the packs are {listed(sorted(known), 'and')}; a file is written ./{name}.yaml",
        )

    def _paths(self, node: Scalar, user: str) -> Iterator[str]:
        """Yield the files that an item of ``uses`` names, those only that may be read."""
        name = node.text.strip()
        pattern = os.path.normpath(os.path.join(os.path.dirname(user), name))
        paths = sorted(matching(pattern))
        if not paths:
            self._fault(
                node,
                "input.reference",
                f'uses names "{name}", which matches no file, so nothing is added',
                "check the folder and the ending",
            )
        for path in paths:
            if self.roots.hold(path):
                yield path
            else:
                self._fault(
                    node,
                    "input.file",
                    f'uses names "{name}", which lies outside the folder '
                    "of this structure, so it is not read",
                    "give --root FOLDER, a folder that holds both",
                )

    def _fetched(self, path: str, node: Scalar) -> bool:
        """Return whether a file's bytes could be had; they wait under its path."""
        try:
            self.fetched[path] = fetch_file(path, self.bounds)
        except OSError as error:
            self._fault(
                node,
                "input.file",
                f'uses names "{node.text.strip()}", but {why_unread(error)}',
                near_files(path) or "check the path, which is relative to this file",
            )
        return path in self.fetched

    def _fault(self, node: Scalar, rule: str, message: str, hint: str) -> None:
        self.gathered.problems.at(node, rule, message, hint)


def _scalars(root: Mapping) -> list[Scalar]:
    entry = root.entries.get("uses")
    if entry is None or is_empty(entry.value):
        return []
    node: Node = entry.value
    items = node.items if isinstance(node, Sequence) else [node]
    return [item for item in items if isinstance(item, Scalar) and item.text.strip()]
