"""A frame is filled with what the templates would have written, or there is none."""

from __future__ import annotations

from jinja2 import Environment

from generator.publishing.stamping.frames import Frame, frame_of, probe

HARD = "A & <b>B</b> \"C\" 'D' E"


def frame(template: str) -> Frame | None:
    return frame_of(Environment().from_string(template).render(x=probe(1), y=probe(2, "")))


def check(template: str) -> None:
    made = frame(template)
    assert made is not None
    wanted = Environment().from_string(template).render(x=HARD, y="p001")
    assert made.filled({1: HARD, 2: "p001"}) == wanted


def test_words_stand_as_the_templates_write_them():
    check("<title>{{ x }}</title><p>{{ x | e }}</p>{{ x | striptags }}{{ x | striptags | e }}")


def test_an_address_is_a_word_too():
    check('<a href="../{{ y }}/">{{ x | e }}</a>')


def test_a_filter_nobody_knows_has_no_frame():
    assert frame("{{ x | upper }}") is None
    assert frame("{{ x | truncate(12) }}") is None
    assert frame("{{ x | replace('a', 'b') }}") is None
