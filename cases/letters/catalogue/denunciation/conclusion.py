"""The conclusion and what is done with it: Luật Tố cáo Điều 35, 36, 44."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.denunciation.shared import (
    CONCLUDED,
    ENVELOPE,
    MANAGING_BODY,
    OUTCOMES,
    TEXTS,
)
from cases.letters.catalogue.form import Fact, Form, Option
from cases.letters.catalogue.groups import (
    ACCEPTANCE,
    ACCUSED,
    ACCUSED_TAKES,
    CONTENTS,
    EXECUTORS,
    FURTHER_BASES,
    HEAD,
    SIGNED,
)

VERDICT = Fact(
    "outcome", gettext_noop("outcome"), "choice", where="conclude", choices=OUTCOMES
)  # fmt: skip
#: Mẫu số 12 notes (10), (11): a commune has no inspectorate of its own.
INSPECTORATES = Fact(
    "inspectorates", gettext_noop("state inspectorates that receive it"), "list", where="office"
)  # fmt: skip

CONCLUSION = (
    Form(
        "TC-12",
        (*HEAD, *SIGNED, *ACCUSED, *ACCEPTANCE, *CONTENTS,
         Fact("explanation", gettext_noop("explanation given by the accused")),
         Fact("conclusion", gettext_noop("the conclusion as a whole")),
         Fact("measures", gettext_noop("measures to be taken and proposals")),
         MANAGING_BODY),
        (*ACCUSED_TAKES, INSPECTORATES,
         Fact("earlier_findings", gettext_noop("what was wrong in the earlier settlement"),
              where="conclude"),
         Fact("false_on_purpose", gettext_noop("that it was denounced falsely on purpose")),
         Fact("damage", gettext_noop("damage done, and to whom"))),
        # Notes (10) to (13) of the form; the accused has the extract where it must hide something.
        recipients=("{inspectorates[]}", "{accused}", "{managing_body}", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-12b",
        (*HEAD, *SIGNED, *ACCUSED, *ACCEPTANCE, *CONCLUDED, *CONTENTS,
         Fact("left_out", gettext_noop("which kinds of information are left out")),
         Fact("conclusion", gettext_noop("the conclusion as a whole")),
         Fact("measures", gettext_noop("measures to be taken and proposals"))),
        (*ACCUSED_TAKES,
         Fact("explanation", gettext_noop("explanation given by the accused"))),
        recipients=("{accused}", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-24",
        (*HEAD, *SIGNED, *ACCUSED, ENVELOPE, *CONCLUDED, VERDICT, *TEXTS,
         Fact("contents[].conclusion", gettext_noop("conclusion on each content"), "choice",
              where="conclude", choices=OUTCOMES),
         Fact("petition.received_on", gettext_noop("day the petition was received"), "date")),
        (*ACCUSED_TAKES,
         Fact("measures", gettext_noop("measures to be taken and proposals"))),
        (Option("again", gettext_noop("the right to denounce again, to the superior"),
                chosen=True),),
        recipients=("Người tố cáo (phong bì {envelope})", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-25",
        (*HEAD, *SIGNED, *ACCUSED, *CONCLUDED,
         Fact("to", gettext_noop("body that is asked to act")),
         Fact("measures", gettext_noop("measures to be taken and proposals"))),
        (*ACCUSED_TAKES,
         Fact("false_on_purpose", gettext_noop("that it was denounced falsely on purpose"))),
        recipients=("Như trên", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-25b",
        (*HEAD, *SIGNED, *ACCUSED,
         Fact("to", gettext_noop("investigation body or procuracy"), where="report_crime"),
         Fact("signs", gettext_noop("signs of a crime"), where="report_crime")),
        (*ACCUSED_TAKES,
         Fact("petition.received_on", gettext_noop("day the petition was received"), "date"),
         Fact("file", gettext_noop("documents that go with it")),
         *CONCLUDED),
        # Nobody else learns of it: the investigation begins with a surprise.
        recipients=("Như trên", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-25c",
        (*HEAD, *SIGNED, *ACCUSED, *CONCLUDED, *EXECUTORS,
         Fact("measures", gettext_noop("measures to be taken and proposals"))),
        (*ACCUSED_TAKES, *FURTHER_BASES,
         Fact("rights", gettext_noop("rights of the accused that are restored"))),
        recipients=("Như Điều 3", "Lưu: VT, hồ sơ"),
    ),
)  # fmt: skip
