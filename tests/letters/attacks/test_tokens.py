"""Keys on a token and in a file, each signature in a process of its own, and what goes wrong."""

import dataclasses
import os
import shutil
import subprocess
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)

from cases.letters import apart, keys, pictures, sign
from cases.letters.apart import nursery
from tests.letters import paper
from tests.letters.attacks import pki
from tests.letters.conftest import AFTERNOON, MORNING, numbered

MODULES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
MODULE = next((one for one in MODULES if Path(one).exists()), "")
PIN = "482913"


@pytest.fixture(scope="module")
def tokens(tmp_path_factory, house):
    """SoftHSM with two tokens: that of Bình (key 01, also with an EC key 02), and the office's."""
    assert MODULE and shutil.which("softhsm2-util"), "install softhsm2 (deploy/system-packages.sh)"
    folder = tmp_path_factory.mktemp("tokens")
    (folder / "store").mkdir()
    conf = folder / "softhsm2.conf"
    conf.write_text(f"directories.tokendir = {folder / 'store'}\nobjectstore.backend = file\n")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(conf)
    curve = house.root.issue("Lê Văn Bình", key=pki.ec_key("token"))
    for label, held in (("BINH", {"01": house.binh, "02": curve}), ("UBND", {"01": house.office})):
        softhsm("--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "12345678")
        for key_id, holder in held.items():
            put_on_token(folder, label, key_id, holder)
    yield {"folder": folder, "curve": curve}
    if before is None:
        del os.environ["SOFTHSM2_CONF"]
    else:
        os.environ["SOFTHSM2_CONF"] = before


def softhsm(*words):
    subprocess.run(["softhsm2-util", *words], check=True, capture_output=True)


def put_on_token(folder, label, key_id, holder):
    pem, cer = folder / "key.pem", folder / "cert.der"
    pem.write_bytes(holder.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    cer.write_bytes(holder.certificate.public_bytes(Encoding.DER))
    softhsm("--import", str(pem), "--token", label, "--label", "ky", "--id", key_id, "--pin", PIN)
    subprocess.run(["pkcs11-tool", "--module", MODULE, "--token-label", label, "--login", "--pin",
                    PIN, "--write-object", str(cer), "--type", "cert", "--id", key_id],
                   check=True, capture_output=True)  # fmt: skip


def place(holder, token="BINH", key_id="01", pin=PIN, **more):
    return keys.KeyPlace("pkcs11", holder.sha256, pictures.scribble("Bình"), pin, token=token,
                         key_id=key_id, **{"module": MODULE, **more})  # fmt: skip


def fault(where, at=MORNING):
    with pytest.raises(keys.KeyFault) as caught:
        sign.certify(paper.sample("KN-03"), where, at=at)
    return caught.value.code


def test_leader_and_office_sign_with_their_tokens(tokens, house, ask):
    signed = sign.certify(paper.sample("KN-03"), place(house.binh), at=MORNING)
    pdf = sign.seal(numbered(signed), place(house.office, "UBND"), at=AFTERNOON)
    assert (ask(pdf).status, ask(pdf).reasons) == ("valid", ())


def test_a_key_on_an_elliptic_curve_signs_too(tokens, house, ask):
    signed = sign.certify(paper.sample("KN-03"), place(tokens["curve"], key_id="02"), at=MORNING)
    pdf = sign.seal(numbered(signed), place(house.office, "UBND"), at=AFTERNOON)
    assert ask(pdf, certificates={}).status == "valid"


def test_a_wrong_pin_says_so_even_right_after_a_good_one(tokens, house):
    sign.certify(paper.sample("KN-03"), place(house.binh), at=MORNING)
    assert fault(place(house.binh, pin="000000")) == "WRONG_PIN"
    assert fault(place(house.binh, pin="1")) == "WRONG_PIN"


@pytest.mark.parametrize("more, said", [
    ({"token": "NOBODY"}, "NO_TOKEN"), ({"module": "/nowhere.so"}, "NO_MODULE"),
    ({"key_id": "77"}, "NO_KEY"),
])  # fmt: skip
def test_what_is_not_there_is_named(tokens, house, more, said):
    assert fault(place(house.binh, **more)) == said


def test_a_token_of_somebody_else_does_not_sign(tokens, house):
    assert fault(place(house.binh, "UBND")) == "OTHER_CERTIFICATE"


def test_a_key_that_does_not_belong_to_the_certificate_is_found(tokens, house):
    assert fault(place(house.binh, key_id="02")) in ("KEY_MISMATCH", "FAILED")


def test_a_certificate_not_in_force_does_not_sign(tokens, house):
    assert fault(place(house.binh), at=pki.LAST.replace(year=2031)) == "EXPIRED"
    assert fault(place(house.binh), at=pki.FIRST.replace(year=2019)) == "EXPIRED"


def test_what_a_token_says_is_told_in_our_words():
    said = {pkcs11.exceptions.PinLocked: "PIN_LOCKED", pkcs11.exceptions.PinExpired: "PIN_LOCKED",
            pkcs11.exceptions.DeviceRemoved: "TOKEN_REMOVED",
            pkcs11.exceptions.TokenNotPresent: "NO_TOKEN"}  # fmt: skip
    assert {kind: keys.CODES[kind.__name__] for kind in said} == said


@pytest.fixture
def in_file(tmp_path, house):
    """Bình's key in a PKCS#12 file."""
    path = tmp_path / "binh.p12"
    path.write_bytes(pkcs12.serialize_key_and_certificates(
        b"binh", house.binh.key, house.binh.certificate, None, BestAvailableEncryption(b"mat khau")
    ))  # fmt: skip
    return keys.KeyPlace("pkcs12", house.binh.sha256, pictures.scribble("Bình"), "mat khau",
                         file=str(path))  # fmt: skip


def test_a_key_in_a_file_signs_with_its_pass_phrase_only(in_file, house, ask, seal):
    pdf = seal(numbered(sign.certify(paper.sample("KN-03"), in_file, at=MORNING)))
    assert ask(pdf).status == "valid"
    assert fault(dataclasses.replace(in_file, pin="khac")) == "WRONG_PIN"
    assert fault(dataclasses.replace(in_file, file="/nowhere.p12")) == "NO_FILE"
    assert fault(dataclasses.replace(in_file, certificate_sha256="0" * 64)) == "OTHER_CERTIFICATE"


def test_what_the_letter_refuses_is_said_by_the_child_too(in_file, steps):
    with pytest.raises(sign.CannotSign, match="already"):
        sign.certify(steps.signed, in_file, at=AFTERNOON)


def test_the_pin_is_in_no_argument_no_environment_and_no_words(in_file, monkeypatch):
    seen = []
    real, told = subprocess.Popen, nursery._hand_over

    def watched(words, **more):
        seen.append((words, more["env"]))
        return real(words, **more)

    def listened(control, word, line):
        seen.append(word)
        told(control, word, line)

    monkeypatch.setenv("SECRET_KEY", "geheim")
    monkeypatch.setattr(nursery.subprocess, "Popen", watched)
    monkeypatch.setattr(nursery, "_hand_over", listened)
    nursery.NURSERY.end()
    sign.certify(paper.sample("KN-03"), in_file, at=MORNING)
    assert "mat khau" not in repr(seen) and "geheim" not in repr(seen)
    assert "mat khau" not in repr(in_file) and len(seen) == 2


def test_a_key_that_does_not_answer_is_given_up(in_file, monkeypatch):
    monkeypatch.setitem(apart.PATIENCE, "sign", 0.05)
    assert fault(in_file) == "TIMED_OUT"
