"""What looking into one attachment may cost: counted, never timed, so that every machine gives up alike."""

from __future__ import annotations

MAX_UNPACKED = 80_000_000  # bytes unpacked of a file and of all that is embedded in it
MAX_STEPS = 4_000_000  # events of XML, strings of a PDF, segments of a picture; a few seconds
MAX_TEXT = 3_000_000  # characters kept
MAX_DRAWN = 4_000_000  # bytes of what draws the pages of a PDF; about ten seconds
MAX_FILES = 500  # files embedded in a file, pictures too
MAX_DEPTH = 3  # a workbook in a document in a PDF


class TooMuchError(ValueError):
    """The file costs more to look into than anyone's would; what was found till then stands.

    Its words are for the reader of a finding.
    """


class Budget:
    """What is left to spend on one file; what is embedded in it spends from the same."""

    def __init__(self) -> None:
        self.unpacked, self.steps, self.drawn = MAX_UNPACKED, MAX_STEPS, MAX_DRAWN
        self.text, self.files = MAX_TEXT, MAX_FILES

    def unpack(self, count: int) -> None:
        """Pay for bytes unpacked."""
        self.unpacked -= count
        if self.unpacked < 0:
            raise TooMuchError(f"展开以后超过 {MAX_UNPACKED // 1_000_000} MB")

    def step(self, count: int = 1) -> None:
        """Pay for steps of reading."""
        self.steps -= count
        if self.steps < 0:
            raise TooMuchError(f"里面的内容太多，超过 {MAX_STEPS // 10_000} 万步没有读完")

    def draw(self, count: int) -> None:
        """Pay for bytes that draw a page."""
        self.drawn -= count
        if self.drawn < 0:
            raise TooMuchError(f"页面的内容超过 {MAX_DRAWN // 1_000_000} MB，后面的没有核对")

    def keep(self, text: str) -> str:
        """Pay for text kept and return as much of it as is paid for; the next one is refused."""
        if self.text <= 0:
            raise TooMuchError(f"文字太多，只核对了前 {MAX_TEXT // 10_000} 万字")
        kept = text[: self.text]
        self.text -= len(text)
        return kept

    def open(self, depth: int) -> None:
        """Pay for a file embedded at some depth."""
        self.files -= 1
        if self.files < 0:
            raise TooMuchError(f"嵌了 {MAX_FILES} 个以上的文件")
        if depth > MAX_DEPTH:
            raise TooMuchError(f"文件里嵌文件超过 {MAX_DEPTH} 层")
