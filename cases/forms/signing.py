"""The questions of signing: the PIN, the file that came back, the scan, the place of a key."""

from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms.base import REQUIRED, DayField, VerbForm
from cases.forms.uploads import ScanField, UploadField
from cases.law.words import Role
from cases.letters import widgets
from cases.models import Document, Office, Officer, Post, SigningKey
from cases.services import certificates, paper, signing_keys

#: Seconds in which one signs what the page showed.
SEEN_FOR = 600
#: Verb of the round → the field that it signs.
SIGNED_FIELD = {"sign": widgets.LEADER, "seal": widgets.OFFICE}


class PaperForm(VerbForm):
    """A step of the round whose consequence is no preview: it makes a file."""

    previewable = False

    def kept(self) -> dict[str, Any]:
        """Who acts, when, on which version of the letter."""
        values = self.cleaned_data
        return {"actor": self.actor, "on": values["on"], "reason": values["reason"],
                "version": values["version"]}  # fmt: skip


class SignForm(PaperForm):
    """Ký, đóng dấu: what the page shows is what is signed, within ten minutes, with the PIN."""

    pin = forms.CharField(
        label=_("PIN"), required=False, max_length=64,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("Asked for every signature and kept nowhere."),
    )  # fmt: skip
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    field_order = ["pin"]

    def prepare(self) -> None:
        row = certificates.row_of(self.row, SIGNED_FIELD[self.verb], timezone.localdate())
        if not certificates.needs_pin(row):
            del self.fields["pin"]
        self.fields["seen"].initial = signing.dumps(self.seen_now(), salt="seen")

    def seen_now(self) -> list[Any]:
        """What the page shows: this letter, these bytes, to this person."""
        return [self.row.pk, self.row.version, self.row.sha256, self.actor.pk]

    @property
    def images(self) -> list[str]:
        """The pages of exactly the bytes to be signed, as pictures."""
        return [
            reverse("admin:cases_document_file_page", args=[self.row.pk, number])
            for number in range(1, paper.count_pages(self.row) + 1)
        ]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        seen = values.get("seen")
        if not seen:  # a script of the office itself, without a page
            return values
        try:
            shown = signing.loads(seen, salt="seen", max_age=SEEN_FOR)
        except signing.BadSignature:
            shown = None
        if shown != self.seen_now():
            self.add_error(None, gettext(
                "The page is older than ten minutes or shows another file: load it again, look at "
                "the letter, then sign."
            ))  # fmt: skip
        return values

    def perform(self) -> Document:
        service = paper.sign_document if self.verb == "sign" else paper.seal
        return service(self.row, pin=self.cleaned_data.get("pin", ""), **self.kept())


class TakeForm(PaperForm):
    """Nhận lại bản đã ký: the file as the tool of the government gave it back."""

    file = UploadField(label=_("Signed file (PDF)"))
    code = forms.CharField(
        label=_("Code of the export"), required=False, max_length=12,
        help_text=_("It stands in the name of the exported file; empty: found by its content."),
    )  # fmt: skip
    field_order = ["file", "code"]

    def perform(self) -> Document:
        service = paper.take_signed if self.verb == "take_signed" else paper.take_sealed
        pdf = self.cleaned_data["file"]
        return service(self.row, pdf=pdf, code=self.cleaned_data["code"], **self.kept())


class ByHandForm(PaperForm):
    """Xác nhận chữ ký tay: the scan, the day on the paper, where the original lies."""

    scan = ScanField(label=_("Scan of the signed letter (PDF, JPEG, PNG)"))
    signed_on = DayField(label=_("Signed on"))
    kept_at = forms.CharField(
        label=_("Where the original is kept"), max_length=200, error_messages={"required": REQUIRED}
    )
    seen = forms.BooleanField(
        label=_("I saw the original with the signature in ink."), error_messages={
            "required": _("Only what you saw yourself can be confirmed.")},
    )  # fmt: skip
    field_order = ["scan", "signed_on", "kept_at", "seen"]

    def perform(self) -> Document:
        values = self.cleaned_data
        return paper.confirm_by_hand(
            self.row, scan=values["scan"], signed_on=values["signed_on"],
            kept_at=values["kept_at"], **self.kept(),
        )  # fmt: skip


class SigningKeyForm(VerbForm):
    """Nguồn ký số of an officer or an office."""

    previewable = False
    officer = forms.ModelChoiceField(Officer.objects.none(), label=_("Officer"), required=False)
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office (for its seal)"), required=False
    )
    source = forms.ChoiceField(label=_("Source"), choices=SigningKey.Source.choices)
    token = forms.CharField(label=_("Label of the token"), required=False, max_length=32)
    key_id = forms.CharField(
        label=_("Identifier of the key"), required=False, max_length=80,
        help_text=_("Hexadecimal, as the tool of the token shows it."),
    )  # fmt: skip
    file = forms.CharField(
        label=_("Name of the PKCS#12 file"), required=False, max_length=80,
        help_text=_("A private key is never sent here: lay the file into the folder of the "
                    "certificates on the server."),
    )  # fmt: skip
    certificate = UploadField(label=_("Certificate (.cer, .crt, .pem)"))
    picture = UploadField(
        label=_("Picture of the signature or seal (PNG)"), required=False,
        help_text=_("Transparent; a signature blue, a seal red and in real size."),
    )  # fmt: skip
    from_on = DayField(label=_("From"))
    field_order = ["officer", "office", "source", "token", "key_id", "file", "certificate",
                   "picture", "from_on"]  # fmt: skip

    def prepare(self) -> None:
        on = timezone.localdate()
        offices = access.offices_of(self.actor, on, [Role.ADMINISTRATOR])
        posts = Post.objects.held_on(on).filter(office__in=offices)
        self.fields["office"].queryset = offices
        self.fields["officer"].queryset = Officer.objects.filter(pk__in=posts.values("officer"))
        self.fields["from_on"].initial = on

    def perform(self) -> SigningKey:
        values = self.cleaned_data
        return signing_keys.enter_signing_key(
            actor=self.actor, on=values["on"], officer=values["officer"], office=values["office"],
            place=signing_keys.Place(values["source"], values["file"], values["token"],
                                     values["key_id"].replace(":", "").replace(" ", "")),
            certificate=values["certificate"], picture=values["picture"],
            from_on=values["from_on"],
        )  # fmt: skip


class EndKeyForm(VerbForm):
    """Chấm dứt một khóa ký."""

    previewable = False
    to_on = DayField(label=_("Last day"))
    field_order = ["to_on"]

    def perform(self) -> SigningKey:
        values = self.cleaned_data
        return signing_keys.end_signing_key(
            self.row, actor=self.actor, on=values["on"], to_on=values["to_on"]
        )


class AnyFileForm(forms.Form):
    """Any PDF whose signatures somebody wants to know about."""

    file = UploadField(label=_("PDF file"))

    def clean_file(self) -> bytes:
        content = self.cleaned_data["file"]
        if not content.startswith(b"%PDF-"):
            raise ValidationError(gettext("This is no PDF file."))
        return content


SIGNING_FORMS: dict[str, type[VerbForm]] = {
    "sign": SignForm,
    "seal": SignForm,
    "take_signed": TakeForm,
    "take_sealed": TakeForm,
    "confirm_by_hand": ByHandForm,
}
