"""Changes the code in small ways and counts what no test notices: `-h` says how.

It needs cosmic-ray (`pip install -e '.[mutate]'`), which knows the small ways; works in a copy of
the files under version control; and shows each change that went unnoticed, for somebody to look
at. Trying them all takes hours, so a sample of any size can be drawn: the same seed, the same
changes.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from difflib import unified_diff
from math import sqrt
from pathlib import Path

from tests.reliability.mutants import AREAS, Area, Mutant, changed, mutants_of
from tests.reliability.trying import copied, passes


def main() -> int:
    """Return 0 where every change was noticed, 1 where not, 2 where the tests fail as it is."""
    asked = _asked()
    area = AREAS[asked.area]
    with tempfile.TemporaryDirectory() as folder:
        root = copied(Path(folder))
        mutants = list(_chosen(area, root, asked))
        if not passes(root, area.wide, asked.timeout * 5):
            sys.stdout.write("the tests fail as it is\n")
            return 2
        return _tell(*_try(area, root, mutants, asked))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability.mutating")
    parser.add_argument("area", choices=AREAS)
    parser.add_argument("--only", default="", help="a part of the names of the modules to change")
    parser.add_argument("--sample", type=int, help="how many to try; without it, all")
    parser.add_argument("--seed", type=int, default=1, help="which sample")
    parser.add_argument("--seconds", type=int, default=3600, help="for how long at most")
    parser.add_argument("--timeout", type=int, default=60, help="seconds for each, at most")
    return parser.parse_args()


def _chosen(area: Area, root: Path, asked: argparse.Namespace) -> Iterator[Mutant]:
    every = [one for one in mutants_of(area, root) if asked.only in one.module]
    drawn = random.Random(asked.seed).sample(every, min(asked.sample or len(every), len(every)))
    sys.stdout.write(f"{len(every)} changes can be made, {len(drawn)} are tried\n")
    yield from drawn


def _try(
    area: Area, root: Path, mutants: list[Mutant], asked: argparse.Namespace
) -> tuple[int, int]:
    """Make the changes one by one, as far as the time goes; count them, and what lived."""
    end = time.monotonic() + asked.seconds
    tried = lived = 0
    for mutant in mutants:
        if time.monotonic() > end:
            sys.stdout.write("the time is over; what follows is of a part\n")
            break
        with changed(root, mutant) as (before, after):
            tried += 1
            if after is None or not _unnoticed(area, root, mutant, asked.timeout):
                continue
        lived += 1
        lines = unified_diff(
            before.splitlines(), after.splitlines(), mutant.module, mutant.operator, n=2
        )
        sys.stdout.write("\n".join(line.rstrip("\n") for line in lines) + "\n\n")
        sys.stdout.flush()
    return tried, lived


def _unnoticed(area: Area, root: Path, mutant: Mutant, seconds: int) -> bool:
    """Return whether all tests pass: first those of the module, as most changes end there."""
    return passes(root, area.near(mutant.module), seconds) and passes(root, area.wide, seconds * 5)


def _tell(tried: int, lived: int) -> int:
    """Say the figure, with the bounds of a sample of this size (95 in 100, normal)."""
    share = (tried - lived) / max(tried, 1)
    wide = 1.96 * sqrt(share * (1 - share) / max(tried, 1))
    sys.stdout.write(
        f"{tried} tried, {lived} unnoticed: {100 * share:.1f} % noticed (± {100 * wide:.1f})\n"
    )
    return int(lived > 0)


if __name__ == "__main__":
    sys.exit(main())
