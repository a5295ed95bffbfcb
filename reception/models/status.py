"""The codes of the status page, kept as hashes, and the counters against guessing.

Luật Tố cáo Điều 8, 56: a slip of a denunciation bears no code, so no row of one exists.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.kept import Kept
from cases.models.text import PlainJSONField
from reception.models.visit import Visit


class StatusCode(Kept):
    """Mã tra cứu: what a slip bears so that its holder may ask how far his matter has come.

    Neither the code nor the PIN is kept: only keyed hashes, from which neither can be read. A
    slip printed again on a later day has a new code, and the former one ends; on the same day both
    hold, because a viewer may fetch the page twice.
    """

    sensitive = ("code_hash", "pin_hash", "phone_hash")

    visit = models.ForeignKey(
        Visit, models.PROTECT, related_name="status_codes", verbose_name=_("visit")
    )
    form = models.CharField(_("form"), max_length=12)
    code_hash = models.CharField(max_length=64, unique=True)
    pin_hash = models.CharField(max_length=64)
    phone_hash = models.CharField(max_length=64, blank=True)
    issued_on = models.DateField(_("issued on"))
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("issued by")
    )
    ended_on = models.DateField(_("ended on"), null=True, blank=True)

    class Meta:
        verbose_name = _("status code")
        verbose_name_plural = _("status codes")

    def __str__(self) -> str:
        return f"#{self.pk}"


class LookUpCount(Kept):
    """When a client, or the whole site, last asked: moments of the last hour, in a fixed slot.

    The slot follows from a keyed hash of the address, which is not kept itself. Rows are written
    over and never grow beyond the number of slots.
    """

    slot = models.CharField(max_length=8, unique=True)
    moments = PlainJSONField(default=list)

    class Meta:
        verbose_name = _("counter of questions")
        verbose_name_plural = _("counters of questions")

    def __str__(self) -> str:
        return self.slot
