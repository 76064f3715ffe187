#!/usr/bin/env python3
"""Install the package into .venv, from vendor/ first; needs nothing but Python itself."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NoReturn

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
TOOL = BIN / ("mingzhang.exe" if os.name == "nt" else "mingzhang")
STAMP = VENV / "mingzhang-installed.txt"
NEEDED = HOME / "requirements.txt"
VENDOR = HOME / "vendor"
HELP = """把明账装进 .venv 文件夹，不动系统里的 Python；已经装好的，什么都不做。

  python3 install.py                  按 requirements.txt 安装，每个文件核对哈希（Windows：py install.py）
  python3 install.py --wheel 新版.whl  换成新版，再把配置、编辑器设置、自动流程也更新到新版
  python3 install.py --fetch          把要用的软件包下载到 vendor/，整个文件夹拷到不能上网的机器上也能装
                                      （后面可以接 pip download 的选项，如 --platform win_amd64 --python-version 3.12）

只用 Python 自带的东西。vendor/ 里有的先用 vendor/ 里的，没有的才到网上取。
"""
OLDEST = (3, 11)
LOCK = "generator/publishing/authoring/skeletons/requirements.lock"


def stop(message: str) -> NoReturn:
    """Say what is wrong and what to do; end with code 2."""
    print(message, file=sys.stderr)
    sys.exit(2)


def look_at_python() -> None:
    """Stop where this Python cannot do it, with the cure."""
    if sys.version_info < OLDEST:
        stop(
            "这个 Python 是 {}.{}，明账要 3.11 或更高版本。装好新的以后，用它来运行，"
            "如 python3.12 install.py。".format(*sys.version_info)
        )
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        stop(
            "这个 Python 少了 venv。Debian、Ubuntu、统信、麒麟：先运行 sudo apt-get install "
            "python3-venv，再来一次。"
        )


def stamp() -> str:
    """Return what the installation depends on, as one line."""
    digest = hashlib.sha256(NEEDED.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    return "{} {}.{} {}".format(digest, *sys.version_info[:2], HOME)


def installed() -> bool:
    """Whether just this is installed already."""
    return TOOL.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == stamp()


def make_venv() -> None:
    """Make .venv anew."""
    import venv

    if Path(sys.prefix).resolve() == VENV.resolve():
        stop("现在用的就是 .venv 里的 Python，没法重装它自己。先运行 deactivate，再来一次。")
    print("准备 .venv …", file=sys.stderr)
    try:
        venv.create(VENV, clear=True, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        stop(f".venv 建不起来：{error}\n正在运行的 mingzhang 先关掉；磁盘要有 300 MB 空间。")


def pip(*words: str, quiet: bool = False) -> bool:
    """Run pip of .venv; return whether it went well."""
    environment = {**os.environ, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    silent = subprocess.DEVNULL if quiet else None
    command = [str(PYTHON), "-m", "pip", *words]
    done = subprocess.run(
        command, cwd=HOME, env=environment, stdout=silent, stderr=silent, check=False
    )
    return done.returncode == 0


def install(needed: Path) -> None:
    """Install what a requirements file names, from vendor/ alone where it is all there."""
    words = ["install", "--quiet", "--require-hashes", "--only-binary", ":all:"]
    words += ["--find-links", str(VENDOR), "-r", str(needed)]
    print("安装 …", file=sys.stderr)
    carried = len(list(VENDOR.glob("*.whl"))) > 1
    if carried and pip(*words, "--no-index", quiet=True):
        return
    if not pip(*words):
        stop(
            "没有装上，原因见上面的英文。多半是下面两种：\n"
            "- 连不上软件包的来源：先设好代理（HTTPS_PROXY）或单位的内部镜像（PIP_INDEX_URL）；不能上网的，"
            "在能上网的机器上运行 python3 install.py --fetch，再把整个文件夹拷过来。\n"
            "- 哈希不对（THESE PACKAGES DO NOT MATCH THE HASHES）：下载的文件被换过或者不完整，不要装，问管理员。"
        )


def needs_of(wheel: Path) -> Path:
    """Write down what a new wheel needs, its own hash included, and return where."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            lock = archive.read(LOCK).decode("utf-8")
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        stop(f"{wheel} 打不开，或者不是明账的安装包：{error}")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    path = VENV / "mingzhang-needs.txt"
    path.write_text(
        f"mingzhang @ {wheel.as_uri()} --hash=sha256:{digest}\n{lock}", encoding="utf-8"
    )
    return path


def renew(wheel: Path) -> None:
    """Change to a newer version: its package, then this folder's own files."""
    make_venv()
    install(needs_of(wheel))
    done = subprocess.run([str(TOOL), "upgrade"], cwd=HOME, check=False)
    if done.returncode:
        stop("明账已经是新版，文件没有更新完，原因见上。")
    STAMP.write_text(stamp(), encoding="utf-8")


def fetch(*options: str) -> None:
    """Download into vendor/ what the lock names."""
    if not installed():
        set_up()
    words = ["download", "--quiet", "--require-hashes", "--only-binary", ":all:"]
    words += ["--dest", str(VENDOR), "-r", str(NEEDED)]
    if not pip(*words, *options):
        stop("没有下载全，原因见上面的英文。")
    print("都在 vendor/ 里了。要交给别人或自动流程，连同 vendor/ 一起提交。", file=sys.stderr)


def set_up() -> None:
    """Install what requirements.txt names."""
    make_venv()
    install(NEEDED)
    STAMP.write_text(stamp(), encoding="utf-8")
    name = TOOL.relative_to(HOME)
    print(f"装好了。命令是 {name}，例如：{name} check", file=sys.stderr)


def main(words: list[str]) -> None:
    """Do what the words ask for."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # some terminals cannot write Chinese
            stream.reconfigure(errors="replace")
    look_at_python()
    if words[:1] == ["--fetch"]:
        fetch(*words[1:])
    elif words[:1] == ["--wheel"] and len(words) == 2:
        renew(Path(words[1]).resolve())
    elif words:
        stop(HELP)
    elif not installed():
        set_up()


if __name__ == "__main__":
    main(sys.argv[1:])
