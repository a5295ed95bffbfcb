"""The head and foot of every letter, and how people and grounds stand in it."""

import re
from datetime import date
from typing import Any

from cases.law.grounds import ground_text
from cases.law.limits import versions_of
from cases.models import Case, Event, Office, Person, Post

#: What a letter cites of a day whose law the program does not hold.
LAW_OF_ITS_TIME = "quy định của pháp luật có hiệu lực tại thời điểm giải quyết"


def common(office: Office, signer: Post, on: date) -> dict[str, Any]:
    """The head and the foot of every letter."""
    return {
        "office": office_head(office),
        "signer": {"lines": signer.signs_as.splitlines(), "name": signer.officer.full_name},
        "drafted_on": on.isoformat(),
    }


def office_head(office: Office) -> dict[str, Any]:
    """How an office stands at the head of a letter."""
    return {
        "parent": "",
        "name": office.letter_name.splitlines(),
        "issuer": office.issuer,
        "place": office.place,
        "symbol": office.symbol,
    }


_HEAD = re.compile(r"(?:Phó )?Chủ tịch")
#: How the name of a body begins (Luật Khiếu nại Điều 2: cơ quan, tổ chức khiếu nại).
_BODY = re.compile(
    r"(?:Công ty|Tổng công ty|Tập đoàn|Doanh nghiệp|Xí nghiệp|Nhà máy|Hợp tác xã|Liên hiệp|Tổ hợp|"
    r"Hộ kinh doanh|Cơ sở|Chi nhánh|Ngân hàng|Quỹ|Hội|Hiệp hội|Công đoàn|Câu lạc bộ|Trường|"
    r"Bệnh viện|Viện|Trung tâm|Trạm|Văn phòng|Ủy ban|Ban|Sở|Phòng|Tổ dân phố|Chùa|Nhà thờ|"
    r"Giáo xứ|Cơ quan|Tổ chức)\b",
    re.IGNORECASE,
)  # fmt: skip


def address_of(row: Person) -> str:
    """`Ông`, `Bà`; an organisation has no form of address, whatever was left in the field."""
    return "" if _BODY.match(row.full_name) else row.title


def named(row: Person) -> str:
    """`Ông Nguyễn Văn Tám`, `Công ty TNHH Đại Phát`."""
    return f"{address_of(row)} {row.full_name}".strip()


def office_in_text(office: Office) -> str:
    """An office within a sentence: `Ủy ban nhân dân phường Hàm Rồng` (Phụ lục II: capitals are for
    the head of a letter)."""
    committee = office.rank != Office.Rank.PART
    return f"Ủy ban nhân dân {office.name}" if committee else office.name


def person(row: Person) -> dict[str, Any]:
    """How a letter names a citizen or an organisation."""
    known = {
        "title": address_of(row),
        "name": row.full_name,
        "address": row.address,
        "id_no": row.id_number,
        "id_date": row.id_issued_on.isoformat() if row.id_issued_on else "",
        "id_place": row.id_issued_by,
    }
    return {key: value for key, value in known.items() if value}


def post_at(title: str, office: Office) -> str:
    """`Chủ tịch Ủy ban nhân dân phường …`: a head is named with what he is the head of."""
    return f"{title} {office_in_text(office)}" if _HEAD.fullmatch(title) else title


def named_in(line: str) -> dict[str, str]:
    """Whom a line names: a form of address that it begins with stands apart from the name, so
    that a letter writes it as the place in its sentence wants it; an agency has none."""
    title, _, name = line.strip().partition(" ")
    if title.lower() in ("ông", "bà") and name:
        return {"title": title.capitalize(), "name": name.strip()}
    return {"name": line}


def ground(code: str, on: date) -> dict[str, str]:
    """The ground of a step, in the wording of its day, as the letter prints it."""
    text, article = ground_text(code, on)
    if not article:  # a day before the law of the list: no article of today is cited for it
        text, article = ground_text(code)[0], LAW_OF_ITS_TIME
    return {"text": text, "article": article}


def merged(base: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """What people entered fills in and never replaces what the case knows, key by key."""
    out = dict(base)
    for key, value in given.items():
        if key == "contents":
            rows = out.get("contents") or [{}] * len(value)
            out["contents"] = [{**new, **row} for row, new in zip(rows, value, strict=False)]
        elif isinstance(value, dict) and isinstance(out.get(key), dict):
            out[key] = {**value, **out[key]}
        else:
            out.setdefault(key, value)
    return out


def amount_of(code: str, variant: str, on: date) -> int:
    """The length of a limit as the law of the day has it; of an earlier day, as it first stood."""
    rows = sorted(versions_of(code, variant), key=lambda rule: rule.in_force_from)
    return next((rule for rule in rows if rule.covers(on)), rows[0]).amount


def said(case: Case, verb: str) -> dict[str, Any]:
    """What was said at the last act of that name, with its day; empty when there was none."""
    event = case.dossier.events.filter(verb=verb).order_by("-number").first()
    return {**event.facts, "on": event.on.isoformat()} if isinstance(event, Event) else {}
