"""The lines of files, read when an excerpt asks for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from govgraph.document.texts import Texts


def test_lines_are_those_of_the_file_as_the_reader_sees_them(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\r\nc: d\n")
    texts = Texts((str(path),), 100)
    assert texts[str(path)] == ("a: b", "c: d")
    path.unlink()
    assert texts[str(path)] == ("a: b", "c: d"), "what was read is kept"
    assert list(texts) == [str(path)]
    assert len(texts) == 1


def test_a_file_that_has_gone_has_no_lines(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.yaml")
    assert Texts((gone,), 100)[gone] == ()


def test_a_file_that_was_never_read_is_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / "f.yaml").write_text("a: b\n")
    with pytest.raises(KeyError):
        Texts((), 100)[str(tmp_path / "f.yaml")]


def test_of_a_file_that_grew_beyond_its_bound_nothing_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_text("a: b\n" * 2)
    assert Texts((str(path),), 10)[str(path)] == ("a: b", "a: b")
    assert Texts((str(path),), 9)[str(path)] == ()
