"""Keys of a demo authority and one letter that went the whole round."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from cases.letters import demo_authority, fields, sign
from tests.letters import paper

HANOI = timezone(timedelta(hours=7))
MORNING = datetime(2026, 8, 10, 9, tzinfo=HANOI)
AFTERNOON = datetime(2026, 8, 10, 15, tzinfo=HANOI)
LATER = datetime(2026, 11, 24, 9, tzinfo=HANOI)
OFFICE = "Ủy ban nhân dân phường Hàm Rồng"


@dataclass(frozen=True)
class Keys:
    """Bình signs, Thu seals with the office's certificate."""

    folder: Path

    @property
    def binh(self) -> sign.Signer:
        return demo_authority.load(self.folder, "officer-binh")

    @property
    def office(self) -> sign.Signer:
        return demo_authority.load(self.folder, "office-ham-rong")

    @property
    def roots(self) -> list[bytes]:
        return demo_authority.roots(self.folder)

    @property
    def crls(self) -> list[bytes]:
        return demo_authority.crls(self.folder)


def make_keys(folder: Path) -> Keys:
    demo_authority.make(folder, {"officer-binh": "Lê Văn Bình"}, {"office-ham-rong": OFFICE})
    return Keys(folder)


def numbered(pdf: bytes, number: str = "07/TB-UBND", day: date = date(2026, 8, 10)) -> bytes:
    return fields.fill(
        pdf, number_line=fields.number_line(number), date_line=fields.date_text("Hàm Rồng", day)
    )


@pytest.fixture(scope="session")
def keys(tmp_path_factory) -> Keys:
    return make_keys(tmp_path_factory.mktemp("keys"))


@pytest.fixture(scope="session")
def signed(keys) -> bytes:
    return sign.certify(paper.sample("KN-03"), keys.binh, at=MORNING)


@pytest.fixture(scope="session")
def filled(signed) -> bytes:
    return numbered(signed)


@pytest.fixture(scope="session")
def sealed(keys, filled) -> bytes:
    return sign.seal(filled, keys.office, at=AFTERNOON)
