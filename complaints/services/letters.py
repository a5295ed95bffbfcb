"""What the letters of a petition take from it: plain values, by the paths of the catalogue.

Thông tư 05/2021/TT-TTCP; Luật Tiếp công dân Điều 26-29. A denouncer is the code of the envelope
in all of them (Luật Tố cáo Điều 56): no key of a person exists there.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils import timezone

from cases import access
from cases.law.denunciation import ACCEPTABLE, Identity
from cases.law.grounds import ground_text
from cases.law.papers import PAPERS, Course
from cases.law.words import Kind
from cases.models import Document, Dossier, Event, Post
from cases.services import facts as gather
from cases.services.draft import draft_paper
from cases.services.trace import Step
from complaints.law import Channel, Subject
from complaints.models import Petition
from complaints.models.following import PASSED_ON, body_of, competence_of
from complaints.services.permitted import permitted_verbs

#: The slips by which a petition goes to another body.
SLIPS = ("XLD-03", "XLD-04", "XLD-10")
#: The answers of Luật Tiếp công dân Điều 28 khoản 1 that follow from the state of a petition.
RESULTS = {"accepted": "accepted", "attached": "accepted", "declined": "not_admissible",
           "guided": "not_ours", "forwarded": "forwarded", "replied": "forwarded"}  # fmt: skip

Facts = dict[str, Any]


def draft_letter(row: Any, code: str, step: Step, letter: Mapping[str, Any]) -> Document | None:
    """Draft a letter with the act that it belongs to.

    What goes out needs a leader who may sign; a slip for the file or the visitor never stands in
    the way of the act when there is none.
    """
    office = row.dossier.office
    leaders = access.free_leaders(office, row.dossier, step.on).exclude(signs_as="")
    if PAPERS[code].course is not Course.ROUND and not leaders.exists():
        return None
    return draft_paper(row, {"paper": code}, replace(step, letter=letter))


def propose_acceptance(petition: Petition, step: Step) -> None:
    """Đề xuất thụ lý, once: of a complaint or denunciation that is ours and admissible; whoever
    denounces must be known (Luật Tố cáo Điều 29)."""
    ripe = petition.competent is True and petition.admissible is True
    known = petition.kind == Kind.COMPLAINT or (
        petition.kind == Kind.DENUNCIATION and petition.identity in ACCEPTABLE
    )
    drafted = petition.dossier.documents.filter(form="XLD-01").exclude(state="void")
    if ripe and known and not petition.anonymous and not drafted.exists():
        draft_letter(petition, "XLD-01", step, facts_of_petition(petition, "XLD-01", step.on))


def facts_of_petition(petition: Petition, code: str, on: date) -> Facts:
    """All that a petition knows of a letter of this form."""
    more = OF_FORM.get(code)
    known = {**letter_of(petition), **(more(petition, on) if more else {})}
    return {key: value for key, value in known.items() if value not in ("", None, {}, [])}


def letter_of(petition: Petition) -> Facts:
    """What every letter says of a petition; a denouncer is a code."""
    said: Facts = {
        "petition": {"received_on": petition.received_on.isoformat(),
                     "subject": petition.subject, "kind": petition.kind},
        "contents": [{"text": petition.subject}],
    }  # fmt: skip
    if petition.forwarded_by:
        said["petition"]["forwarded_by"] = petition.forwarded_by
    if petition.kind == Kind.DENUNCIATION:
        del said["contents"]  # a refusal names its ground instead
        return said | {"envelope": petition.envelope, "accused": gather.named_in(petition.against)}
    first = petition.petitioners.select_related("person").order_by("pk").first()
    return said | {"petitioner": gather.person(first.person) if first else {}}


# What a visit and a petition share ---------------------------------------------------------------


def last(dossier: Dossier, verb: str) -> Event | None:
    """The last act of that name on a dossier."""
    return dossier.events.filter(verb=verb).order_by("-number").first()


def officer_of(dossier: Dossier, *verbs: str) -> Facts:
    """Name and post of whoever did the first of these acts that was done."""
    event = next(filter(None, (last(dossier, verb) for verb in verbs)), None)
    if event is None:
        return {}
    held = Post.objects.held_on(event.on).of(event.actor).filter(office=dossier.office)
    post = held.filter(role=event.role).order_by("pk").first() or held.order_by("pk").first()
    return {"name": event.actor.full_name, **({"post": post.title} if post else {})}


def place_of(dossier: Dossier) -> str:
    """The office as the place of an act, in running text."""
    return gather.office_in_text(dossier.office)


def begun_at(dossier: Dossier, day: date) -> Facts:
    """Place and hour of an act: the hour at which it was recorded, when that was on its day."""
    first = dossier.events.order_by("number").first()
    moment = timezone.localtime(first.recorded_at) if first else None
    hour = f"{moment:%H giờ %M phút}" if moment and moment.date() == day else ""
    return {"place": place_of(dossier), **({"time": hour} if hour else {})}


def handed_over(papers: str) -> list[Facts]:
    """The pieces that were handed over, one a line."""
    return [{"name": line.strip()} for line in papers.splitlines() if line.strip()]


def appointment_of(row: Any) -> Facts:
    """What the appointment of representatives says (Luật Tiếp công dân Điều 29): who they are, and
    a line for everybody who signs; of a denunciation lines alone."""
    event = last(row.dossier, "name_representatives")
    named = [] if row.kind == Kind.DENUNCIATION else [
        one.person for one in row.dossier.representatives.filter(until=None).select_related(
            "person").order_by("pk")
    ]  # fmt: skip
    lines: list[Facts] = [{"name": one.full_name, "address": one.address} for one in named]
    return {
        "group": {"size": row.head_count},
        "representatives": [
            {"name": one.full_name, "address": one.address, "number": one.id_number}
            for one in named
        ],
        "signatories": [*lines, *({} for _line in range(row.head_count - len(lines)))],
        "scope": event.facts.get("scope", "") if event else "",
    }


# By form -----------------------------------------------------------------------------------------


def received(petition: Petition, on: date) -> Facts:
    """The receipt, and the record of what was said."""
    event = last(petition.dossier, "enter")
    day = event.facts.get("visited_on") if event else None
    return {
        "at": begun_at(petition.dossier, petition.received_on),
        "officer": officer_of(petition.dossier, "enter"),
        "visit": {"on": day or petition.received_on.isoformat(), "kind": petition.kind,
                  "about": petition.content or petition.subject},
        "copies": 2,
    }  # fmt: skip


def appointed(petition: Petition, on: date) -> Facts:
    about = {"on": petition.received_on.isoformat(), "kind": petition.kind,
             "about": petition.subject}  # fmt: skip
    return {"visit": about, **appointment_of(petition)}


def invited(petition: Petition, on: date) -> Facts:
    """The slip of an appointment."""
    return {"officer": officer_of(petition.dossier, "classify", "enter"),
            "appointment": {"place": place_of(petition.dossier)}}  # fmt: skip


def told(petition: Petition, on: date) -> Facts:
    """The answer to the visitor: which of the four, as the state of the petition has it."""
    known = received(petition, on)
    known["visit"]["about"] = petition.subject
    longer, declined = (last(petition.dossier, verb) for verb in ("tell_longer", "decline"))
    result, detail = RESULTS.get(petition.state, ""), ""
    if result == "accepted" and petition.case:
        known["accepted_as"] = petition.case.number
    elif result == "forwarded":
        detail = petition.competent_body
    elif result == "not_ours":
        known["competent"] = petition.competent_body
        row = competence_of(petition, on)
        detail = row.article if row else ""
    elif declined and result:
        detail = ground_text(declined.ground, declined.on)[0] if declined.ground else ""
    elif longer:
        result, detail = "longer", longer.reason
    return {"visit": known["visit"], "result": result, "detail": detail,
            "competent": known.get("competent", ""),
            "accepted_as": known.get("accepted_as", "")}  # fmt: skip


def reminded(petition: Petition, on: date) -> Facts:
    """To whom it went, when, and under which number."""
    forwarded = last(petition.dossier, "forward") or last(petition.dossier, "report_up")
    slips = petition.dossier.documents.filter(form__in=SLIPS).exclude(number="")
    slip = slips.order_by("-pk").first()
    day = slip.numbered_on if slip else forwarded.on if forwarded else None
    return {
        "to": petition.competent_body,
        "matter": {"on": petition.received_on.isoformat(), "about": petition.subject,
                   "kind": petition.kind, "came": "petition"},
        "sent": {"number": slip.number if slip else "", "on": day.isoformat() if day else ""},
    }  # fmt: skip


def proposed(petition: Petition, on: date) -> Facts:
    """The proposal to accept: who proposes it, and whose act the petition is about."""
    known: Facts = {"officer": officer_of(petition.dossier, "classify", "enter")}
    if petition.against:
        known["accused"] = gather.named_in(petition.against)
    earlier = petition.continues
    if earlier is not None and earlier.settled_on:
        known["earlier"] = {"by": earlier.authority.issuer, "on": earlier.settled_on.isoformat()}
    return known


def guided(petition: Petition, on: date) -> Facts:
    """Either the competent body, or what the sender must add."""
    asked = last(petition.dossier, "guide_to_complete")
    if asked and petition.state == "classified":
        return {"lacks": asked.facts["missing"]}
    return {"competent": elsewhere(petition, on)}


def passed_on(petition: Petition, on: date) -> Facts:
    return {"to": elsewhere(petition, on)}


def elsewhere(petition: Petition, on: date) -> str:
    """The body that must decide: as it was named, else by the table of competence."""
    return petition.competent_body or body_of(competence_of(petition, on), petition)


def sent_back(petition: Petition, on: date) -> Facts:
    """Back to whoever forwarded it, with who must decide."""
    row = competence_of(petition, on)
    body = body_of(row, petition)
    return {"to": petition.forwarded_by, "competent": body,
            "competence_article": row.article if row and body else ""}  # fmt: skip


#: State → what whoever forwarded a denunciation is told (Luật Tố cáo Điều 26 khoản 2).
REPLIES = {"accepted": "accepted", "attached": "accepted", "forwarded": "forwarded",
           "replied": "forwarded", "declined": "declined", "guided": "forwarded",
           "used_for_inspection": "inspected", "kept_on_file": "not_handled"}  # fmt: skip


def answered(petition: Petition, on: date) -> Facts:
    """To whoever forwarded it: what became of it; of the case no more than that it is accepted.

    Why a petition is kept on file was written for the file, where it may name somebody: it goes
    into no letter to another body, and is asked for anew (Luật Tố cáo Điều 8, 56).
    """
    result = REPLIES.get(petition.state, "")
    declined, used = (last(petition.dossier, verb) for verb in ("decline", "use_for_inspection"))
    detail = ""
    if result == "forwarded":
        detail = elsewhere(petition, on)
    elif result == "declined" and declined and declined.ground:
        detail = ground_text(declined.ground, declined.on)[0]
    elif result == "inspected" and used:
        detail = used.facts["body"]
    return {"to": petition.forwarded_by, "result": result, "detail": detail,
            "accepted": "yes" if result == "accepted" else ""}  # fmt: skip


def returned(petition: Petition, on: date) -> Facts:
    """The originals, as they were listed, and what became of the petition."""
    given, declined = (last(petition.dossier, verb) for verb in ("return_originals", "decline"))
    lines = given.facts["originals"].splitlines() if given else ()
    known: Facts = {"outcome": petition.state,
                    "originals": [line.strip() for line in lines if line.strip()]}  # fmt: skip
    if declined and petition.state == "declined" and declined.ground:
        known["why"] = ground_text(declined.ground, declined.on)[0]
    return known


def filed(petition: Petition, on: date) -> Facts:
    """Why it is laid aside; a petition that must be accepted has no such slip."""
    kept = last(petition.dossier, "keep_on_file")
    accepted = petition.competent and petition.admissible and not petition.anonymous
    permitted = bool(petition.facts) and "keep_on_file" in permitted_verbs(petition)
    day = kept.on if kept else on
    return {
        "officer": officer_of(petition.dossier, "classify", "enter"),
        "filing": filing_of(petition),
        "filing_reason": kept.reason if kept else "",
        "checked": "yes" if not accepted or permitted or petition.same_as_id else "",
        "earlier": {"number": petition.same_as.number} if petition.same_as else {},
        "kept_until": a_year_after(day).isoformat(),
    }


def filing_of(petition: Petition) -> str:
    """Which reason of the list the file itself shows; empty where the officer must choose."""
    facts = petition.facts
    if petition.identity == Identity.BORROWED or facts.get("impersonated_name") == "yes":
        return "impersonated"
    if petition.anonymous or petition.identity == Identity.UNIDENTIFIED:
        return "anonymous"
    if petition.same_as is not None:
        return "guided" if petition.same_as.state in PASSED_ON else "duplicate"
    if facts.get("competent_body_among_addressees") == "yes":
        return "several"
    if facts.get("withdrawn", "none") not in ("none", "no", ""):
        return "withdrawn"
    return "unfit" if petition.admissible is False else ""


def a_year_after(day: date) -> date:
    """The end of the year for which it is kept (Thông tư 05/2021 Điều 28 khoản 2)."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap else day.day)


