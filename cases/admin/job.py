"""Work that was asked for: how far it is, what became of each piece; cancelled by who asked."""

from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.base import RecordAdmin
from cases.law.words import Role
from cases.models import Document, Job
from cases.models.job import RUNNING, WAITING
from cases.services import jobs
from cases.services.paper import rendered

#: A worker that said nothing for so long is not running.
PATIENCE = 10


@admin.register(Job)
class JobAdmin(RecordAdmin):
    """One sees the work that one asked for oneself."""

    list_display = ("title", "state", "progress", "asked_on")
    list_filter = ("state",)
    scoped = False

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).filter(asked_by=request.user)

    @admin.display(description=_("work"))
    def title(self, job: Job) -> Any:
        return TITLES.get(job.kind, job.kind)

    @admin.display(description=_("done"))
    def progress(self, job: Job) -> str:
        return f"{job.done}/{job.total}"

    def get_urls(self) -> list[Any]:
        stop = path("<int:pk>/stop/", self.admin_site.admin_view(self.stop),
                    name="cases_job_stop")  # fmt: skip
        return [stop, *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        job = self.get_object(request, object_id)
        if job is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        on = timezone.localdate()
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": TITLES.get(job.kind, job.kind),
            "job": job,
            "running": job.state in (WAITING, RUNNING),
            "idle": job.state == WAITING and waits_long(job),
            "stop": reverse("admin:cases_job_stop", args=[job.pk]),
            "problems": problems(job, request),
            "goes_on": access.offices_of(request.user, on, [Role.LEADER]).exists(),
        }
        response = TemplateResponse(request, "admin/job.html", context)
        if context["running"]:
            response["Refresh"] = "3"  # seconds; without a script the page asks again
        return response

    def stop(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Stop before the next piece."""
        job = self.get_object(request, str(pk))
        if job is None or request.method != "POST":
            raise Http404
        jobs.stop(job, actor=request.user, on=timezone.localdate())
        return HttpResponseRedirect(reverse("admin:cases_job_change", args=[pk]))


TITLES = {rendered.PREPARE: _("Letters set ahead")}


def waits_long(job: Job) -> bool:
    """Whether no worker seems to run: nothing at all has happened for a while."""
    last = Job.objects.exclude(heartbeat=None).order_by("-heartbeat").first()
    return last is None or (timezone.now() - last.heartbeat).total_seconds() > PATIENCE


def problems(job: Job, request: HttpRequest) -> list[dict[str, Any]]:
    """The pieces that failed, as far as the reader may find what they were about."""
    failed = {one["row"]: one["problem"] for one in job.told if one["problem"]}
    rows = Document.objects.filter(pk__in=failed)
    letters = access.visible(rows, request.user, timezone.localdate())
    return [
        {"text": str(one), "url": reverse("admin:cases_document_change", args=[one.pk]),
         "problem": told(one, failed[one.pk])}
        for one in letters
    ]  # fmt: skip


def told(letter: Document, problem: str) -> str:
    """Why a letter was not set, in the language of the page."""
    if problem == rendered.LACKS:
        return gettext("still lacks %(facts)s") % {"facts": ", ".join(letter.missing_labels())}
    return gettext("could not be set (%(problem)s); tell the administrator") % {"problem": problem}
