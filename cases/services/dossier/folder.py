"""The file as a folder for the archive: every paper as it is, its metadata, the book, a manifest.

Nghị định 30/2020/NĐ-CP Điều 30, Phụ lục VI. The same file gives the same bytes on every day but for
the day that stands in the manifest.
"""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Sequence
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from cases.law.dossier import Volume, metadata
from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.models import Case, Document, Officer
from cases.services.dossier import leaves
from cases.services.dossier.book import book, protection_book
from cases.services.dossier.contents import Entry, about, entries
from cases.services.dossier.filing import pages_of

#: Characters that XML 1.0 cannot hold.
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: The day of every file in the folder: ZIP knows none earlier.
NO_DAY = (1980, 1, 1, 0, 0, 0)


def manifest_of(files: dict[str, bytes], titles: dict[str, str]) -> list[dict[str, Any]]:
    """Path, hash, size and title of each file."""
    return [
        {"path": path, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content),
         "title": titles.get(path, "")}
        for path, content in sorted(files.items())
    ]  # fmt: skip


def manifest_json(case: Case, listed: Sequence[dict[str, Any]], on: date) -> bytes:
    """The manifest for programs."""
    told = {"file": case.number, "made_on": on.isoformat(), "files": list(listed)}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, indent=1).encode()


def files_of(case: Case, *, actor: Officer) -> tuple[dict[str, bytes], dict[str, str]]:
    """Every file of the folder but the manifest, by its path; and what each is."""
    papers = entries(case)
    files = {"ho-so.pdf": book(case, papers, actor=actor), "ho-so.xml": describe_file(case, papers)}
    titles = {"ho-so.pdf": "Toàn bộ hồ sơ", "ho-so.xml": "Thông tin mô tả hồ sơ"}
    protected = entries(case, Volume.PROTECTION)
    if protected:
        files["ho-so-bao-ve.pdf"] = protection_book(case, protected)
        titles["ho-so-bao-ve.pdf"] = "Hồ sơ áp dụng biện pháp bảo vệ"
    for one in papers:
        base = one.path or f"van-ban/{one.order:03d}-{one.kind}"
        described = f"{base.rpartition('.')[0] or base}.xml"
        files[described], titles[described] = describe_paper(case, one), "Thông tin mô tả"
        if one.path:
            files[one.path], titles[one.path] = one.content, one.title
    return files, titles


def folder(case: Case, *, actor: Officer, on: date) -> bytes:
    """Gói hồ sơ nộp lưu, as a ZIP."""
    files, titles = files_of(case, actor=actor)
    listed = manifest_of(files, titles)
    files["bang-ke.json"] = manifest_json(case, listed, on)
    files["bang-ke.pdf"] = leaves.manifest(case, listed, on)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for path, content in sorted(files.items()):
            packed.writestr(zipfile.ZipInfo(path, NO_DAY), content)
    return out.getvalue()


# Metadata ----------------------------------------------------------------------------------------


def describe_file(case: Case, papers: Sequence[Entry]) -> bytes:
    """Thông tin mô tả hồ sơ."""
    known = about(case)
    values = {
        **code_of(case), "Title": known["name"], "Maintenance": known["kept"],
        "Rights": "Có điều kiện" if case.dossier.confidential else "Hạn chế",
        "Language": "Tiếng Việt", "StartDate": known["from_on"], "EndDate": known["to_on"],
        "DocTotal": str(len(papers)), "PageTotal": str(sum(pages_of(p.paper) for p in papers)),
        "Creator": case.handler.full_name if case.handler else "",
    }  # fmt: skip
    return as_xml("Dossier", metadata.FILE, values)


def code_of(case: Case) -> dict[str, str]:
    """Mã hồ sơ: of the office, of the year's list, of the file."""
    return {"OrganId": case.dossier.office.code, "FileCatalog": str(case.dossier.opened_on.year),
            "FileNotation": case.number}  # fmt: skip


def describe_paper(case: Case, one: Entry) -> bytes:
    """Thông tin mô tả văn bản đi or đến."""
    number, _, notation = one.number.partition("/")
    pages = pages_of(one.paper)
    values = {
        **code_of(case), "DocOrdinal": str(one.order), "CodeNumber": number,
        "CodeNotation": notation, "IssuedDate": f"{one.on:%d/%m/%Y}", "OrganName": one.author,
        "Subject": one.title, "Language": "Tiếng Việt", "PageAmount": str(pages),
        "Description": one.note, "TypeName": one.title.partition(":")[0],
    }  # fmt: skip
    if isinstance(one.paper, Document):
        return as_xml("Outgoing", metadata.OUTGOING, {**values, **sent(one.paper)})
    arrived = {
        "ArrivalDate": f"{one.paper.arrived_on:%d/%m/%Y}",
        "ArrivalNumber": one.paper.arrival_number, "ToPlaces": one.paper.unit_or_recipient,
    }  # fmt: skip
    return as_xml("Incoming", metadata.INCOMING, {**values, **arrived})


def sent(document: Document) -> dict[str, str]:
    """Signer and recipients of a letter, as it says them itself."""
    recipients = [str(one) for one in document.facts.get("recipients", [])]
    signed = bool(document.number)
    return {
        "Position": document.signer.title if signed else "",
        "FullName": document.signer.officer.full_name if signed else "",
        "To": "; ".join(recipients), "Priority": "0", "IssuedAmount": str(len(recipients) or 1),
    }  # fmt: skip


def as_xml(name: str, columns: tuple[metadata.Column, ...], values: dict[str, str]) -> bytes:
    """One element for each column, in the order of the annex; refused where a code is too long."""
    root = Element(name)
    try:
        for column, value in metadata.fitted(columns, values).items():
            SubElement(root, column).text = UNWRITABLE.sub("", value)
    except metadata.TooLong as error:
        raise Refused(
            message=Message(
                gettext_noop("“%(column)s” is longer than the archive takes."),
                {"column": str(error)},
            ),
            article=metadata.ARTICLE,
            next=Message(gettext_noop("Ask the administrator for the short code of the office, "
                                      "or correct the number of the paper.")),
        ) from None  # fmt: skip
    indent(root)
    return tostring(root, encoding="utf-8", xml_declaration=True)
