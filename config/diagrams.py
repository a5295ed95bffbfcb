"""The procedures as pictures and tables: every state, verb, role, article, paper and limit.

Drawn from the transitions themselves for `docs/procedures.md`, in Mermaid's notation.
"""

from collections.abc import Iterator
from typing import Any

from cases.law.clocks import CLOCKS
from cases.law.words import Kind
from cases.models import Document
from cases.models.states import state_word, verb_word
from cases.procedures import ComplaintCase, DenunciationCase, ProposalCase
from cases.services.move import procedure_verbs
from complaints.models import Petition
from reception.models import ReceptionSession, Visit

#: Heading, model, and whose clocks its verbs start and meet: owner and kinds.
PROCEDURES = (
    ("The visit", Visit, "visit", ()),
    ("The session of reception", ReceptionSession, "session", ()),
    ("The petition", Petition, "petition", tuple(Kind)),
    ("The complaint case", ComplaintCase, "case", (Kind.COMPLAINT,)),
    ("The denunciation case", DenunciationCase, "case", (Kind.DENUNCIATION,)),
    ("The proposal or feedback", ProposalCase, "case", (Kind.PROPOSAL, Kind.FEEDBACK)),
    ("The letter", Document, "", ()),
)
INTRODUCTION = """# The procedures

Drawn by `make diagrams` from the transitions in the code; a test compares. In the tables: who may
take a step (the first role held acts), by which article, which letter it drafts, and which limits
it starts (▶) and meets (■). What a step demands besides is refused, with a sentence and an article,
by its conditions.
"""


def page() -> str:
    """The whole of `docs/procedures.md`."""
    return "\n".join([INTRODUCTION, *(line for one in PROCEDURES for line in section(*one))])


def section(heading: str, model: Any, owner: str, kinds: tuple[str, ...]) -> Iterator[str]:
    """One procedure: its picture, then its table."""
    arrows = list(dict.fromkeys(arrows_of(model)))
    yield f"## {heading}\n"
    yield "```mermaid\nstateDiagram-v2"
    first = model._meta.get_field("state").default
    yield f"    [*] --> {first}"
    for source, target in dict.fromkeys((s, t) for s, t, _verb in arrows if s != t):
        verbs = [verb for s, t, verb in arrows if (s, t) == (source, target)]
        yield f"    {source} --> {target}: {', '.join(verbs)}"
    for state in dict.fromkeys(state for s, t, _verb in arrows for state in (s, t)):
        yield f"    {state}: {state_word(state)}"
    yield "```\n"
    yield "| verb | what was done | from | to | who | article | letter | limits |"
    yield "|---|---|---|---|---|---|---|---|"
    for verb in procedure_verbs(model):
        yield row_of(model, verb, owner, kinds)
    yield ""


def targets(taken: Any) -> list[str]:
    """The states to which a transition may lead; without a target the state stays."""
    return list(getattr(taken.target, "allowed_states", None) or [taken.target or taken.source])


def arrows_of(model: Any) -> Iterator[tuple[str, str, str]]:
    """Every arrow: from, to, verb.

    A step with several targets keeps a state that is one of them and else leads to the first;
    only what was suspended goes on where it stood.
    """
    for verb in procedure_verbs(model):
        for source, taken in getattr(model, verb)._django_fsm.transitions.items():
            allowed = targets(taken)
            onward = [source] if source in allowed else allowed[:1]
            for target in allowed if source == "suspended" else onward:
                yield source, target, verb


def row_of(model: Any, verb: str, owner: str, kinds: tuple[str, ...]) -> str:
    """One line of the table of a procedure."""
    transitions = getattr(model, verb)._django_fsm.transitions
    taken = next(iter(transitions.values()))
    custom = taken.custom
    papers = [custom[name] for name in ("paper", "paper_second") if custom.get(name)]
    cells = [
        f"`{verb}`",
        verb_word(verb),
        ", ".join(transitions),
        ", ".join(dict.fromkeys(end for one in transitions.values() for end in targets(one))),
        ", ".join(role.value.replace("_", " ") for role in custom["role"]),
        custom["article"],
        ", ".join(papers),
        ", ".join(limits_of(verb, papers, owner, kinds)),
    ]
    return "| " + " | ".join(cells) + " |"


def limits_of(verb: str, papers: list[str], owner: str, kinds: tuple[str, ...]) -> Iterator[str]:
    """Which limits a verb starts and meets."""
    for clock in dict.fromkeys(CLOCKS):
        if clock.owner != owner or (clock.kinds and not set(clock.kinds) & set(kinds)):
            continue
        if clock.starts == verb:
            yield f"▶ {clock.code}"
        if verb in clock.ends:
            yield f"■ {clock.code}"
