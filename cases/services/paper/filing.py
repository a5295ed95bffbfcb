"""Papers that are signed by pen: put into the file, and the scan of the signed sheet kept.

Nghị định 30/2020/NĐ-CP Điều 19, 29; an internal paper is approved and never issued.
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.models import Document, Officer
from cases.services.move import move
from cases.services.paper import scans
from cases.services.paper.ready import ready
from cases.services.trace import Step


def file_paper(
    document: Document, *, actor: Officer, on: date, scan: bytes = b"", **more: Any
) -> Document:
    """Đưa văn bản nội bộ vào hồ sơ, with the scan of the signed sheet when there is one."""
    document = ready(document, "file_paper", actor=actor, on=on, version=more.get("version"))
    kept = scans.keep(scan, sheet=True)
    return move(document, "file_paper", Step(actor, on, facts={"scan": kept.sha256}, **more))


def keep_scan(
    document: Document, *, actor: Officer, on: date, scan: bytes, **more: Any
) -> Document:
    """Lưu bản chụp của bản đã ký; the sheet itself lies in the paper file."""
    document = ready(document, "keep_scan", actor=actor, on=on, version=more.get("version"))
    if not scan:
        raise ValidationError({"scan": _("Choose the file of the scan.")})
    kept = scans.keep(scan, sheet=True)
    return move(document, "keep_scan", Step(actor, on, facts={"scan": kept.sha256}, **more))
