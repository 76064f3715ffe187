"""The configuration by which Zensical builds the same docs/ with our theme: mkdocs.yml and what our plugin adds."""

from __future__ import annotations

import json
from pathlib import Path

from generator.facts.records.site import Site
from generator.facts.records.states import Audience
from generator.presenting.machines.frame import frame_data
from generator.presenting.prepared.plain_data import Json
from generator.presenting.prepared.site_address import base_url
from generator.presenting.words import escaping
from generator.publishing.disk import files
from generator.publishing.mkdocs.theme_folder import lay_out_theme

CONFIG = "zensical.yml"
"""Below the repo's root and git-ignored: it names a folder of this machine."""


def write_config(root: Path, site: Site, audience: Audience) -> Path:
    """Write the configuration beside mkdocs.yml, which it inherits; return its path.

    Zensical knows no plugin of ours, so that what the plugin does while MkDocs builds stands here as
    data. JSON is YAML; names are HTML already, as the theme writes them into pages as they are.
    """
    config: dict[str, Json] = {
        "INHERIT": files.CONFIG_FILE,
        "site_name": str(escaping.quoted(site.name)),
        "plugins": [],
        "theme": {
            "custom_dir": str(lay_out_theme(root)),
            "variant": "classic",
        },
        "extra": {"mingzhang": frame_data(site, audience)},
    }
    if site.description:
        config["site_description"] = str(escaping.quoted(site.description))
    if site.address and audience is Audience.PUBLIC:
        config["site_url"] = base_url(site)
    text = json.dumps(config, ensure_ascii=False, indent=1)
    files.write_if_changed(root / CONFIG, f"{text}\n".encode())
    return root / CONFIG
