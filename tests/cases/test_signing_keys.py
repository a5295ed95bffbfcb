"""The administrator enters from where officers and offices sign; each source signs as it must."""

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.letters import apart, demo_authority, pictures, verify
from cases.models import AuditEntry, SigningKey
from cases.services import certificates, paper, signing_keys
from cases.services import verify as everything
from cases.services.paper import signing
from cases.services.signing_keys import Place
from tests.cases import acts, filed
from tests.letters.attacks import pki

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture(scope="module")
def root():
    return pki.root("Co quan chung thuc")


@pytest.fixture(scope="module")
def binh_key(root):
    return root.issue("Lê Văn Bình")


@pytest.fixture
def keys_folder(tmp_path, office):
    """A folder of keys of its own, with what the demonstration laid there."""
    before = settings.KEYS_DIR
    demo = certificates.folder()
    settings.KEYS_DIR = tmp_path
    certificates.folder().mkdir()
    for path in demo.iterdir():
        (certificates.folder() / path.name).write_bytes(path.read_bytes())
    yield tmp_path
    settings.KEYS_DIR = before


@pytest.fixture
def in_file(keys_folder, binh_key):
    content = pkcs12.serialize_key_and_certificates(
        b"binh", binh_key.key, binh_key.certificate, None, BestAvailableEncryption(b"mat khau")
    )
    (certificates.folder() / "binh-that.p12").write_bytes(content)
    return Place("pkcs12", file="binh-that.p12")


@pytest.fixture
def in_service(keys_folder, root):
    """The roots and lists of a real authority are laid down."""
    for name, content in (("trusted/root.pem", root.pem), ("crls/root.crl", root.crl())):
        (keys_folder / name).parent.mkdir()
        (keys_folder / name).write_bytes(content)


def enter(cast, today, binh_key, place, **more):
    said = {"actor": cast.quantri, "on": today, "place": place, "from_on": today,
            "certificate": binh_key.certificate.public_bytes(Encoding.DER),
            "picture": pictures.scribble("Bình"), "officer": cast.binh, **more}  # fmt: skip
    return signing_keys.enter_signing_key(**said)


def test_a_leader_signs_with_the_key_entered_for_him(
    cast, case, today, in_file, in_service, binh_key, root
):
    row = enter(cast, today, binh_key, in_file)
    assert (row.certificate_name, row.certificate_sha256) == ("Lê Văn Bình", binh_key.sha256)
    approved = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="approve")
    signed = paper.sign_document(approved, actor=cast.binh, on=today, pin="mat khau")
    verdict = verify.verify(paper.read_file(signed), roots=[root.pem], crls=[root.crl()],
                            at=None, expected=["KyLanhDao"])  # fmt: skip
    assert verdict.signers[0].certificate_sha256 == binh_key.sha256
    assert AuditEntry.objects.filter(action="enter_signing_key").exists()
    assert list(everything.problems()) == []


def test_a_wrong_pass_phrase_signs_nothing_and_none_is_asked_for(
    cast, case, today, in_file, binh_key, refused
):
    enter(cast, today, binh_key, in_file)
    approved = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="approve")
    with refused(says="PIN or pass phrase is wrong"):
        paper.sign_document(approved, actor=cast.binh, on=today, pin="khac")
    with refused(ValidationError, "Type the PIN"):
        paper.sign_document(approved, actor=cast.binh, on=today)


def test_a_file_that_cannot_take_a_signature_is_refused_and_the_log_says_why(
    cast, case, today, refused, monkeypatch, caplog
):
    approved = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="approve")
    for content, why in ((b"%PDF-1.7 torn", "cannot be read"),
                         (filed.pdf(), "has no field KyLanhDao")):  # fmt: skip
        monkeypatch.setattr(signing, "read_file", lambda document, torn=content: torn)
        with refused(Refused, says="file of the letter cannot take this signature"):
            paper.sign_document(approved, actor=cast.binh, on=today)
        assert why in caplog.text


def test_a_key_that_fails_is_refused_and_the_log_names_the_kind_of_error_alone(
    cast, case, today, refused, monkeypatch, caplog
):
    approved = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="approve")
    monkeypatch.setattr(apart, "run", lambda *order: {"error": "GeneralError"})
    with refused(Refused, says="key could not be used"):
        paper.sign_document(approved, actor=cast.binh, on=today)
    assert "nothing was signed: FAILED GeneralError" in caplog.text


