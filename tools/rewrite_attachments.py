"""Write the attachments of tests/cases anew: ``python -m tools.rewrite_attachments``."""

from __future__ import annotations

from tests.support.attachment_files import FILES
from tests.support.case_folders import CASES


def main() -> None:
    """Write every attachment whose bytes are made by code."""
    for name, content in FILES.items():
        path = CASES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    print(f"写入 {len(FILES)} 个附件")


if __name__ == "__main__":
    main()
