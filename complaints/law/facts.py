"""The facts on which the handling of a petition depends, each as a question a clerk can answer.

Thông tư 05/2021/TT-TTCP Điều 6 and what it refers to. A fact that nobody stated has its harmless
default. The groups stand in the order in which a clerk is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cases.law.words import gettext_noop
from complaints.law.questions import QUESTIONS

COMPLAINT, DENUNCIATION, MIXED, NOT_A_PETITION = (
    "complaint", "denunciation", "mixed", "not_a_petition",
)  # fmt: skip
#: Proposals and feedback share their rows (kiến nghị, phản ánh).
PROPOSAL = "proposal_feedback"
KINDS = (COMPLAINT, DENUNCIATION, PROPOSAL, MIXED, NOT_A_PETITION)
#: How the kind may be named by whoever asks.
KIND_NAMES = {**{kind: kind for kind in KINDS}, "proposal": PROPOSAL, "feedback": PROPOSAL}

GROUPS: Mapping[str, str] = {
    "eligibility": gettext_noop("Is the petition fit to be handled?"),
    "kind": gettext_noop("What is it, by content and demand?"),
    "addressees": gettext_noop("To whom was it sent, and by whom?"),
    "competence": gettext_noop("Who is competent?"),
    "conditions": gettext_noop("Are the conditions of acceptance met?"),
    "earlier decisions": gettext_noop("Was it decided before?"),
    "information": gettext_noop("What information does it give?"),
    "people": gettext_noop("Who stands behind it?"),
    "progress": gettext_noop("How far has the matter come?"),
    "reception": gettext_noop("What happened at reception?"),
    "urgency": gettext_noop("Is there danger?"),
    "papers": gettext_noop("Which papers came with it?"),
}
GROUP_RANK = {group: rank for rank, group in enumerate(GROUPS)}


@dataclass(frozen=True)
class Fact:
    """One question: its group, its harmless answer, all answers; of which kinds it is asked."""

    name: str
    group: str
    default: str
    values: tuple[str, ...]
    question: str
    kinds: tuple[str, ...] = KINDS


def _facts() -> dict[str, Fact]:
    """The lines below as facts: group, then `name: default | other | …` [: kinds]."""
    found = {}
    for group, lines in _LINES.items():
        for line in lines.strip().splitlines():
            name, values, *kinds = (part.strip() for part in line.split(":"))
            all_values = tuple(value.strip() for value in values.split("|"))
            found[name] = Fact(
                name, group, all_values[0], all_values, QUESTIONS[name],
                tuple(kinds[0].split()) if kinds else KINDS,
            )  # fmt: skip
    return found


_LINES = {
    "eligibility": """
        legible: yes | no
        hostile_content: no | yes
        language: vietnamese | foreign
        certified_translation: no | yes
        sender_named: yes | no
        anonymous: no | yes
        impersonated_name: no | yes
        identity_unverifiable: no | yes
        sender_address: yes | no
        dated: yes | no
        signed: yes | no
        fingerprint: no | yes
        signature: original | photocopy
        respondent_or_content_stated: yes | no
        content_stated: yes | no
        other_conditions: met | not_met
    """,
    "kind": """
        title: same | complaint
        content: petition | denunciation | civil_dispute | request_for_administrative_service
            | thanks_or_information_or_copy_for_knowledge
        contains: one_matter | complaint+denunciation_or_proposal
        contains_denunciation: no | yes : mixed
        several_competences: no | yes : mixed
        all_own: no | yes : mixed
        part_own: no | yes : mixed
        subject: ordinary | administrative_regulation
        field: ordinary | judicial_proceedings_or_judgment_enforcement | elected_body
            | internal_matter_of_party_union_religious_body
            | internal_matter_of_public_unit_or_state_enterprise | special_law
        matter: ordinary | party_rules
    """,
    "addressees": """
        copies_sent_to: one | several
        competent_body_among_addressees: no | yes
        received_by: competent_body | not_competent
        guided_before_same_content: no | yes
        forwarded_before_same_content: no | yes
        forwarded_by: nobody | press_or_body | assembly_body_or_deputy_or_reception_board
            | fatherland_front_or_member | party_or_state_leader_or_other
        duplicate_of_open_case: no | yes
        new_content: no | yes
        same_content: no | yes
        refused: no | yes
    """,
    "competence": """
        competence: own | other | subordinate | superior | unclear
        target: own_decision | decision_issued_by_UBND_as_a_body
            | decision_of_abolished_district_body | decision_of_provincial_chairman_or_department
            | decision_or_act_of_public_service_unit | disciplinary_decision : complaint
        accused: official_managed | head_or_deputy_of_commune_body_or_official_managed
            | body_directly_managed_by_commune | commune_chairman_or_deputy
            | commune_peoples_committee_as_body | deputy_of_commune_peoples_council
            | head_or_deputy_of_public_unit_of_commune | staff_of_public_unit
            | non_official_given_public_duty_by_commune | party_member | private_person_or_body
            | transferred_retired_or_of_dissolved_body | dead : denunciation
        office: commune
        successor: this_office | other
        settled: no | yes
        overdue: no | yes
        resolver: none | commune_chairman | official_below_chairman
        unit_of: none | commune
        respondent: other | registered_officer_of_this_office
        field_managed_by_commune: no | yes
        law_version: from_2026-07-01 | before_2026-07-01
        channel: post | reception | oral | remote_message
    """,
    "conditions": """
        conditions_met: all | curable | no
        art11_ground: none | internal_decision | direction_to_lower_body | normative_act
            | state_secret | no_direct_right : complaint
        capacity: full | lacking
        legal_representative: yes | no
        representative: lawful | unlawful
        limitation: in_time | expired
        obstacle: no | yes
        limitation_after_obstacle: expired | in_time
        court: none | accepted_or_judged | case_discontinued_by_decision
            | final_judgment_or_effective_decision
        terminated_before: no | yes
        over_30_days_since_termination: no | yes
        withdrawn_before: no | yes
        coerced: no | yes
        basis_to_identify_violator_or_act: yes | no : denunciation
        arises_from: nothing | settled_complaint : denunciation
        new_evidence_against_resolver: no | yes : denunciation
    """,
    "earlier decisions": """
        first_resolution: none | exists | overdue | effective
        second_resolution: none | exists
        in_time_for_second: no | yes
        second_instance_accepted: no | yes
        signs_of_illegality: no | yes
        damage: no | yes
        concluded_before: no | yes
        new_evidence: no | yes
        denunciation_again: no | yes
        settled_by: nobody | this_office | direct_subordinate
        overdue_at: nobody | this_office
    """,
    "information": """
        violator_clear: no | yes
        evidence: no | yes
        verifiable: no | yes
        ready_to_handle_at_once: no | yes
    """,
    "people": """
        signatories: one | many
        all_signed: yes | no
        appointment_of_representatives: yes | no
        representative_named: yes | no
        visitors: one | several
        proxy: no | yes
        proxy_document: yes | no
        can_write: yes | no
        visitor: calm | drunk_or_without_cognition | threatens_or_insults_or_breaks_house_rules
            | weapon_or_dangerous_thing_not_handed_over | refuses_security_check
            | records_or_streams_against_order | incites_or_disturbs_order
    """,
    "progress": """
        accepted: no | yes
        withdrawn: none | all | part | by_all_of_group | by_some_of_group
        withdrawal_exception: no | yes
        complainant: alive | dead | dead_or_dissolved
        right_inherited: no | yes
        object_of_complaint: exists | gone
        force_majeure_or_objective_obstacle: no | yes
        waiting_for_other_authority_on_directly_related_issue: no | yes
        waiting_for_supplementary_or_repeat_assessment: no | yes
        suspended: no | yes
        ground_gone: no | yes
        enforcement_suspended: no | yes
        content_only_about_accused: no | yes
        verifier_is_relative_or_has_interest: no | yes
    """,
    "reception": """
        settled_lawfully: no | yes
        reviewed_and_notified_in_writing: no | yes
        explained: no | yes
        persists: no | yes
        answered_before_correctly: no | yes
        new_circumstances: no | yes
        matter_pending_before_other_competent_body: no | yes
        final_judgment: no | yes
        reviewable: yes | no
    """,
    "urgency": """
        enforcement_would_cause: nothing | damage_hard_to_repair
        serious_damage_threatened: no | yes
        signs_of_crime: no | yes
        complex_crowd_ethnic_religious: no | yes
        protection_requested: no | yes
    """,
    "papers": """
        originals_enclosed: no | yes
    """,
}
_LINES = {group: lines.replace("\n            |", " |") for group, lines in _LINES.items()}

FACTS: Mapping[str, Fact] = _facts()
DEFAULTS: Mapping[str, str] = {name: fact.default for name, fact in FACTS.items()}
#: The order of the circular: group by group, and inside a group as they stand above.
FACT_RANK = {name: rank for rank, name in enumerate(FACTS)}


class UnusableFacts(ValueError):
    """A fact nobody knows, a value that is not among its values, or a fact of another kind."""


def kind_of(name: object) -> str:
    """The kind whose rows are read. Raises UnusableFacts for any other word."""
    kind = KIND_NAMES.get(name) if isinstance(name, str) else None
    if kind is None:
        known = ", ".join(name for name in KIND_NAMES if name != PROPOSAL)
        raise UnusableFacts(f"kind: {name!r} is none of {known}")
    return kind


def filled(kind: str, given: Mapping[str, str]) -> dict[str, str]:
    """All facts: the stated ones, and the default of every other. Raises UnusableFacts."""
    for name, value in given.items():
        fact = FACTS.get(name)
        if fact is None:
            raise UnusableFacts(f"{name}: no such fact; the facts: {', '.join(FACTS)}")
        if not isinstance(value, str) or value not in fact.values:
            raise UnusableFacts(f"{name}: {value!r} is none of {', '.join(fact.values)}")
        if value != fact.default and kind not in fact.kinds:
            kinds = ", ".join(fact.kinds)
            raise UnusableFacts(
                f"{name}: {value!r} contradicts kind {kind}; it is a fact of {kinds}"
                f" (allowed here: {fact.default})"
            )
    return {**DEFAULTS, **given}
