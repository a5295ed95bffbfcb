"""The sheets of a file that the program makes: cover, index, story, end sheet, minutes.

Nghị định 30/2020/NĐ-CP Điều 29, Phụ lục V. They bear no moment of printing: the same file gives the
same bytes.
"""

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

import pikepdf
from django.utils import translation

from cases.law.dossier import Volume
from cases.letters.formats import day_text
from cases.letters.sheet import sheet
from cases.models import Case, Officer
from cases.procedures import checklist
from cases.services.dossier.contents import Entry, about, closing_of
from cases.services.facts import office_in_text
from cases.services.story import Part, Story, hidden_line, said, story_of


def head(case: Case, title: str) -> dict[str, Any]:
    """The head of a sheet of this file."""
    with translation.override("vi"):
        kind = case.get_kind_display()
    return {"title": title, "office": case.dossier.office.letter_name.splitlines(),
            "number": case.number, "kind": kind}  # fmt: skip


def cover(case: Case, entries: Sequence[Entry], volume: Volume = Volume.MATTER) -> bytes:
    """Bìa hồ sơ."""
    known = {**head(case, "BÌA HỒ SƠ"), **about(case, volume), "count": f"{len(entries):02d}"}
    return sheet("cover", known)


def index(case: Case, entries: Sequence[Entry]) -> bytes:
    """Mục lục văn bản, tài liệu trong hồ sơ."""
    facts = {**head(case, "MỤC LỤC VĂN BẢN, TÀI LIỆU"), "entries": [e.as_dict() for e in entries]}
    return sheet("index", facts)


def end(case: Case, entries: Sequence[Entry], index_pages: int) -> bytes:
    """Chứng từ kết thúc."""
    closed, known = closing_of(case), about(case)
    explained = checklist.explained(case)
    lacks = [
        {"name": one.item.name, "article": one.item.article, "why": explained[one.item.code]}
        for one in checklist.look(case) if one.item.code in explained
    ]  # fmt: skip
    facts = {
        **head(case, "CHỨNG TỪ KẾT THÚC"),
        "sheets": known["sheets"],
        "last": known["sheets"],
        "count": f"{len(entries):02d}",
        "index_pages": f"{index_pages:02d}",
        "remarks": "; ".join(sorted({e.note for e in entries if "không có bản quét" in e.note})),
        "lacks": lacks,
        "place": case.dossier.office.place,
        "closed_on": day_text(closed.on) if closed else "",
        "closed_by": closed.actor.full_name if closed else "",
    }
    return sheet("end", facts)


def told(case: Case, actor: Officer) -> bytes:
    """Diễn biến pháp lý, up to the closing of the file: what follows is no part of it."""
    closed = closing_of(case)
    last = case.dossier.events.order_by("number").last()
    on = (closed or last).on
    with translation.override("vi"):
        whole = story_of(case, on, actor)
        story = until_closing(whole, closed.number) if closed else whole
        facts = {
            **head(case, "DIỄN BIẾN PHÁP LÝ CỦA HỒ SƠ"),
            "on": said(on),
            "parts": [
                {"title": part.title,
                 "acts": [{"on": said(act.on), "what": act.what, "who": act.who,
                           "article": act.article, "lines": act.lines}
                          for act in part.acts if act.volume is Volume.MATTER]}
                for part in story.parts
            ],
            "running": story.running,
            "hidden": hidden_line(story),
        }  # fmt: skip
    return sheet("file_story", facts)


def until_closing(story: Story, number: int) -> Story:
    """The story without the acts after the closing; the case is its last part."""
    *before, own = story.parts
    return Story(story.on, (*before, Part(own.title, own.acts[:number])), story.running,
                 story.hidden)  # fmt: skip


def manifest(case: Case, files: Sequence[dict[str, Any]], on: date) -> bytes:
    """Bảng kê giá trị băm."""
    facts = {**head(case, "BẢNG KÊ TỆP VÀ GIÁ TRỊ BĂM"), "files": files, "on": said(on)}
    return sheet("manifest", facts)


def minutes(
    case: Case, entries: Sequence[Entry], *, giver: str, receiver: str, note: str, on: date,
    sha256: str,
) -> bytes:  # fmt: skip
    """Biên bản giao nhận hồ sơ."""
    facts = {
        **head(case, "BIÊN BẢN GIAO NHẬN HỒ SƠ, TÀI LIỆU"), **about(case), "giver": giver,
        "receiver": receiver, "note": note, "on_in_words": day_text(on),
        "count": f"{len(entries):02d}",
        "sha256": sha256, "office_name": office_in_text(case.dossier.office),
        "place": case.dossier.office.place,
    }  # fmt: skip
    return sheet("hand_over", facts)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)
