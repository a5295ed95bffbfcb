"""Registers of numbers: how far each has come; opened, confirmed, closed; the rule of the office.

Nghị định 30/2020/NĐ-CP Điều 15, 16. A number that must not be found by the reader is not told by
how far a register has come.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import F, Max, Q
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.base import AddByFormMixin, RecordAdmin
from cases.admin.cells import day
from cases.admin.verbs import run_form
from cases.forms import RegisterForm
from cases.forms.registers import (
    CloseMonthForm,
    CloseYearForm,
    ConfirmYearForm,
    NumberingRuleForm,
    OpenYearForm,
    SecretSeriesForm,
)
from cases.law.words import Role
from cases.models import NumberingRule, NumberRegister

DECREE_30 = "Nghị định 30/2020/NĐ-CP Điều 15"


@dataclass(frozen=True)
class Page:
    """A page about all registers of an office: form, title, article, whose it is."""

    form: Any
    title: Any
    article: str
    role: Role


#: Address → page, in the order of a year.
PAGES = {
    "open_year": Page(OpenYearForm, _("Open the registers of a year"), DECREE_30, Role.CLERK),
    "open_secret_series": Page(
        SecretSeriesForm, _("Open secret series"),
        f"{DECREE_30} khoản 2; Luật Tố cáo Điều 8, 56", Role.CLERK,
    ),
    "confirm_registers": Page(
        ConfirmYearForm, _("Confirm the registers of a year"), DECREE_30, Role.LEADER
    ),
    "close_month": Page(CloseMonthForm, _("Close a month"), f"{DECREE_30}, 16", Role.CLERK),
    "close_year": Page(CloseYearForm, _("Close a year"), f"{DECREE_30}, 16", Role.LEADER),
}  # fmt: skip


@admin.register(NumberRegister)
class RegisterAdmin(AddByFormMixin, RecordAdmin):
    """Registers and how far each has come."""

    change_list_template = "admin/register_list.html"
    list_display = ("kind", "office", "year", "series", "last_number", "last_day",
                    "confirmed_on", "closed_through", "closed_on")  # fmt: skip
    list_filter = ("kind", "year", "office")
    fields = ("office", "kind", "year", "series", "secret", "last_number", "last_day",
              "legacy_to", "legacy_on", "opened_on", "opened_by", "confirmed_on", "confirmed_by",
              "closed_through", "closed_on", "closed_by")  # fmt: skip
    readonly_fields = ("last_number", "last_day")
    scoped = False
    seen_by = (Role.CLERK, Role.LEADER, Role.INSPECTOR)
    add_form, add_verb, add_title = RegisterForm, "open_register", _("Open a register")
    add_article = DECREE_30
    added_by = (Role.CLERK,)

    def get_queryset(self, request: HttpRequest) -> Any:
        offices = access.offices_of(request.user, timezone.localdate())
        rows = super().get_queryset(request).filter(office__in=offices)
        hidden = access.hidden_from(request.user)
        if hidden is None:
            return rows.annotate(shown_number=F("value"), shown_day=F("last_on"))
        told = Q(entries__isnull=False) & ~Q(entries__dossier__in=hidden.values("pk"))
        return rows.annotate(
            shown_number=Coalesce(Max("entries__number", filter=told), F("legacy_to")),
            shown_day=Coalesce(Max("entries__on", filter=told), F("legacy_on")),
        )

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.page)
        return [
            *(path(f"{name}/", view, {"name": name}, name=f"cases_numberregister_{name}")
              for name in PAGES),
            *super().get_urls(),
        ]  # fmt: skip

    def page(self, request: HttpRequest, name: str) -> HttpResponse:
        """One verb about all registers of an office and year."""
        found = PAGES.get(name)
        if found is None:
            raise Http404
        if not self.holds(request, (found.role,)):
            raise PermissionDenied
        return run_form(self, request, found.form, row=None, verb=name, title=str(found.title),
                        article=found.article)  # fmt: skip

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        pages = [
            {"title": one.title, "url": reverse(f"admin:cases_numberregister_{name}")}
            for name, one in PAGES.items() if self.holds(request, (one.role,))
        ]  # fmt: skip
        return super().changelist_view(request, {**(extra_context or {}), "pages": pages})

    def address(self, pk: Any) -> str:
        return reverse("admin:cases_numberregister_change", args=[pk])

    @admin.display(description=_("last number"), ordering="shown_number")
    def last_number(self, register: NumberRegister) -> int:
        """How far the register has come, as far as the reader may know."""
        return register.shown_number  # type: ignore[attr-defined]

    @admin.display(description=_("day of the last number"), ordering="shown_day")
    def last_day(self, register: NumberRegister) -> Any:
        return day(register.shown_day) or "–"  # type: ignore[attr-defined]


@admin.register(NumberingRule)
class NumberingRuleAdmin(AddByFormMixin, RecordAdmin):
    """How the offices number their letters, decision by decision."""

    list_display = ("office", "from_year", "common", "secret", "decision", "decided_on",
                    "decided_by")  # fmt: skip
    list_filter = ("office",)
    list_select_related = ("office", "decided_by")
    scoped = False
    seen_by = (Role.CLERK, Role.LEADER, Role.INSPECTOR)
    add_form, add_verb = NumberingRuleForm, "set_numbering_rule"
    add_title, add_article = _("Decide how letters are numbered"), f"{DECREE_30} khoản 1, 2"
    added_by = (Role.LEADER,)

    def get_queryset(self, request: HttpRequest) -> Any:
        offices = access.offices_of(request.user, timezone.localdate())
        return super().get_queryset(request).filter(office__in=offices)
