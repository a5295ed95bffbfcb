"""Why a signed letter is not valid, or cannot be judged now, in plain words.

Luật Giao dịch điện tử 2023 Điều 22, 25; Nghị định 30/2020/NĐ-CP Điều 13. Each fault has a sentence
of its own, so that a clerk knows what happened; pages and commands translate it.
"""

from cases.law.words import gettext_noop

# What the file is
UNREADABLE = gettext_noop("The file cannot be read as a letter.")
ENCRYPTED = gettext_noop("The file is encrypted; a letter never is.")
OTHER_FIELDS = gettext_noop("The file has not exactly the fields of a letter.")
ACTIVE = gettext_noop("The file holds scripts, layers, attachments or notes that no letter has.")
NO_NUMBER = gettext_noop("The letter has no number or no date.")
NUMBER_EARLY = gettext_noop("The number or date was filled in before it was given.")
OTHER_LINE = gettext_noop("The number or date shown is not the one kept in the file.")
TOO_SLOW = gettext_noop("The file could not be examined within the limits of time and memory.")

# What was signed
NO_LEADER = gettext_noop("The leader's signature is missing.")
NO_SEAL = gettext_noop("The seal of the office is missing.")
ALTERED = gettext_noop("The content is not what was signed.")
AFTER_SEAL = gettext_noop("Something was changed or added after the seal.")
AFTER_LEADER = gettext_noop("More than number and date changed after the leader's signature.")
WEAK = gettext_noop("The signature uses a digest weaker than SHA-256.")
WEAK_KEY = gettext_noop("The key or the certificate is too weak.")

# Who signed
REVOKED = gettext_noop("The certificate was revoked.")
UNTRUSTED = gettext_noop("The certificate does not come from a trusted authority.")
OUT_OF_DATE = gettext_noop("The certificate was not valid at the time of the signature.")
WRONG_PURPOSE = gettext_noop("The certificate is not one for signatures.")
WRONG_LEADER = gettext_noop("The signature is not that of the leader named in the letter.")
WRONG_OFFICE = gettext_noop("The seal is not that of the office of the letter.")
ONE_KEY = gettext_noop("Leader and office signed with one and the same certificate.")

# What cannot be said now
NO_LIST = gettext_noop("No current revocation list is at hand; it cannot be checked now.")
NO_ROOT = gettext_noop("No trusted authority is configured; it cannot be checked now.")
REVOKED_SINCE = gettext_noop(
    "The certificate was revoked later; without a trusted time stamp or an earlier check it "
    "cannot be said that the signature is older."
)
EXPIRED_SINCE = gettext_noop(
    "The certificate has run out since; without a trusted time stamp or an earlier check it "
    "cannot be said that the signature is older."
)

# What a file of another agency is
NO_PDF = gettext_noop("The file cannot be read as a PDF.")
UNSIGNED = gettext_noop("The file holds no signature: there is nothing to check.")
ONLY_STAMPED = gettext_noop("The file holds a time stamp but no signature of anybody.")
LOCKED_FILE = gettext_noop(
    "The file opens only with a password or key; its signatures cannot be checked here."
)
AFTER_LAST = gettext_noop("Something was changed or added after the last signature.")
BETWEEN = gettext_noop("After this signature more was changed than it allows.")
LEFT_OUT = gettext_noop("The signature leaves out a part of the file that it should cover.")
NO_FORM = gettext_noop("What stands in the place of the signature cannot be read as one.")
OWN_ISSUER = gettext_noop("The certificate vouches for itself: no authority issued it.")
IMPOSTOR = gettext_noop(
    "The certificate bears the name of an authority that is trusted here, but that authority "
    "did not issue it."
)
NOT_YET = gettext_noop("The signature states a time that has not come yet.")
# ... and what cannot be said of it now
UNKNOWN_ROOT = gettext_noop(
    "The authority of the certificate is not known here; it cannot be checked now."
)
UNKNOWN_KIND = gettext_noop("The signature is of a kind that cannot be checked here.")
ODD = gettext_noop(
    "The file is not written as the rules for PDF demand, so it cannot be said what it shows."
)
TOO_MUCH = gettext_noop(
    "The file could not be examined within the limits of time and memory; it cannot be checked now."
)
# ... and what a reader should beware of
BEWARE_ACTING = gettext_noop(
    "The file holds scripts, programs or attachments: what it shows may change; open it with care."
)
BEWARE_ADDED = gettext_noop(
    "Data that changes nothing shown was added after the last signature, such as proofs that keep "
    "it verifiable."
)
BEWARE_LAYERS = gettext_noop("The file holds layers that can be shown or hidden.")

# What came back from outside
NOT_THE_BYTES = gettext_noop("This is not the file that was exported with a signature added to it.")
NOT_SIGNED = gettext_noop("The file came back as it was exported: nobody signed it.")
OTHER_FIELD = gettext_noop("A signature stands in another place than the one that was asked for.")
MORE_CHANGED = gettext_noop("More than the signature was added to the exported file.")
LOCKED = gettext_noop("The signature locks number and date, which are still to be given.")

# What the register says
OTHER_FILE = gettext_noop("The register knows this number with another file.")
OTHER_NUMBER = gettext_noop("The number or date in the file is not that of the register.")
