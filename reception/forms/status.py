"""The two questions of the status page, and a third one when many ask at once."""

import re
import secrets
from typing import Any

from django import forms
from django.core import signing
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from reception.law.status import ALPHABET, CODE_LENGTH, PIN_LENGTH
from reception.services.status import keyed, plain_code

SALT, MINUTES = "reception.status.question", 10
NUMBERS = (_("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight"), _("nine"))
_CODE = re.compile(f"[{ALPHABET}]{{{CODE_LENGTH}}}")
_PIN = re.compile(f"[0-9]{{{PIN_LENGTH}}}")


class StatusForm(forms.Form):
    """Code and PIN; nothing of them is ever shown again."""

    code = forms.CharField(
        label=_("Code on your slip"), max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip
    pin = forms.CharField(
        label=_("PIN on your slip, or the last four digits of your phone"), max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )  # fmt: skip

    def clean_code(self) -> str:
        code = plain_code(self.cleaned_data["code"])
        if not _CODE.fullmatch(code):
            raise forms.ValidationError(_("A code has twelve letters and digits, ABCD-EFGH-JKMN."))
        return code

    def clean_pin(self) -> str:
        pin = self.cleaned_data["pin"].strip()
        if not _PIN.fullmatch(pin):
            raise forms.ValidationError(_("A PIN has four digits."))
        return pin


class QuestionForm(StatusForm):
    """The same with a sum that a person can do: drawn here, asked while the site is strained."""

    answer = forms.CharField(max_length=4, widget=forms.TextInput(attrs={
        "autocomplete": "off", "inputmode": "numeric",
    }))  # fmt: skip
    token = forms.CharField(max_length=300, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        first, second = secrets.randbelow(8), secrets.randbelow(8)
        self.fields["answer"].label = _("How much is %(first)s and %(second)s?") % {
            "first": NUMBERS[first], "second": NUMBERS[second],
        }  # fmt: skip
        nonce = secrets.token_hex(8)
        total = first + second + 4
        self.drawn = signing.dumps([nonce, keyed(f"{nonce}:{total}")], salt=SALT)
        self.fields["token"].initial = self.drawn

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        try:
            nonce, answer = signing.loads(
                values.get("token") or "", salt=SALT, max_age=60 * MINUTES
            )
        except signing.BadSignature:
            nonce, answer = "", ""
        given = keyed(f"{nonce}:{(values.get('answer') or '').strip()}")
        if not constant_time_compare(given, answer):
            self.add_error("answer", _("That is not the sum. Here is another question."))
        return values
