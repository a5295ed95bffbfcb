"""Registers of numbers: how far each has come."""

from typing import Any

from django.contrib import admin
from django.db.models import F, Max, Q
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.base import AddByFormMixin, RecordAdmin
from cases.admin.cells import day
from cases.forms import RegisterForm
from cases.law.words import Role
from cases.models import NumberRegister


@admin.register(NumberRegister)
class RegisterAdmin(AddByFormMixin, RecordAdmin):
    """Registers and how far each has come."""

    list_display = ("kind", "office", "year", "series", "last_number", "last_day")
    list_filter = ("kind", "year", "office")
    scoped = False
    seen_by = (Role.CLERK, Role.LEADER, Role.INSPECTOR)
    add_form, add_verb, add_title = RegisterForm, "open_register", _("Open a register")
    add_article = "Nghị định 30/2020/NĐ-CP Điều 15"
    added_by = (Role.CLERK,)

    def get_queryset(self, request: HttpRequest) -> Any:
        offices = access.offices_of(request.user, timezone.localdate())
        rows = super().get_queryset(request).filter(office__in=offices)
        hidden = access.hidden_from(request.user)
        if hidden is None:
            return rows.annotate(shown_number=F("value"), shown_day=F("last_on"))
        told = ~Q(entries__dossier__in=hidden.values("pk"))
        return rows.annotate(
            shown_number=Coalesce(Max("entries__number", filter=told), 0),
            shown_day=Max("entries__on", filter=told),
        )

    @admin.display(description=_("last number"), ordering="shown_number")
    def last_number(self, register: NumberRegister) -> int:
        """How far the register has come, as far as the reader may know."""
        return register.shown_number  # type: ignore[attr-defined]

    @admin.display(description=_("day of the last number"), ordering="shown_day")
    def last_day(self, register: NumberRegister) -> Any:
        return day(register.shown_day) or "–"  # type: ignore[attr-defined]