def test_who_signs_outside_is_told_the_way(cast, case, today, keys_folder, binh_key, refused):
    enter(cast, today, binh_key, Place("outside"), picture=b"")
    approved = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="approve")
    with refused(says="Export the letter"):
        paper.sign_document(approved, actor=cast.binh, on=today)


def test_an_office_in_service_does_not_sign_with_the_demonstration(
    cast, case, today, in_service, refused
):
    approved = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="approve")
    with refused(says="There is no certificate"):
        paper.sign_document(approved, actor=cast.binh, on=today)


def test_the_root_of_the_demonstration_is_refused_by_name(keys_folder):
    (keys_folder / "trusted").mkdir()
    [demo] = demo_authority.roots(certificates.folder())
    (keys_folder / "trusted" / "root.pem").write_bytes(demo)
    assert certificates.trusted().demo, "laid among the trusted ones it is still a demonstration"
    assert certificates.is_demo(b"no certificate")


def test_a_new_key_ends_the_one_before(cast, today, in_file, binh_key, root):
    first = enter(cast, today - timedelta(days=10), binh_key, in_file,
                  from_on=today - timedelta(days=10))  # fmt: skip
    enter(cast, today, root.issue("Lê Văn Bình", key=pki.ec_key("new")), Place("outside"),
          picture=b"")  # fmt: skip
    first.refresh_from_db()
    assert first.to_on == today - timedelta(days=1)
    assert SigningKey.objects.held_on(today).get(officer=cast.binh).source == "outside"
    assert list(everything.problems()) == []


def test_a_key_is_ended(cast, today, in_file, binh_key, refused):
    row = enter(cast, today, binh_key, in_file)
    with refused(ValidationError, "before it begins"):
        signing_keys.end_signing_key(row, actor=cast.quantri, on=today,
                                     to_on=today - timedelta(days=1))  # fmt: skip
    with refused(PermissionDenied):
        signing_keys.end_signing_key(row, actor=cast.binh, on=today, to_on=today)
    ended = signing_keys.end_signing_key(row, actor=cast.quantri, on=today, to_on=today)
    assert ended.to_on == today


def test_only_an_administrator_enters_keys_and_never_his_own(
    cast, today, in_file, binh_key, refused
):
    for who in (cast.binh, cast.thu, cast.minh):
        with refused((PermissionDenied, ValidationError)):
            enter(cast, today, binh_key, in_file, actor=who, officer=cast.minh
                  if who == cast.binh else cast.binh)  # fmt: skip
    with refused(ValidationError, "Another administrator"):
        enter(cast, today, binh_key, in_file, officer=cast.quantri)


@pytest.mark.parametrize("place, said", [
    (Place("pkcs12", file="khong-co.p12"), "folder of the certificates"),
    (Place("pkcs12", file="../secret"), "folder of the certificates"),
    (Place("pkcs11", key_id="01"), "label of the token"),
    (Place("pkcs11", token="BINH", key_id="zz"), "hexadecimal"),
    (Place("pkcs11", token="BINH"), "hexadecimal"),
])  # fmt: skip
def test_a_place_that_is_none_is_refused(cast, today, in_file, binh_key, refused, place, said):
    with refused(ValidationError, said):
        enter(cast, today, binh_key, place)


def test_certificate_and_picture_are_looked_at(cast, today, in_file, binh_key, refused):
    with refused(ValidationError, "no certificate"):
        enter(cast, today, binh_key, in_file, certificate=b"junk")
    [demo] = demo_authority.roots(certificates.folder())
    with refused(ValidationError, "demonstration"):
        enter(cast, today, binh_key, in_file, certificate=demo)
    with refused(ValidationError, "signature is blue"):
        enter(cast, today, binh_key, in_file, picture=pictures.seal("x"))
    with refused(ValidationError, "picture"):
        enter(cast, today, binh_key, in_file, picture=b"")
    with refused(ValidationError, "belongs to an officer or to an office"):
        enter(cast, today, binh_key, in_file, office=cast.office)
