"""Letters by which a petition is handled: Thông tư 05/2021/TT-TTCP, Luật Tiếp công dân."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.form import Fact, Form
from cases.letters.catalogue.groups import (
    FURTHER_BASES,
    HEAD,
    PETITIONER,
    PETITIONER_TAKES,
    RECEIVED,
    SIGNED,
)

PETITION = (
    Form(
        "XLD-02",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED,
         Fact("competent", gettext_noop("who is competent"))),
        (*PETITIONER_TAKES, *FURTHER_BASES,
         Fact("petition.dated", gettext_noop("date on the petition"), "date")),
        recipients=("{petitioner}", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "XLD-11",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED,
         Fact("contents", gettext_noop("the contents, one by one"), "list"),
         Fact("contents[].text", gettext_noop("each content")),
         Fact("contents[].answer", gettext_noop("answer to each content"))),
        (*PETITIONER_TAKES, *FURTHER_BASES,
         Fact("petition.kind", gettext_noop("proposal or feedback"), "choice"),
         Fact("contact", gettext_noop("whom to ask"))),
        recipients=("{petitioner}", "Lưu: VT, hồ sơ"),
    ),
)  # fmt: skip
