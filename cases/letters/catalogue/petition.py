"""Letters by which a petition is handled: Thông tư 05/2021/TT-TTCP, Luật Tiếp công dân.

Of a denunciation they carry the code of the envelope and never a name (Luật Tố cáo Điều 56).
"""

from cases.law.words import gettext_noop
from cases.letters.catalogue.door import (
    DATED,
    ENVELOPE,
    OFFICER,
    SENDER,
    SENDER_TAKES,
    TO,
)
from cases.letters.catalogue.door import PETITION as PETITION_FACTS
from cases.letters.catalogue.form import Fact, Form, Option
from cases.letters.catalogue.groups import (
    ACCUSED,
    ACCUSED_TAKES,
    FORWARDED,
    FURTHER_BASES,
    HEAD,
    PETITIONER,
    PETITIONER_TAKES,
    RECEIVED,
    SIGNED,
)

FILED = "Lưu: VT, hồ sơ"
#: Why a petition is laid aside: a closed list, each with its article in the template.
FILING = (
    ("anonymous", gettext_noop("without name or address, or the sender cannot be identified")),
    ("impersonated", gettext_noop("under the name of somebody else")),
    ("several", gettext_noop("sent to several bodies, the competent one among them")),
    ("guided", gettext_noop("guided or forwarded before, sent again")),
    ("duplicate", gettext_noop("the same content is handled already")),
    ("unfit", gettext_noop("does not meet the conditions to be handled")),
    ("settled", gettext_noop("settled in line with policy and law, with nothing new")),
    ("withdrawn", gettext_noop("withdrawn by its sender")),
)
#: What became of a petition whose originals are given back.
OUTCOMES = (
    ("classified", gettext_noop("not yet handled")),
    ("declined", gettext_noop("not accepted")),
    ("guided", gettext_noop("guided")),
    ("kept_on_file", gettext_noop("kept on file")),
)
#: What whoever forwarded a denunciation is told of it (Luật Tố cáo Điều 26).
REPLIES = (
    ("accepted", gettext_noop("accepted")),
    ("forwarded", gettext_noop("forwarded")),
    ("declined", gettext_noop("not accepted")),
    ("inspected", gettext_noop("used for inspection")),
    ("not_handled", gettext_noop("kept on file")),
)

_DENOUNCED = (
    ENVELOPE, *PETITION_FACTS[:2], *ACCUSED,
)  # fmt: skip
_PASSED_ON = (
    Option("enclosed", gettext_noop("papers are enclosed"), chosen=True),
    Option("result", gettext_noop("the result is asked for"), chosen=True),
)

