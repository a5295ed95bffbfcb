"""The public status page `/tra-cuu/`: no account, no cookie, nothing in the address.

Luật Tiếp công dân Điều 7 khoản 1. A wrong code, a wrong PIN, a matter long ended and a denunciation
get the same page, of the same length, after the same time.
"""

import time
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone, translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from reception.forms.status import QuestionForm, StatusForm
from reception.services.status import admit, look_up

#: Every answer to a question takes at least so long: what the database does is not heard.
ANSWER_SECONDS = 0.5


# Nobody is logged in here and nothing is changed: there is no request to forge. And without a
# referrer, which this page does not send, the check against forgery would refuse every browser.
@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def status(request: HttpRequest) -> HttpResponse:
    """Ask and answer; the page is Vietnamese unless its reader chose otherwise."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    with translation.override(chosen if chosen in dict(settings.LANGUAGES) else "vi"):
        if request.method == "POST":
            started = time.monotonic()
            response = answered(request)
            time.sleep(max(0.0, ANSWER_SECONDS - (time.monotonic() - started)))
        else:
            response = page(request, form=StatusForm())
    response["Referrer-Policy"] = "no-referrer"
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def answered(request: HttpRequest) -> HttpResponse:
    """One question, counted before it is read."""
    admission = admit(client_of(request), now=int(timezone.now().timestamp()))
    if not admission.admitted:
        response = page(request, form=StatusForm(), wait=True, status=429)
        response["Retry-After"] = str(admission.seconds)
        return response
    kind = QuestionForm if admission.strained else StatusForm
    form = kind(request.POST)
    if not form.is_valid():
        return page(request, form=again(form))
    found = look_up(code=form.cleaned_data["code"], pin=form.cleaned_data["pin"],
                    on=timezone.localdate())  # fmt: skip
    return page(request, form=kind(), found=found, asked=True)


def again(form: StatusForm) -> StatusForm:
    """The form with its errors; a sum that was asked once is not asked again."""
    if isinstance(form, QuestionForm):
        form.data = {**form.data.dict(), "token": form.drawn, "answer": ""}
    return form


def page(request: HttpRequest, *, status: int = 200, **context: Any) -> HttpResponse:
    response = TemplateResponse(request, "public/status.html", context, status=status)
    return response.render()


def client_of(request: HttpRequest) -> str:
    """The address of the client: what our own proxy wrote last, never what the client says."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
