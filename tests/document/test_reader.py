"""What the reader builds: values, places, widths, and round trips."""

import tracemalloc

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.document.bounds import Bounds
from govgraph.document.nodes import Mapping, Place, Scalar, Sequence
from govgraph.document.reader import read
from govgraph.document.reading import events
from govgraph.document.scalars import FORBIDDEN_IN_VALUE
from govgraph.errors import GovgraphError


def root_of(text):
    reading = read(text.encode(), "f.yaml", Bounds())
    assert reading.problems == []
    return reading.root


def plain(node, leaf="value"):
    """Return a node as plain Python values."""
    if isinstance(node, Mapping):
        return {key: plain(entry.value, leaf) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item, leaf) for item in node.items]
    return getattr(node, leaf)


def scalars(node):
    """Yield each scalar of a node, keys too."""
    if isinstance(node, Mapping):
        for entry in node.entries.values():
            yield entry.key
            yield from scalars(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        yield node


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: b", {"a": "b"}),
        ("a: {b: [c, 1, {d: true}]}", {"a": {"b": ["c", 1, {"d": True}]}}),
        ("a:\n- b\n- c: d\n  e: f\n", {"a": ["b", {"c": "d", "e": "f"}]}),
        ("a:\nb: ~\nc: null\nd: ''", {"a": None, "b": None, "c": None, "d": ""}),
        ("a: [no, 012, 12:30, '5', 5]", {"a": ["no", "012", "12:30", "5", 5]}),
        ("2024: x\ntrue: y\nnull: z", {"2024": "x", "true": "y", "null": "z"}),
        ("a: one\n  two\n\n  three", {"a": "one two\nthree"}),
        ("a: |\n  one\n  two\nb: >-\n  three\n  four\n", {"a": "one\ntwo\n", "b": "three four"}),
        ('a: "x\\ty\\u00e9"', {"a": "x\tyé"}),
        ('"<<": x', {"<<": "x"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("# only\n- a # here\n", ["a"]),
        ("just text", "just text"),
        ("? a\n: b", {"a": "b"}),
        ("a: [b: c]", {"a": [{"b": "c"}]}),
    ],
)
def test_text_becomes_values(text, value):
    assert plain(root_of(text)) == value


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_every_line_end_counts_the_same(end, mark):
    reading = read(f"{mark}é😀: x{end}b:{end}  - y{end}".encode(), "f", Bounds())
    assert reading.problems == []
    assert reading.lines == ("é😀: x", "b:", "  - y")
    assert [(one.text, one.line, one.column) for one in scalars(reading.root)] == [
        ("é😀", 1, 1),
        ("x", 1, 5),
        ("b", 2, 1),
        ("y", 3, 5),
    ]


def test_mixed_line_ends_count_alike():
    reading = read(b"a: 1\r\nb: 2\rc: 3\n\r\nd: 4", "f", Bounds())
    assert [entry.key.line for entry in reading.root.entries.values()] == [1, 2, 3, 5]
    assert reading.lines == ("a: 1", "b: 2", "c: 3", "", "d: 4")


def test_scalars_keep_how_they_were_written():
    root = root_of("title: 3.10\nb: 'x y'\nc: 007")
    title, b, c = (entry.value for entry in root.entries.values())
    assert (title.value, title.text, title.plain) == (3.1, "3.10", True)
    assert (b.value, b.text, b.plain) == ("x y", "x y", False)
    assert (c.value, c.text, c.plain) == ("007", "007", True)
    assert title.place == Place("f.yaml", 1, 8)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("a: bcd  # x", 3),
        ("a: 'b c'", 5),
        ('a: "\\u00e9"', 8),
        ("a: one two  \n  three", 7),
        ('a: "one \n  two"', 4),
        ("a: |\n  one", 1),
        ("a: >- # why\n  one", 8),
        ("a:", 1),
        ("a: {b: c} # x", 6),
        ("a: [b,\n c]", 1),
        ("a:\n  bcd: e", 3),
        ("a:\n  - bcd", 1),
    ],
)
def test_width_is_what_the_value_covers_of_its_first_line(text, width):
    assert root_of(text).entries["a"].value.width == width


