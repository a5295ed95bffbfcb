"""The pages of signing: what is seen is signed, what came back is taken in, any file is judged."""

import io
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation
from PIL import Image

from cases.letters import demo_authority, pictures, sign
from cases.models import Document, SignatureRequest, SigningKey
from cases.services import certificates, paper
from tests.cases import acts
from tests.letters.attacks import bad, foreign, pki

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def approved(cast, case, today):
    return acts.round_of(acts.letter(case, "KN-03"), cast, today, until="approve")


@pytest.fixture
def page(client):
    """A page as one officer sees it, in English."""

    def open_page(who, address, *args, **sent):
        client.force_login(who)
        client.cookies["django_language"] = "en"
        url = reverse(address, args=args)
        return client.post(url, sent) if sent else client.get(url)

    return open_page


def pdf_file(content, name="ky.pdf"):
    return SimpleUploadedFile(name, content, "application/pdf")


def do(page, who, document, verb, **sent):
    said = {"on": "16/09/2026", "version": document.version, "confirm": "1", **sent}
    return page(who, "admin:cases_document_do", document.pk, verb, **said)


def test_the_page_shows_what_is_signed_and_the_signature_follows(cast, approved, page):
    opened = page(cast.binh, "admin:cases_document_do", approved.pk, "sign")
    form = opened.context["form"]
    assert len(form.images) == 1 and form.images[0] in opened.content.decode()
    image = page(cast.binh, "admin:cases_document_file_page", approved.pk, 1)
    with Image.open(io.BytesIO(image.content)) as drawn:
        assert drawn.size == (662, 936)
    assert "no-store" in image["Cache-Control"]
    done = do(page, cast.binh, approved, "sign", seen=form["seen"].value())
    assert done.status_code == 302
    assert Document.objects.get(pk=approved.pk).state == "signed"


@pytest.mark.parametrize("minutes, signs", [(9, True), (11, False)])
def test_one_signs_within_ten_minutes_of_seeing(cast, approved, page, minutes, signs):
    seen = page(cast.binh, "admin:cases_document_do", approved.pk, "sign").context["form"]["seen"]
    with time_machine.travel(timezone.now() + timedelta(minutes=minutes), tick=True):
        done = do(page, cast.binh, approved, "sign", seen=seen.value())
    assert done.status_code == (302 if signs else 422)
    assert signs or "older than ten minutes" in done.content.decode()


def test_what_another_page_showed_is_not_signed(cast, approved, page):
    done = do(page, cast.binh, approved, "sign", seen="made:up")
    assert done.status_code == 422
    assert Document.objects.get(pk=approved.pk).state == "approved"


def test_a_pin_is_asked_where_a_key_needs_one(cast, approved, page, today):
    key = pki.root("Root of pages").issue("Lê Văn Bình")
    SigningKey.objects.create(
        officer=cast.binh, source="pkcs11", token="BINH", key_id="01", certificate="",
        certificate_sha256=key.sha256, certificate_name="Lê Văn Bình",
        certificate_until=today, from_on=today,
        picture_sha256="0" * 64,
    )  # fmt: skip
    opened = page(cast.binh, "admin:cases_document_do", approved.pk, "sign")
    assert 'type="password"' in opened.content.decode()
    done = do(page, cast.binh, approved, "sign", pin="")
    assert done.status_code == 422 and "asked for every signature" in done.content.decode()


def test_a_letter_goes_out_and_comes_back(cast, approved, page):
    asked = page(cast.thu, "admin:cases_document_export_to_sign", approved.pk)
    assert "72 hours" in asked.content.decode() and not SignatureRequest.objects.exists()
    out = page(cast.thu, "admin:cases_document_export_to_sign", approved.pk, go="1")
    request = SignatureRequest.objects.get()
    assert out.content == paper.read_file(approved)
    assert request.code in out["Content-Disposition"]
    shown = page(cast.thu, "admin:cases_document_change", approved.pk)
    assert request.code in shown.content.decode()
    key = demo_authority.load(certificates.folder(), "officer-binh")
    pdf = sign.certify(out.content, key, at=timezone.now())
    wrong = do(page, cast.thu, approved, "take_signed", file=pdf_file(out.content))
    assert wrong.status_code == 422 and "nobody signed it" in wrong.content.decode()
    done = do(page, cast.thu, approved, "take_signed", file=pdf_file(pdf), code=request.code)
    assert done.status_code == 302
    assert Document.objects.get(pk=approved.pk).state == "signed"


