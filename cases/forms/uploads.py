"""Files that people send: never read before their size is known, told beside their field."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED
from cases.services.paper.scans import MOST_BYTES


class UploadField(forms.FileField):
    """A file whose answer is its content; nothing where none was sent."""

    default_error_messages = {
        "required": REQUIRED,
        "empty": _("The file is empty."),
        "large": _("The file is larger than 20 MB: send a smaller one."),
    }

    def clean(self, data: Any, initial: Any = None) -> bytes:
        uploaded = super().clean(data, initial)
        if not uploaded:
            return b""
        if uploaded.size > MOST_BYTES:
            raise ValidationError(self.error_messages["large"], code="large")
        uploaded.seek(0)
        return uploaded.read()


class ScanField(UploadField):
    """A paper that was scanned, or photographed."""

    default_error_messages = {
        "large": _("The file is larger than 20 MB: scan with fewer dots, or in two parts."),
    }