PETITION = (
    Form(
        "XLD-01",
        (*HEAD, *OFFICER, *SENDER, *PETITION_FACTS),
        (*SENDER_TAKES, DATED, *ACCUSED, *ACCUSED_TAKES, *FORWARDED,
         Fact("earlier.by", gettext_noop("who settled it before")),
         Fact("earlier.on", gettext_noop("day on which it was settled before"), "date"),
         Fact("opinion", gettext_noop("what the officer found on the conditions of acceptance"))),
    ),
    Form(
        "XLD-02",
        (*HEAD, *SIGNED, *SENDER, *RECEIVED,
         Fact("competent", gettext_noop("who is competent"), unless="lacks"),
         Fact("lacks", gettext_noop("what the sender must add"), unless="competent")),
        (*SENDER_TAKES, *FURTHER_BASES, DATED, PETITION_FACTS[2]),
        recipients=("Như trên", FILED),
    ),
    Form(
        "XLD-03",
        (*HEAD, *SIGNED, TO, *_DENOUNCED),
        (*ACCUSED_TAKES, *FURTHER_BASES, DATED, *FORWARDED),
        _PASSED_ON,
        recipients=("Như trên", "Người tố cáo (phong bì {envelope})", FILED),
    ),
    Form(
        "XLD-04",
        (*HEAD, *SIGNED, TO, *PETITION_FACTS),
        (*SENDER_TAKES, *FURTHER_BASES, DATED, *FORWARDED,
         Fact("petitioner.name", gettext_noop("name of the petitioner"), where="person"),
         Fact("petitioner.address", gettext_noop("address of the petitioner"), where="person")),
        _PASSED_ON,
        recipients=("Như trên", "{petitioner} (thay trả lời)", FILED),
    ),
    Form(
        "XLD-05",
        (*HEAD, *SIGNED, *SENDER, *RECEIVED,
         Fact("contents", gettext_noop("the contents, one by one"), "rows",
              columns=(("text", gettext_noop("each content")),
                       ("competent", gettext_noop("who is competent")))),
         Fact("contents[].text", gettext_noop("each content")),
         Fact("contents[].competent", gettext_noop("who is competent for each content"))),
        (*SENDER_TAKES, *FURTHER_BASES, DATED),
        recipients=("Như trên", FILED),
    ),
    Form(
        "XLD-06",
        (*HEAD, *SIGNED, TO, *PETITION_FACTS,
         Fact("competent", gettext_noop("who is competent"))),
        (*SENDER_TAKES, *FURTHER_BASES, DATED,
         Fact("competence_article", gettext_noop("article of the competence")),
         Fact("petitioner.name", gettext_noop("name of the petitioner"), where="person"),
         Fact("petitioner.address", gettext_noop("address of the petitioner"), where="person"),
         Fact("sent.number", gettext_noop("number of the letter that brought it")),
         Fact("sent.on", gettext_noop("day of the letter that brought it"), "date")),
        recipients=("Như trên", FILED),
    ),
    Form(
        "XLD-06b",
        (*HEAD, *SIGNED, TO, ENVELOPE, *PETITION_FACTS[:2],
         Fact("result", gettext_noop("what became of the petition"), "choice", choices=REPLIES),
         Fact("detail", gettext_noop("which body received it, or why it is not accepted"),
              unless="accepted")),
        (*FURTHER_BASES,
         Fact("accepted", gettext_noop("that it was accepted"), "choice",
              choices=(("yes", gettext_noop("accepted")),)),
         Fact("sent.number", gettext_noop("number of the letter that brought it")),
         Fact("sent.on", gettext_noop("day of the letter that brought it"), "date")),
        recipients=("Như trên", FILED),
    ),
    Form(
        "XLD-07",
        (*HEAD, *SIGNED, *SENDER, *PETITION_FACTS,
         Fact("outcome", gettext_noop("what became of the petition"), "choice", choices=OUTCOMES),
         Fact("originals", gettext_noop("originals that are returned, one by one"), "list",
              where="return_originals")),
        (*SENDER_TAKES, *FURTHER_BASES, DATED,
         Fact("why", gettext_noop("the reason, in the words of the officer"))),
        (Option("petition_too", gettext_noop("the petition itself is returned as well")),),
        recipients=("Như trên", FILED),
    ),
    Form(
        "XLD-08",
        (*HEAD, *OFFICER, *PETITION_FACTS,
         Fact("filing", gettext_noop("why it is kept on file"), "choice", choices=FILING),
         Fact("filing_reason", gettext_noop("what the officer found"), where="keep_on_file"),
         Fact("checked", gettext_noop("that the petition is not one to be accepted"), "choice",
              where="classify")),
        (*SENDER_TAKES, DATED, *ACCUSED_TAKES,
         Fact("petitioner.name", gettext_noop("name of the petitioner"), where="person"),
         Fact("earlier.number", gettext_noop("number of the earlier petition")),
         Fact("kept_until", gettext_noop("day until which it is kept"), "date")),
    ),
    Form(
        "XLD-09",
        (*HEAD, *SIGNED, TO, *_DENOUNCED[:3],
         Fact("earlier.number", gettext_noop("number of the earlier matter")),
         Fact("earlier.due_on", gettext_noop("day on which its limit ended"), "date")),
        (*ACCUSED, *ACCUSED_TAKES, *FURTHER_BASES),
        (Option("go_on", gettext_noop("the settling goes on meanwhile"), chosen=True),),
        recipients=("Như trên", FILED),
    ),
    Form(
        "XLD-10",
        (*HEAD, *SIGNED, TO, *_DENOUNCED),
        (*ACCUSED_TAKES, *FURTHER_BASES, DATED, *FORWARDED),
        _PASSED_ON,
        recipients=("Như trên", "Người tố cáo (phong bì {envelope})", FILED),
    ),
    Form(
        "XLD-11",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED,
         Fact("contents", gettext_noop("the contents, one by one"), "list"),
         Fact("contents[].text", gettext_noop("each content")),
         Fact("contents[].answer", gettext_noop("answer to each content"))),
        (*PETITIONER_TAKES, *FURTHER_BASES,
         Fact("petition.kind", gettext_noop("proposal or feedback"), "choice"),
         Fact("contents[].finding", gettext_noop("finding on each content")),
         Fact("contact", gettext_noop("whom to ask"))),
        recipients=("{petitioner}", FILED),
    ),
    Form(
        "XLD-12",
        (*HEAD, *OFFICER, *_DENOUNCED,
         Fact("danger", gettext_noop("which serious damage threatens, and to whom")),
         Fact("measure", gettext_noop("urgent measure that is proposed"))),
        (*ACCUSED_TAKES, DATED,
         Fact("informs", gettext_noop("body that can stop it and is to be told"))),
    ),
)  # fmt: skip
