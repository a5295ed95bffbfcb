"""The publication: Luật Tố cáo Điều 40; Nghị định 31/2019/NĐ-CP Điều 6. Never the denouncer."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.denunciation.shared import (
    AT,
    CONCLUDED,
    COPIES,
    MANAGING_BODY,
    OUTCOMES,
    RECORDER,
)
from cases.letters.catalogue.form import Fact, Form
from cases.letters.catalogue.groups import ACCUSED, ACCUSED_TAKES, HEAD, SIGNED

WITNESSES = Fact("others", gettext_noop("who takes part: name, post, address"))
POSTED = (
    Fact("posted.on", gettext_noop("first day of the posting"), "date", where="make_public"),
    Fact("posted.until_on", gettext_noop("last day of the posting"), "date", where="make_public"),
)

PUBLICATION = (
    Form(
        "TC-26",
        (*HEAD, *AT, *RECORDER, *ACCUSED, *CONCLUDED, COPIES, WITNESSES,
         Fact("chair.name", gettext_noop("who chairs the meeting")),
         Fact("chair.post", gettext_noop("post of whoever chairs it"))),
        (*ACCUSED_TAKES, Fact("opinions", gettext_noop("what those present said"))),
        recipients=(),
    ),
    Form(
        "TC-26b",
        (*HEAD, *AT, *RECORDER, *ACCUSED, *CONCLUDED, *POSTED, COPIES, WITNESSES),
        ACCUSED_TAKES,
        recipients=(),
    ),
    Form(
        "TC-26c",
        (*HEAD, *AT, *RECORDER, *ACCUSED, *CONCLUDED, *POSTED, COPIES, WITNESSES),
        (*ACCUSED_TAKES, Fact("opinions", gettext_noop("what was brought forward meanwhile"))),
        recipients=(),
    ),
    Form(
        "TC-26d",
        (*HEAD, *SIGNED, *ACCUSED, *CONCLUDED,
         Fact("outcome", gettext_noop("outcome"), "choice", where="conclude", choices=OUTCOMES),
         Fact("contents", gettext_noop("the contents, one by one"), "list"),
         Fact("contents[].text", gettext_noop("each content")),
         Fact("contents[].conclusion", gettext_noop("conclusion on each content"), "choice",
              where="conclude", choices=OUTCOMES),
         Fact("publication.ways", gettext_noop("how it is made public"), "list",
              where="make_public"),
         Fact("measures", gettext_noop("measures to be taken and proposals"))),
        (*ACCUSED_TAKES, MANAGING_BODY,
         Fact("publication.until_on", gettext_noop("last day of the posting"), "date",
              where="make_public"),
         Fact("publication.times", gettext_noop("number of announcements"), "number",
              where="make_public")),
        recipients=("{accused}", "{managing_body}", "Lưu: VT, hồ sơ"),
    ),
)  # fmt: skip
