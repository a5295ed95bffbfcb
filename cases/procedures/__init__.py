"""The procedures of the law as django-fsm proxies of `Case`, one procedure on one screen."""

from cases.law.words import Kind
from cases.models import Case
from cases.procedures.complaint import ComplaintCase
from cases.procedures.denunciation import DenunciationCase
from cases.procedures.proposal import ProposalCase

#: The proxy through which a case of each kind moves.
PROCEDURES: dict[str, type[Case]] = {
    Kind.COMPLAINT: ComplaintCase,
    Kind.DENUNCIATION: DenunciationCase,
    Kind.PROPOSAL: ProposalCase,
    Kind.FEEDBACK: ProposalCase,
}

__all__ = ["PROCEDURES", "ComplaintCase", "DenunciationCase", "ProposalCase"]
