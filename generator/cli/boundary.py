"""Where exceptions end: each becomes lines for the person and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable

import click

from generator import __version__
from generator.cli.output import say
from generator.cli.words import complaint
from generator.publishing.refusal import Refusal

CLEAN, FINDINGS, USAGE, BUG, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 70, 130, 141


def exit_code(run: Callable[[], object]) -> int:
    """Run a command; return its own exit code, or the one of what stopped it."""
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
        # Whoever read our lines has gone; keep Python from failing once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
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


def _say_refusal(refusal: Refusal) -> None:
    say(refusal.message)
    if refusal.advice:
        say(f"建议：{refusal.advice}")


def _say_bug() -> None:
    say(f"程序出错了，这是明账（{__version__}）的毛病：请把下面的内容连同所用命令报给维护者。")
    traceback.print_exc()
