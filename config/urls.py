"""Addresses: the admin, the language chosen on any page, and the one page without a login."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import path
from django.views.i18n import set_language

from cases.admin.verify_file import verify_file
from reception.views import status


@login_not_required
def icon(request: HttpRequest) -> HttpResponseRedirect:
    """The icon that a browser asks for by itself, on pages that name none."""
    return HttpResponseRedirect(static("cases/icon.svg"))


urlpatterns = [
    path("favicon.ico", icon, name="icon"),
    path("verify/", admin.site.admin_view(verify_file), name="verify_file"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("tra-cuu/", status, name="status"),
    path("", admin.site.urls),
]
