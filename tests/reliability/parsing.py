"""What a real parser of each form finds in an output; active content is refused."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

SHAPES = {
    *("svg", "g", "defs", "style", "title", "desc", "metadata", "text", "tspan", "path", "rect"),
    *("circle", "ellipse", "line", "polyline", "polygon", "pattern", "marker", "clipPath", "use"),
    *("linearGradient", "stop", "symbol", "mask", "a"),
}
ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section"),
    *("h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr"),
    *("th", "td", "strong", "em", "span", "div", "a", "dl", "dt", "dd", "br", "nav", "small"),
}
TOKENS = {
    *("heading_open", "heading_close", "inline", "paragraph_open", "paragraph_close", "text"),
    *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close"),
    *("tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close", "text_special"),
    *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
    *("softbreak", "hardbreak"),
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def text(told: str) -> str:
    """Return text for a terminal; nothing in it may steer one."""
    assert not _UNSEEN.search(told), _UNSEEN.search(told)
    return told


def json_text(told: str) -> str:
    """Return every text in JSON, a line each."""
    return "\n".join(_strings(json.loads(told)))


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from _strings(value)
    elif isinstance(node, list):
        for item in node:
            yield from _strings(item)
    elif isinstance(node, str):
        yield node


def markdown(told: str) -> str:
    """Return the words of Markdown; links, pictures, markup and code are refused."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    words = []
    for block in parser.parse(told):
        for token in (block, *(block.children or ())):
            assert token.type in TOKENS, (token.type, token.content[:200])
            if token.type in {"text", "text_special"}:
                words.append(token.content)
        words.append("\n" if block.type == "inline" else "")
    shown = "".join(words)
    # Readers that make links of bare addresses see them before entities are undone.
    assert not re.search(r"(?i)\b(?:https?|ftp)://|\bwww\.", told)
    return shown


def github(told: str) -> str:
    """Return what the annotations of a workflow say; no line may be another command."""
    lines = told.split("\n")
    assert lines.pop() == ""
    words = []
    for line in lines[:-1]:
        match = re.fullmatch(r"::(?:error|warning|notice) ([^:]*)::(.*)", line)
        assert match, line[:200]
        for pair in match[1].split(","):
            assert re.match(r"(?:file|line|col|title)=", pair), pair
        words += [match[1].replace("%3A", ":").replace("%2C", ","), match[2]]
    assert not lines[-1].lstrip().startswith("::")
    assert "##[" not in lines[-1]
    said = "\n".join([*words, lines[-1]])
    return said.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")


def junit(told: str) -> str:
    """Return the words of JUnit XML."""
    return "\n".join(_xml_words(told, {"testsuites", "testsuite", "testcase", "failure",
                                       "skipped", "properties", "property", "system-out",
                                       "system-err", "error"}))  # fmt: skip


def svg(told: str) -> str:
    """Return the words of a picture; scripts and addresses outside it are refused."""
    return "".join(_xml_words(told, SHAPES))


def _xml_words(told: str, known: set[str]) -> Iterator[str]:
    assert "<!DOCTYPE" not in told.partition("<svg")[0]
    values = []
    for element in ET.fromstring(told).iter():
        name = str(element.tag).partition("}")[2] or str(element.tag)
        assert name in known, name
        for key, value in element.attrib.items():
            plain = key.rpartition("}")[2]
            assert not plain.startswith("on"), key
            assert plain != "href" or value.startswith("#"), value
            values.append(value)
        if name == "style":
            assert "@import" not in (element.text or "")
            assert set(re.findall(r"url\((.{5})", element.text or "")) <= {"data:", "#mark"}
        else:
            yield element.text or ""
        yield element.tail or ""
    yield "\n".join(["", *values])


def csv_text(told: str) -> str:
    """Return the cells of a sheet; none may begin as a formula."""
    cells = [cell for row in csv.reader(io.StringIO(told)) for cell in row]
    for cell in cells:
        assert not cell.startswith(_FORMULA), cell[:100]
    return "\n".join(cells)


_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_DOT_LINE = re.compile(
    r"(?:digraph|subgraph) \w+ \{|\}|(?:\w+=(?:S|[\w.]+) ?)+"
    r"|(?:graph|node|edge|b\d+|b\d+ -> b\d+) \[(?:\w+=(?:S|[\w.]+) ?)*\]"
)


def dot(told: str) -> str:
    """Return the words of a Graphviz file, each line of which has a known form."""
    for line in _STRING.sub("S", told).splitlines():
        assert _DOT_LINE.fullmatch(line.strip()), line[:200]
    words = (
        re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nlr" else match[1], each)
        for each in _STRING.findall(told)
    )
    return "\n".join(words)


_MERMAID_LINE = re.compile(
    r"---|flowchart BT|end|title: S|subgraph t\d+\[S\]|b\d+(?:\[S\]|\(\[S\]\))"
    r"|b\d+ (?:-->|==>|-\.-|--o|--x|-\.->)\|S\| b\d+"
)


def mermaid(told: str) -> str:
    """Return the words of a Mermaid file, each line of which has a known form."""
    head, title, _, *rest = told.split("\n")
    assert head == "---"
    words = [json.loads(title.removeprefix("title: "))]
    for line in rest:
        inside = re.findall(r'"([^"]*)"', line)
        assert not line or _MERMAID_LINE.fullmatch(re.sub('"[^"]*"', "S", line).strip()), line
        for each in inside:
            plain = each.replace("<br/>", "\n")
            assert not re.search(r"[^\w\s.,–’'\-()/×#;\u0300-\u036f\u200d\ufe0f]", plain), plain
            words.append(re.sub(r"#(\d+);", lambda match: chr(int(match[1])), plain))
    return "\n".join(words)


_D2_LINE = re.compile(
    r"direction: up|title: S \{near: top-center; shape: text\}|[tbs\d.]+: S(?: \{[a-z:\d; .-]+\})?"
    r"|[tbs\d.]+ (?:->|--) [tbs\d.]+: S(?: \{style.stroke-dash: 4\})?"
)


def d2(told: str) -> str:
    """Return the words of a D2 file, each line of which has a known form."""
    for line in _STRING.sub("S", told).splitlines():
        assert _D2_LINE.fullmatch(line), line[:200]
    assert "${" not in told
    return "\n".join(json.loads(f'"{each}"') for each in _STRING.findall(told))


def composed(words: str) -> str:
    """Return words as a picture writes them: accents joined to their letters."""
    return unicodedata.normalize("NFC", words)


class _Page(HTMLParser):
    """The words of a page, and what in it could act."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ELEMENTS, tag
        self.inside = tag
        for key, value in attrs:
            assert not key.startswith("on"), key
            assert key not in {"src", "srcset", "action"}, key
            assert key != "href" or re.match(r"#|https?://|mailto:", value or ""), value
            self.words.append(f" {value} ")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside != "style":
            self.words.append(data)


def html(told: str) -> str:
    """Return the words of a page; scripts, pictures and other addresses are refused."""
    page = _Page()
    page.feed(told)
    page.close()
    return "".join(page.words)


PARSERS: dict[str, Callable[[str], str]] = {
    "text": text,
    "json": json_text,
    "sarif": json_text,
    "markdown": markdown,
    "github": github,
    "junit": junit,
    "svg": svg,
    "html": html,
    "csv": csv_text,
    "dot": dot,
    "mmd": mermaid,
    "d2": d2,
}

__all__ = ["PARSERS", "composed"]
