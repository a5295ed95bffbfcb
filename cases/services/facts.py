"""What a letter says, gathered from the case: names, days and numbers nobody types again.

The keys are those of `letters/catalogue.py`. For a denunciation no key of a person exists.
"""

from datetime import date
from typing import Any

from cases.law.grounds import ground_text
from cases.law.limits import variant_of, versions_of
from cases.law.words import Kind
from cases.models import Case, Office, Person, Post


def common(office: Office, signer: Post, on: date) -> dict[str, Any]:
    """The head and the foot of every letter."""
    return {
        "office": {
            "parent": "",
            "name": office.letter_name.splitlines(),
            "issuer": office.issuer,
            "place": office.place,
            "symbol": office.symbol,
        },
        "signer": {"lines": signer.signs_as.splitlines(), "name": signer.officer.full_name},
        "drafted_on": on.isoformat(),
    }


def person(row: Person) -> dict[str, Any]:
    """How a letter names a citizen."""
    known = {
        "title": row.title,
        "name": row.full_name,
        "address": row.address,
        "id_no": row.id_number,
        "id_date": row.id_issued_on.isoformat() if row.id_issued_on else "",
        "id_place": row.id_issued_by,
    }
    return {key: value for key, value in known.items() if value}


def of_case(case: Case, form: str, on: date) -> dict[str, Any]:
    """All that the case knows of a letter of this form."""
    petition = {"received_on": case.received_on.isoformat(), "subject": case.subject,
                "kind": case.kind}  # fmt: skip
    facts: dict[str, Any] = {"petition": petition, "acceptance": acceptance(case, form)}
    if case.kind == Kind.DENUNCIATION:
        facts |= of_denunciation(case, form)
    else:
        facts |= of_people(case, on)
    facts["recipients"] = [*recipients(case, form), "Lưu: VT, hồ sơ."]
    return {key: value for key, value in facts.items() if value not in ("", None, {})}


def acceptance(case: Case, form: str) -> dict[str, Any]:
    """Number and day of the letter by which the matter was accepted, once it is numbered."""
    first = "TC-04" if case.kind == Kind.DENUNCIATION else "KN-03"
    letter = case.dossier.documents.filter(form=first).exclude(number="").first()
    if letter is None or form == first:
        return {}
    return {"number": letter.number, "on": letter.numbered_on.isoformat()}


def of_denunciation(case: Case, form: str) -> dict[str, Any]:
    """The accused, the content and the limit; the envelope code for the notice alone."""
    proposer = case.authority.posts.filter(role="reception_officer").first()
    return {
        "accused": {"name": case.against},
        "contents": [{"text": case.subject}],
        "limit_days": amount_of("DEN_RESOLVE", "ordinary", case.accepted_on),
        "executors": [case.against],
        "proposed_by": proposer.title if proposer else "",
        **({"envelope": case.envelope} if form == "TC-05" else {}),
    }


def of_people(case: Case, on: date) -> dict[str, Any]:
    """The petitioner, the other side, and where to go from here."""
    first = case.parties.select_related("person").order_by("pk").first()
    office = case.authority
    return {
        "petitioner": person(first.person) if first else {},
        "level": case.level,
        "respondent": case.against,
        "demand": case.content or case.subject,
        "contents": [{"text": case.subject}],
        "again_days": again_days(case, on),
        "again_to": office.parent.issuer if office.parent else "",
        "court": office.court,
        "executors": executors(case, first.person if first else None),
    }


def again_days(case: Case, on: date) -> int:
    """Days to complain again, as the law of the day has them (Luật Khiếu nại Điều 33, 48)."""
    if case.kind != Kind.COMPLAINT:
        return 0
    code = "CMP_LIMIT_DISC_2" if case.discipline else "CMP_SECOND"
    variant = variant_of(code, complexity="ordinary", remote=case.remote)
    return amount_of(code, variant, on)


def amount_of(code: str, variant: str, on: date) -> int:
    """The length of a limit as the law of the day has it; of an earlier day, as it first stood."""
    rows = sorted(versions_of(code, variant), key=lambda rule: rule.in_force_from)
    return next((rule for rule in rows if rule.covers(on)), rows[0]).amount


def executors(case: Case, someone: Person | None) -> list[str]:
    """Who carries the decision out."""
    names = [case.against] if case.against else []
    return [*names, f"{someone.title} {someone.full_name}"] if someone else names


def recipients(case: Case, form: str) -> list[str]:
    """Whom the form names as recipients, before the file."""
    first = case.parties.select_related("person").order_by("pk").first()
    if form in RECIPIENTS:
        superior = case.authority.parent
        return [RECIPIENTS[form], *([superior.issuer] if form == "KN-15" and superior else [])]
    if form == "TC-05":
        return [f"Người tố cáo (phong bì {case.envelope})"]
    if form == "TC-12":
        return ["Người bị tố cáo", "Cơ quan quản lý người bị tố cáo"]
    return [f"{first.person.title} {first.person.full_name}"] if first else []


#: What a letter cites of a day whose law the program does not hold.
LAW_OF_ITS_TIME = "quy định của pháp luật có hiệu lực tại thời điểm giải quyết"
#: The article whose addressees receive a decision.
RECIPIENTS = {
    "KN-14a": "Như Điều 3",
    "KN-15": "Như Điều 4",
    "KN-16": "Như Điều 4",
    "TC-04": "Như Điều 2",
}


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
