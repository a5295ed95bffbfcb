"""The pages of the books of all three apps: chosen, read, printed, taken as a workbook."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.forms import REQUIRED
from cases.models import Office, Officer
from cases.services import books as archive
from cases.services.books import Source, lines_of, offices_of, print_book, take_workbook
from complaints.services import books as hall
from reception.services import books as door

BOOKS = {one.book.code: one for one in (*door.BOOKS, *hall.BOOKS, *archive.BOOKS)}
MONTHS = [("", _("the whole year")), *((str(month), f"{month:02d}") for month in range(1, 13))]
#: Format → maker, content type.
FORMATS = {
    "pdf": (print_book, "application/pdf"),
    "xlsx": (take_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


class BookForm(forms.Form):
    """Which office, year and month of a book."""

    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office"), error_messages={"required": REQUIRED}
    )
    year = forms.IntegerField(
        label=_("Year"), min_value=2000, max_value=2100,
        error_messages={"required": REQUIRED, "invalid": _("Write a year, for example 2027.")},
    )  # fmt: skip
    month = forms.TypedChoiceField(
        label=_("Month"), choices=MONTHS, required=False, coerce=int, empty_value=None
    )

    def __init__(self, source: Source, officer: Officer, on: date, asked: Any) -> None:
        offices = offices_of(source, officer, on)
        first = offices.order_by("pk").first()
        given = {"office": first.pk if first else "", "year": on.year, "month": ""}
        super().__init__({name: asked.get(name, value) for name, value in given.items()})
        self.fields["office"].queryset = offices


def readable(officer: Officer, on: date) -> list[Source]:
    """The books that the officer may read in some office."""
    return [one for one in BOOKS.values() if offices_of(one, officer, on).exists()]


def shelf(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The books she may read."""
    found = readable(request.user, timezone.localdate())
    if not found:
        raise PermissionDenied
    rows = [{"book": one.book, "url": reverse("admin:book", args=[one.book.code])} for one in found]
    context |= {"title": _("Books"), "subtitle": None, "rows": rows}
    return TemplateResponse(request, "admin/books.html", context)


def source_of(request: HttpRequest, code: str) -> Source:
    """The book of an address; Http404 for an unknown one, PermissionDenied for one not hers."""
    if code not in BOOKS:
        raise Http404
    source = BOOKS[code]
    if not offices_of(source, request.user, timezone.localdate()).exists():
        raise PermissionDenied
    return source


def page(request: HttpRequest, code: str, context: dict[str, Any]) -> HttpResponse:
    """One book on the screen, a year or a month of it."""
    source, on = source_of(request, code), timezone.localdate()
    form = BookForm(source, request.user, on, request.GET)
    lines, status = [], 422
    if form.is_valid():
        lines, status = lines_of(source, request.user, on=on, **form.cleaned_data), 200
    shown = Paginator(lines, 100).get_page(request.GET.get("page"))
    context |= {
        "title": source.book.title, "subtitle": None, "book": source.book, "form": form,
        "page": shown, "taken": taken_addresses(code, form) if status == 200 else [],
    }  # fmt: skip
    return TemplateResponse(request, "admin/book.html", context, status=status)


def taken_addresses(code: str, form: BookForm) -> list[dict[str, str]]:
    """Where the same part of the book is printed or taken as a workbook."""
    said = form.cleaned_data
    query = f"?office={said['office'].pk}&year={said['year']}&month={said['month'] or ''}"
    names = {"pdf": _("Print (PDF)"), "xlsx": _("Export to XLSX")}
    return [
        {"title": title, "url": reverse("admin:book_taken", args=[code, name]) + query}
        for name, title in names.items()
    ]


def taken(request: HttpRequest, code: str, form: str) -> HttpResponse:
    """The book as a file; it names its book and period, never a person."""
    if form not in FORMATS:
        raise Http404
    source, on = source_of(request, code), timezone.localdate()
    asked = BookForm(source, request.user, on, request.GET)
    if not asked.is_valid():
        raise Http404
    make, kind = FORMATS[form]
    said = asked.cleaned_data
    body = make(source, actor=request.user, on=on, **said)
    month = f"-{said['month']:02}" if said["month"] else ""
    response = HttpResponse(body, content_type=kind)
    response["Content-Disposition"] = (
        f'attachment; filename="{code}-{said["office"].code}-{said["year"]}{month}.{form}"'
    )
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
