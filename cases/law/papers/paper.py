"""One kind of paper that the law names: what it is called, on which article, who signs, since when.

Nghị định 30/2020/NĐ-CP Điều 7, 13, Phụ lục III for types and abbreviations; the form itself is
prescribed by the text that `basis` names, or is one of the house where no form is prescribed.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cases.law.words import Kind, gettext_noop

ALWAYS, OPEN = date.min, date.max
#: From this day the amended laws and the forms of 2026 apply.
LAW_OF_2026 = date(2026, 7, 1)
#: From this day a proxy is certified (chứng thực) only (Nghị định 155/2026/NĐ-CP Điều 21 khoản 2).
NO_NOTARY_FROM = date(2027, 1, 1)


class Course(StrEnum):
    """The way a paper goes from its draft to the file."""

    ROUND = "round"
    """Signed, numbered, sealed, issued: văn bản đi."""
    BY_HAND = "by_hand"
    """Minutes and receipts: signed by pen by those who were there, without a number."""
    INTERNAL = "internal"
    """Proposals and reports inside the office: approved, then put into the file."""
    BLANK = "blank"
    """A form that a citizen fills in: handed out empty, received as an incoming paper."""
    REGISTER = "register"
    """A book: it is printed from its rows."""


class Signatory(StrEnum):
    """Who signs a paper."""

    HEAD = "head"
    """The head of the office in his own competence; a deputy for him (KT.)."""
    COLLECTIVE = "collective"
    """The People's Committee as a body (TM.)."""
    TEAM_HEAD = "team_head"
    OFFICER = "officer"
    PARTIES = "parties"
    CITIZEN = "citizen"
    NOBODY = "nobody"


class Owner(StrEnum):
    """On whose dossier a paper is drafted."""

    VISIT = "visit"
    SESSION = "session"
    PETITION = "petition"
    CASE = "case"
    OFFICE = "office"


COURSE_LABELS = {
    Course.ROUND: gettext_noop("signed, numbered, sealed and issued"),
    Course.BY_HAND: gettext_noop("signed by hand"),
    Course.INTERNAL: gettext_noop("internal paper"),
    Course.BLANK: gettext_noop("blank for the citizen"),
    Course.REGISTER: gettext_noop("book"),
}


@dataclass(frozen=True)
class Paper:
    """A row of the list of forms.

    `name` is what lists and timelines call it, `heading` the type printed over it; an empty
    `abbreviation` on a paper of the round means a công văn. `owners` and `kinds` say where it may
    be drafted; no kind means every kind.
    """

    code: str
    name: str
    heading: str
    abbreviation: str
    basis: str
    course: Course = Course.ROUND
    signatory: Signatory = Signatory.HEAD
    owners: tuple[Owner, ...] = (Owner.CASE,)
    kinds: tuple[Kind, ...] = ()
    since: date = ALWAYS
    until: date = OPEN
    incoming: bool = False
    """Whether the office receives such papers: then the incoming one is recorded."""

    @property
    def numbered(self) -> bool:
        """Whether it bears a number of the office."""
        return self.course is Course.ROUND

    def in_force(self, on: date) -> bool:
        """Whether the form was prescribed on that day."""
        return self.since <= on <= self.until

    def fits(self, owner: str, kind: str) -> bool:
        """Whether it may be drafted on a dossier of this owner and kind."""
        return owner in self.owners and (not self.kinds or kind in self.kinds)
