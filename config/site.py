"""The admin site: its name, its start page of four lists, and passwords that leave a trace."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.forms import AdminPasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.services import setup
from config import books, desk, lawbook


class TracedPasswordForm(AdminPasswordChangeForm):
    """A new password is audited like every other change of an account."""

    def save(self, commit: bool = True) -> Any:
        setup.set_password(
            actor=self.user, on=timezone.localdate(), officer=self.user,
            password=self.cleaned_data["new_password1"],
        )  # fmt: skip
        return self.user


class Site(admin.AdminSite):
    """Tiếp Dân: the desk of everybody who works with it."""

    site_header = _("Tiếp Dân")
    site_title = _("Tiếp Dân")
    index_title = _("My desk")
    site_url = None
    enable_nav_sidebar = True
    final_catch_all_view = True

    def get_urls(self) -> list[Any]:
        lists = path("desk/<slug:name>/", self.admin_view(self.desk_list), name="desk_list")
        law = path("law/", self.admin_view(self.law), name="law")
        return [lists, law, *self.book_urls(), *super().get_urls()]

    def book_urls(self) -> list[Any]:
        """The books: which there are, one of them, one of them as a file."""
        return [
            path("books/", self.admin_view(self.books), name="books"),
            path("books/<slug:code>/", self.admin_view(self.book), name="book"),
            path("books/<slug:code>/<slug:form>/", self.admin_view(books.taken),
                 name="book_taken"),
        ]  # fmt: skip

    def books(self, request: HttpRequest) -> HttpResponse:
        return books.shelf(request, self.each_context(request))

    def book(self, request: HttpRequest, code: str) -> HttpResponse:
        return books.page(request, code, self.each_context(request))

    def law(self, request: HttpRequest) -> HttpResponse:
        """Every rule of the program, found by its article, its code or a word."""
        question = request.GET.get("q", "").strip()[:100]
        found = lawbook.search(question, lawbook.entries())
        context = {
            **self.each_context(request),
            "title": _("The law in this program"),
            "subtitle": None,
            "question": question,
            "page": Paginator(found, 100).get_page(request.GET.get("page")),
        }
        return TemplateResponse(request, "admin/law.html", context)

    def index(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Four questions, each with its number and its first rows."""
        officer, on = request.user, timezone.localdate()
        context = {
            **self.each_context(request),
            "title": self.index_title,
            "subtitle": None,
            "app_list": self.get_app_list(request),
            "lists": [one.shown(officer, on) for one in desk.LISTS],
            "notices": desk.notices(officer, on),
            "shortcuts": desk.shortcuts(officer, on),
        }
        return TemplateResponse(request, "admin/desk.html", context)

    def desk_list(self, request: HttpRequest, name: str) -> HttpResponse:
        """One of the four lists, whole: exactly as many rows as its number said."""
        found = next((one for one in desk.LISTS if one.name == name), None)
        if found is None:
            raise Http404
        officer, on = request.user, timezone.localdate()
        page = Paginator(found.rows(officer, on), 50).get_page(request.GET.get("page"))
        context = {
            **self.each_context(request),
            "title": found.title,
            "page": page,
            "items": [desk.item(row, on) for row in page],
            "count": page.paginator.count,
        }
        return TemplateResponse(request, "admin/desk_list.html", context)

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        view = PasswordChangeView.as_view(
            form_class=TracedPasswordForm,
            success_url="../password_change/done/",
            template_name="registration/password_change_form.html",
            extra_context={**self.each_context(request), **(extra_context or {})},
        )
        return view(request)
