"""The words of the law: what is said to people, and the closed lists everybody shares.

The pure law cannot translate. It returns a `Message`: an English message id with its parameters,
which `cases/wording.py` turns into a sentence. `gettext_noop` marks an id for makemessages.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any


def gettext_noop(message: str) -> str:
    """Mark a message id for makemessages, which recognises this name; returns it unchanged."""
    return message


@dataclass(frozen=True)
class Message:
    """A sentence to be translated: an English id with %(name)s placeholders, and its parameters.

    A parameter is a number, a text, a date (shown day first), another `Message`, or a tuple of
    these (shown with commas).
    """

    id: str
    params: Mapping[str, Any] = field(default_factory=dict)

    def english(self) -> str:
        """The English sentence, for logs and for `str()` of a refusal."""
        return (
            self.id % {k: _english(v) for k, v in self.params.items()} if self.params else self.id
        )

    def as_json(self) -> dict[str, Any]:
        """Plain values for a JSON column; `from_json` is the way back."""
        return {"id": self.id, "params": {k: _plain(v) for k, v in self.params.items()}}

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> "Message":
        """The message that `as_json` wrote."""
        return Message(kept["id"], {k: _rich(v) for k, v in kept["params"].items()})


def _english(value: Any) -> Any:
    if isinstance(value, Message):
        return value.english()
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return ", ".join(str(_english(v)) for v in value) if isinstance(value, tuple) else value


def _plain(value: Any) -> Any:
    if isinstance(value, Message):
        return value.as_json()
    if isinstance(value, date):
        return {"on": value.isoformat()}
    return [_plain(v) for v in value] if isinstance(value, tuple) else value


def _rich(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_rich(v) for v in value)
    if isinstance(value, Mapping):
        return date.fromisoformat(value["on"]) if "on" in value else Message.from_json(value)
    return value


class Kind(StrEnum):
    """What a matter is, by its content and demand and not by its title."""

    COMPLAINT = "complaint"
    DENUNCIATION = "denunciation"
    PROPOSAL = "proposal"
    FEEDBACK = "feedback"


KIND_LABELS: Mapping[Kind, str] = {
    Kind.COMPLAINT: gettext_noop("complaint"),
    Kind.DENUNCIATION: gettext_noop("denunciation"),
    Kind.PROPOSAL: gettext_noop("proposal"),
    Kind.FEEDBACK: gettext_noop("feedback"),
}


class Role(StrEnum):
    """In which capacity an officer acts."""

    RECEPTION_OFFICER = "reception_officer"
    HANDLER = "handler"
    LEADER = "leader"
    CLERK = "clerk"
    INSPECTOR = "inspector"
    ADMINISTRATOR = "administrator"
    CUSTODIAN = "custodian"


ROLE_LABELS: Mapping[Role, str] = {
    Role.RECEPTION_OFFICER: gettext_noop("reception officer"),
    Role.HANDLER: gettext_noop("handler"),
    Role.LEADER: gettext_noop("leader"),
    Role.CLERK: gettext_noop("clerk"),
    Role.INSPECTOR: gettext_noop("inspector"),
    Role.ADMINISTRATOR: gettext_noop("administrator"),
    Role.CUSTODIAN: gettext_noop("custodian"),
}


class Level(StrEnum):
    """Lần đầu, lần hai: Luật Khiếu nại Điều 7."""

    FIRST = "first"
    SECOND = "second"


LEVEL_LABELS: Mapping[Level, str] = {
    Level.FIRST: gettext_noop("first level"),
    Level.SECOND: gettext_noop("second level"),
}


class Complexity(StrEnum):
    """How complex a matter is: Nghị định 124/2020 Điều 3a, Nghị định 31/2019 Điều 3."""

    ORDINARY = "ordinary"
    COMPLEX = "complex"
    ESPECIALLY_COMPLEX = "especially_complex"


COMPLEXITY_LABELS: Mapping[Complexity, str] = {
    Complexity.ORDINARY: gettext_noop("ordinary"),
    Complexity.COMPLEX: gettext_noop("complex"),
    Complexity.ESPECIALLY_COMPLEX: gettext_noop("especially complex"),
}


class Outcome(StrEnum):
    """Đúng, đúng một phần, sai: Luật Khiếu nại Điều 31, Luật Tố cáo Điều 35."""

    UPHELD = "upheld"
    PARTLY = "partly"
    REJECTED = "rejected"


OUTCOME_LABELS: Mapping[Outcome, str] = {
    Outcome.UPHELD: gettext_noop("founded"),
    Outcome.PARTLY: gettext_noop("partly founded"),
    Outcome.REJECTED: gettext_noop("unfounded"),
}


class PartyRole(StrEnum):
    """What a person is in a matter."""

    COMPLAINANT = "complainant"
    RESPONDENT = "respondent"
    DENOUNCER = "denouncer"
    ACCUSED = "accused"
    INTERESTED = "interested"
    PROPOSER = "proposer"


PARTY_ROLE_LABELS: Mapping[PartyRole, str] = {
    PartyRole.COMPLAINANT: gettext_noop("complainant"),
    PartyRole.RESPONDENT: gettext_noop("respondent"),
    PartyRole.DENOUNCER: gettext_noop("denouncer"),
    PartyRole.ACCUSED: gettext_noop("accused"),
    PartyRole.INTERESTED: gettext_noop("person with related rights and duties"),
    PartyRole.PROPOSER: gettext_noop("person who proposes or gives feedback"),
}


class Tie(StrEnum):
    """How a matter concerns an officer: Nghị định 31/2019 Điều 5, 10; Luật PCTN Điều 23."""

    ACCUSED = "accused"
    RESPONDENT = "respondent"
    RELATIVE = "relative"
    INTEREST = "interest"


TIE_LABELS: Mapping[Tie, str] = {
    Tie.ACCUSED: gettext_noop("accused"),
    Tie.RESPONDENT: gettext_noop("respondent"),
    Tie.RELATIVE: gettext_noop("relative of the accused or the respondent"),
    Tie.INTEREST: gettext_noop("has interests directly tied to the matter"),
}


class Topic(StrEnum):
    """Lĩnh vực: the field of administration; it never selects a time limit."""

    LAND = "land"
    COMPENSATION = "compensation"
    CONSTRUCTION = "construction"
    ENVIRONMENT = "environment"
    SOCIAL_POLICY = "social_policy"
    ORDER = "order"
    DISCIPLINE = "discipline"
    CORRUPTION = "corruption"
    OTHER = "other"


TOPIC_LABELS = {
    Topic.LAND: gettext_noop("land"),
    Topic.COMPENSATION: gettext_noop("compensation and resettlement"),
    Topic.CONSTRUCTION: gettext_noop("construction"),
    Topic.ENVIRONMENT: gettext_noop("environment"),
    Topic.SOCIAL_POLICY: gettext_noop("social policy"),
    Topic.ORDER: gettext_noop("security and order"),
    Topic.DISCIPLINE: gettext_noop("officials and discipline"),
    Topic.CORRUPTION: gettext_noop("corruption"),
    Topic.OTHER: gettext_noop("other"),
}
