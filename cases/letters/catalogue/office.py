"""Letters about a letter of the office: put right, or called back (Nghị định 30/2020 Điều 18).

What the first letter was is handed over by it; people write where it errs, and why.
"""

from cases.law.words import gettext_noop
from cases.letters.catalogue.form import Fact, Form
from cases.letters.catalogue.groups import HEAD, SIGNED

_FIRST = (
    Fact("first.name", gettext_noop("name of the first letter"), where="letter"),
    Fact("first.number", gettext_noop("number of the first letter"), where="letter"),
    Fact("first.on", gettext_noop("day of the first letter"), "date", where="letter"),
    Fact("to", gettext_noop("whom the first letter was sent to"), "list", where="letter"),
)

OFFICE = (
    Form(
        "NB-01",
        (*HEAD, *SIGNED, *_FIRST,
         Fact("corrections", gettext_noop("what is put right"), "rows",
              columns=(("where", gettext_noop("place in the letter")),
                       ("wrong", gettext_noop("as it stands")),
                       ("right", gettext_noop("as it is right")))),
         Fact("corrections[].where", gettext_noop("place in the letter")),
         Fact("corrections[].wrong", gettext_noop("as it stands")),
         Fact("corrections[].right", gettext_noop("as it is right"))),
        recipients=("Như trên", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "NB-02",
        (*HEAD, *SIGNED, *_FIRST, Fact("why", gettext_noop("why the letter is called back"))),
        recipients=("Như trên", "Lưu: VT, hồ sơ"),
    ),
)  # fmt: skip
