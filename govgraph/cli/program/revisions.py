"""Structures as they were: ``REVISION:PATH`` in a git repository, with the files that it uses."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from govgraph.cli.program.asking import NotAStructureError, Question
from govgraph.errors import UsageError

if TYPE_CHECKING:
    from govgraph.findings.finding import Finding
    from govgraph.structure import Structure

_ENDINGS = (b".yaml", b".yml")
_FILE_MODES = (b"100644", b"100755")


class Revision(NamedTuple):
    """A file at a revision: ``HEAD~3`` and the path of the file there."""

    name: str
    path: str


def revision_in(given: str) -> Revision | None:
    """Return the revision and the path that an argument names, or None where it is a file."""
    name, colon, path = given.partition(":")
    is_drive = len(name) == 1 and path[:1] in {"\\", "/"}
    if not colon or not name or not path or is_drive or os.path.exists(given):
        return None
    return Revision(name, path)


def structure_at(revision: Revision, question: Question) -> Structure:
    """Return a structure as it was at a revision, on the day asked about.

    Raises:
        InputError: it was no structure then; the places name the revision.
        UsageError: there is no git, no repository, or no such revision or file.
    """
    with _checked_out(revision) as (folder, path), chdir(folder):
        try:
            return _called(question.structure(path), revision)
        except NotAStructureError as fault:
            findings = [_placed(finding, revision) for finding in fault.findings]
            texts = {f"{revision.name}:{key}": lines for key, lines in fault.texts.items()}
            shown = f"{revision.name}:{revision.path}"
            raise NotAStructureError(shown, findings, texts) from fault


def _called(structure: Structure, revision: Revision) -> Structure:
    """Return a structure whose path says at which revision it was."""
    from govgraph.structure import Structure

    content = structure.stated._replace(path=f"{revision.name}:{structure.path}")
    return Structure(content, structure.view.day, structure.scenario)


def _placed(finding: Finding, revision: Revision) -> Finding:
    """Return a finding about a file with the revision in its place."""
    file = f"{revision.name}:{finding.where.file}"
    return finding._replace(where=finding.where._replace(file=file))


@contextmanager
def _checked_out(revision: Revision) -> Iterator[tuple[str, str]]:
    """Write the YAML files of a revision to a folder of its own for a while.

    Yields the folder that stands for the present one, and the path of the file from there.
    """
    top = _git("rev-parse", "--show-toplevel").decode().rstrip("\n")
    prefix = _git("rev-parse", "--show-prefix").decode().rstrip("\n")
    commit = _commit(revision.name)
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as scratch:
        written = set(_write(commit, top, scratch))
        path = _path(revision, prefix, written)
        folder = os.path.join(scratch, prefix)
        os.makedirs(folder, exist_ok=True)
        yield folder, os.path.relpath(path, prefix or os.curdir)


def _commit(name: str) -> str:
    try:
        found = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except UsageError as fault:
        raise UsageError(f'git knows no revision "{name}" here: `git log` shows them') from fault
    return found.decode().strip()


def _path(revision: Revision, prefix: str, written: set[str]) -> str:
    """Return the path of the file from the top of the repository, as git reads it.

    Raises:
        UsageError: there was no such file at the revision.
    """
    from govgraph.document.nearest import did_you_mean

    from_here = os.path.normpath(os.path.join(prefix, revision.path)).replace(os.sep, "/")
    from_top = os.path.normpath(revision.path).replace(os.sep, "/")
    # Git reads a path from the top of the repository, unless it begins with a dot.
    order = [from_here] if revision.path.startswith(".") else [from_top, from_here]
    for path in order:
        if path in written:
            return path
    hint = did_you_mean(from_top, sorted(written)) or "`git ls-tree -r` lists what there is"
    raise UsageError(f"at {revision.name} there is no YAML file {revision.path}: {hint}")


def _write(commit: str, top: str, folder: str) -> Iterator[str]:
    """Write the YAML files of a commit to a folder, and yield their paths."""
    names = dict(_listed(commit, top))
    blobs = _contents(list(names.values()), top)
    for name, data in zip(names, blobs, strict=True):
        target = Path(folder, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        yield name


def _listed(commit: str, top: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the object of each YAML file in a commit; links are left out."""
    for row in _git("ls-tree", "-r", "-z", "--full-tree", commit, folder=top).split(b"\0"):
        about, _, name = row.partition(b"\t")
        if name.endswith(_ENDINGS) and about.startswith(_FILE_MODES):
            yield os.fsdecode(name), about.split()[2].decode()


def _contents(objects: list[str], top: str) -> Iterator[bytes]:
    """Yield what objects hold, in their order."""
    asked = "".join(f"{name}\n" for name in objects).encode()
    told = _git("cat-file", "--batch", folder=top, text=asked)
    start = 0
    for _ in objects:
        head = told.index(b"\n", start)
        size = int(told[start:head].split()[2])
        yield told[head + 1 : head + 1 + size]
        start = head + size + 2


def _git(*words: str, folder: str | None = None, text: bytes | None = None) -> bytes:
    """Return what git answers.

    Raises:
        UsageError: there is no git, or it cannot answer.
    """
    import subprocess

    try:
        ran = subprocess.run(
            ["git", *words], cwd=folder, input=text, capture_output=True, check=False
        )
    except OSError as fault:
        raise UsageError("REVISION:PATH needs git, which is not installed here") from fault
    if ran.returncode:
        said = ran.stderr.decode(errors="replace").strip().splitlines()
        raise UsageError(f"git cannot tell: {said[-1] if said else ' '.join(words)}")
    return ran.stdout
