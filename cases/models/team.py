"""The verification team of a denunciation, and who was on it when."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.models.kept import Kept, KeptQuerySet


class TeamMemberQuerySet(KeptQuerySet):
    """Who is on a team."""

    def current(self) -> "TeamMemberQuerySet":
        return self.filter(to_on__isnull=True)


class TeamMember(Kept):
    """Thành viên Tổ xác minh: one officer's time on the team, as its head or not.

    Nghị định 31/2019/NĐ-CP Điều 10: two people or more, one of them the head; nobody whom the
    matter concerns. Whoever leaves keeps a row with its last day.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="team")
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("officer")
    )
    head = models.BooleanField(_("head of the team"), default=False)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    objects = TeamMemberQuerySet.as_manager()

    class Meta:
        verbose_name = _("member of the verification team")
        verbose_name_plural = _("members of the verification team")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "officer"], condition=Q(to_on__isnull=True),
                name="team_member_once",
            ),
            models.UniqueConstraint(
                fields=["case"], condition=Q(head=True, to_on__isnull=True),
                name="team_has_one_head",
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="team_member_leaves_after_joining",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"#{self.pk}"
