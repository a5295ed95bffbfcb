"""Whom a matter concerns: asked when it comes in, declared and ended later."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms.base import REQUIRED, VerbForm
from cases.law.relatives import relations_of
from cases.law.words import TIE_LABELS, Kind, Tie
from cases.models import Concern, Officer
from cases.services import concerns
from cases.services.concerns import Tied, officers_of


def relatives_text(kind: str, on: date) -> str:
    """The relatives of the law's list, in the language of the page."""
    return ", ".join(gettext(row.label) for row in relations_of(kind, on))


class ConcernFields(forms.Form):
    """Whether it is about an officer of this office: asked in the act that enters the matter."""

    concerned = forms.ModelMultipleChoiceField(
        Officer.objects.none(), required=False,
        label=_("Officers of this office who are accused or complained about"),
        help_text=_("They do not find a denunciation and do not handle a complaint."),
    )  # fmt: skip
    relatives = forms.ModelMultipleChoiceField(
        Officer.objects.none(), required=False,
        label=_("Officers who are relatives of the accused or the respondent"),
    )  # fmt: skip
    namesake = forms.BooleanField(
        required=False, label=_("An officer's name stands in the text, but it is somebody else")
    )
    CONCERN = ("concerned", "relatives", "namesake")

    def prepare_concern(self, offices: QuerySet, on: date) -> None:
        """The officers to choose from, and the relatives whom the law lists."""
        known = officers_of(offices, on)
        for name in ("concerned", "relatives"):
            self.fields[name].queryset = known  # type: ignore[attr-defined]
        self.fields["relatives"].help_text = relatives_text(Kind.DENUNCIATION, on)

    def check_names(self, kind: str, text: str, values: dict[str, Any]) -> None:
        """An officer named in a denunciation is marked, or said to be somebody else."""
        if kind != Kind.DENUNCIATION or values.get("namesake"):
            return
        told = {one.pk for name in ("concerned", "relatives") for one in values.get(name) or ()}
        officers = self.fields["concerned"].queryset  # type: ignore[attr-defined]
        if concerns.names_an_officer((one for one in officers if one.pk not in told), text):
            self.add_error("concerned", _(
                "The text holds the name of an officer of this office. Mark who is accused, or say "
                "that it is somebody else (Luật Tố cáo Điều 8; Nghị định 31/2019/NĐ-CP Điều 10)."
            ))  # fmt: skip

    def tied(self, kind: str) -> tuple[Tied, ...]:
        """What the service takes."""
        first = Tie.ACCUSED if kind == Kind.DENUNCIATION else Tie.RESPONDENT
        values = self.cleaned_data
        return (
            *(Tied(one, first) for one in values.get("concerned") or ()),
            *(Tied(one, Tie.RELATIVE) for one in values.get("relatives") or ()),
        )


class ConcernForm(VerbForm):
    """Declare that the matter concerns an officer; everybody may say it of himself."""

    previewable = False
    officer = forms.ModelChoiceField(
        Officer.objects.none(), label=_("Officer"), error_messages={"required": REQUIRED}
    )
    how = forms.ChoiceField(label=_("How"), error_messages={"required": REQUIRED})
    field_order = ["officer", "how"]

    def prepare(self) -> None:
        on, office, kind = timezone.localdate(), self.row.dossier.office, self.row.kind
        readable = concerns.may_read(self.actor, self.row.dossier, on)
        known = officers_of([office], on) if readable else Officer.objects.filter(pk=self.actor.pk)
        self.fields["officer"].queryset = known
        if not readable:
            self.initial["officer"] = self.actor.pk
        else:
            names = [str(one.officer) for one in concerns.current_of(self.row.dossier)]
            if names:
                told = gettext("Declared already: %(names)s.") % {"names": ", ".join(names)}
                self.fields["officer"].help_text = told
        other = Tie.RESPONDENT if kind == Kind.DENUNCIATION else Tie.ACCUSED
        self.fields["how"].choices = [("", "—")] + [
            (tie.value, gettext(TIE_LABELS[tie])) for tie in Tie if tie is not other
        ]
        self.fields["how"].help_text = relatives_text(kind, on)
        self.fields["reason"].help_text = _("Others read this: name nobody in it.")

    def perform(self) -> Any:
        values = self.cleaned_data
        return concerns.declare_concern(
            self.row, actor=self.actor, on=values["on"], officer=values["officer"],
            how=Tie(values["how"]), reason=values["reason"], version=values["version"],
        )  # fmt: skip


class ConcernChoice(forms.ModelChoiceField):
    """A declaration, as those who may read it choose it."""

    def label_from_instance(self, concern: Concern) -> str:
        return f"{concern.officer} – {concern.get_how_display()}"


class EndConcernForm(VerbForm):
    """End a declaration that was wrong; the row stays with its reason."""

    previewable = False
    concern = ConcernChoice(
        Concern.objects.none(), label=_("Declaration"), error_messages={"required": REQUIRED}
    )
    field_order = ["concern"]

    def prepare(self) -> None:
        dossier = self.row.dossier
        if access.may_see(self.actor, dossier, timezone.localdate()):
            current = Concern.objects.current().filter(dossier=dossier)
            self.fields["concern"].queryset = current.select_related("officer")

    def perform(self) -> Any:
        values = self.cleaned_data
        return concerns.end_concern(
            self.row, actor=self.actor, on=values["on"], concern=values["concern"],
            reason=values["reason"], version=values["version"],
        )  # fmt: skip
