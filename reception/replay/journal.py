"""The journal: one line a line of the input, and the issued letters beside it."""

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cases.law.limits import RULES
from cases.law.words import Kind, Message, gettext_noop
from cases.models import Document, Event
from cases.services import clock
from cases.services.paper import path_of
from cases.wording import translate
from complaints.models import Petition
from reception.replay.plan import settling_code
from reception.replay.read import DECLINED, Matter

COLUMNS = (
    "ref", "status", "petition_number", "case_number", "states", "limits", "document_number",
    "pdf", "sha256", "late", "warnings", "message",
)  # fmt: skip
CODES = {rule.code for rule in RULES}


def write(matters: Iterable[Matter], series: str, out: Path) -> tuple[int, int]:
    """Write `journal.csv` and the letters under `out`; returns how many were done and refused."""
    out.mkdir(parents=True, exist_ok=True)
    done = refused = 0
    with open(out / "journal.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for matter in matters:
            line = refused_line(matter) if matter.fault else done_line(matter, series, out)
            writer.writerow({**dict.fromkeys(COLUMNS, ""), **line})
            done, refused = done + (matter.fault is None), refused + (matter.fault is not None)
    return done, refused


def refused_line(matter: Matter) -> dict[str, str]:
    """`line N, column C: reason`, in words that hold no value of a denunciation."""
    assert matter.fault is not None  # noqa: S101 asked by the caller
    message = translate(
        Message(
            gettext_noop("line %(line)s, column %(column)s: %(reason)s"),
            {"line": matter.line, "column": matter.fault.column, "reason": matter.fault.reason},
        )
    )
    return {"ref": matter.ref, "status": "refused", "message": message}


def done_line(matter: Matter, series: str, out: Path) -> dict[str, str]:
    """What became of a matter, read from the rows."""
    petition = Petition.objects.get(series=series, source_ref=matter.ref)
    owners = [petition, petition.case] if petition.case else [petition]
    limits = [limit for owner in owners for limit in clock.compute(owner)[0]]
    letter = save_letters(matter, owners, out)
    return {
        "ref": matter.ref,
        "status": "done",
        "petition_number": petition.number,
        "case_number": petition.case.number if petition.case else "",
        "states": ";".join(state for owner in owners for state in states_of(owner)),
        "limits": ";".join(
            f"{one.clock.code}={one.deadline.due_on}"
            for one in limits
            if one.deadline.due_on and one.clock.code in CODES
        ),
        **letter,
        "late": "yes" if is_late(matter, limits) else "no",
        "warnings": " | ".join(dict.fromkeys(translate(w) for w in warnings(matter, owners))),
    }


def states_of(owner: Any) -> list[str]:
    """state@date of each act that changed the state."""
    events = Event.objects.filter(dossier=owner.dossier, document=None).order_by("number")
    return [f"{event.after}@{event.on}" for event in events if event.after != event.before]


def is_late(matter: Matter, limits: list[Any]) -> bool:
    """Decided after the settling due date; a matter that was not accepted has none."""
    if matter.decided_on is None or matter.outcome == DECLINED:
        return False
    due = [one.deadline.due_on for one in limits if one.clock.code == settling_code(matter)]
    return any(day is not None and matter.decided_on > day for day in due)


def warnings(matter: Matter, owners: list[Any]) -> list[Message]:
    """Of the reading, of every limit, and of a late acceptance."""
    found = list(matter.warnings)
    for owner in owners:
        limits, skipped = clock.compute(owner)
        found += skipped
        for one in limits:
            found += one.deadline.warnings
            due = one.deadline.due_on
            if one.clock.owner == "petition" and due and one.met_on and one.met_on > due:
                found.append(Message(
                    gettext_noop("processed late: %(code)s was due on %(due)s"),
                    {"code": one.clock.code, "due": due},
                ))  # fmt: skip
    if matter.kind == Kind.DENUNCIATION and matter.remote:
        found.append(Message(gettext_noop("a remote area has no effect on denunciations")))
    return found


def save_letters(matter: Matter, owners: list[Any], out: Path) -> dict[str, str]:
    """Copy the issued letters; the columns tell of the last."""
    last: dict[str, str] = {"document_number": "", "pdf": "", "sha256": ""}
    dossiers = [owner.dossier_id for owner in owners]
    issued = Document.objects.filter(dossier__in=dossiers, state="issued").order_by("pk")
    for document in issued:
        name = f"letters/{file_name(matter)}_{document.form}-{issued_before(issued, document)}.pdf"
        (out / "letters").mkdir(exist_ok=True)
        (out / name).write_bytes(path_of(document.sha256).read_bytes())
        last = {"document_number": document.number, "pdf": name, "sha256": document.sha256}
    return last


def issued_before(issued: Any, document: Document) -> int:
    """1 for the first letter of a form in its matter, and so on."""
    return issued.filter(form=document.form, pk__lte=document.pk).count()


def file_name(matter: Matter) -> str:
    """A reference as a file name: letters, digits, dot, dash; and the line, which is unique."""
    return f"{matter.line:04d}_{re.sub(r'[^A-Za-z0-9.-]+', '-', matter.ref)[:40]}"
