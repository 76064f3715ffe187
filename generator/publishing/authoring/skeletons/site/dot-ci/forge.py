"""Two small things on a forge: what to compare a change with, and one note on a merge request kept up to date.

  python3 .ci/forge.py base         prints the commit to compare with, nothing where nobody knows
  python3 .ci/forge.py note FILE    writes FILE as a note, in the place of the last one (GitLab only)

Needs nothing but Python itself. Without a token there is no note and no error; the token comes from
MINGZHANG_NOTE_TOKEN and is never printed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

MARK = "<!-- mingzhang-changes -->"
NOBODY = "0" * 40
ROOM = 60_000


def base() -> str:
    """Return where the change parted from what it goes into, else what stood before a push, else main."""
    for word in candidates():
        if word and word.strip("0") and not word.startswith("-"):
            found = git("merge-base", word, "HEAD") or commit(word)
            if found and found != commit("HEAD"):
                return found
    return ""


def candidates() -> list[str]:
    """Return what the forges' variables and event files name, merge requests first."""
    said = os.environ.get
    event = event_file()
    target = (
        said("GITHUB_BASE_REF")
        or said("CHANGE_TARGET")
        or said("CI_MERGE_REQUEST_TARGET_BRANCH_NAME")
    )
    return [
        said("MINGZHANG_BASE", ""),
        deep(event, "pull_request", "base", "sha"),
        said("CI_MERGE_REQUEST_DIFF_BASE_SHA", ""),
        f"refs/remotes/origin/{target}" if target else "",
        deep(event, "before"),
        said("CI_COMMIT_BEFORE_SHA", ""),
        said("GIT_PREVIOUS_SUCCESSFUL_COMMIT", ""),
        *("refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master"),
    ]


def event_file() -> object:
    """Return the event that GitHub, Gitea and Forgejo put into a file."""
    path = os.environ.get("GITHUB_EVENT_PATH", "")
    try:
        return json.loads(Path(path).read_text(encoding="utf-8")) if path else {}
    except (OSError, ValueError):
        return {}


def deep(value: object, *names: str) -> str:
    """Return the text under some names, empty where there is none."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, str) else ""


def commit(word: str) -> str:
    """Return the commit of a revision, empty where there is none."""
    return git("rev-parse", "--verify", "--quiet", "--end-of-options", word + "^{commit}")


def git(*words: str) -> str:
    """Return what Git says, empty where it refuses."""
    try:
        done = subprocess.run(["git", *words], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def note(path: str) -> None:
    """Write the note on the merge request, in the place of ours where there is one."""
    said = os.environ.get
    token, api = said("MINGZHANG_NOTE_TOKEN", ""), said("CI_API_V4_URL", "")
    project, request = said("CI_PROJECT_ID", ""), said("CI_MERGE_REQUEST_IID", "")
    if not (token and api and project.isdigit() and request.isdigit()):
        return
    text = Path(path).read_text(encoding="utf-8")
    if len(text) > ROOM:
        text = text[:ROOM].rsplit("\n", 1)[0] + "\n\n（太长，后面的见预览里的改动页。）\n"
    body = {"body": f"{MARK}\n{text}"}
    notes = f"{api}/projects/{project}/merge_requests/{request}/notes"
    try:
        own = own_note(notes, token)
        if own is None:
            ask("POST", notes, token, body)
        else:
            ask("PUT", f"{notes}/{own}", token, body)
    except (urllib.error.URLError, OSError, ValueError) as error:
        why = getattr(error, "code", "") or type(error).__name__
        print(
            f"合并请求的评论没有写成（{why}），改动的汇总在流水线的日志和预览里。", file=sys.stderr
        )


def own_note(notes: str, token: str) -> int | None:
    """Return the number of the note that was written before."""
    for page in range(1, 11):
        listed = ask("GET", f"{notes}?per_page=100&page={page}", token)
        for one in listed if isinstance(listed, list) else []:
            if isinstance(one, dict) and str(one.get("body", "")).startswith(MARK):
                return int(one["id"])
        if not isinstance(listed, list) or len(listed) < 100:
            return None
    return None


def ask(method: str, address: str, token: str, body: dict[str, str] | None = None) -> object:
    """Ask the forge once."""
    data = None if body is None else json.dumps(body).encode()
    head = {"PRIVATE-TOKEN": token, "Content-Type": "application/json"}
    request = urllib.request.Request(address, data=data, headers=head, method=method)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.loads(answer.read() or b"null")


if __name__ == "__main__":
    if sys.argv[1:] == ["base"]:
        print(base())
    elif len(sys.argv) == 3 and sys.argv[1] == "note":
        note(sys.argv[2])
    else:
        sys.exit("用法：python3 .ci/forge.py base | note 文件")
