"""Letters that a leader may approve and sign many at once: notices that decide nothing.

What is decided in a matter, a conclusion or a measure, is read and signed one by one
(Nghị định 30/2020/NĐ-CP Điều 12, 13: who signs answers for the content).
"""

from dataclasses import dataclass

from cases.law.words import gettext_noop

_ND30 = "Nghị định 30/2020/NĐ-CP Điều 12, 13"
#: As many as one page shows and one run signs.
MOST = 20
#: As many as one job of the worker sets ahead, and as the page of the run lists.
MOST_AHEAD = 200


@dataclass(frozen=True)
class Routine:
    """A form, and why a leader need not weigh it alone; with the fact `unless` it decides."""

    form: str
    reason: str
    article: str = _ND30
    unless: str = ""


ROUTINE: dict[str, Routine] = {
    row.form: row
    for row in (
        Routine("KN-03", gettext_noop("tells of an acceptance that was decided before")),
        Routine("KN-14x", gettext_noop("invites to a dialogue whose day was set before")),
        Routine("XLD-02", gettext_noop("names the body that the table of competence names")),
        Routine("XLD-03", gettext_noop("passes on what was classified as not ours")),
        Routine("XLD-04", gettext_noop("passes on what was classified as not ours")),
        Routine("XLD-05", gettext_noop("asks for one petition for each content")),
        Routine("TCD-17", gettext_noop("tells the time of a session that was planned before")),
        # The same form tells that a denunciation is not accepted: that is a decision.
        Routine("TC-05", gettext_noop("tells of an acceptance that was decided before"),
                unless="ground"),
        Routine("TC-06", gettext_noop("tells of contents that were accepted before")),
        Routine("TC-30", gettext_noop("passes on what was classified as not ours")),
    )
}  # fmt: skip
