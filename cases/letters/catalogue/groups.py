"""Groups of facts that many letters share."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.form import Fact

HEAD = (
    Fact(
        "office.name", gettext_noop("name of the office at the head of the letter"), where="office"
    ),
    Fact(
        "office.issuer", gettext_noop("head of the office, as the letter names him"), where="office"
    ),
    Fact("office.place", gettext_noop("place in the date line"), where="office"),
    Fact("drafted_on", gettext_noop("day of the draft"), "date"),
)
SIGNED = (
    Fact("office.symbol", gettext_noop("abbreviation of the office in a number"), where="office"),
    Fact("signer.lines", gettext_noop("authority line over the signature"), "list", where="post"),
    Fact("signer.name", gettext_noop("name of the signer"), where="post"),
    Fact("recipients", gettext_noop("recipients"), "list"),
)
PETITIONER = (
    Fact("petitioner.name", gettext_noop("name of the petitioner"), where="person"),
    Fact("petitioner.address", gettext_noop("address of the petitioner"), where="person"),
)
PETITIONER_TAKES = (
    Fact("petitioner.title", gettext_noop("form of address of the petitioner")),
    Fact("petitioner.id_no", gettext_noop("number of identity paper")),
    Fact("petitioner.id_date", gettext_noop("identity paper issued on"), "date"),
    Fact("petitioner.id_place", gettext_noop("identity paper issued by")),
    Fact("petitioner.id_label", gettext_noop("kind of identity paper")),
)
RECEIVED = (
    Fact("petition.received_on", gettext_noop("day the petition was received"), "date"),
    Fact("petition.subject", gettext_noop("what the petition is about")),
)
FORWARDED = (Fact("petition.forwarded_by", gettext_noop("who forwarded the petition")),)
GROUND = (
    Fact("ground.text", gettext_noop("the reason"), "text"),
    Fact("ground.article", gettext_noop("article of the reason")),
)
ACCEPTANCE = (
    Fact("acceptance.number", gettext_noop("number of the acceptance"), where="acceptance"),
    Fact("acceptance.on", gettext_noop("day of the acceptance"), "date", where="acceptance"),
)
CONTENTS = (
    Fact("contents", gettext_noop("the contents, one by one"), "list"),
    Fact("contents[].text", gettext_noop("each content")),
    Fact("contents[].finding", gettext_noop("finding on each content")),
    Fact("contents[].conclusion", gettext_noop("conclusion on each content"), "choice"),
    Fact("contents[].law", gettext_noop("legal ground of each conclusion")),
)
ACCUSED = (Fact("accused.name", gettext_noop("name of the accused")),)
ACCUSED_TAKES = (
    Fact("accused.post", gettext_noop("post of the accused")),
    Fact("accused.title", gettext_noop("form of address of the accused")),
    Fact("accused.address", gettext_noop("address of the accused")),
)
EXECUTORS = (Fact("executors", gettext_noop("who carries the decision out"), "list"),)
FURTHER_BASES = (
    Fact("bases", gettext_noop("further legal bases"), "list"),
    Fact("law_day", gettext_noop("day whose law the letter cites"), "date"),
)
SETTLEMENT = (
    *PETITIONER, *RECEIVED, *ACCEPTANCE, *CONTENTS,
    Fact("respondent", gettext_noop("name and address of the respondent")),
    Fact("demand", gettext_noop("what the petitioner demands")),
    Fact("outcome", gettext_noop("outcome"), "choice"),
    Fact("decision", gettext_noop("what is decided")),
    Fact("again_days", gettext_noop("days to complain again or go to court"), "number"),
    *EXECUTORS,
)  # fmt: skip
SETTLEMENT_TAKES = (
    *PETITIONER_TAKES, *FURTHER_BASES, *FORWARDED,
    Fact("petition.dated", gettext_noop("date on the petition"), "date"),
    Fact("report.by", gettext_noop("who reported on the verification")),
    Fact("report.number", gettext_noop("number of the verification report")),
    Fact("report.on", gettext_noop("day of the verification report"), "date"),
    Fact("measures", gettext_noop("what is decided on related matters")),
)  # fmt: skip
