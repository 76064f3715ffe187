"""Words of finance that a citizen may not know, each with its explanation."""

from __future__ import annotations

from generator.facts.form.keys import Key
from generator.presenting.words.page_words import Term

EXPLAINED = (
    Term(
        word=Key.INITIAL_BUDGET,
        anchor="w-initial",
        meaning="年初批准给这个项目的钱。年中可能追加或调减。",
    ),
    Term(
        word=Key.ANNUAL_BUDGET,
        anchor="w-budget",
        meaning="年中追加、调减以后，这个项目这一年一共可以用的钱。",
    ),
    Term(word=Key.EXECUTED, anchor="w-executed", meaning="这个项目这一年实际花出去的钱。"),
    Term(
        word="预算执行率",
        anchor="w-rate",
        meaning="全年执行数除以全年预算数。钱花得快不等于事办得好，所以只占总分的一小部分。",
    ),
    Term(
        word="三保",
        anchor="w-three-guarantees",
        meaning="保基本民生、保工资、保运转：财政的钱首先要保住的三件事。",
    ),
    Term(
        word="三重一大",
        anchor="w-collective",
        meaning="重大事项决策、重要干部任免、重要项目安排、大额度资金使用，要由集体讨论决定。",
    ),
    Term(
        word="提前下达",
        anchor="w-ahead",
        meaning="上级在上一年就把下一年的一部分钱先通知下来，让地方早作安排。",
    ),
    Term(
        word="转移支付",
        anchor="w-transfer",
        meaning="上级政府拨给下级政府使用的钱，有的指定用途，有的不指定。",
    ),
    Term(word="结转", anchor="w-carried", meaning="当年没有用完、转到下一年按原来用途接着用的钱。"),
    Term(
        word="政府采购",
        anchor="w-procurement",
        meaning="用财政的钱买货物、做工程、请人服务，要按法律规定的程序进行。",
    ),
    Term(
        word="绩效目标",
        anchor="w-goal",
        meaning="花这笔钱要办成什么事、达到什么效果，批预算的时候就要写明。",
    ),
    Term(
        word="产出指标",
        anchor="w-output",
        meaning="做了多少、做得好不好、按时没有、花了多少钱。",
    ),
    Term(
        word="效益指标",
        anchor="w-benefit",
        meaning="事情做了以后，给经济、社会、环境带来什么好处。",
    ),
    Term(
        word="满意度指标",
        anchor="w-satisfaction",
        meaning="得到服务的人满意不满意，一般用问卷问出来。",
    ),
    Term(
        word=Key.ROW_DEVIATION,
        anchor="w-deviation",
        meaning="实际做到的和原定的不一样，为什么不一样。多做了很多也要说明。",
    ),
)
"""In the order in which the page 怎么看 lists them."""

REVIEW = Term(
    word="复核",
    anchor="review",
    meaning="财政部门或主管部门看过材料以后对自评的核定，可以改分；单位的自评得分照登。",
)
SPOT_CHECK = Term(
    word=Key.SPOT_CHECKS,
    anchor="spot-check",
    meaning="财政部门或单位自己从全部项目里抽几个，对照材料核实。",
)
"""Words that 怎么看 explains in a section of its own; texts do not link them."""
