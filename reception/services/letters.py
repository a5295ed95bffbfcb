"""What the letters of the door take from visits, sessions and the office: plain values.

Luật Tiếp công dân Điều 24-29; Nghị định 154/2026/NĐ-CP Điều 14, 15, 23-26. A denouncer is a code
(Luật Tố cáo Điều 56); in the papers of a session that others read not even his matter is told.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from cases.law.words import Kind, Role
from cases.models import Document, Office, Officer, Post
from cases.services import clock
from cases.services import facts as gather
from complaints.services.letters import (
    Facts,
    appointment_of,
    begun_at,
    handed_over,
    last,
    officer_of,
    place_of,
)
from reception.law import Mode
from reception.law.answer import Told
from reception.law.duty import Span, bounds, frequency_on, periods
from reception.law.online import CONNECTED_BEFORE
from reception.law.refusal import NEEDS
from reception.models import OfficeFile, ReceptionSession, Visit
from reception.services.calendar import calendar_facts
from reception.services.duty import proof_of


def plain(known: Facts) -> Facts:
    """Without what nothing is known of: it is asked for, or left out."""
    return {key: value for key, value in known.items() if value not in ("", None, {}, [])}


# A visit -----------------------------------------------------------------------------------------


def facts_of_visit(visit: Visit, code: str, on: date) -> Facts:
    """All that a visit knows of a letter of this form; a denouncer is a code."""
    more = OF_VISIT.get(code)
    who = {"envelope": visit.envelope} if visit.envelope else (
        {"petitioner": gather.person(visit.person)} if visit.person else {})  # fmt: skip
    return plain({**who, **(more(visit) if more else {})})


def about(visit: Visit) -> Facts:
    """The visit itself, as letters tell it."""
    return {"visit": plain({
        "on": visit.received_on.isoformat(), "about": visit.summary, "kind": visit.kind,
        "place": place_of(visit.dossier), "demand": visit.demand,
        "earlier": visit.earlier_settling,
    })}  # fmt: skip


def refused(visit: Visit) -> Facts:
    """The notice 01/TCD: what it cites depends on the ground."""
    event = last(visit.dossier, "refuse_visit")
    ground = event.ground if event else ""
    known = about(visit)
    if event and ground in NEEDS:
        known |= {"cites": NEEDS[ground].cites, "ground": gather.ground(ground, event.on)}
    return known


def received(visit: Visit) -> Facts:
    """The receipt 02/TCD and the record of what was said."""
    return {
        **about(visit),
        "at": begun_at(visit.dossier, visit.received_on),
        "officer": officer_of(visit.dossier, "receive"),
        "documents": handed_over(visit.papers),
        "copies": 2,
    }


def answered(visit: Visit) -> Facts:
    """Which of the answers of Điều 28 khoản 1 the visitor was given."""
    event = last(visit.dossier, "answer")
    known = about(visit)
    if event is None:
        return known
    return {**known, **result_of(event.facts.get("told", ""), event.facts.get("body", ""),
                                 event.reason)}  # fmt: skip


def result_of(told: str, body: str, reason: str) -> Facts:
    """Guided to another body: not accepted because it is not ours, and to whom he may turn."""
    if told == Told.FORWARDED:
        return {"result": "forwarded", "detail": body}
    if told == Told.GUIDED:
        return {"result": "not_ours", "detail": reason, "competent": body}
    if told == Told.NOT_ACCEPTED:
        return {"result": "not_ours" if body else "not_admissible", "detail": reason,
                "competent": body}  # fmt: skip
    return {}


def minuted(visit: Visit) -> Facts:
    """The minutes of one visit; its own file may tell what it was about."""
    known = received(visit)
    session = visit.session
    chair = chair_of(session.chaired_by, session) if session else known["officer"]
    at = {**known["at"], "on": visit.received_on.isoformat()}
    attendance = {"session": {"attendance": session.attendance}} if session else {}
    return {"at": at, "officer": known["officer"], "chair": chair, "copies": 2,
            "visitors": [visitor(visit, whole=True)], **attendance}  # fmt: skip


def invited(visit: Visit) -> Facts:
    return {"officer": officer_of(visit.dossier, "receive"),
            "appointment": {"place": place_of(visit.dossier)}}  # fmt: skip


def appointed(visit: Visit) -> Facts:
    return {**about(visit), **appointment_of(visit)}


def reminded(visit: Visit) -> Facts:
    """To the body to which the visitor's matter was forwarded."""
    event = last(visit.dossier, "answer")
    forwarded = event is not None and event.facts.get("told") == Told.FORWARDED
    matter = {"on": visit.received_on.isoformat(), "about": visit.summary, "kind": visit.kind,
              "came": "visit"}  # fmt: skip
    sent = {"to": event.facts["body"], "sent": {"on": event.on.isoformat()}} if forwarded else {}
    return {"matter": matter, **sent}


