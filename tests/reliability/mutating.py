"""Changes the code in small ways and counts what no test notices: `-h` says how.

It needs cosmic-ray (`pip install cosmic-ray`), works in a copy of the files under version
control, and names each change that went unnoticed, for somebody to look at.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
_CONFIG = """\
[cosmic-ray]
module-path = {modules}
timeout = 60.0
excluded-modules = []
test-command = "{python} -m pytest -x -n0 -p no:cacheprovider {tests}"

[cosmic-ray.distributor]
name = "local"

# In annotations, `X | None` is never run.
[cosmic-ray.filters.operators-filter]
exclude-operators = ["core/ReplaceBinaryOperator_BitOr_.*"]
"""


def main() -> int:
    """Return 0 where every change was noticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.reliability.mutating")
    parser.add_argument("modules", help="modules or folders, with commas between")
    parser.add_argument("tests", nargs="+", help="what of the tests to run, as pytest takes it")
    parser.add_argument("--only", help="a word in the names of the tests to run")
    parser.add_argument("--seconds", type=int, default=3600, help="for how long at most")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _copy(folder)
        modules = [str(Path(folder, name)) for name in asked.modules.split(",")]
        tests = " ".join(asked.tests + (["-k", asked.only] if asked.only else []))
        config = _CONFIG.format(modules=modules, python=sys.executable, tests=tests)
        Path(folder, "mutating.toml").write_text(config, encoding="utf-8")
        return _run(folder, asked.seconds)


def _copy(folder: str) -> None:
    """Copy what is under version control, as it stands in the checkout."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            place = Path(folder, name)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes((ROOT / name).read_bytes())


def _run(folder: str, seconds: int) -> int:
    """Make the changes one by one, as far as the time goes, and tell what came of them."""
    paths = [folder, os.path.join(folder, "render"), os.environ.get("PYTHONPATH", "")]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    program = str(Path(sys.executable).parent / "cosmic-ray")

    def ray(*words: str, most: int | None = None) -> None:
        subprocess.run([program, *words], cwd=folder, env=env, check=True, timeout=most)

    ray("init", "mutating.toml", "session.sqlite")
    choose = str(Path(sys.executable).parent / "cr-filter-operators")
    subprocess.run([choose, "session.sqlite", "mutating.toml"], cwd=folder, env=env, check=True)
    ray("baseline", "mutating.toml")
    try:
        ray("exec", "mutating.toml", "session.sqlite", most=seconds)
    except subprocess.TimeoutExpired:
        sys.stdout.write("the time is over; what follows is a part\n")
    report = str(Path(sys.executable).parent / "cr-report")
    told = subprocess.run(
        [report, "session.sqlite", "--show-diff", "--surviving-only"],
        cwd=folder, env=env, capture_output=True, check=True, text=True,
    )  # fmt: skip
    sys.stdout.write(told.stdout)
    return int("surviving mutants: 0 " not in told.stdout)


if __name__ == "__main__":
    sys.exit(main())
