"""The questions of a run over many routine notices: which of them."""

import secrets
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.law.routine import MOST
from cases.models import Document, Officer


class BulkForm(forms.Form):
    """The letters that are chosen, and the key of the run: sent twice, it acts once."""

    chosen = forms.ModelMultipleChoiceField(
        Document.objects.none(), label=_("Letters"), widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one letter."),
            "invalid_choice": _("One of these letters is not among those you may sign in a run."),
            "invalid_pk_value": _("One of these letters is not among those you may sign in a run."),
        },
    )  # fmt: skip
    key = forms.SlugField(widget=forms.HiddenInput, max_length=32)

    def __init__(
        self, *args: Any, actor: Officer, among: Any, most: int = MOST, **kwargs: Any
    ) -> None:
        self.actor, self.most = actor, most
        kwargs["initial"] = {"key": secrets.token_hex(12), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.fields["chosen"].queryset = among

    def clean_chosen(self) -> list[Document]:
        found = list(self.cleaned_data["chosen"].order_by("pk"))
        if len(found) > self.most:
            said = (_("At most %(most)s letters are signed in one run.") if self.most == MOST
                    else _("At most %(most)s letters are set ahead in one job."))  # fmt: skip
            raise forms.ValidationError(said, params={"most": self.most})
        return found
