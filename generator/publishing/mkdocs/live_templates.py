"""The theme's templates compiled once for a whole preview instead of once for each edit."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.bccache import Bucket
    from mkdocs.config.defaults import MkDocsConfig


class LiveTemplates(BytecodeCache):
    """Compiled templates in memory; a template that changed is compiled anew."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja what was compiled from the same source."""
        if bucket.key in self._compiled:
            bucket.load_bytecode(BytesIO(self._compiled[bucket.key]))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja compiled."""
        self._compiled[bucket.key] = bucket.bytecode_to_string()

    def serve(self, config: MkDocsConfig) -> None:
        """Let the environments that MkDocs makes for this build use the memory."""
        make = config.theme.get_env

        def remembering() -> Environment:
            environment = make()
            environment.bytecode_cache = self
            return environment

        config.theme.get_env = remembering  # type: ignore[method-assign]
