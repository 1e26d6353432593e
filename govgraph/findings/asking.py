"""What one asks about a value that is known to be unknown, in the words of a reader."""

from __future__ import annotations

# A question for each key of which the answer is often still open. Each reads well of one body
# and of several ("Other sub-groups"), so none has the name as the subject of a verb. Other keys
# are asked for by their own word: "What is the quorum of the Board?"
_QUESTIONS = {
    "part_of": "What is the parent body of {who}?",
    "accountable_to": "Who holds {who} to account?",
    "reports_to": "Who receives the reports of {who}?",
    "escalates_to": "Who settles what {who} cannot?",
    "scrutinises": "Who is held to account by {who}?",
    "advises": "Who is advised by {who}?",
    "consults": "Who is consulted by {who}?",
    "informs": "Who is informed by {who}?",
    "commissions": "Who is commissioned by {who}?",
    "funds": "Who is funded by {who}?",
    "supports": "Who is supported by {who}?",
    "appoints": "Which bodies have members appointed by {who}?",
    "works_with": "Who works with {who}?",
    "over": "Which bodies come under {who}?",
    "chair": "Who chairs {who}?",
    "vice_chair": "Who is vice-chair of {who}?",
    "secretary": "Who is secretary of {who}?",
    "members": "Who sits on {who}?",
    "attends": "Who attends {who} without being a member?",
    "meets": "How often are the meetings of {who}?",
    "quorum": "What is the quorum of {who}?",
    "duties": "Which statutory duties lie on {who}?",
    "oversees": "What is overseen by {who}?",
    "delivers": "What is delivered by {who}?",
    "area": "Which area is served by {who}?",
    "from": "What is the first day of {who}?",
    "until": "What is the last day of {who}?",
    "due_to_end": "When is the planned end of {who}?",
    "date": "When does this happen: {who}?",
    "replaced_by": "What comes after {who}?",
    "includes": "Who is among {who}?",
    "kind": "As what kind of body should {who} count?",
    "name": "What is the name of {who}?",
    "lead": "Who leads {who}?",
    "owned_by": "Who answers for {who}?",
    "delivered_by": "Who delivers {who}?",
    "definition": "What is meant by {who}?",
    "measures": "How will the success of {who} be measured?",
    "count": "What is the number of {who}?",
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
