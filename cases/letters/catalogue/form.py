"""What a letter must know: facts, optional paragraphs, recipients.

A fact is named by its path in the one dictionary that is stored with the document;
`contents[].finding` means: in every row of `contents`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from cases.law.papers import PAPERS, Paper

FactKind = Literal["text", "date", "number", "list", "rows", "choice"]


@dataclass(frozen=True)
class Fact:
    """One thing a letter says.

    `unless` names another fact that makes it unnecessary. `where` is the place where it is
    entered when it is not the letter's own page: the name of a verb of the matter, "office" or
    "post"; such a fact cannot be typed into a letter. `choices` are pairs of value and English
    label; `columns` are the keys of one row, with their English labels.
    """

    name: str
    label_en: str
    kind: FactKind = "text"
    unless: str = ""
    where: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Option:
    """A paragraph that is chosen while drafting; the template asks `options.<name>`."""

    name: str
    label_en: str
    chosen: bool = False


@dataclass(frozen=True)
class Form:
    """A form: its row in the list of papers, and what its letter takes.

    A line of `recipients` names slots in braces: `{petitioner}` and `{accused}` (people), or any
    path of the facts, like `{petition.forwarded_by}`; a line whose slot is empty is left out.
    """

    code: str
    needs: tuple[Fact, ...]
    takes: tuple[Fact, ...] = ()
    options: tuple[Option, ...] = ()
    recipients: tuple[str, ...] = ()

    @property
    def paper(self) -> Paper:
        """Its row in the list of papers."""
        return PAPERS[self.code]

    @property
    def title(self) -> str:
        """The type printed over the text."""
        return self.paper.heading

    @property
    def abbreviation(self) -> str:
        return self.paper.abbreviation

    @property
    def basis(self) -> str:
        return self.paper.basis

    @property
    def numbered(self) -> bool:
        return self.paper.numbered

    @property
    def since(self) -> date:
        return self.paper.since

    @property
    def until(self) -> date:
        return self.paper.until

    @property
    def template(self) -> str:
        """The file of the wording: KN-14a is written in `kn_14a.html`."""
        return f"{self.code.lower().replace('-', '_')}.html"

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Everything that may stand in the letter."""
        return (*self.needs, *self.takes)

    def in_force(self, on: date) -> bool:
        """Whether the form was prescribed on that day."""
        return self.paper.in_force(on)
