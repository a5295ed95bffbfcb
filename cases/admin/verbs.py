"""One page for every verb: its questions, its consequence before the button, then the act.

The page asks the law on GET to explain, and the service asks again on POST to decide. The
consequence is no guess: the verb is taken, looked at, and taken back.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from cases import access
from cases.law.refusal import Refused
from cases.models import Officer
from cases.models.states import state_word, verb_word
from cases.services.move import no_such_step, procedure_verbs, roles_of, transitions_of
from cases.services.move import typed as as_procedure
from cases.services.trace import Conflict
from cases.wording import refusal_sentence


class TakenBack(Exception):
    """Ends the trial of a verb; nothing of it stays."""


def verb_page(model_admin: Any, request: HttpRequest, row: Any, verb: str) -> HttpResponse:
    """Ask, explain and perform one verb of a row.

    A verb that the procedure has not is no page; one of another role is forbidden; one that does
    not start in the present state is explained.
    """
    row = as_procedure(row)
    if verb not in procedure_verbs(type(row)):
        raise Http404
    if not may_take(request.user, row, verb):
        raise PermissionDenied
    known = transitions_of(row).get(verb)
    if known is None:
        refusal = refusal_sentence(no_such_step(row, verb))
        return render_form(model_admin, request, None, row=row, title=verb_word(verb),
                           shown={"refusal": refusal}, status=422)  # fmt: skip
    return run_form(
        model_admin, request, model_admin.form_of(row, verb), row=row, verb=verb,
        title=gettext(known.custom["label"]), article=known.custom["article"],
    )  # fmt: skip


def may_take(officer: Officer, row: Any, verb: str) -> bool:
    """Whether the verb is hers; what the law says of it is asked on its page."""
    try:
        role = access.role_for(
            officer, roles_of(row, verb), row.dossier.office, timezone.localdate()
        )
        access.must_be_hers(officer, row, role)
    except PermissionDenied:
        return False
    return True


def run_form(
    model_admin: Any, request: HttpRequest, form_class: Any, *, row: Any, verb: str, title: str,
    article: str = "", initial: dict[str, Any] | None = None,
) -> HttpResponse:  # fmt: skip
    """The cycle of one form that calls one service: show, preview, perform, or explain why not."""
    kept = {"row": row, "actor": request.user, "verb": verb}
    form = form_class(request.POST or None, request.FILES or None, initial=initial, **kept)
    shown: dict[str, Any] = {"refusal": "", "consequence": []}
    if request.method == "POST" and form.is_valid():
        if "preview" in request.POST:
            shown = attempt(form)
        else:
            done = perform(form, request, shown)
            if done is not None:
                return HttpResponseRedirect(done)
    elif request.method == "GET":
        shown = attempt_with_defaults(form_class, initial, kept)
    status = 200 if request.method == "GET" or "preview" in request.POST else 422
    return render_form(
        model_admin, request, form, row=row, title=title, article=article, shown=shown,
        status=status,
    )  # fmt: skip


def render_form(
    model_admin: Any, request: HttpRequest, form: Any, *, row: Any, title: str,
    shown: dict[str, Any], status: int, article: str = "",
) -> HttpResponse:  # fmt: skip
    """The page of a verb: article, refusal or consequence, questions, button."""
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": title,
        "subtitle": None,
        "row": row,
        "form": form,
        "article": article,
        "previewable": form is not None and form.previewable,
        "back": model_admin.address(row.pk) if row is not None else "",
        **shown,
    }
    return TemplateResponse(request, "admin/verb.html", context, status=status)


def perform(form: Any, request: HttpRequest, shown: dict[str, Any]) -> str | None:
    """Do it; on success the address of what to look at next, else None and why not."""
    try:
        result = form.perform()
    except Refused as refused:
        shown["refusal"] = refusal_sentence(refused)
    except ValidationError as error:
        blame(form, error)
    except Conflict:
        shown["refusal"] = gettext(
            "Somebody else changed this meanwhile. What you typed is still here: look at the "
            "page in a second window, then decide again."
        )
        form.data = form.data.copy()
        form.data["version"] = str(type(form.row)._base_manager.get(pk=form.row.pk).version)
    else:
        messages.success(request, gettext("Done. It stands in the timeline."))
        meta = result._meta.concrete_model._meta
        return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[result.pk])
    return None


def blame(form: Any, error: ValidationError) -> None:
    """A refusal of the service for a lacking answer stands beside its field."""
    if hasattr(error, "error_dict"):
        for name, errors in error.error_dict.items():
            form.add_error(name if name in form.fields else None, errors)
    else:
        form.add_error(None, error)


def attempt_with_defaults(
    form_class: Any, initial: dict[str, Any] | None, kept: dict[str, Any]
) -> dict[str, Any]:
    """What would follow if the page were sent as it opens; nothing while an answer is needed."""
    blank = form_class(initial=initial, **kept)
    given = {
        name: blank.get_initial_for_field(field, name)
        for name, field in blank.fields.items()
        if not isinstance(field, forms.FileField)
    }
    plain = {
        name: value.strftime("%d/%m/%Y") if hasattr(value, "strftime") else value
        for name, value in given.items()
        if value is not None and value is not False
    }
    trial = form_class(plain, initial=initial, **kept)
    if not trial.is_valid():
        return {"refusal": "", "consequence": []}
    return attempt(trial)


def attempt(form: Any) -> dict[str, Any]:
    """Take the verb, look at what it changed, take it back."""
    shown: dict[str, Any] = {"refusal": "", "consequence": [], "tried": True}
    if not form.previewable:
        return shown
    try:
        with transaction.atomic():
            result = form.perform()
            shown["consequence"] = [
                *getattr(form, "consequence_of", consequence)(result),
                *form.foretold(result),
            ]
            raise TakenBack
    except TakenBack:
        pass
    except Refused as refused:
        shown["refusal"] = refusal_sentence(refused)
    except ValidationError as error:
        if form.data.get("preview"):
            blame(form, error)
    except (Conflict, PermissionDenied):
        shown["refusal"] = gettext("This step is not yours, or the page is out of date.")
    return shown


def consequence(result: Any) -> list[str]:
    """The state that follows, each running limit with its due date, the letters then drafted."""
    lines = [gettext("New state: %(state)s.") % {"state": state_word(result.state)}]
    for limit in result.dossier.deadlines.open().filter(due_on__isnull=False):
        name = limit.title()
        if limit.target:
            name = f"{name} ({gettext('office target, not a limit of the law')})"
        values = {"limit": name, "day": limit.due_on.strftime("%d/%m/%Y")}
        lines.append(gettext("%(limit)s: due on %(day)s.") % values)
    for document in result.dossier.documents.filter(state="drafted"):
        lines.append(gettext("A letter is drafted: %(title)s.") % {"title": document.title()})
    return lines
