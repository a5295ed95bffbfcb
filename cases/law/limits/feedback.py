"""Limits of proposals and feedback (kiến nghị, phản ánh).

Luật Tiếp công dân 42/2013/QH13 Điều 28; Nghị định 20/2008/NĐ-CP Điều 9. No law limits the answer on
the merits: an office may set its own rule.
"""

from datetime import date

from cases.law.limits.rule import AFTER, ND20, TCD, WORKING_DAYS, Rule
from cases.law.words import gettext_noop

# fmt: off
FEEDBACK = (
    Rule("FBK_RESULT_NOTICE", "any", 10, WORKING_DAYS, AFTER,
         law=TCD, article="28", clause="1 (a, d)", in_force_from=date(2014, 7, 1),
         starts_from=gettext_noop("date the content is received at reception"),
         ends_with="answer or written notice",
         what_en=gettext_noop("Tell the citizen how the proposal/feedback is being handled"),
         what_vi="Thông báo việc xử lý kiến nghị, phản ánh cho người đã đến trình bày",
         notes="Same clause as RCP_ANSWER."),
    Rule("FBK_RULE_FORWARD", "any", 5, WORKING_DAYS, AFTER,
         law=ND20, article="9", clause="1 (d)", in_force_from=date(2008, 3, 3),
         starts_from=gettext_noop("date of receipt"),
         ends_with="forwarded to the competent body",
         what_en=gettext_noop(
             "Forward feedback on an administrative regulation/procedure (PAKN về quy định "
             "hành chính)"
         ),
         what_vi="Chuyển phản ánh, kiến nghị về quy định hành chính không thuộc thẩm quyền",
         notes=(
             "Different regime: only feedback on rules and procedures (cơ chế, chính sách, "
             "thủ tục). Receiving bodies are central/provincial; a commune passes it up or "
             "uses the national service portal. Not complaints or denunciations (art. 1). "
             "Pháp điển text seen does not yet carry 92/2017 wording."
         )),
)
# fmt: on
