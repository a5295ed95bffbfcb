"""What happens at the door: visits, the sessions they belong to, and the head's duty."""

from complaints.services import name_representatives
from reception.services.duty import head_of, proof, warning
from reception.services.letters import facts_of_office, facts_of_session, facts_of_visit
from reception.services.office import open_office_file
from reception.services.sessions import (
    Sitting,
    Task,
    agree_online,
    call_off,
    conclude_session,
    decline_online,
    give_notice,
    hold_session,
    plan_session,
    post_session,
    postpone,
    remind_task,
    report_task,
    request_online,
    test_connection,
)
from reception.services.visits import (
    Arrival,
    answer,
    enter_petition,
    receive,
    refuse_visit,
)

__all__ = [
    "Arrival",
    "Sitting",
    "Task",
    "agree_online",
    "answer",
    "call_off",
    "conclude_session",
    "decline_online",
    "enter_petition",
    "facts_of_office",
    "facts_of_session",
    "facts_of_visit",
    "give_notice",
    "head_of",
    "hold_session",
    "name_representatives",
    "open_office_file",
    "plan_session",
    "post_session",
    "postpone",
    "proof",
    "receive",
    "refuse_visit",
    "remind_task",
    "report_task",
    "request_online",
    "test_connection",
    "warning",
]
