"""Official letters: which form takes which facts, how it is set, signed, sealed and verified.

Nghị định 30/2020/NĐ-CP gives the typography; the decrees on complaints, denunciations and the
reception of citizens give the words. Everything enters and leaves as plain values: no model, no
request, no clock.
"""
