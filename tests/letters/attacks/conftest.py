"""Bình's and the office's keys under a root of their own, and a letter after each step."""

from types import SimpleNamespace

import pytest

from cases.letters import sign, verify
from tests.letters import paper
from tests.letters.attacks import pki
from tests.letters.conftest import AFTERNOON, LATER, MORNING, numbered


@pytest.fixture(scope="package")
def house() -> SimpleNamespace:
    """One root, the leader, the office, an empty revocation list."""
    root = pki.root("Co quan chung thuc")
    return SimpleNamespace(
        root=root, binh=root.issue("Lê Văn Bình"), office=root.issue("UBND phường Hàm Rồng"),
        crl=root.crl(),
    )  # fmt: skip


@pytest.fixture(scope="package")
def steps(house) -> SimpleNamespace:
    """The letter as drafted, signed, numbered, sealed."""
    draft = paper.sample("KN-03")
    signed = sign.certify(draft, house.binh.pen(), at=MORNING)
    filled = numbered(signed)
    sealed = sign.seal(filled, house.office.pen(), at=AFTERNOON)
    return SimpleNamespace(draft=draft, signed=signed, filled=filled, sealed=sealed)


@pytest.fixture
def ask(house):
    """The verdict as on 24 November 2026, with the certificates that may sign."""

    def ask_about(pdf, **more):
        allowed = {"KyLanhDao": [house.binh.sha256], "KyCoQuan": [house.office.sha256]}
        known = {"roots": [house.root.pem], "crls": [house.crl], "at": LATER,
                 "certificates": allowed, **more}  # fmt: skip
        return verify.verify(pdf, **known)

    return ask_about


@pytest.fixture
def seal(house):
    """Seal what was tampered with before."""
    return lambda pdf: sign.seal(pdf, house.office.pen(), at=AFTERNOON)


@pytest.fixture
def whole_round(house):
    """A letter signed and sealed with other keys or after another draft."""

    def go(leader=None, office=None, *, draft=None, at=MORNING, then=AFTERNOON):
        leader, office = leader or house.binh, office or house.office
        pdf = sign.certify(draft or paper.sample("KN-03"), leader.pen(), at=at)
        return sign.seal(numbered(pdf), office.pen(), at=then)

    return go
