"""The calendar that is posted: Lịch tiếp công dân (Luật Tiếp công dân Điều 24 khoản 2).

Place, regular hours, and of each periodic session of the head: day, hour, who receives, who
attends, what it is expected to be about. A confidential session is not announced.
"""

from datetime import date
from typing import Any

from cases.letters import render
from cases.models import Office, Post
from reception.law import Mode
from reception.models import ReceptionSession

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def announced(office: Office, first: date, last: date) -> list[ReceptionSession]:
    """The sessions of an office in these days that stand in its calendar, oldest first."""
    found = ReceptionSession.objects.coming().filter(
        dossier__office=office, dossier__confidential=False, planned_for__range=(first, last)
    )
    return list(found.select_related("chaired_by", "dossier").order_by("planned_for", "from_time"))


def calendar_facts(office: Office, first: date, last: date) -> dict[str, Any]:
    """What the sheet says."""
    sessions = announced(office, first, last)
    rows = [row_of(one) for one in sessions if one.mode != Mode.REGULAR]
    regular = [row_of(one) for one in sessions if one.mode == Mode.REGULAR]
    places = list(dict.fromkeys(one.place for one in sessions))
    return {
        "office": office.letter_name.replace("\n", " "),
        "span": f"từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}",
        "places": "; ".join(places) or f"Trụ sở Ủy ban nhân dân {office.name}",
        "rows": rows,
        "regular": regular,
    }


def row_of(session: ReceptionSession) -> dict[str, Any]:
    """One line of the table."""
    posts = Post.objects.held_on(session.planned_for).of(session.chaired_by)
    post = posts.filter(office=session.dossier.office).order_by("pk").first()
    return {
        "day": session.planned_for.isoformat() if session.mode == Mode.REGULAR
        else f"{session.planned_for:%d/%m/%Y}",
        "weekday": WEEKDAYS[session.planned_for.weekday()],
        "from": f"{session.from_time:%Hh%M}",
        "to": f"{session.to_time:%Hh%M}",
        "title": post.title if post else "",
        "chair": session.chaired_by.full_name,
        "attendance": session.attendance,
        "topic": session.topic,
        "place": session.place,
        "online": session.online,
    }  # fmt: skip


def posted_calendar(office: Office, first: date, last: date) -> bytes:
    """The sheet as an A4 PDF."""
    return render.sheet("lich_tiep.html", calendar_facts(office, first, last))
