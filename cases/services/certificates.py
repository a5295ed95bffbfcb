"""Which certificate signs for an officer or an office, and whom verification trusts.

Here keys lie in PKCS#12 files of a demo authority under `KEYS_DIR`; an office in service keeps
them on tokens of its own authority and gives only this module another source.
"""

from pathlib import Path

from django.conf import settings

from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.letters import demo_authority, sign
from cases.models import Office, Officer

ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 13, Phụ lục I phần II"


def folder() -> Path:
    """Where certificates lie."""
    return Path(settings.KEYS_DIR) / "certificates"


def of_officer(officer: Officer) -> sign.Signer:
    """The signing certificate of an officer; Refused when she has none."""
    return load(f"officer-{officer.username}", officer.full_name)


def of_office(office: Office) -> sign.Signer:
    """The certificate of the office, its seal; Refused when it has none."""
    return load(f"office-{office.code}", office.name)


def load(name: str, whose: str) -> sign.Signer:
    path = folder() / f"{name}.p12"
    if not path.exists():
        raise Refused(
            message=Message(gettext_noop("There is no certificate of %(whose)s."),
                            {"whose": whose}),
            article=ARTICLE,
            next=Message(gettext_noop("Ask the administrator to install the certificate."), {}),
        )  # fmt: skip
    return demo_authority.load(folder(), name)
