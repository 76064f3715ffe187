"""The schemas as an editor needs them: what is empty is not wrong, and what is wrong is said in Chinese."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from generator.reading.schema.schema_files import Schema, SchemaKind, schema_text

_COPIED = ("$schema", "$id", "title", "additionalProperties", "required", "pattern", "minimum")
_MORE = ("exclusiveMinimum", "maximum", "format", "minItems")
_LISTED = 12  # keys named in one message


@cache
def editor_schema_text(kind: SchemaKind) -> str:
    """Return the JSON Schema of a kind of file for the language server of an editor.

    A key with nothing behind it is not filled in yet and no mistake, as for ``check``; a number is
    a text where text is asked for. Examples stand in the description: as examples, completion would
    write them into the form as its content. The messages are those the server lets a schema have.
    """
    made = _for_editor(json.loads(schema_text(kind)))
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _for_editor(schema: Schema) -> Schema:
    made = {key: schema[key] for key in (*_COPIED, *_MORE) if key in schema}
    made["description"] = _described(schema)
    if "type" in schema:
        made["type"] = _types(schema)
    if "enum" in schema:
        made["enum"] = [*schema["enum"], None]
    if "properties" in schema:
        below = schema["properties"].items()
        made["properties"] = {key: _for_editor(part) for key, part in below}
    if isinstance(schema.get("additionalProperties"), dict):
        made["additionalProperties"] = _for_editor(schema["additionalProperties"])
    if "items" in schema:
        made["items"] = _for_editor(schema["items"])
    made["errorMessage"] = _message(schema)
    if "pattern" in schema:
        made["patternErrorMessage"] = made["errorMessage"]
    return made


def _described(schema: Schema) -> str:
    examples = "、".join(str(example) for example in schema.get("examples", ()))
    return f"{schema.get('description', '')}{f' 例：{examples}' if examples else ''}".strip()


def _types(schema: Schema) -> list[str]:
    written: Any = schema["type"]
    types = [written] if isinstance(written, str) else list(written)
    fixed = "%" in schema.get("pattern", "") or "format" in schema  # 97.5 is no 97.5%
    if "string" in types and not fixed:
        types.append("number")
    return list(dict.fromkeys((*types, "null")))


def _message(schema: Schema) -> str:
    """Say what may stand here."""
    title, types = schema.get("title", ""), _types(schema) if "type" in schema else []
    where = f"“{title}”" if title else "这里"
    if "object" in types:
        keys = tuple(schema.get("properties", ()))
        listed = "、".join(keys[:_LISTED]) + (" 等" if len(keys) > _LISTED else "")
        needed = "、".join(schema.get("required", ()))
        return f"{where}里可以写：{listed}。" + (f"必须写：{needed}。" if needed else "")
    if "array" in types:
        return f"{where}是一条一条的列表：另起一行，每条以“- ”开头。"
    if "enum" in schema:
        return f"{where}只能写：{'、'.join(schema['enum'])}。"
    example = next((str(example) for example in schema.get("examples", ())), "")
    such = f"，如 {example}" if example else ""
    if "string" not in types:
        return (
            f"{where}只写一个{'整' if 'integer' in types else ''}数，不带单位、逗号和引号{such}。"
        )
    return f"{where}写一段文字{such}。" if "pattern" not in schema else f"{where}的写法不对{such}。"
