"""Where in a long text the words of a finding stand."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.diagnostics import FieldPath, Finding, Place, Places


def at_words(made: Finding, places: Places, path: FieldPath, words: str) -> Finding:
    """Move a finding from the head of a text to the line on which the words stand, if on one.

    A text may run over many lines of the file; the search ends with the line that is not indented
    below the head, and leaves the finding at the head where the words are broken over two lines.
    """
    start = places.of(path).line
    for number, line in enumerate(places.lines[start - 1 :], start=start):
        if number > start and line and not line[0].isspace():
            break
        column = line.find(words)
        if column >= 0:
            place = Place(file=made.place.file, line=number, column=column + 1)
            return replace(made, place=place, excerpt=line)
    return made
