"""The main job: published or fictitious matters of a CSV file, played through the services.

read → plan → play → journal: the file is read whole and its faults named; each matter becomes
dated steps; the steps of all matters are played in the order of their days, each by the right
person; the journal tells what became of each line.
"""
