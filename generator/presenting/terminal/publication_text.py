"""What a build published and what it did not, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.concluding.publication import HiddenYear, Publication
from generator.facts.records.states import Audience

_LISTED = 3


def publication_lines(told: Publication) -> Iterator[str]:
    """Yield the number of what is on the pages, then a line for each kind of what is not."""
    public = told.audience is Audience.PUBLIC
    example = f"（其中示例单位 {told.examples} 个）" if told.examples else ""
    count = f"{told.units} 个单位 {told.years} 个年度 {told.projects} 个项目{example}"
    yield f"{'公开' if public else '预览里有'} {count}。"
    left = list(_left_out(told))
    if left:
        yield "没有放上去："
        yield from (f"  {line}" for line in left)


def contradiction_lines(told: Publication) -> Iterator[str]:
    """Yield what to do where projects are 公开 and their year is not."""
    for year in told.hidden_years:
        if year.contradicted:
            files = _listed(year.contradicted)
            yield (
                f"{year.unit} {year.year} 年度有 {len(year.contradicted)} 个项目写的是“状态: 公开”"
                f"（{files}），可是报告的状态是“{year.status}”，一个也没有公开。"
            )
            yield f"建议：要公开，把 {year.report} 里的“状态”改为 公开；就是要先不公开，加 --allow-hidden。"


def _left_out(told: Publication) -> Iterator[str]:
    for year in told.hidden_years:
        yield _hidden(year)
    if told.bare_units:
        yield (
            f"{_listed(told.bare_units)}：没有一个年度公开，单位自己的页面照样有，只写着还没有公开任何年度"
        )
    if told.drafts:
        yield f"草稿 {len(told.drafts)} 个项目：{_listed(told.drafts)}"
    if told.in_review:
        yield f"待审或已审的 {len(told.in_review)} 个项目：{_listed(told.in_review)}"
    if told.waiting:
        files = _listed([file for _, file in told.waiting])
        first = told.waiting[0][0]
        yield f"公开时间没有到的 {len(told.waiting)} 个项目：{files}；最早的一个 {first} 公开"
    if told.withheld:
        yield f"不予公开 {told.withheld} 个项目，页面上只有个数和法律依据"
    if told.unread:
        yield f"有错误、读不进来的文件 {len(told.unread)} 个：{_listed(told.unread)}"
    if told.stranded:
        yield f"报告或单位信息读不进来，连带看不到的项目 {told.stranded} 个"
    if told.empty_units:
        yield f"一个年度也没有的单位 {len(told.empty_units)} 个：{_listed(told.empty_units)}"


def _hidden(year: HiddenYear) -> str:
    public = f"，其中 {len(year.contradicted)} 个是公开的" if year.contradicted else ""
    if year.opens:
        return (
            f"{year.unit} {year.year} 年度：报告的公开时间是 {year.opens}，"
            f"整个年度到那天才公开（{year.projects} 个项目）"
        )
    state = "是草稿" if year.status == "草稿" else f"的状态是{year.status}"
    return f"{year.unit} {year.year} 年度：报告{state}，整个年度不公开（{year.projects} 个项目{public}）"


def _listed(names: Sequence[str]) -> str:
    more = f" 等 {len(names)} 个" if len(names) > _LISTED else ""
    return "、".join(names[:_LISTED]) + more
