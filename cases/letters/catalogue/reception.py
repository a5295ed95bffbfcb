"""Letters and slips of the door: Nghị định 154/2026/NĐ-CP, Luật Tiếp công dân."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.form import Fact, Form
from cases.letters.catalogue.groups import HEAD, PETITIONER_TAKES, SIGNED

RECEPTION = (
    Form(
        "TCD-01",
        (*HEAD, *SIGNED,
         Fact("petitioner.name", gettext_noop("name of the petitioner"), unless="envelope"),
         Fact("petitioner.address", gettext_noop("address of the petitioner"), unless="envelope"),
         Fact("visit.on", gettext_noop("day of the visit"), "date"),
         Fact("visit.place", gettext_noop("place of the visit")),
         Fact("visit.about", gettext_noop("what the visit is about")),
         Fact("visit.kind", gettext_noop("complaint, denunciation, proposal or feedback"),
              "choice"),
         Fact("cites", gettext_noop("clauses on which the reception is refused")),
         Fact("ground.text", gettext_noop("the reason"), "text")),
        (*PETITIONER_TAKES,
         Fact("envelope", gettext_noop("code of the sealed envelope")),
         Fact("ground.article", gettext_noop("article of the reason")),
         Fact("ground.detail", gettext_noop("what happened, in the words of the officer"))),
        recipients=("Như trên", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TCD-02",
        (*HEAD,
         Fact("at.time", gettext_noop("hour of the hand-over")),
         Fact("at.place", gettext_noop("place of the hand-over")),
         Fact("officer.name", gettext_noop("name of the receiving officer")),
         Fact("officer.post", gettext_noop("post of the receiving officer")),
         Fact("petitioner.name", gettext_noop("name of the petitioner"), unless="envelope"),
         Fact("documents", gettext_noop("what was handed over, piece by piece"), "list"),
         Fact("documents[].name", gettext_noop("name of each piece")),
         Fact("copies", gettext_noop("number of copies"), "number")),
        (*PETITIONER_TAKES,
         Fact("petitioner.address", gettext_noop("address of the petitioner")),
         Fact("envelope", gettext_noop("code of the sealed envelope")),
         Fact("documents[].pages", gettext_noop("pages of each piece"), "number"),
         Fact("documents[].made_as", gettext_noop("original, photocopy or certified copy")),
         Fact("documents[].condition", gettext_noop("condition of each piece"))),
    ),
)  # fmt: skip
