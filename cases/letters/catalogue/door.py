"""Groups of facts that the letters of the door share: who came, where, before whom, about what.

A denouncer is a code in all of them (Luật Tố cáo Điều 56): `envelope` takes the place of the name.
"""

from cases.law.words import KIND_LABELS, gettext_noop
from cases.letters.catalogue.form import Fact
from cases.letters.catalogue.groups import PETITIONER_TAKES

KIND_CHOICES = tuple((kind.value, label) for kind, label in KIND_LABELS.items())

ENVELOPE = Fact("envelope", gettext_noop("code of the sealed envelope"))
#: Whoever came or wrote: by name, or by the code of the envelope.
SENDER = (
    Fact("petitioner.name", gettext_noop("name of the petitioner"), unless="envelope",
         where="person"),
    Fact("petitioner.address", gettext_noop("address of the petitioner"), unless="envelope",
         where="person"),
)  # fmt: skip
SENDER_TAKES = (*PETITIONER_TAKES, ENVELOPE)
VISIT = (
    Fact("visit.on", gettext_noop("day of the visit"), "date"),
    Fact("visit.about", gettext_noop("what the visit is about")),
    Fact("visit.kind", gettext_noop("complaint, denunciation, proposal or feedback"), "choice",
         choices=KIND_CHOICES),
)  # fmt: skip
AT = (
    Fact("at.time", gettext_noop("hour at which it began")),
    Fact("at.place", gettext_noop("place where it took place")),
)
OFFICER = (
    Fact("officer.name", gettext_noop("name of the officer")),
    Fact("officer.post", gettext_noop("post of the officer")),
)
CHAIR = (
    Fact("chair.name", gettext_noop("name of whoever presided")),
    Fact("chair.post", gettext_noop("post of whoever presided")),
)
SESSION = (
    Fact("session.on", gettext_noop("day of the session"), "date"),
    Fact("session.from_time", gettext_noop("hour at which the session begins")),
    Fact("session.to_time", gettext_noop("hour at which the session ends")),
    Fact("session.place", gettext_noop("place of the session")),
)
#: Those who were received, one a row; a denouncer's row names the code and nothing of the matter.
VISITORS = Fact(
    "visitors", gettext_noop("who was received, one by one"), "rows",
    columns=(
        ("who", gettext_noop("who")),
        ("address", gettext_noop("address")),
        ("kind", gettext_noop("complaint, denunciation, proposal or feedback")),
        ("about", gettext_noop("what about")),
        ("demand", gettext_noop("demand")),
        ("papers", gettext_noop("papers handed over")),
    ),
)  # fmt: skip
DOCUMENTS = Fact(
    "documents", gettext_noop("what was handed over, piece by piece"), "rows",
    columns=(
        ("name", gettext_noop("name of each piece")),
        ("pages", gettext_noop("pages of each piece")),
        ("made_as", gettext_noop("original, photocopy or certified copy")),
        ("condition", gettext_noop("condition of each piece")),
    ),
)  # fmt: skip
COPIES = Fact("copies", gettext_noop("number of copies"), "number")
TO = Fact("to", gettext_noop("to whom the letter goes, one a line"))
PETITION = (
    Fact("petition.received_on", gettext_noop("day the petition was received"), "date"),
    Fact("petition.subject", gettext_noop("what the petition is about")),
    Fact("petition.kind", gettext_noop("complaint, denunciation, proposal or feedback"), "choice",
         choices=KIND_CHOICES),
)  # fmt: skip
DATED = Fact("petition.dated", gettext_noop("date on the petition"), "date")