OF_VISIT: Mapping[str, Callable[[Visit], Facts]] = {
    "TCD-01": refused,
    "TCD-02": received,
    "TCD-11": answered,
    "TCD-12": received,
    "TCD-13": minuted,
    "TCD-14": appointed,
    "TCD-15": invited,
    "TCD-18": reminded,
}


# A session ---------------------------------------------------------------------------------------


def facts_of_session(session: ReceptionSession, code: str, on: date) -> Facts:
    """All that a session knows of a letter of this form."""
    more = OF_SESSION.get(code)
    return plain({**sitting(session), **(more(session, on) if more else {})})


def sitting(session: ReceptionSession) -> Facts:
    """When, where, under whom."""
    return {
        "session": plain({
            "on": (session.held_on or session.planned_for).isoformat(),
            "from_time": hour(session.from_time), "to_time": hour(session.to_time),
            "place": session.place, "attendance": session.attendance, "topic": session.topic,
            "mode": session.mode,
            "posted_on": session.posted_on.isoformat() if session.posted_on else "",
        }),
        "chair": chair_of(session.chaired_by, session),
        "officer": officer_of(session.dossier, "hold_session", "give_notice", "post_session",
                              "plan_session", "request_online"),
    }  # fmt: skip


def hour(moment: Any) -> str:
    """An hour as a letter writes it."""
    return f"{moment:%H giờ %M phút}"


def chair_of(officer: Officer, session: ReceptionSession) -> Facts:
    """Name and post of whoever presided, on the day of the session."""
    held = Post.objects.held_on(session.planned_for).of(officer)
    posts = held.filter(office=session.dossier.office).order_by("pk")
    post = posts.filter(role=Role.LEADER.value).first() or posts.first()
    said = gather.post_at(post.title, session.dossier.office) if post else ""
    return {"name": officer.full_name, **({"post": said} if said else {})}


def visitor(visit: Visit, *, whole: bool) -> Facts:
    """One row of those who were received; a denouncer's matter stands only in his own file."""
    told = {"kind": visit.kind, "about": visit.summary, "demand": visit.demand,
            "papers": "; ".join(one["name"] for one in handed_over(visit.papers))}  # fmt: skip
    if visit.envelope:
        return plain({"code": visit.envelope, **(told if whole else {"kind": visit.kind})})
    person = gather.person(visit.person) if visit.person else {}
    name = f"{person.get('title', '')} {person.get('name', '')}".strip()
    return plain({"who": name, "address": person.get("address", ""), **told})


def visitors(session: ReceptionSession) -> list[Facts]:
    """Those who came, in the order of the book."""
    found = session.visits.select_related("person", "dossier").order_by("pk")
    return [visitor(visit, whole=False) for visit in found]


def concluded(session: ReceptionSession, on: date) -> Facts:
    """The conclusion and its tasks (Nghị định 154/2026 Điều 25 khoản 2)."""
    tasks = [{"body": task.body, "what": task.what, "until": task.until.isoformat()}
             for task in session.tasks.order_by("until", "pk")]  # fmt: skip
    return {"conclusion": session.conclusion, "tasks": tasks, "visitors": visitors(session)}


def held(session: ReceptionSession, on: date) -> Facts:
    """The minutes: with whom, and what the head concluded, once it is written."""
    at = {"time": hour(session.from_time), "place": session.place,
          "on": (session.held_on or session.planned_for).isoformat()}  # fmt: skip
    return {"at": at, "copies": 2, "visitors": visitors(session),
            "result": plain({"conclusion": session.conclusion})}  # fmt: skip


def waited(session: ReceptionSession, on: date) -> Facts:
    return {"copies": 2}