def demanded(petition: Petition, on: date) -> Facts:
    """Whose matter is late, and since when (Luật Tố cáo Điều 38)."""
    case = petition.continues
    if case is None:
        return {}
    limit = case.dossier.deadlines.filter(code="DEN_RESOLVE").order_by("-due_on").first()
    due = limit.due_on.isoformat() if limit and limit.due_on else ""
    return {"to": case.authority.issuer, "earlier": {"number": case.number, "due_on": due}}


OF_FORM: Mapping[str, Callable[[Petition, date], Facts]] = {
    "TCD-02": received,
    "TCD-11": told,
    "TCD-12": received,
    "TCD-14": appointed,
    "TCD-15": invited,
    "TCD-18": reminded,
    "XLD-01": proposed,
    "XLD-02": guided,
    "XLD-03": passed_on,
    "XLD-04": passed_on,
    "XLD-06": sent_back,
    "XLD-06b": answered,
    "XLD-07": returned,
    "XLD-08": filed,
    "XLD-09": demanded,
    "XLD-10": passed_on,
    "XLD-12": proposed,
}


def slip_of(petition: Petition, body: str) -> str:
    """Which letter takes a petition to another body.

    What was forwarded to us wrongly goes back where it came from; a party member is denounced to
    the Party (Thông tư 05/2021 Điều 15).
    """
    forwarder = petition.forwarded_by.strip()
    if petition.channel == Channel.FORWARDED and forwarder and body.strip() == forwarder:
        return "XLD-06"
    if petition.kind == Kind.DENUNCIATION:
        return "XLD-10" if petition.concerns_whom == Subject.PARTY_MEMBER else "XLD-03"
    return "XLD-04"
