"""What one asks about a value that is known to be unknown, in the words of a reader."""

from __future__ import annotations

# A question for each key of which the answer is often still open. Other keys are asked for by
# their own word: "What is the quorum of the Board?"
_QUESTIONS = {
    "part_of": "Of what is {who} a sub-group?",
    "accountable_to": "To whom does {who} answer for its decisions?",
    "reports_to": "To whom does {who} report?",
    "escalates_to": "With whom does {who} raise what it cannot settle?",
    "scrutinises": "Whom does {who} hold to account?",
    "advises": "Whom does {who} advise?",
    "consults": "Whom does {who} consult?",
    "informs": "Whom does {who} inform?",
    "commissions": "Whom does {who} commission?",
    "funds": "Whom does {who} fund?",
    "supports": "Whom does {who} support?",
    "appoints": "To what does {who} appoint?",
    "works_with": "With whom does {who} work?",
    "over": "What comes under {who}?",
    "chair": "Who chairs {who}?",
    "vice_chair": "Who is vice-chair of {who}?",
    "secretary": "Who is secretary of {who}?",
    "members": "Who sits on {who}?",
    "attends": "Who attends {who} without being a member?",
    "meets": "How often does {who} meet?",
    "quorum": "What is the quorum of {who}?",
    "duties": "Which statutory duties does {who} discharge?",
    "oversees": "What does {who} oversee?",
    "delivers": "What does {who} deliver?",
    "area": "Which area is {who} for?",
    "from": "When does {who} begin?",
    "until": "When does {who} end?",
    "due_to_end": "When is {who} due to end?",
    "date": "When does this happen: {who}?",
    "replaced_by": "What follows {who}?",
    "includes": "Whom does {who} include?",
    "kind": "What kind of body is {who}?",
    "name": "What is {who} called?",
    "lead": "Who leads {who}?",
    "owned_by": "Who answers for {who}?",
    "delivered_by": "Who delivers {who}?",
    "definition": "What is meant by {who}?",
    "measures": "How is {who} measured?",
    "count": "How many are there of {who}?",
}


def question(key: str, who: str, why: str) -> str:
    """Return the question about an unknown value, followed by what the drafters say of it.

    Args:
        key: The key whose value is unknown; empty for an item of a list at the top.
        who: What it is unknown of, by name; empty for the whole structure.
        why: What the drafters say: ``not stated in the minutes``.
    """
    asked = _QUESTIONS.get(key, f"What is the {_words(key)} of {{who}}?")
    if not who:
        asked = f"What is the {_words(key)} of this structure?" if key else ""
    told = f"{why[:1].upper()}{why[1:]}" if why else ""
    return " ".join(part for part in (asked.replace("{who}", who), told) if part)


def _words(key: str) -> str:
    return key.replace("_", " ")