def online(session: ReceptionSession, on: date) -> Facts:
    """The notice of an online reception (Nghị định 154/2026 Điều 23)."""
    limit = session.dossier.deadlines.filter(code="RCP_ONLINE_TEST").order_by("-due_on").first()
    starts = datetime.combine(session.planned_for, session.from_time)
    known = sitting(session)["session"] | plain({
        "test_by": limit.due_on.isoformat() if limit and limit.due_on else "",
        "connect_by": hour(starts - CONNECTED_BEFORE),
    })  # fmt: skip
    return {"session": known, "secret": "yes" if session.kind == Kind.DENUNCIATION else ""}


def overdue(session: ReceptionSession, on: date) -> Facts:
    """The late task of which its body was reminded last, else the oldest late one."""
    reminded_of = last(session.dossier, "remind_task")
    late = session.tasks.overdue(on).order_by("until", "pk")
    chosen = late.filter(pk=reminded_of.facts["task"]).first() if reminded_of else None
    task = chosen or late.first()
    event = last(session.dossier, "conclude_session")
    if task is None or event is None:
        return {"matter": {"came": "session"}}
    return {"to": task.body, "matter": {"on": event.on.isoformat(), "about": task.what,
                                        "came": "session"}}  # fmt: skip


def posted(session: ReceptionSession, on: date) -> Facts:
    """The calendar of the month of the session."""
    return calendar_of(session.dossier.office, *bounds(Span.MONTH, session.planned_for), on)


OF_SESSION: Mapping[str, Callable[[ReceptionSession, date], Facts]] = {
    "TCD-10": concluded,
    "TCD-13": held,
    "TCD-16": posted,
    "TCD-17": online,
    "TCD-18": overdue,
    "TCD-20": waited,
}


# The office --------------------------------------------------------------------------------------


def facts_of_office(file: OfficeFile, code: str, on: date) -> Facts:
    """What the office knows of its calendar and of its rules."""
    office = file.dossier.office
    if code == "TCD-16":
        first, here = bounds(Span.MONTH, on)
        return calendar_of(office, first, bounds(Span.MONTH, after(here))[1], on)
    places = calendar_facts(office, *bounds(Span.MONTH, on))["places"]
    return plain({"place": places}) if code == "TCD-19" else {}


def after(day: date) -> date:
    """The next day."""
    return date.fromordinal(day.toordinal() + 1)


def calendar_of(office: Office, first: date, last_day: date, on: date) -> Facts:
    """The sessions to be posted; `duty_met` is known when the head sits as often as he must."""
    known = calendar_facts(office, first, last_day)
    frequency = frequency_on(office.rank, first)
    rows = [
        {"on": f"{row['weekday']}, {row['day']}", "hours": f"{row['from']} - {row['to']}",
         "chair": f"{row['title']} {row['chair']}".strip(), "attendance": row["attendance"],
         "topic": row["topic"],
         "place": f"{row['place']} (trực tuyến)" if row["online"] else row["place"]}
        for row in known["rows"]
    ]  # fmt: skip
    return plain({
        "span": {"first": first.isoformat(), "last": last_day.isoformat()},
        "places": known["places"].split("; "),
        "sittings": rows,
        "frequency": {"days": frequency.days, "span": frequency.span.value} if frequency else {},
        "duty_met": "yes" if sits_often_enough(office, first, last_day, on) else "",
        "portal": office.portal,
    })  # fmt: skip


def sits_often_enough(office: Office, first: date, last_day: date, on: date) -> bool:
    """Whether days enough are held or planned in each week or month that has not passed."""
    calendar = clock.load_calendar(office)
    return all(
        proof_of(office, period, calendar, on).open_days == 0
        for period in periods(office.rank, first, last_day)
        if period.first <= last_day and on <= period.last <= last_day
    )


def is_announced(session: ReceptionSession) -> bool:
    """Whether a notice of the calendar was drafted after this session was planned for its day."""
    office, day = session.dossier.office, session.planned_for.isoformat()
    drafts = Document.objects.filter(office=office, form="TCD-16").exclude(state="void")
    planned = last(session.dossier, "postpone") or session.dossier.events.order_by("number").first()
    since = planned.on if planned else session.dossier.opened_on
    return any(
        letter.known.get("span", {}).get("first", "9") <= day <= letter.known["span"]["last"]
        for letter in drafts.filter(drafted_on__gte=since)
    )


def has_minutes(session: ReceptionSession) -> bool:
    """The head's reception is minuted (Nghị định 154/2026 Điều 26 khoản 1)."""
    return session.mode != Mode.REGULAR
