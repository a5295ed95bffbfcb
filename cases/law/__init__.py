"""The law as pure Python: tables with article and dates in force, and arithmetic on days.

No Django, no clock, no settings, no database. Everything said to a person is a `Message`.
"""
