"""From where officers and offices sign, entered by the administrator; and what is demonstration."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.base import AddByFormMixin, RecordAdmin
from cases.admin.verbs import run_form
from cases.forms.signing import EndKeyForm, SigningKeyForm
from cases.law.words import Role
from cases.models import Post, SigningKey
from cases.services import certificates

ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 13, Phụ lục I phần II mục 7, 8"
SEEN_BY = (Role.ADMINISTRATOR, Role.INSPECTOR, Role.LEADER, Role.CLERK)


@admin.register(SigningKey)
class SigningKeyAdmin(AddByFormMixin, RecordAdmin):
    """Keys of the offices in which one holds a role; never a private key, never a PIN."""

    list_display = ("whose", "source", "certificate_name", "certificate_until", "from_on",
                    "to_on", "end_link")  # fmt: skip
    list_filter = ("source",)
    fields = ("officer", "office", "source", "token", "key_id", "file", "certificate_name",
              "certificate_sha256", "certificate_until", "picture_sha256", "from_on",
              "to_on")  # fmt: skip
    list_select_related = ("officer", "office")
    scoped = False
    seen_by = SEEN_BY
    add_form, add_verb, add_title = SigningKeyForm, "enter_signing_key", _("Enter a signing key")
    add_article = ARTICLE
    added_by = (Role.ADMINISTRATOR,)

    def get_queryset(self, request: HttpRequest) -> Any:
        offices = access.offices_of(request.user, timezone.localdate(), SEEN_BY)
        posts = Post.objects.filter(office__in=offices)
        rows = super().get_queryset(request)
        return rows.filter(office__in=offices) | rows.filter(officer__in=posts.values("officer"))

    def get_urls(self) -> list[Any]:
        end = path("<int:pk>/end/", self.admin_site.admin_view(self.end),
                   name="cases_signingkey_end")  # fmt: skip
        sources = path("sources/", self.admin_site.admin_view(self.sources),
                       name="cases_signingkey_sources")  # fmt: skip
        return [end, sources, *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        shown = {"sources_url": reverse("admin:cases_signingkey_sources"), **(extra_context or {})}
        return super().changelist_view(request, shown)

    @admin.display(description=_("whose"))
    def whose(self, row: SigningKey) -> str:
        return str(row.officer or row.office)

    @admin.display(description="")
    def end_link(self, row: SigningKey) -> str:
        if row.to_on is not None:
            return ""
        return format_html('<a href="{}">{}</a>', reverse("admin:cases_signingkey_end",
                                                          args=[row.pk]), _("End"))  # fmt: skip

    def address(self, pk: Any) -> str:
        return reverse("admin:cases_signingkey_change", args=[pk])

    def end(self, request: HttpRequest, pk: int) -> HttpResponse:
        """A key that is lost, or whose owner has left."""
        row = self.get_object(request, str(pk))
        if row is None or not self.holds(request, self.added_by):
            return self._get_obj_does_not_exist_redirect(request, self.opts, str(pk))
        return run_form(self, request, EndKeyForm, row=row, verb="end_signing_key",
                        title=str(_("End this signing key")), article=ARTICLE)  # fmt: skip

    def sources(self, request: HttpRequest) -> HttpResponse:
        """Who signs from where, whom the program trusts, and what of it is demonstration."""
        if not self.has_view_permission(request):
            return self._get_obj_does_not_exist_redirect(request, self.opts, "")
        on = timezone.localdate()
        offices = access.offices_of(request.user, on, SEEN_BY)
        posts = Post.objects.held_on(on).filter(office__in=offices, role=Role.LEADER.value)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Who signs from where"),
            "opts": self.opts,
            "sources": certificates.sources(on, posts.select_related("officer", "office")),
            "trusted": certificates.trusted(),
            "told": certificates.told(certificates.trusted()),
            "module": settings.PKCS11_MODULE,
            "today": on,
        }
        return TemplateResponse(request, "admin/signing_sources.html", context)
