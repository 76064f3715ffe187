"""Where exceptions end: each becomes lines for the person and an exit code."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress

import click

from generator import __version__
from generator.cli.output import say
from generator.cli.words import complaint
from generator.publishing.disk.refusal import Refusal

CLEAN, FINDINGS, USAGE, BUG, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 70, 130, 141

_FULL = (errno.ENOSPC, errno.EDQUOT)


def exit_code(run: Callable[[], object]) -> int:
    """Run a command; return its own exit code, or the one of what stopped it."""
    if sys.stdout is None:  # closed by the shell (>&-): a result nobody could see is none
        say("标准输出已经关闭，没有地方输出结果，什么都没有做。")
        return USAGE
    try:
        code = run()
        sys.stdout.flush()
    except Refusal as refusal:
        _say_refusal(refusal)
        return USAGE
    except click.ClickException as error:
        say(complaint(error))
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        say("已中断。")
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()  # whoever read our lines has gone
        return PIPE_CLOSED
    except OSError as error:
        if error.errno not in _FULL:
            _say_bug()
            return BUG
        _let_go_of_output()
        say("写不下了：磁盘（或者输出到的设备）已经满了，结果不完整。")
        return USAGE
    except Exception:
        _say_bug()
        return BUG
    return code if isinstance(code, int) else CLEAN


def survive(step: Callable[[], None]) -> None:
    """Run one step of something that goes on whatever the step raises."""
    try:
        step()
    except Refusal as refusal:
        _say_refusal(refusal)
    except Exception:
        _say_bug()


def _let_go_of_output() -> None:
    """Keep Python from failing once more at its end over lines that cannot be written."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say_refusal(refusal: Refusal) -> None:
    say(refusal.message)
    if refusal.advice:
        say(f"建议：{refusal.advice}")


def _say_bug() -> None:
    say(f"程序出错了，这是明账（{__version__}）的毛病：请把下面的内容连同所用命令报给维护者。")
    traceback.print_exc()
