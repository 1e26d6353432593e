"""What one asks about a value that is known to be unknown, in the words of a reader."""

from __future__ import annotations

# A question for each key of which the answer is often still open. Each reads well of one body
# and of several ("Other sub-groups"), so none has the name as the subject of a verb. Other keys
# are asked for by their own word: "What is the tier of the Board?"
_QUESTIONS = {
    "part_of": "What is the parent of {who}?",
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
    "kind": "As what kind should {who} count?",
    "name": "What is the name of {who}?",
    "lead": "Who leads {who}?",
    "owned_by": "Who answers for {who}?",
    "delivered_by": "Who delivers {who}?",
    "definition": "What is meant by {who}?",
    "measures": "How will the success of {who} be measured?",
    "count": "What is the number of {who}?",
    "about": "What is there to say about {who}?",
    "note": "What is there to note of {who}?",
    "short": "What is the short name of {who}?",
    "other_names": "What are the other names of {who}?",
    "former": "What are the former names of {who}?",
    "also": "What other names are in use for {who}?",
    "en": "What is the English name of {who}?",
    "cy": "What is the Welsh name of {who}?",
    "cross_cutting": "Is every tier served by {who}?",
    "statutory": "Does law require {who}?",
    "external": "Is the governance of {who} outside this structure?",
    "complete": "Are all seats of {who} listed?",
    "expect": "Which counts are claimed of {who}?",
    "combined": "Which agreement joins the areas of {who}?",
    "for_each": "Which areas or bodies have one like {who}?",
    "areas": "Which areas have one like {who}?",
    "may": "What are the powers of {who}?",
    "decide": "What is decided by {who}?",
    "recommend": "What is recommended by {who}?",
    "advise": "What is the advice of {who} about?",
    "veto": "What is open to a veto by {who}?",
    "remit": "Which remit lies with {who}?",
    "duty": "Which statutory duty lies on {who}?",
    "jointly": "Is this held jointly, in the case of {who}?",
    "jointly_with": "Who shares a remit with {who}?",
    "taken_from": "Who had a remit of {who} before?",
    "to": "Where does a line of {who} run to?",
    "for": "Which remits does a line of {who} concern?",
    "how": "What form does a line of {who} take?",
    "every": "How often does something pass along a line of {who}?",
    "when": "On what condition does this hold for {who}?",
    "seat": "Which office goes with a seat on {who}?",
    "role": "What is the role of a seat on {who}?",
    "voting": "Does a seat on {who} have a vote?",
    "vote_with": "Who shares the vote of a seat on {who}?",
    "on_behalf_of": "Who else is represented by a seat on {who}?",
    "rotates": "How does a seat on {who} rotate?",
    "elected_by": "Who elects the holder of a seat on {who}?",
    "speaks_for": "Whose voice is heard through {who}?",
    "vacant": "Is a seat on {who} vacant?",
    "deputy": "Who is deputy for a seat on {who}?",
    "person": "Who holds a seat on {who}?",
    "each": "Who has one seat each on {who}?",
    "org": "Which organisation is meant, in the case of {who}?",
    "body": "Which body is meant, in the case of {who}?",
    "post": "Which post is meant, in the case of {who}?",
    **dict.fromkeys(("times", "per"), "How often are the meetings of {who}?"),
    "in": "In which months are the meetings of {who}?",
    "public": "Are the meetings of {who} public?",
    "hours": "How long are the meetings of {who}?",
    "last": "When was the latest meeting of {who}?",
    "at_least": "What is the quorum of {who}?",
    "including": "Who must be among the quorum of {who}?",
    "url": "What is the address of {who}?",
    "except": "Which areas or bodies have none like {who}?",
    "but": "What differs between those like {who}?",
    "parties": "Who is party to the agreement of {who}?",
    "who": "Who is meant, in the case of {who}?",
    "steps": "What are the steps of {who}?",
    "into": "What comes out of {who}?",
}
# The same of the whole structure, or of an item of one of its lists, which has no name.
_OF_THE_WHOLE = {
    "about": "What is this structure about?",
    "short": "What is the short name of this structure?",
    "territory": "Where does this structure apply?",
    "tiers": "What are the tiers of this structure?",
    "covers": "Which areas does this structure show in full?",
    "uses": "Which packs and files does this structure use?",
    "supersedes": "Which structure came before this one?",
    "source": "What is the source of this?",
    "note": "What is there to note of this?",
    "in": "Of which bodies is this required?",
    "must_include": "Who must be included?",
    "must_not_include": "Who must not be included?",
    "must_reach": "Which body must be reached?",
    "must_not_share": "With which body must nobody be shared?",
    "must_line": "Which line must be there?",
    "must_meet": "How often must the meetings be?",
    "because": "Why is this required?",
    "severity": "How serious is it where this is not met?",
    "at_least": "What is the least number here?",
    "at_most": "What is the greatest number here?",
    "of": "What is counted here?",
    "is": "What is the number here?",
    "ask": "What is the question?",
    "answer": "What is the answer?",
    "owner": "Whose task is this?",
    "do": "What is to be done?",
    "due": "When is this due?",
    "done": "When was this done?",
    "from": "Where does this line begin?",
    "to": "Where does this line run to?",
    "type": "Which type of line is this?",
    "reason": "Why is this accepted?",
    **{
        section: f"Which {section.replace('_', ' ')} are still to be added here?"
        for section in (
            *("sources", "areas", "organisations", "posts", "remits", "groups", "kinds"),
            *("bodies", "lines", "seats", "line_types", "priorities", "requirements"),
            *("questions", "actions", "changes", "views"),
        )
    },
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
        asked = _OF_THE_WHOLE.get(key, f"What is the {_words(key)} of this structure?")
        asked = asked if key else ""
    told = f"{why[:1].upper()}{why[1:]}" if why else ""
    return " ".join(part for part in (asked.replace("{who}", who), told) if part)


def _words(key: str) -> str:
    return key.replace("_", " ")
