"""The sentences that our schemas give as examples are known as such, so that none is published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.facts.wordlists.wording_words import wording_words
from generator.reading.schema.schema_files import SchemaKind, schema_data


def examples(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (word for word in schema.get("examples", ()) if isinstance(word, str))
        for value in schema.values():
            yield from examples(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from examples(value)


def test_each_sentence_of_a_schema_is_on_the_list():
    kinds = (SchemaKind.PROJECT, SchemaKind.REPORT, SchemaKind.REVIEW)
    told = {word for kind in kinds for word in examples(schema_data(kind))}
    sentences = {"".join(word.split()) for word in told if "，" in word}
    assert sentences <= wording_words().samples
