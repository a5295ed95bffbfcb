"""What every letter needs, read once and then forked: the first module of the pool's server.

Nothing here is ever given back, so no process looks through it for unreachable objects.
"""

import gc

from cases.letters import render, widgets

__all__ = ["render"]

for _name, style in widgets.FONTS.values():
    widgets.drawn_up(style)
gc.freeze()
