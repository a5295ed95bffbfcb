"""The law of reception: pure tables. Luật Tiếp công dân; Nghị định 154/2026/NĐ-CP."""

from reception.law.mode import MODE_LABELS, Mode

__all__ = ["MODE_LABELS", "Mode"]
