"""The file of a matter in one line each: what comes in, what is closed, kept, and gone."""

import io
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pikepdf
import time_machine
from PIL import Image

from cases.law.words import Kind
from cases.letters import fields, render, sign, verify
from cases.models import Case, Document, IncomingPaper
from cases.procedures import PROCEDURES
from cases.services.dossier import archive, disposal, filing, incoming
from cases.services.dossier.incoming import Arrival
from cases.services.opening import add_person
from cases.services.paper import checks, deliver, record_proof, rendered
from tests.cases import acts
from tests.conftest import nine_in_the_morning

LATE = {"reason": "nhập bổ sung"}
#: A matter kept 15 years from 2026 may be disposed of on this Wednesday.
AFTER_KEEPING = date(2042, 1, 8)


def pdf(pages: int = 1, mark: str = "a", **root: Any) -> bytes:
    """A small PDF of so many pages, with a mark in its text."""
    made = pikepdf.new()
    for number in range(pages):
        page = made.add_blank_page(page_size=(595, 842))
        page.obj.Contents = made.make_stream(f"% {mark} {number}".encode())
    for key, value in root.items():
        made.Root[f"/{key}"] = value
    out = io.BytesIO()
    made.save(out, deterministic_id=True)
    return out.getvalue()


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30), mode: str = "RGB") -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new(mode, size, 128 if mode == "L" else None).save(out, kind)
    return out.getvalue()


def make_quick(monkeypatch: Any) -> None:
    """Letters of two pages that cost nothing, where the letter itself is not the matter."""
    made = iter(range(1, 1000))
    monkeypatch.setattr(rendered, "name_of", lambda code, facts: uuid4().hex)  # nothing is kept
    monkeypatch.setattr(render, "render", lambda code, facts: pdf(2, f"{code} {next(made)}"))
    monkeypatch.setattr(sign, "certify", lambda content, signer, at: content + b"% signed\n")
    monkeypatch.setattr(fields, "fill", lambda content, **lines: content + b"% filled\n")
    monkeypatch.setattr(sign, "seal", lambda content, signer, at: content + b"% sealed\n")
    monkeypatch.setattr(checks, "judge", lambda document, content, at: verify.Verdict("valid"))


def paper(
    cast: SimpleNamespace, row: Any, on: date, nature: str = "petition", *, scan: bytes = b"",
    who: str = "thu", reason: str = "", **more: Any,
) -> IncomingPaper:  # fmt: skip
    """Thu takes a paper in."""
    told = {"title": "Đơn đề nghị sửa đường", "author": "Nguyễn Văn Tám", **more}
    return incoming.receive_paper(
        actor=getattr(cast, who), on=on, office=cast.office, row=row, scan=scan, reason=reason,
        arrival=Arrival(nature=nature, **told),
    )  # fmt: skip


def current(case: Case) -> Any:
    """The case as it is now, with its verbs."""
    return PROCEDURES[case.kind].objects.get(pk=case.pk)


def answered(cast: SimpleNamespace, on: date) -> Case:
    """A proposal of ông Tám that was answered; the answer is issued."""
    person = add_person(actor=cast.lan, on=on, full_name="Nguyễn Văn Tám", address="Đình Hương")
    case = acts.assigned(acts.accepted(cast, on, Kind.PROPOSAL, people=[person]), cast, on)
    case = acts.do(case, "answer", cast.binh, on, **acts.DECIDED)
    delivered(acts.round_of(acts.letter(case, "XLD-11"), cast, on), cast, on)
    return current(case)


def delivered(letter: Document, cast: SimpleNamespace, on: date) -> Document:
    """Everybody whom an issued letter names has it, against signature."""
    lines = list(letter.deliveries.values_list("line", flat=True))
    letter = deliver(letter, actor=cast.thu, on=on, to=lines, way="by_hand", reference="trụ sở")
    for line in lines:
        letter = record_proof(letter, actor=cast.thu, on=on, line=line, received_on=on,
                              proof="signed_slip")  # fmt: skip
    return letter


def complete(cast: SimpleNamespace, on: date, gravity: str = "other") -> Case:
    """The same, with its petition, its sheets and its length of keeping: ready to be closed."""
    case = answered(cast, on)
    paper(cast, case, on, scan=pdf(3, "don"), pages=3)
    filing.number_sheets(case, actor=cast.thu, on=on)
    filing.set_retention(case, actor=cast.thu, on=on, gravity=gravity)
    return current(case)


def closed(cast: SimpleNamespace, on: date, gravity: str = "other") -> Case:
    """Thu closes the file."""
    return acts.do(complete(cast, on, gravity), "close_file", cast.thu, on)


def archived(cast: SimpleNamespace, on: date, gravity: str = "other") -> Case:
    """Thu hands the file to the archive."""
    return archive.hand_to_archive(
        closed(cast, on, gravity), actor=cast.thu, on=on, receiver="Hà Thị Lưu, lưu trữ"
    )


def after_keeping() -> Any:
    """While this lasts, the time of keeping of a file of 2026 is over; the posts still last."""
    return time_machine.travel(nine_in_the_morning(AFTER_KEEPING), tick=True)


def proposed(cast: SimpleNamespace, on: date) -> Case:
    """Thu proposes the disposal, inside `after_keeping`."""
    case = archived(cast, on)
    with after_keeping():
        return acts.do(case, "propose_disposal", cast.thu, AFTER_KEEPING, reason="Hết hạn.")


def dispose(case: Case, actor: Any, on: date = AFTER_KEEPING, reason: str = "Đồng ý.") -> Case:
    """A leader decides on it."""
    return disposal.decide_disposal(case, actor=actor, on=on, reason=reason)


def day_after(on: date) -> date:
    return on + timedelta(days=1)
