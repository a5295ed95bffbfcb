"""The questions about the office itself: accounts, posts."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED, DayField, LinesField, VerbForm
from cases.law.words import (
    ROLE_LABELS,
    Role,
)
from cases.models import Office, Officer, Post
from cases.models.text import choices
from cases.services import setup


class OfficerForm(VerbForm):
    """A new account; its roles are given by posts."""

    previewable = False
    username = forms.SlugField(
        label=_("User name"), max_length=30,
        error_messages={"required": REQUIRED, "invalid": _("Letters without accents, digits, -.")},
    )  # fmt: skip
    full_name = forms.CharField(
        label=_("Full name"), max_length=120, error_messages={"required": REQUIRED}
    )
    password = forms.CharField(
        label=_("First password"), widget=forms.PasswordInput,
        help_text=_("At least 12 characters; the officer changes it after the first login."),
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    field_order = ["username", "full_name", "password"]

    def clean_username(self) -> str:
        name = self.cleaned_data["username"]
        if Officer.objects.filter(username=name).exists():
            raise forms.ValidationError(_("Somebody has this user name; choose another one."))
        return name

    def clean_password(self) -> str:
        validate_password(self.cleaned_data["password"])
        return self.cleaned_data["password"]

    def perform(self) -> Officer:
        values = self.cleaned_data
        return setup.enter_officer(
            actor=self.actor, on=values["on"], username=values["username"],
            full_name=values["full_name"], password=values["password"],
        )  # fmt: skip


class PostForm(VerbForm):
    """A role in an office, from a day; to end it enter it again with its last day."""

    previewable = False
    officer = forms.ModelChoiceField(
        Officer.objects.all(), label=_("Officer"), error_messages={"required": REQUIRED}
    )
    office = forms.ModelChoiceField(
        Office.objects.all(), label=_("Office"), error_messages={"required": REQUIRED}
    )
    role = forms.ChoiceField(label=_("Role"), choices=choices(Role, ROLE_LABELS))
    title = forms.CharField(label=_("Title"), max_length=120, error_messages={"required": REQUIRED})
    signs_as = LinesField(
        2, label=_("Lines above the signature"), required=False,
        help_text=_("One a line, as Nghị định 30/2020/NĐ-CP Điều 13 has them: KT. CHỦ TỊCH …"),
    )  # fmt: skip
    from_on = DayField(label=_("From"))
    to_on = DayField(label=_("To"), required=False)
    field_order = ["officer", "office", "role", "title", "signs_as", "from_on", "to_on"]

    def perform(self) -> Post:
        values = self.cleaned_data
        names = ("officer", "office", "role", "title", "signs_as", "from_on", "to_on")
        return setup.enter_post(
            actor=self.actor, on=values["on"], **{name: values[name] for name in names}
        )
