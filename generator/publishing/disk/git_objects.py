"""What Git holds of a repo's data: commits, the files of a commit, their contents; only Git itself is asked."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from generator.facts.data_layout import DATA
from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal

_LINK, _FOLDER_OF_OTHERS = "120000", "160000"
_MOST_LINKS = 8
_ENVIRONMENT = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


def commit_of(root: Path, revision: str) -> str:
    """Return the full name of the commit a revision stands for.

    Raises:
        Refusal: There is no Git, no repo of it here, or no such revision.
    """
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    code, told, _ = _git(root, *words)
    if code == 0:
        return told.decode().strip()
    if _git(root, "rev-parse", "--git-dir")[0] != 0:
        raise Refusal(
            f"{root} 不在 Git 仓库里，或 Git 不让读，没有“{revision}”可比。",
            "在 Git 仓库里运行，或写一个文件夹的路径来比。",
        )
    shallow = _git(root, "rev-parse", "--is-shallow-repository")[1].strip() == b"true"
    advice = (
        "这里只取了最近的历史；先运行 git fetch --unshallow，自动流程里取全部历史。"
        if shallow
        else "写分支名、标签、提交号，或一个有 data/ 的文件夹。"
    )
    raise Refusal(f"没有“{revision}”这个版本或文件夹。", advice)


def merge_base(root: Path, one: str, other: str) -> str:
    """Return the last commit two revisions have in common, the first of them where there is none."""
    commits = commit_of(root, one), commit_of(root, other)
    code, told, _ = _git(root, "merge-base", *commits)
    return told.decode().strip() if code == 0 else commits[0]


def data_files(root: Path, commit: str) -> Mapping[str, str]:
    """Return the files below data/ of a commit: path relative to the repo → name of the blob.

    Links that lead to another file there stand for it; other links, and what editors leave behind,
    are left out.
    """
    code, told, why = _git(root, "ls-tree", "-r", "-z", commit, "--", f"{DATA}/")
    if code != 0:
        raise Refusal(f"Git 读不出 {commit[:7]} 的文件（{why.strip()[:200]}）。", "检查 Git 仓库。")
    blobs: dict[str, str] = {}
    links: dict[str, str] = {}
    clean: dict[str, bool] = {}  # folders hold many files and are looked at once
    for entry in told.decode("utf-8", "replace").split("\0"):
        about, _, path = entry.partition("\t")
        folder, _, last = path.rpartition("/")
        if folder not in clean:
            clean[folder] = not any(map(files.is_clutter, folder.split("/")))
        if not path or not clean[folder] or files.is_clutter(last):
            continue
        mode, _, blob = about.split(" ")
        if mode != _FOLDER_OF_OTHERS:
            (links if mode == _LINK else blobs)[path] = blob
    return blobs | _followed(root, links, blobs)


def unchanged_files(root: Path) -> Mapping[str, str]:
    """Return the files below data/ that stand on the disk as the last commit has them, with their blobs.

    Git remembers when it last saw a file, so that none of them has to be read; nothing is returned
    where there is no Git.
    """
    try:
        code, told, _ = _git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        if code != 0:
            return {}
        words = ("diff", "--name-only", "--no-ext-diff", "--no-renames", "--relative", "-z")
        code, changed, _ = _git(root, *words, "HEAD", "--", f"{DATA}/")
        if code != 0:
            return {}
        listed = data_files(root, told.decode().strip())
    except Refusal:
        return {}
    differing = set(changed.decode("utf-8", "replace").split("\0"))
    return {path: blob for path, blob in listed.items() if path not in differing}


def _followed(root: Path, links: Mapping[str, str], blobs: Mapping[str, str]) -> dict[str, str]:
    if not links:
        return {}
    texts = contents(root, list(links.values()))
    targets = {
        path: os.path.normpath(
            f"{PurePosixPath(path).parent}/{texts[blob].decode('utf-8', 'replace')}"
        )
        for path, blob in links.items()
    }
    found: dict[str, str] = {}
    for path in links:
        target = targets[path]
        for _ in range(_MOST_LINKS):
            target = targets.get(target, target)
        if target in blobs:
            found[path] = blobs[target]
    return found


def contents(root: Path, blobs: Sequence[str]) -> Mapping[str, bytes]:
    """Return the contents of blobs by their names, all asked for at once.

    Raises:
        Refusal: Git has one of them no longer.
    """
    wanted = list(dict.fromkeys(blobs))
    if not wanted:
        return {}
    asked = "".join(f"{blob}\n" for blob in wanted).encode()
    code, told, why = _git(root, "cat-file", "--batch", asked=asked)
    if code != 0:
        raise Refusal(f"Git 读不出文件的内容（{why.strip()[:200]}）。", "检查 Git 仓库。")
    found: dict[str, bytes] = {}
    place = 0
    for blob in wanted:
        end = told.index(b"\n", place)
        words = told[place:end].split(b" ")
        if len(words) != 3 or words[1] != b"blob":
            raise Refusal(
                f"Git 里没有 {blob[:7]} 的内容。", "这里可能只取了部分历史，取全部历史再来。"
            )
        size = int(words[2])
        found[blob] = told[end + 1 : end + 1 + size]
        place = end + 1 + size + 1
    return found


def _git(root: Path, *words: str, asked: bytes = b"") -> tuple[int, bytes, str]:
    """Return Git's exit code, what it printed, and what it complained of."""
    command = ("git", "-C", str(root), *words)
    environment = {**os.environ, **_ENVIRONMENT}
    try:
        done = subprocess.run(
            command, input=asked, capture_output=True, check=False, env=environment
        )
    except OSError as error:
        raise Refusal(f"运行不了 git（{error.strerror}）。", "先安装 Git。") from error
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")
