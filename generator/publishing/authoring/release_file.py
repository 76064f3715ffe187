"""A record of a release as the JSON that is kept in releases/ and read back from there."""

from __future__ import annotations

import json
from typing import Any

from generator.facts.records.released import Release, ReleasedFile


def release_json(release: Release, unit: str, year: int) -> bytes:
    """Return the file of a record: keys in English, what is stated as it is typed, no clock."""
    assert release.dated is not None
    assert release.report is not None
    data = {
        "generator": "mingzhang",
        "version": release.version,
        "release": f"{unit}/{year}/{release.id}",
        "date": release.dated.isoformat(),
        "revision": release.revision or None,
        "standard": release.standard,
        "rules": release.rules,
        "checks": dict(release.checks),
        "report": _file(release.report),
        "projects": [_file(one) for one in release.projects],
        "attachments": dict(release.attachments),
    }
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def _file(one: ReleasedFile) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "file": one.file,
        "sha256": one.digest,
        "numbers": {number.where: number.value for number in one.numbers},
        "corrections": [
            {"date": made.dated.isoformat(), "what": made.what, "reason": made.reason}
            for made in one.corrections
        ],
    }
