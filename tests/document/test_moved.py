"""What is said of a line does not depend on the lines above it, nor on how far it is indented."""

import re

import pytest

from govgraph.document.bounds import Bounds
from govgraph.document.reader import read
from tests.document.language import cases, loaded
from tests.document.test_reader_problems import CASES

# What has a place: what is said of a whole file would be said of another one.
TEXTS = [case for case in CASES if "text" in case and not case["finds"][0].startswith("-:-")]
# What means something at the beginning of a line, or of a file, only; and lines just short enough.
NOT_INDENTED = re.compile(r"^(?:%|---|<<<|===|.{198}|\{a: b\}\n|  govgraph|\s*$)", re.MULTILINE)
INDENTED = [case for case in TEXTS if not NOT_INDENTED.search(case["text"].rstrip())]
LANGUAGE = [*cases("language_problems"), *cases("language_lost")]


def told(problems, down=0, right=0):
    """Return what problems say, as it would be that many lines and columns further up."""
    return [
        (
            one.rule,
            moved(f"{one.message} => {one.hint}", down, right),
            one.place.line - down,
            one.place.column - right,
            one.width,
            [(why, place.line - down, place.column - right) for why, place in one.related],
        )
        for one in problems
    ]


def moved(words, down, right):
    """Return words with the lines and columns that they name further up and left."""
    words = re.sub(r"(?<=\bline )\d+", lambda found: str(int(found[0]) - down), words)
    words = re.sub(r"(?<=f\.yaml:)\d+", lambda found: str(int(found[0]) - down), words)
    return re.sub(
        r"(\bcolumn )(\d+)(?:( or )(\d+))?",
        lambda found: "".join(
            str(int(part) - right) if part.isdigit() else part for part in found.groups(default="")
        ),
        words,
    )


@pytest.mark.parametrize("down", [1, 2])
@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case["case"])
def test_a_fault_of_a_file_is_told_alike_further_down(case, down):
    before = read(case["text"].encode(), "f.yaml", Bounds())
    after = read(("# a comment\n" * down + case["text"]).encode(), "f.yaml", Bounds())
    assert told(after.problems, down) == told(before.problems)


@pytest.mark.parametrize("case", INDENTED, ids=lambda case: case["case"])
def test_a_fault_of_a_file_is_told_alike_further_right(case):
    text = re.sub(r"^(?=.)", "   ", case["text"], flags=re.MULTILINE)
    before = read(case["text"].encode(), "f.yaml", Bounds())
    after = read(f"above:\n{text}".encode(), "f.yaml", Bounds())
    assert told(after.problems, 1, 3) == told(before.problems)


@pytest.mark.parametrize("down", [1, 2])
@pytest.mark.parametrize("case", LANGUAGE, ids=lambda case: case["case"])
def test_a_fault_of_a_structure_is_told_alike_further_down(case, down):
    after = loaded("# a comment\n" * down + case["text"])
    assert told(after.problems, down) == told(loaded(case["text"]).problems)
