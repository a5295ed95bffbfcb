"""What a denunciation knows of its letters: no key of a person exists but of the accused.

The envelope code stands only in what goes to the denouncer or into the sealed file; a paper that
the accused reads has not even that. What an act said is handed to its letter when it is drafted
(`denunciation_acts`); what later letters add, like a number, is looked up each time.
"""

from datetime import date
from typing import Any

from cases.law.words import Role
from cases.letters.tags import called
from cases.models import Case, Document, Office, Officer, Post, TeamMember
from cases.services.facts.common import amount_of, named_in, said

#: Papers to the denouncer, or sealed: these alone carry the code (Luật Tố cáo Điều 8, 56).
CODED = ("TC-03", "TC-05", "TC-24", "TC-28", "TC-28b", "TC-28c", "TC-28d", "TC-28e", "TC-29c")
#: A protection is nobody's business but of those who carry it out: never of the accused.
WITHOUT_ACCUSED = ("TC-02", "TC-27", "TC-28", "TC-28b", "TC-28c", "TC-28d", "TC-28e", "TC-29c")
#: Papers that repeat the conclusion; the extract for the accused is worded anew, finding by
#: finding, so that nothing is copied into it unread.
REPEATS = ("TC-12b", "TC-24", "TC-26d")
VERIFIES = (Role.HANDLER.value, Role.INSPECTOR.value)


def of_denunciation(case: Case, form: str) -> dict[str, Any]:
    """The matter, its team and the letters before this one; the envelope code where it belongs."""
    facts: dict[str, Any] = {}
    if form not in WITHOUT_ACCUSED:
        facts |= {
            "accused": named_in(case.against),
            "contents": [{"text": case.subject}],
            "limit_days": amount_of("DEN_RESOLVE", "ordinary", case.accepted_on),
            "executors": [called(named_in(case.against))],
            "proposed_by": proposer(case, form),
        }
    if form == "TC-12":
        facts["inspectorates"] = inspectorates(case.authority)
    if form in CODED:
        facts["envelope"] = case.envelope
    return facts | of_letters(case, form) | of_conclusion(case, form)


def of_letters(case: Case, form: str) -> dict[str, Any]:
    """Number and day of the letters that later ones name, once they are numbered."""
    found = {
        "team": numbered(case, "TC-07"),
        "concluded": numbered(case, "TC-12"),
        "suspension": numbered(case, "TC-23", stop="suspend"),
        "protected": numbered(case, "TC-28"),
    }
    if form == "TC-07":
        found["replaced"] = found.pop("team")
    return {name: letter for name, letter in found.items() if letter}


def numbered(case: Case, form: str, **facts: str) -> dict[str, str]:
    """The newest letter of a form that bears its number, with these facts."""
    for letter in case.dossier.documents.filter(form=form).exclude(number="").order_by("-pk"):
        if isinstance(letter, Document) and facts.items() <= letter.facts.items():
            return {"number": letter.number, "on": letter.numbered_on.isoformat()}
    return {}


def of_conclusion(case: Case, form: str) -> dict[str, Any]:
    """What was concluded, for the letters that repeat it (Luật Tố cáo Điều 35 khoản 3, 40)."""
    told = said(case, "conclude")
    if form not in REPEATS or not told:
        return {}
    content = {"text": case.subject, "conclusion": case.outcome, "law": told.get("law", "")}
    facts = {"outcome": case.outcome, "contents": [content]}
    if form == "TC-12b":
        return facts | {"explanation": told.get("explanation", "")}
    return facts | {"measures": told.get("decision", "")}


def inspectorates(authority: Office) -> list[str]:
    """Thanh tra: that of the superior and its own. Only a province has one (Luật Tố cáo Điều 32 as
    amended: at a commune the unit that advises)."""
    above = authority.parent
    own = [above, authority] if above else [authority]
    return [f"Thanh tra {one.name}" for one in own if one.rank == Office.Rank.PROVINCE]


def proposer(case: Case, form: str) -> str:
    """Who proposes: the acceptance whoever received it; later steps the head of the team, or by
    name whoever handles the case."""
    if form == "TC-04":
        post = case.authority.posts.filter(role=Role.RECEPTION_OFFICER.value).order_by("pk").first()
        return post.title if post else ""
    if form != "TC-07" and case.team.current().filter(head=True).exists():
        return "Tổ trưởng Tổ xác minh nội dung tố cáo"
    posts = case.authority.posts.filter(role=Role.HANDLER.value)
    if case.handler_id:
        posts = posts.filter(officer=case.handler_id)
    post = posts.select_related("officer").order_by("pk").first()
    return addressed(post.officer.full_name, post.title) if post else ""


def addressed(name: str, post: str) -> str:
    """An officer in the text of a decision; the program keeps no form of address of officers."""
    return ", ".join(filter(None, (f"ông (bà) {name}", post)))


def members(case: Case) -> list[dict[str, str]]:
    """The team as it stands, its head first (Nghị định 31/2019/NĐ-CP Điều 10)."""
    seats = case.team.current().select_related("officer").order_by("-head", "pk")
    return [member(case, seat) for seat in seats]


def member(case: Case, seat: TeamMember) -> dict[str, str]:
    person = named(case, seat.officer, seat.from_on)
    return person | ({"head": "yes"} if seat.head else {})


def named(case: Case, officer: Officer, on: date) -> dict[str, str]:
    """An officer with his post in the office of the case, as minutes name him."""
    held = Post.objects.held_on(on).filter(officer=officer, office=case.dossier.office)
    post = held.filter(role__in=VERIFIES).first() or held.order_by("pk").first()
    return {"name": officer.full_name, "post": post.title if post else ""}
