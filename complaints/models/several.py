"""Several people with one content: their appointment, and who speaks for them.

Luật Tiếp công dân Điều 29; Nghị định 124/2020/NĐ-CP Điều 6, 7.
"""

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.law.words import (
    gettext_noop,
)
from cases.models import Dossier, Person
from cases.models.act import Act, condition
from cases.models.kept import Kept
from complaints.law.group import TCD29, allowed, size_of


@condition(
    gettext_noop("One person alone needs no representative."),
    TCD29,
    gettext_noop("Correct the number of people, or let the person speak for himself."),
)
def is_a_group(row: "OfSeveral") -> bool:
    return size_of(row.head_count) is not None


@condition(
    gettext_noop("So many representatives the law does not allow for this group: five to ten "
                 "people have one or two, more than ten up to five."),
    TCD29,
    gettext_noop("Ask the group to appoint as many as the law allows."),
)  # fmt: skip
def number_is_allowed(row: "OfSeveral") -> bool:
    return allowed(row.head_count, row.act.facts["number"])


@condition(
    gettext_noop("The appointment is not signed by everybody."),
    TCD29,
    gettext_noop("Have it signed, or fingerprinted, by all of them; then name the "
                 "representatives."),
)  # fmt: skip
def all_have_signed(row: "OfSeveral") -> bool:
    return row.act.facts["signed_by_all"] is True


class OfSeveral(models.Model):
    """What a visit or petition of several people keeps of the appointment of who speaks.

    Luật Tiếp công dân Điều 29; Nghị định 124/2020/NĐ-CP Điều 6, 7.
    """

    head_count = models.PositiveIntegerField(_("number of people"), default=1)
    appointed_on = models.DateField(_("representatives appointed on"), null=True, blank=True)
    signed_by_all = models.BooleanField(_("signed by all"), default=False)

    if TYPE_CHECKING:
        act: Act
        dossier: Dossier

    class Meta:
        abstract = True

    def take_appointment(self) -> None:
        """The day of the appointment and that all have signed, from the facts of the act."""
        self.appointed_on = date.fromisoformat(self.act.facts["appointed_on"])
        self.signed_by_all = self.act.facts["signed_by_all"]


class Representative(Kept):
    """Người đại diện: who speaks for several people with one content; never a denouncer.

    Luật Tiếp công dân Điều 29: one of them, appointed in writing by all. It hangs on the dossier of
    the visit or of the petition.
    """

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="representatives")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("person"))
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("representative")
        verbose_name_plural = _("representatives")
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "person"], condition=Q(until__isnull=True),
                name="representative_once",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"#{self.pk}"