def test_junk_that_is_brought_back_is_explained_beside_the_field(cast, approved, page):
    page(cast.thu, "admin:cases_document_export_to_sign", approved.pk, go="1")
    for content in (b"PK\x03\x04", b"x"):
        answer = do(page, cast.thu, approved, "take_signed", file=pdf_file(content))
        assert answer.status_code == 422 and "This is no PDF file." in answer.content.decode()
    assert do(page, cast.thu, approved, "take_signed").status_code == 422


def test_a_scan_is_confirmed_and_can_be_fetched(cast, approved, page):
    output = io.BytesIO()
    Image.new("L", (1654, 2339), 255).save(output, "PNG")
    sent = {"scan": SimpleUploadedFile("scan.png", output.getvalue()), "signed_on": "16/09/2026",
            "kept_at": "Tủ 3"}  # fmt: skip
    unseen = do(page, cast.thu, approved, "confirm_by_hand", **sent)
    assert unseen.status_code == 422 and "saw yourself" in unseen.content.decode()
    sent["scan"] = SimpleUploadedFile("scan.png", output.getvalue())
    assert do(page, cast.thu, approved, "confirm_by_hand", seen="on", **sent).status_code == 302
    fetched = page(cast.thu, "admin:cases_document_scan", approved.pk)
    assert fetched.content == output.getvalue() and fetched["Content-Type"] == "image/png"
    shown = page(cast.thu, "admin:cases_document_change", approved.pk).content.decode()
    assert "Signed by hand" in shown and "Tủ 3" in shown


def test_who_may_not_carry_a_letter_is_turned_away(cast, approved, page):
    assert page(cast.minh, "admin:cases_document_export_to_sign", approved.pk).status_code == 403
    for address in ("admin:cases_document_export_to_sign", "admin:cases_document_scan"):
        assert page(cast.quantri, address, approved.pk).status_code == 404
    assert page(cast.quantri, "admin:cases_document_file_page", approved.pk, 1).status_code == 404
    assert page(cast.thu, "admin:cases_document_scan", approved.pk).status_code == 404


def test_anybody_of_the_office_has_a_file_judged(cast, case, page, today):
    issued = acts.round_of(acts.letter(case, "KN-03"), cast, today)
    pdf = paper.read_file(issued)
    good = page(cast.lan, "verify_file", file=pdf_file(pdf)).content.decode()
    assert ">valid<" in good and "Lê Văn Bình" in good and issued.number in good
    assert "issued here" in good and issued.sha256 in good
    bad = page(cast.lan, "verify_file", file=pdf_file(pdf + b"\n")).content.decode()
    assert ">invalid<" in bad and "after the seal" in bad and "not of here" in bad
    assert page(cast.lan, "verify_file").status_code == 200
    assert page(cast.lan, "verify_file", file=pdf_file(b"junk")).status_code == 422
    assert page(cast.quantri, "verify_file").status_code == 403


def test_a_file_of_another_agency_is_judged_by_its_signatures_alone(cast, page):
    foreign_root = pki.root("Authority of a province")
    signed = foreign.sign(foreign.page(), foreign_root.issue("Chủ tịch tỉnh"))
    told = page(cast.lan, "verify_file", file=pdf_file(signed)).content.decode()
    assert ">cannot be checked now<" in told and "The authority of the certificate is not" in told
    assert "Chủ tịch tỉnh" in told and "Authority of a province" in told
    assert "Signature1" in told and "the whole file" in told and "by its signatures alone" in told
    changed = page(cast.lan, "verify_file", file=pdf_file(bad.updated(signed, bad.hide_page)))
    assert ">invalid<" in changed.content.decode()
    assert "after the last signature" in changed.content.decode()
    none = page(cast.lan, "verify_file", file=pdf_file(foreign.page())).content.decode()
    assert ">not signed<" in none and ">invalid<" not in none and "holds no signature" in none


