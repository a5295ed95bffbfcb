"""The short name of every clock, for the one row in which a list shows all that run."""

from cases.law.words import gettext_noop

SHORT_TITLES = {
    "RCP_ANSWER": gettext_noop("answer the visitor"),
    "FBK_RESULT_NOTICE": gettext_noop("tell the result"),
    "CMP_ACCEPT": gettext_noop("accept or decline"),
    "CMP_ACCEPT_2": gettext_noop("accept or decline"),
    "DEN_PROCESS": gettext_noop("process the denunciation"),
    "DEN_FORWARD": gettext_noop("forward the denunciation"),
    "DEN_REFUSE_NOTICE": gettext_noop("tell the denouncer why not"),
    "PET_PROCESS": gettext_noop("process the petition"),
    "CMP_RESOLVE_1": gettext_noop("settle the matter"),
    "CMP_RESOLVE_2": gettext_noop("settle the matter"),
    "DEN_RESOLVE": gettext_noop("settle the matter"),
    "CMP_SUSPEND_SEND": gettext_noop("send the suspension"),
    "CMP_CONTINUE_SEND": gettext_noop("send the decision to continue"),
    "CMP_TERMINATE_SEND": gettext_noop("send the termination"),
    "CMP_SEND_1": gettext_noop("send the decision"),
    "CMP_SEND_2": gettext_noop("send the decision"),
    "CMP_PUBLISH": gettext_noop("publish the decision"),
    "CMP_EFFECT_1": gettext_noop("takes legal effect"),
    "CMP_EFFECT_2": gettext_noop("takes legal effect"),
    "CMP_EXECUTE_DIRECT": gettext_noop("direct the execution"),
    "DEN_ACCEPT_NOTICE": gettext_noop("give notice of acceptance"),
    "DEN_ACCUSED_NOTICE": gettext_noop("inform the accused"),
    "DEN_SUSPEND_NOTICE": gettext_noop("send the decision to suspend or terminate"),
    "DEN_RESUME": gettext_noop("decide to continue"),
    "DEN_CONCLUSION_SEND": gettext_noop("send the conclusion"),
    "DEN_HANDLE": gettext_noop("act on the conclusion"),
    "DEN_PUBLISH": gettext_noop("publish the conclusion"),
    "FBK_ANSWER": gettext_noop("answer on the merits"),
}
