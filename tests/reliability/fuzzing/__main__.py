"""Tries inputs by chance for as long as it is told: `python -m tests.reliability.fuzzing -h`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import chdir
from random import Random

from tests.reliability.fuzzing.targets import TARGETS


def main() -> int:
    """Return 1 where an input failed, after naming it and what shows it again."""
    parser = argparse.ArgumentParser(prog="python -m tests.reliability.fuzzing")
    parser.add_argument("target", nargs="?", choices=[*TARGETS, "all"], default="all")
    parser.add_argument("--seconds", type=float, default=60, help="for how long, for each target")
    parser.add_argument("--from", type=int, default=0, dest="first", help="the first number")
    parser.add_argument("--only", type=int, help="try this number alone")
    asked = parser.parse_args()
    names = list(TARGETS) if asked.target == "all" else [asked.target]
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        return max(_try(name, asked) for name in names)


def _try(name: str, asked: argparse.Namespace) -> int:
    failed = count = 0
    for number in _numbers(asked):
        os.makedirs(name, exist_ok=True)
        with chdir(name):
            try:
                TARGETS[name](Random(number))
            except Exception:
                failed += 1
                sys.stdout.write(f"{name} --only {number}\n{traceback.format_exc()}\n")
        count += 1
    sys.stdout.write(f"{name}: {count} inputs, {failed} failed\n")
    return int(bool(failed))


def _numbers(asked: argparse.Namespace) -> Iterator[int]:
    if asked.only is not None:
        yield asked.only
        return
    number, end = asked.first, time.monotonic() + asked.seconds
    while time.monotonic() < end:
        yield number
        number += 1


if __name__ == "__main__":
    sys.exit(main())
