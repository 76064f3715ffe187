"""One template environment for all pages: strict about holes, escaping by default."""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.concluding.year_figures import met_share
from generator.facts import units
from generator.presenting.pictures import drawing
from generator.presenting.prepared import addresses
from generator.presenting.word_links import explained
from generator.presenting.words import escaping, number_columns
from generator.presenting.words import page_words as wording
from generator.presenting.words import review_sentences as review_words

_FOLDERS = (
    *("presenting/pages", "presenting/comparing"),
    *("presenting/terminal/finding_formats", "presenting/terminal/change_formats"),
)
"""Where templates stand, each beside the module that fills it."""

_BLANK_LINES = re.compile(r"\n{3,}")


@functools.cache
def environment() -> Environment:
    """Return the environment; made once, because making one costs more than twenty pages.

    ``{{ x }}`` is HTML text. Filters: ``md`` (one line of Markdown), ``paragraphs`` (Markdown, a
    paragraph a line), ``quoted`` (inside an attribute), ``verbatim`` (inside ``pre``),
    ``front_matter`` (a YAML scalar). The block ``{% filter block %}`` holds one block of raw
    HTML. A comment is ``<#-- … --#>``, because ``{#`` begins the id of a heading.
    """
    made = Environment(
        loader=ChoiceLoader([PackageLoader("generator", folder) for folder in _FOLDERS]),
        comment_start_string="<#--",
        comment_end_string="--#>",
        undefined=StrictUndefined,
        autoescape=True,
        finalize=escaping.finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.filters.update(
        md=sentence,
        paragraphs=escaping.paragraphs,
        quoted=escaping.quoted,
        front_matter=escaping.front_matter,
        data=escaping.yaml_text,
        verbatim=escaping.verbatim,
        block=html_block,
        draw=drawing.draw,
        percent=wording.percent,
        wan=amount,
        big=number_columns.big,
        exact=number_columns.exact,
        points=wording.points,
        trimmed=units.trimmed,
        fixed=units.fixed,
        state_class=wording.state_class,
    )
    made.globals.update(words=wording, at=addresses, met_share=met_share, reviews=review_words)
    return made


def sentence(value: object) -> Markup:
    """Write a value as one line of Markdown, the thousands of our own amounts apart."""
    return number_columns.amounts_apart(escaping.markdown(value))


def amount(value: Decimal) -> Markup:
    """Write an amount with its unit as HTML, its thousands apart."""
    return number_columns.amounts_apart(escaping.html(wording.wan(value)))


def html_block(text: str) -> Markup:
    """Close up a piece of raw HTML: no blank line in it, one before and one after, columns even.

    Every Markdown dialect passes such a block through untouched.
    """
    lines = (line.strip() for line in number_columns.columns_even(text).split("\n"))
    return Markup("\n\n" + "\n".join(line for line in lines if line) + "\n\n")


def render(template: str, **context: object) -> bytes:
    """Render a template to the bytes of a page: UTF-8, LF, one line end at the end."""
    text = environment().get_template(template).render(context)
    text = _BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"
    here = context.get("here")
    return (explained(text, here) if isinstance(here, addresses.Address) else text).encode()
