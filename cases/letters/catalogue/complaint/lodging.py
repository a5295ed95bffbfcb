"""Lodging, accepting and withdrawing a complaint: Mẫu số 01 to 04, the papers of Điều 10."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.complaint.shared import DETAIL, FILED, HOURS, MATTER
from cases.letters.catalogue.form import Fact, Form, Option
from cases.letters.catalogue.groups import (
    FORWARDED,
    GROUND,
    HEAD,
    PETITIONER,
    PETITIONER_TAKES,
    RECEIVED,
    SIGNED,
)

#: A blank is printed with what is known of the person and dotted lines for the rest.
PERSON = (
    Fact("petitioner.name", gettext_noop("name of the petitioner")),
    Fact("petitioner.address", gettext_noop("address of the petitioner")),
    *PETITIONER_TAKES,
)
PROXY = (
    Fact("proxy.name", gettext_noop("name of the authorised person")),
    Fact("proxy.address", gettext_noop("address of the authorised person")),
    Fact("proxy.id_no", gettext_noop("identity paper of the authorised person")),
    Fact("proxy.id_date", gettext_noop("that paper issued on"), "date"),
    Fact("proxy.id_place", gettext_noop("that paper issued by")),
)
ABOUT = (
    Fact("respondent", gettext_noop("name and address of the respondent")),
    Fact("petition.subject", gettext_noop("what the petition is about")),
)

LODGING = (
    Form("KN-01", HEAD, (*PERSON, *PROXY, *ABOUT,
         Fact("demand", gettext_noop("what the petitioner demands")))),
    Form("KN-02", HEAD, (*PERSON, *PROXY,
         Fact("mandate", gettext_noop("what the authorised person may do")),
         Fact("law_day", gettext_noop("day whose law the letter cites"), "date"))),
    Form(
        "KN-03",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED),
        (*PETITIONER_TAKES, *FORWARDED, Fact("level", gettext_noop("level"), "choice")),
        recipients=("Như trên", "{petition.forwarded_by}", FILED),
    ),
    Form(
        "KN-04",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED, *GROUND),
        (*PETITIONER_TAKES, *FORWARDED, DETAIL),
        recipients=("Như trên", "{petition.forwarded_by}", FILED),
    ),
    Form(
        "KN-20",
        (*HEAD, *MATTER, *HOURS,
         Fact("officer.name", gettext_noop("name of the officer who writes the minutes")),
         Fact("officer.post", gettext_noop("post of that officer")),
         Fact("withdrawn", gettext_noop("content that is withdrawn"), unless="all_withdrawn")),
        (Fact("petitioner.address", gettext_noop("address of the petitioner")),
         *PETITIONER_TAKES,
         Fact("all_withdrawn", gettext_noop("everything is withdrawn"), "choice"),
         Fact("statement", gettext_noop("why he withdraws, in his own words"))),
        (Option("free_will", gettext_noop("statement that nobody forced or threatened him"), True),
         Option("not_signed", gettext_noop("fingerprint instead of a signature"))),
    ),
    Form("KN-20a", HEAD, (*PERSON, *ABOUT,
         Fact("withdrawn", gettext_noop("content that is withdrawn")))),
)  # fmt: skip
