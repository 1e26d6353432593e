"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from govgraph import files
from govgraph.errors import OutputError


def _left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_file_is_written(tmp_path: Path) -> None:
    files.write(tmp_path / "a.svg", "Tŷ Newydd\n")
    assert (tmp_path / "a.svg").read_bytes() == "Tŷ Newydd\n".encode()
    assert _left(tmp_path) == ["a.svg"]


def test_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    files.write(tmp_path / "a.svg", b"")
    (tmp_path / "b.svg").touch()
    assert (tmp_path / "a.svg").stat().st_mode == (tmp_path / "b.svg").stat().st_mode


def test_old_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text("old")
    path.chmod(0o640)
    files.write(path, b"new")
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.svg").write_text("old")
    (tmp_path / "link.svg").symlink_to("real.svg")
    files.write(tmp_path / "link.svg", b"new")
    assert (tmp_path / "link.svg").is_symlink()
    assert (tmp_path / "real.svg").read_text() == "new"


@pytest.mark.parametrize("name", ["a b é ŵ 議会.svg", "x" * 251 + ".svg", "-.svg", "a'\"$b.svg"])
def test_names_of_every_kind_work(tmp_path: Path, name: str) -> None:
    files.write(tmp_path / name, b"x")
    assert _left(tmp_path) == [name]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("there", "that is a folder"),
        ("nowhere/a.svg", "its folder"),
        ("file/a.svg", "a file, not a folder"),
        ("y" * 300, "too long"),
        ("circle", "lead in a circle"),
        ("a\0b", "no file can be called that"),
    ],
)
def test_what_cannot_be_written_is_named_with_a_way_out(
    tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "circle").symlink_to("circle")
    before = _left(tmp_path)
    with pytest.raises(OutputError, match=said) as caught:
        files.write(tmp_path / name, b"x")
    assert ";" in str(caught.value)
    assert _left(tmp_path) == before


def test_device_is_refused() -> None:
    with pytest.raises(OutputError, match="device or a pipe"):
        files.write("/dev/null", b"x")


def test_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OutputError, match="device or a pipe"):
        files.write(tmp_path / "pipe", b"x")


def test_several_are_written_together(tmp_path: Path) -> None:
    files.write_all({tmp_path / "a-1.svg": b"1", tmp_path / "a-2.svg": b"2"})
    assert _left(tmp_path) == ["a-1.svg", "a-2.svg"]


def test_none_is_written_where_one_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "a-1.svg").write_text("old")
    (tmp_path / "a-2.svg").mkdir()
    with pytest.raises(OutputError):
        files.write_all({tmp_path / "a-1.svg": b"1", tmp_path / "a-2.svg": b"2"})
    assert (tmp_path / "a-1.svg").read_text() == "old"
    assert _left(tmp_path) == ["a-1.svg", "a-2.svg"]


def test_all_are_taken_back_where_a_late_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a-1.svg").write_text("old")
    real = os.replace

    def failing(source: Path, place: Path) -> None:
        if Path(place).name == "a-3.svg":
            raise OSError(errno.EACCES, "denied")
        real(source, place)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(OutputError, match=r"a-3\.svg"):
        files.write_all({tmp_path / f"a-{page}.svg": b"new" for page in (1, 2, 3)})
    assert (tmp_path / "a-1.svg").read_text() == "old"
    assert _left(tmp_path) == ["a-1.svg"]


def _run(code: str, folder: Path, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        **more,  # type: ignore[call-overload]
    )


def test_disk_that_is_full_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("old")
    # A limit on the size of files stands in for a full disk: the write fails half way.
    done = _run(
        "from govgraph import files, errors\n"
        "try: files.write('a.svg', b'x' * 100_000)\n"
        "except errors.OutputError as fault: print(fault)",
        tmp_path,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000)),
    )
    assert "cannot write a.svg" in done.stdout, done.stderr
    assert (tmp_path / "a.svg").read_text() == "old"
    assert _left(tmp_path) == ["a.svg"]


# Whoever may do anything would be let through, so that the tests run as somebody else.
_WRITING = """
import os
from govgraph import files, errors
os.getuid() or os.setuid(65534)
try: files.write('a.svg', b'x')
except errors.OutputError as fault: print(fault)
"""


def test_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o555)
    assert "may not write there" in _run(_WRITING, folder).stdout


def test_file_that_may_only_be_read_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text("old")
    path.chmod(0o444)
    tmp_path.chmod(0o777)
    assert "may only be read" in _run(_WRITING, tmp_path).stdout
    assert path.read_text() == "old"


@pytest.mark.parametrize("moment", [1, 5, 20])
def test_kill_leaves_the_old_file_or_the_new(tmp_path: Path, moment: int) -> None:
    path = tmp_path / "a.svg"
    old, new = b"o" * 2_000_000, b"n" * 2_000_000
    path.write_bytes(old)
    code = (
        "from govgraph import files\n"
        "print('ready', flush=True)\n"
        "while True:\n"
        "    for letter in (b'n', b'o'): files.write('a.svg', letter * 2_000_000)"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    with child.stdout:
        child.stdout.readline()
        try:
            child.wait(timeout=moment / 100)
        except subprocess.TimeoutExpired:
            child.kill()
    child.wait()
    assert path.read_bytes() in (old, new)
