"""Every file that comes in goes through one door: looked into, kept once, told where it errs."""

import os

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from pikepdf import Array, Dictionary, Name

from cases.forms.uploads import ScanField, UploadField
from cases.letters import apart
from cases.services import verify
from cases.services.dossier import disposal
from cases.services.opening import add_person
from cases.services.paper import deliver, files, record_proof, scans
from cases.services.paper.scans import looked_into as in_a_child
from config.site import Site
from tests.cases import acts, filed

PAGE = Array([Name.Page, Name.Fit])


def test_a_child_looks_into_it_and_a_silent_child_has_met_no_scan(monkeypatch):
    assert in_a_child(filed.pdf(3), False) == {"kind": "pdf", "pages": 3}
    assert in_a_child(filed.picture("JPEG"), True) == {"wrong": "TOO_SMALL"}

    def silent(*order):
        raise apart.Failed

    monkeypatch.setattr(apart, "run", silent)
    monkeypatch.setattr(scans, "looked_into", in_a_child)
    with pytest.raises(ValidationError, match="PDF, JPG"):
        scans.keep(filed.pdf())


@pytest.mark.parametrize("content", [
    filed.pdf(OpenAction=PAGE), filed.pdf(OpenAction=Dictionary(S=Name.GoTo, D=PAGE)),
])  # fmt: skip
def test_a_file_that_opens_at_a_page_is_a_plain_scan(content):
    assert scans.keep(content).kind == "pdf"


def test_no_file_is_no_scan_and_writes_nothing(settings, tmp_path):
    settings.LETTERS_DIR = tmp_path
    assert scans.keep(b"") == scans.Scan()
    assert scans.scan_of("") is None
    assert list(tmp_path.iterdir()) == []


def test_it_is_synced_with_its_folders_before_its_name_is_told(settings, tmp_path, monkeypatch):
    settings.LETTERS_DIR = tmp_path
    synced = []
    monkeypatch.setattr(os, "fsync", lambda one: synced.append(os.readlink(f"/proc/self/fd/{one}")))
    kept = scans.keep(filed.picture("PNG"))
    place = scans.place_of(kept.sha256)
    assert place.read_bytes() == filed.picture("PNG")
    assert [one.removesuffix(f".{os.getpid()}.partial") for one in synced] == [
        str(place), str(place.parent), str(place.parent.parent),
    ]  # fmt: skip


def test_what_an_earlier_version_kept_among_the_letters_is_still_found(settings, tmp_path):
    settings.LETTERS_DIR = tmp_path
    digest = files.keep_file(filed.picture("JPEG"), ".jpg")
    assert scans.read(digest) == filed.picture("JPEG")
    assert scans.scan_of(digest) == (files.path_of(digest, ".jpg"), "jpg")


def test_a_list_of_the_post_proves_many_letters_and_stays_while_one_is_kept(
    cast, today, monkeypatch
):
    filed.make_quick(monkeypatch)
    letters, people = (
        [],
        [add_person(actor=cast.lan, on=today, full_name="Lê Thị A", address="phố")],
    )
    for _one in range(2):
        case = acts.assigned(acts.accepted(cast, today, people=people), cast, today)
        letter = acts.round_of(acts.letter(case, "KN-03"), cast, today)
        letter = deliver(letter, actor=cast.thu, on=today, to=[1], way="post")
        letters.append(record_proof(letter, actor=cast.thu, on=today, line=1, received_on=today,
                                    proof="post_slip", scan=filed.picture()))  # fmt: skip
    place = scans.path_of(letters[0].deliveries.first().scan_sha256)
    assert place.exists() and list(verify.problems()) == []
    gone = [one.dossier for one in letters]
    assert place not in set(disposal.paths_in(gone[:1]))
    assert place in set(disposal.paths_in(gone))


# The field of every page -------------------------------------------------------------------------


class Page(forms.Form):
    file = UploadField()
    other = UploadField(required=False)


def page(content=None, name="a.pdf"):
    sent = {"file": SimpleUploadedFile(name, content)} if content is not None else {}
    return Page({}, sent)


def test_the_answer_of_an_upload_is_its_content():
    found = page(b"abc")
    assert found.is_valid() and found.cleaned_data == {"file": b"abc", "other": b""}


@pytest.mark.parametrize("content", [None, b"", b"x" * 11])
def test_no_file_an_empty_file_and_a_large_one_are_told_beside_the_field(content, monkeypatch):
    monkeypatch.setattr("cases.forms.uploads.MOST_BYTES", 10)
    assert list(page(content).errors) == ["file"]


@pytest.mark.parametrize(("field", "advice"), [
    (UploadField, "send a smaller one"), (ScanField, "scan with fewer dots"),
])  # fmt: skip
def test_a_large_file_is_told_what_to_do_with_a_file_of_its_kind(field, advice, monkeypatch):
    monkeypatch.setattr("cases.forms.uploads.MOST_BYTES", 10)
    with translation.override("en"):
        with pytest.raises(ValidationError) as refused:
            field().clean(SimpleUploadedFile("a.pdf", b"x" * 11))
        assert advice in refused.value.messages[0]


def test_no_page_of_the_program_asks_for_a_file_by_another_field():
    def subclasses(kind):
        for one in kind.__subclasses__():
            yield one
            yield from subclasses(one)

    assert Site  # every form is loaded with the site
    plain = [
        f"{form.__module__}.{form.__name__}.{name}"
        for form in subclasses(forms.BaseForm)
        if form.__module__.split(".")[0] in ("cases", "complaints", "reception", "config")
        for name, field in getattr(form, "base_fields", {}).items()
        if isinstance(field, forms.FileField) and not isinstance(field, UploadField)
    ]
    assert plain == []
