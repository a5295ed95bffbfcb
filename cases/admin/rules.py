"""The page of what an office set itself because no law settles it."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.base import AddByFormMixin, RecordAdmin
from cases.forms.rules import OfficeRuleForm
from cases.law.words import Role
from cases.models import LimitOverride


@admin.register(LimitOverride)
class OfficeRuleAdmin(AddByFormMixin, RecordAdmin):
    """Rules and targets of the offices, each with its basis, its reason and its leader."""

    list_display = ("office", "title", "amount", "unit", "basis", "leader", "in_force_from",
                    "in_force_to")  # fmt: skip
    list_filter = ("office",)
    list_select_related = ("office", "leader")
    scoped = False
    seen_by = (*access.MATTER_ROLES, Role.ADMINISTRATOR)
    add_form, add_verb, add_title = OfficeRuleForm, "set_office_rule", _("Set a rule of the office")
    add_article = "Luật Tiếp công dân Điều 15 khoản 2"
    added_by = (Role.LEADER,)
