"""Offices, their officers, and the posts through which an officer holds a role.

Law on the organisation of local government 72/2025/QH15: two levels, province and commune.
"""

from datetime import date

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.law.words import ROLE_LABELS, Role
from cases.models.kept import Kept, KeptQuerySet, NothingIsDeleted
from cases.models.text import NFCTextField, choices


class Office(Kept):
    """Cơ quan: a People's Committee, or a part of one (a specialised body, a unit)."""

    class Rank(models.TextChoices):
        PROVINCE = "province", _("province")
        COMMUNE = "commune", _("ward or commune")
        PART = "part", _("part of an office")

    code = models.SlugField(_("code"), unique=True)
    name = models.CharField(_("name"), max_length=200)
    rank = models.CharField(_("rank"), max_length=10, choices=Rank.choices)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts",
        verbose_name=_("belongs to"),
    )  # fmt: skip
    letter_name = models.TextField(_("name at the head of a letter"))
    issuer = models.CharField(_("the head, as a letter names him"), max_length=200)
    place = models.CharField(_("place in the date line"), max_length=100)
    symbol = models.CharField(_("abbreviation in a number"), max_length=20, default="UBND")
    court = models.CharField(_("competent court"), max_length=200, blank=True)
    portal = models.URLField(
        _("portal or website"), blank=True,
        help_text=_("Decisions must be published there (Nghị định 124/2020/NĐ-CP Điều 29)."),
    )  # fmt: skip
    phone = models.CharField(
        _("telephone"), max_length=40, blank=True,
        help_text=_("Citizens see it on the status page."),
    )  # fmt: skip
    remote = models.BooleanField(
        _("remote area"),
        default=False,
        help_text=_("Far, hard to reach: the longer limits of Luật Khiếu nại Điều 28 apply."),
    )
    remote_since = models.DateField(_("so decided on"), null=True, blank=True)
    remote_reason = NFCTextField(_("reason of that decision"), blank=True)

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class OfficerManager(UserManager.from_queryset(KeptQuerySet)):
    """Officers are made by a service; nobody deletes one (who signed can never vanish)."""


class Officer(AbstractUser):
    """Cán bộ, công chức: a person who works with the program. A citizen is a `Person`."""

    sensitive = ("password",)

    first_name = None
    last_name = None
    full_name = models.CharField(_("full name"), max_length=120)

    objects = OfficerManager()
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        verbose_name = _("officer")
        verbose_name_plural = _("officers")
        ordering = ["username"]

    def __str__(self) -> str:
        return self.full_name or self.username

    def get_full_name(self) -> str:
        return self.full_name

    def get_short_name(self) -> str:
        return self.full_name

    def delete(self, *args, **kwargs):
        raise NothingIsDeleted(self._meta.label)


class PostQuerySet(KeptQuerySet):
    """Who holds which role, where, on which day."""

    def held_on(self, on: date) -> "PostQuerySet":
        """Posts in force on the day; an empty end means that the post goes on."""
        return self.filter(from_on__lte=on).filter(Q(to_on__isnull=True) | Q(to_on__gte=on))

    def of(self, officer: Officer) -> "PostQuerySet":
        return self.filter(officer=officer)


class Post(Kept):
    """Chức danh, phân công vai trò: one officer, one office, one role, from a day to a day."""

    officer = models.ForeignKey(
        Officer, models.PROTECT, related_name="posts", verbose_name=_("officer")
    )
    office = models.ForeignKey(
        Office, models.PROTECT, related_name="posts", verbose_name=_("office")
    )
    role = models.CharField(_("role"), max_length=20, choices=choices(Role, ROLE_LABELS))
    title = models.CharField(_("title"), max_length=120)
    signs_as = models.TextField(
        _("lines above the signature"),
        blank=True,
        help_text=_("One a line, as Nghị định 30/2020/NĐ-CP Điều 13 has them: KT. CHỦ TỊCH …"),
    )
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ["office", "officer"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=models.F("from_on")),
                name="post_ends_after_it_begins",
                violation_error_message=_("A post cannot end before it begins."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.office}"
