"""The lines of files, read when somebody asks for them: excerpts need those of few files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class Texts(Mapping[str, tuple[str, ...]]):
    """The lines of files by their paths; of a file that has gone there are none."""

    def __init__(self, paths: tuple[str, ...], document: int) -> None:
        """Keep the paths, and the most bytes that a file may have."""
        self.paths = paths
        self.document = document
        self._read: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, path: str) -> tuple[str, ...]:
        """Return the lines of one of the files."""
        if path not in self.paths:
            raise KeyError(path)
        if path not in self._read:
            self._read[path] = _lines(path, self.document)
        return self._read[path]

    def __iter__(self) -> Iterator[str]:
        """Yield the paths."""
        return iter(self.paths)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self.paths)


def _lines(path: str, document: int) -> tuple[str, ...]:
    try:
        with open(path, "rb") as file:
            return lines_in(file.read(document + 1), path, document)
    except OSError:
        return ()


def lines_in(data: bytes, path: str, document: int) -> tuple[str, ...]:
    """Return the lines in the bytes of a file, as the reader sees them."""
    from govgraph.document.bounds import Bounds
    from govgraph.document.reading.encoding import decoded, lines_of

    return tuple(lines_of(decoded(data, path, Bounds(document=document))[0]))
