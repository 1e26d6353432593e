"""What the reader refuses: each bad input with its whole messages and places; the bounds."""

from pathlib import Path

import pytest
import yaml
from yaml import Mark, MarkedYAMLError, YAMLError

from govgraph.document.bounds import Bounds
from govgraph.document.nodes import Mapping, Place
from govgraph.document.reader import read
from govgraph.document.reading.refusals import MOST_PROBLEMS
from govgraph.document.reading.syntax import explained

CASES = yaml.CSafeLoader(
    Path(__file__).with_name("test_reader_cases.yaml").read_bytes()
).get_single_data()


def finds(reading):
    """Return each problem as the cases write it."""
    return [
        f"{place.line or '-'}:{place.column or '-'} {one.rule}  {one.message} => {one.hint}"
        for one in reading.problems
        for place in [one.place]
    ]


def beside(reading):
    """Return the other places that problems name, as the cases write them under `also`."""
    return [
        f"{place.line}:{place.column} {why}"
        for one in reading.problems
        for why, place in one.related
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_fault_is_named_with_its_place_and_its_way_out(case):
    data = bytes.fromhex(case["hex"]) if "hex" in case else case["text"].encode()
    reading = read(data, "f.yaml", Bounds())
    assert finds(reading) == case["finds"]
    assert (reading.root is not None) == case["read"]
    assert {one.place.file for one in reading.problems} == {"f.yaml"}
    assert beside(reading) == case.get("also", [])


def test_no_two_cases_have_one_name():
    assert len({case["case"] for case in CASES}) == len(CASES)


def only(data, **bounds):
    """Return the one problem of some bytes, and whether a root was kept."""
    reading = read(data, "f", Bounds(**bounds))
    (problem,) = reading.problems
    return problem, reading.root


def nested(depth):
    return b"[" * depth + b"]" * depth


@pytest.mark.parametrize("within", [nested(64), b"a: " + nested(63), b"- " * 64 + b"x"])
def test_nesting_just_within_its_bound_is_read(within):
    assert read(within, "f", Bounds()).problems == []


@pytest.mark.parametrize(
    ("over", "column"),
    [(nested(65), 65), (b"a: " + nested(64), 67), (b"- " * 65 + b"x", 129), (b"[" * 100_000, 65)],
)
def test_nesting_just_over_its_bound_is_refused(over, column):
    problem, root = only(over)
    assert root is None
    assert (problem.rule, problem.place) == ("input.bound", Place("f", 1, column))
    assert problem.message == (
        "mappings and lists lie here more than 64 deep in each other, so the file was not read"
        " further"
    )
    assert problem.hint == "if it is meant to be so large, allow more with `--limit nesting=128`"
    assert read(nested(65), "f", Bounds(nesting=65)).problems == []


@pytest.mark.parametrize("text", ["x" * 100, "é" * 50, "😀" * 25])
@pytest.mark.parametrize("form", ["a: {}", "a: '{}'", "{}: a", "a: |\n  {}"])
def test_a_text_has_its_bound_in_bytes(text, form):
    within = form.format(text).encode()
    assert read(within, "f", Bounds(scalar=100)).problems == []
    problem, root = only(form.format(text + "x").encode(), scalar=100)
    assert root is None
    assert (problem.rule, problem.place.line) == ("input.bound", 1)
    assert problem.message == (
        "this text has 101 bytes, and a text has at most 100, so the file was not read further"
    )
    assert problem.hint == "if it is meant to be so large, allow more with `--limit scalar=200`"


def test_a_file_has_its_bound_before_anything_is_read():
    assert read(b"a: bcdefgh", "f", Bounds(document=80)).problems == []
    problem, root = only(b"a: b    " * 10 + b"\xff", document=80)
    assert root is None
    assert (problem.rule, problem.place) == ("input.bound", Place("f"))
    assert problem.message == (
        "the file has more than 80 bytes, the most that a structure's file may have, so it was "
        "not read"
    )
    assert problem.hint == (
        "divide it into several files under `uses`, or if it is meant to be so large, allow more"
        " with `--limit document=160`"
    )


def test_a_gigabyte_of_spaces_is_refused_at_once():
    problem, _ = only(bytes(1_000_000_000))
    assert problem.message.startswith("the file has more than 33,554,432 bytes")


def test_a_file_of_nothing_but_dashes_cannot_fill_the_memory():
    problem, root = only(b"-\n" * 500, document=1000)
    assert root is None
    assert problem.message == "the file holds more than 125 values, so it was not read further"


def test_a_file_with_thousands_of_faults_names_the_first_of_them():
    reading = read(b"- &a x\n" * 5000 + b"{", "f", Bounds())
    assert len(reading.problems) == MOST_PROBLEMS + 1
    assert reading.problems[0].message == (
        "more than 1,000 things are wrong with this file, so only the first of them are listed"
    )
    assert reading.problems[-1].place == Place("f", 1000, 3)
    assert len(read("\u202e\n".encode() * 5000, "f", Bounds()).problems) == MOST_PROBLEMS + 1


def test_the_first_of_two_equal_keys_is_kept_and_named():
    reading = read(b"a: 1\nb: 2\na: {c: 3}\n", "f", Bounds())
    assert isinstance(reading.root, Mapping)
    assert {key: entry.value.value for key, entry in reading.root.entries.items()} == {
        "a": 1,
        "b": 2,
    }
    assert reading.problems[0].related == (("it stands here first", Place("f", 1, 1)),)


def test_what_was_refused_reaches_no_value():
    reading = read('a: "\\u202e"\nb: x\u202ey\n"\\0": c\n'.encode(), "f", Bounds())
    texts = [(key, entry.value.text) for key, entry in reading.root.entries.items()]
    assert texts == [("a", "\ufffd"), ("b", "x\ufffdy"), ("\ufffd", "c")]
    assert reading.lines[1] == "b: x\u202ey"


@pytest.mark.parametrize(
    "text",
    ["person: Jane Quill: chair", "person:\n  Jane Quill: x: y", "person:Jane Quill\na: b",
     "person: @Quill", "person: &Quill x", "person: *Quill", "person: !Quill x",
     "{person: Jane: Quill: x}", 'person: "Jane" Quill', "- {person: @Quill}",
     "person:\n  Quill:Jane\n  a: b", "person: 'Jane\\q Quill' x"],
)  # fmt: skip
def test_no_message_names_a_person(text):
    reading = read(text.encode(), "f", Bounds())
    assert reading.problems
    for problem in reading.problems:
        assert "Quill" not in problem.message + problem.hint
        assert "Jane" not in problem.message + problem.hint


WAY_OUT = "compare the line and the one above it with an example: `govgraph init` writes one"


@pytest.mark.parametrize(
    ("error", "words", "line", "column"),
    [
        (YAMLError("odd words"), "odd words", 1, 1),
        (MarkedYAMLError(problem="odd words"), "odd words", 1, 1),
        (MarkedYAMLError(problem="odd", problem_mark=Mark("", 0, 1, 2, None, 0)), "odd", 2, 3),
        (MarkedYAMLError(problem_mark=Mark("", 0, 1, 2, None, 0)), "", 2, 3),
        # what lies behind the end is told of at the end
        (MarkedYAMLError(problem="odd", problem_mark=Mark("", 0, 3, 0, None, 0)), "odd", 3, 6),
    ],
)
def test_a_fault_that_nobody_foresaw_is_told_in_the_words_of_the_parser(
    error, words, line, column
):
    found = explained(error, ["a: b", "c: d", "e: fg"], "f.yaml")
    assert found.message == (
        f"the text cannot be read as YAML from here on (the parser says: {words})"
    )
    assert (found.rule, found.hint) == ("input.yaml", WAY_OUT)
    assert found.place == Place("f.yaml", line, column)


def test_an_unforeseen_fault_of_a_file_without_lines_has_a_place_too():
    mark = Mark("", 0, 0, 0, None, 0)
    found = explained(MarkedYAMLError(problem="odd", problem_mark=mark), [], "f.yaml")
    assert found.place == Place("f.yaml", 1, 1)