def test_collections_stand_where_they_begin():
    root = root_of("a:\n  b: {c: d}\n  e:\n  - f\n  g: [h]")
    inner = root.entries["a"].value
    assert (root.place[1:], inner.place[1:], inner.flow) == ((1, 1), (2, 3), False)
    found = {
        key: (entry.value.place[1:], entry.value.flow) for key, entry in inner.entries.items()
    }
    assert found == {"b": ((2, 6), True), "e": ((4, 3), False), "g": ((5, 6), True)}


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("{title: Review, paper 7}", ["paper 7"]),
        ("{a: b, c , d\n, 'e'}", ["c", "d", "e"]),
        ("{a: , b : , c: }", []),
        ("{\"a\":, 'b': }", []),
        ("{a # not: this\n, b: # nor this\n}", ["a"]),
        ("{a: ~, b: '', c: null}", []),
        ("{ünï é😀, b\r\n, c}", ["ünï é😀", "b", "c"]),
        ("a:\nb:\n", []),
        ("{? a, b: c}", ["a"]),
    ],
)
def test_a_key_without_a_colon_is_bare(text, bare):
    entries = root_of(text).entries
    assert [key for key, entry in entries.items() if entry.bare] == bare


def test_nothing_of_yaml_is_ever_built_but_plain_values():
    reading = read(b"a: !!python/object/apply:os.getcwd []\nb: !!binary aGk=\n", "f", Bounds())
    assert plain(reading.root) == {"a": [], "b": "aGk="}
    assert len(reading.problems) == 2


def test_without_libyaml_it_says_so_and_stops(monkeypatch):
    monkeypatch.setattr(events.yaml, "__with_libyaml__", False)
    with pytest.raises(GovgraphError, match="built without it; a PyYAML from a ready-made wheel"):
        read(b"a: b", "f", Bounds())


def test_ten_thousand_keys_take_no_more_memory_than_the_usual_loader():
    data = b"bodies:\n" + b"".join(b"  b%d: {name: Board %d}\n" % (n, n) for n in range(10_000))

    def peak(load):
        tracemalloc.start()
        kept = load()
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert kept
        return size

    ours = peak(lambda: read(data, "f", Bounds()))
    assert ours < 1.1 * peak(lambda: yaml.compose(data, Loader=yaml.CSafeLoader))


texts = st.text(st.characters(exclude_categories=["Cs"])).filter(
    lambda text: not FORBIDDEN_IN_VALUE.search(text)
)
values = st.recursive(
    texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts.filter(bool), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=80, deadline=None)
@given(values, st.sampled_from([None, True, False]), st.sampled_from([None, '"', "|", ">"]))
def test_whatever_is_written_reads_back_equal(value, flow, style):
    dumped = yaml.dump(
        value,
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        default_flow_style=flow,
        default_style=style,
        width=60,
    )
    reading = read(dumped.encode(), "f", Bounds())
    if value == "" and not reading.problems:
        assert reading.root.text == ""
        return
    assert reading.problems == []
    assert plain(reading.root, "text") == value


@settings(max_examples=80, deadline=None)
@given(values, st.sampled_from([None, True, False]))
def test_places_point_at_what_begins_the_scalar(value, flow):
    dumped = yaml.dump(
        value, Dumper=yaml.CSafeDumper, allow_unicode=True, default_flow_style=flow, width=60
    )
    reading = read(dumped.encode(), "f", Bounds())
    for scalar in scalars(reading.root) if reading.root else ():
        assert isinstance(scalar, Scalar)
        begin = reading.lines[scalar.line - 1][scalar.column - 1 :]
        if scalar.plain:
            assert begin.startswith(scalar.text.split("\n")[0][: scalar.width])
        else:
            assert begin[0] in "\"'|>"


@settings(max_examples=150, deadline=None)
@given(
    st.binary()
    | st.text("abc:-#{}[],&*!|>'\"%@`?<~. \t\n\r\u2028é😀\\0").map(str.encode)
    | st.lists(
        st.sampled_from(
            ["a: ", "- ", "{", "}", "[", "]", ", ", "\n", "  ", "&a ", "*a", "!t ", '"', "'", "? ",
             ": ", "<<: ", "---\n", "%YAML 1.1\n", "\\ud800", "|\n", "\t", "x", "person: "]
        )
    ).map(lambda parts: "".join(parts).encode())
)  # fmt: skip
def test_no_bytes_make_it_raise(data):
    reading = read(data, "f", Bounds(nesting=8, scalar=40))
    assert reading.root is not None or reading.problems
    for problem in reading.problems:
        assert problem.message
        assert not problem.message.endswith(".")
        assert problem.width >= 1
        assert problem.place.line is None or problem.place.line <= len(reading.lines) + 1
