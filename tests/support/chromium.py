"""How the browser is started, and what the pages of a test did that no page of ours may do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # The address bar of every window would load two pages of its own: half of what opening a page costs. Of several
    # such lists Chromium hears the last, so Playwright's own is said again.
    "--disable-features=WebUIOmniboxAimPopup,WebUIOmniboxPopup,WebUIOmniboxFullPopup,"
    "AimEnabled,AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
    "HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,PaintHolding,"
    "PreconnectToSearch,ThirdPartyStoragePartitioning",
    # Not one name is resolved: what asks another host fails here as it would in a closed network.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@dataclass
class PageLog:
    """What the pages of one test did that no page of ours may do.

    A test that provokes an error on purpose (a missing page) says so: `page_log.errors_expected = True`.
    """

    console_errors: list[str] = field(default_factory=list)
    outside_requests: list[str] = field(default_factory=list)
    errors_expected: bool = False

    def note_message(self, message: Any) -> None:
        """Take a message of the console down if it is an error."""
        if message.type == "error":
            self.console_errors.append(f"{message.text} ({message.location.get('url', '')})")

    def note_request(self, url: str) -> None:
        """Take a request down if it leaves this machine."""
        parts = urlsplit(url)
        at_home = {"data", "blob", "about", "file"}
        if parts.scheme not in at_home and parts.hostname != "127.0.0.1":
            self.outside_requests.append(url)
