"""Findings as text for a terminal."""

import pytest

from govgraph.document.nodes import Place
from govgraph.findings.formats import text
from govgraph.findings.harmless import UNSAFE, harmless
from govgraph.findings.outcome import CheckedFile, Outcome
from govgraph.findings.report import Report
from tests.findings.samples import HOSTILE, checked, finding, full, not_a_structure, question


def test_everything_stands_by_number_with_its_way_out():
    assert (
        text.write(full())
        == """\
1  error  a.yaml:3:8  A and B, in a loop  [oversight.cycle]
          2 | bodies:
          3 |   csp: Community Safety Partnership
            |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

2  warning  a.yaml:3:8  Community Safety Partnership has no seat for health  \
[representation.missing]
          2 | bodies:
          3 |   csp: Community Safety Partnership
            |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       add `members: [icb]`
       because: health is a partner
       source: minutes#11, minutes#12
       see also a.yaml:5:5: the requirement

3  question  a.yaml:3:3  Who chairs it?
       for: Clerk
       due: 2027
       source: minutes#2

4  note  a.yaml:3:8  A note  [drafting.unused]
          2 | bodies:
          3 |   csp: Community Safety Partnership
            |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

2 bodies and 1 seat as of 2026-11-30, with merger: 1 error, 1 warning, 1 question and 1 note; \
1 accepted
"""
    )


def test_problem_of_the_input_is_told_as_the_format_promises():
    assert (
        text.write(not_a_structure())
        == """\
error  a.yaml:5:17  reports_to of svrp names "hwbb", which nothing defines  [input.reference]
          4 |   svrp:
          5 |     reports_to: hwbb
            |                 ^^^^
       did you mean hwb?

the other checks run once these are mended

not a structure yet: 1 error
"""
    )


def test_nothing_found_says_so():
    assert text.write(Outcome((checked(),))) == "2 bodies and 1 seat: nothing found\n"


def test_no_structure_at_all_says_so():
    assert text.write(Outcome(())) == "0 structures: nothing found\n"


def test_beyond_200_findings_the_rest_is_counted_over_all_structures():
    many = [finding(subjects=(f"b-{number:03}",)) for number in range(150)]
    out = text.write(Outcome((checked(*many), checked(*many, path="b.yaml"))))
    assert out.count("[representation.missing]") == 200
    assert "… and 100 more findings; --format json has them all\n" in out
    assert out.endswith("2 structures, 4 bodies and 2 seats: 300 warnings\n")


def test_beyond_200_questions_the_rest_is_counted():
    asked = tuple(question(ask=f"{number}?") for number in range(203))
    out = text.write(Outcome((checked(questions=asked),)))
    assert out.count("question  a.yaml") == 200
    assert "… and 3 more questions; --format json has them all" in out


def test_file_that_is_no_structure_is_named_among_several():
    both = Outcome((*not_a_structure().files, checked(path="b.yaml")))
    assert "\n\na.yaml: the other checks run once these are mended\n\n" in text.write(both)


def test_each_of_several_structures_is_named_where_there_is_something_to_tell():
    quiet = checked(path="quiet.yaml")
    out = text.write(Outcome((checked(finding()), quiet, checked(finding(), path="b.yaml"))))
    assert out.startswith("a.yaml: Exampleshire\n\n1  warning  a.yaml:3:8")
    assert "\n\nb.yaml: Exampleshire\n\n1  warning  " in out
    assert "quiet.yaml" not in out


def test_name_of_a_person_is_not_shown():
    out = text.write(Outcome((checked(finding(where=Place("a.yaml", 6, 12))),)))
    assert "person: …" in out
    assert "Some One" not in out


@pytest.mark.parametrize(("column", "underlined"), [(3, 3), (8, 28), (1, 1)])
def test_caret_underlines_the_words_at_the_place(column, underlined):
    out = text.write(Outcome((checked(finding(where=Place("a.yaml", 3, column))),)))
    assert out.split("\n")[3].count("^") == underlined


@pytest.mark.parametrize("place", [Place("a.yaml"), Place("gone.yaml", 2, 2), Place("a.yaml", 99)])
def test_place_without_lines_has_no_excerpt(place):
    out = text.write(Outcome((checked(finding(where=place)),)))
    assert out.split("\n")[1] == ""


def test_styles_are_given_each_part():
    parts = {}

    def style(part, words):
        parts.setdefault(part, words)
        return f"<{words}>"

    out = text.write(full(), style)
    assert parts == {
        "error": "error",
        "warning": "warning",
        "question": "question",
        "note": "note",
        "place": "a.yaml:3:8",
        "rule": "[oversight.cycle]",
        "caret": "        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
    }
    assert "1  <error>  <a.yaml:3:8>" in out


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_of_a_user_reaches_the_terminal_raw(hostile):
    report = Report(
        findings=(
            finding(
                message=hostile,
                hint=hostile,
                rule=hostile,
                subjects=(hostile,),
                sources=(hostile,),
                related=((hostile, Place(hostile, 1, 1)),),
                where=Place(hostile, 1, 1),
            ),
        ),
        questions=(question(ask=hostile, owner=hostile, sources=(hostile,)),),
        scenario=(hostile,),
    )
    item = CheckedFile(path=hostile, report=report, bodies=1, seats=1, texts={hostile: (hostile,)})
    out = text.write(Outcome((item,)))
    assert not UNSAFE.search(out.replace("\n", ""))
    assert out.count("\n") == len(out.splitlines())
    out.encode()


def test_harmless_leaves_names_of_every_script_alone():
    name = "Café 漢字 🇬🇧 क्षि न्‍य"
    assert harmless(name) == name