def test_a_letter_that_was_replaced_says_so_though_its_signatures_stand(cast, case, page, today):
    issued = acts.round_of(acts.letter(case, "KN-03"), cast, today)
    Document.objects.filter(pk=issued.pk).update(state="replaced")
    told = page(cast.lan, "verify_file", file=pdf_file(paper.read_file(issued))).content.decode()
    assert ">valid<" in told and "replaced by another letter" in told


def test_a_file_is_judged_by_a_command_too(cast, case, today, tmp_path):
    issued = acts.round_of(acts.letter(case, "KN-03"), cast, today)
    root = pki.root("Authority of a province")
    files = {"ours.pdf": paper.read_file(issued), "changed.pdf": paper.read_file(issued) + b"x",
             "theirs.pdf": foreign.sign(foreign.page(), root.issue("Chủ tịch tỉnh")),
             "unsigned.pdf": foreign.page(), "junk.pdf": b"\x89PNG"}  # fmt: skip
    answers = {}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        answers[name] = judged_by_command(tmp_path / name)
    assert {name: code for name, (code, _told) in answers.items()} == {
        "ours.pdf": 0, "changed.pdf": 1, "theirs.pdf": 2, "unsigned.pdf": 1, "junk.pdf": 1,
    }  # fmt: skip
    assert "issued here" in answers["ours.pdf"][1] and issued.number in answers["ours.pdf"][1]
    assert "Chủ tịch tỉnh" in answers["theirs.pdf"][1] and "not of here" in answers["theirs.pdf"][1]
    assert judged_by_command(tmp_path / "nowhere.pdf")[0] == 2


def judged_by_command(path):
    output = io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("verify_document", str(path), stdout=output, stderr=output)
    return ended.value.code, output.getvalue()


def test_the_administrator_sees_what_is_demonstration_and_enters_a_key(cast, page, today):
    told = page(cast.quantri, "admin:cases_signingkey_sources").content.decode()
    assert "no legal value" in told and "Lê Văn Bình" in told and "demonstration" in told
    key = pki.root("Root of pages").issue("Lê Văn Bình")
    sent = {"on": "16/09/2026", "from_on": "16/09/2026", "officer": cast.binh.pk,
            "source": "pkcs11", "token": "BINH", "key_id": "0A:0b", "confirm": "1",
            "certificate": pdf_file(key.pem, "binh.pem"),
            "picture": pdf_file(pictures.seal("x"), "dau.png")}  # fmt: skip
    wrong = page(cast.quantri, "admin:cases_signingkey_add", **sent)
    assert wrong.status_code == 422 and "A signature is blue" in wrong.content.decode()
    sent |= {"certificate": pdf_file(key.pem, "binh.pem"),
             "picture": pdf_file(pictures.scribble("x"), "ky.png")}  # fmt: skip
    assert page(cast.quantri, "admin:cases_signingkey_add", **sent).status_code == 302
    row = SigningKey.objects.get()
    assert (row.key_id, row.certificate_name, row.officer) == ("0a0b", "Lê Văn Bình", cast.binh)
    listed = page(cast.quantri, "admin:cases_signingkey_changelist").content.decode()
    assert "Lê Văn Bình" in listed and reverse("admin:cases_signingkey_sources") in listed
    ended = page(cast.quantri, "admin:cases_signingkey_end", row.pk, on="16/09/2026",
                 to_on="16/09/2026", confirm="1")  # fmt: skip
    row.refresh_from_db()
    assert (ended.status_code, row.to_on) == (302, today)
    assert page(cast.minh, "admin:cases_signingkey_add").status_code == 403
