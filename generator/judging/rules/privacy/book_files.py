"""Rules C610–C613: what an attachment carries beside its text."""

from __future__ import annotations

from generator.facts.diagnostics import Severity
from generator.judging.rules.privacy.book_mould import privacy_rule

AUTHOR = privacy_rule(
    "C610",
    "附件的属性里有姓名",
    why="Word、Excel、PDF 和照片会记下作者、最后修改者的名字，读的人点开“属性”就看得见。",
    way_out="在 Word、Excel 里用“文件—信息—检查文档”删除文档属性和个人信息，"
    "或者另存为 PDF 时不带属性，再换上新的文件。",
    bad="文件: yanshou.docx（属性“作者”里是一个人的姓名）",
    good="文件: yanshou.docx（属性“作者”里是空的，或者是单位）",
    computed="读 docx、xlsx、ofd、pdf 的作者、最后修改者、主管、批注和修订的作者，照片的摄影者、版权；"
    "像姓名的（姓氏加一两个名字常用字），或者里面有手机号、邮箱的算。",
    exceptions="单位名称、“微软用户”“Administrator”一类的通用名称、拼音和英文的用户名；只看标了“公开: 是”的附件。",
)
LEFTOVERS = privacy_rule(
    "C611",
    "附件里留着修订痕迹或者批注",
    why="删掉的话、领导的批注还在文件里，读的人一点就看得见，等于把讨论过程也公开了。",
    way_out="接受或者拒绝全部修订，删除全部批注，再换上新的文件；最好转成 PDF 公开。",
    bad="文件: zipin.docx（里面有 3 处修订、2 条批注）",
    good="文件: zipin.docx（定稿，没有修订和批注）",
    computed="数 docx 里的插入、删除、移动的修订和批注，xlsx、pdf 里的批注。",
    exceptions="PDF 里的链接和表单；只看标了“公开: 是”的附件。",
)
HIDDEN = privacy_rule(
    "C612",
    "附件里有隐藏的内容",
    why="隐藏的工作表、行、列只是看不见，点“取消隐藏”就出来了；名单和底稿常常藏在里面。",
    way_out="把不公开的删掉，而不是隐藏；该公开的取消隐藏。透视表另存为数值。",
    severity=Severity.WARNING,
    bad="文件: fafang.xlsx（里面有隐藏的工作表“底稿”）",
    good="文件: fafang.xlsx（只有要公开的一张表）",
    computed="看 xlsx 里隐藏的工作表、隐藏而不空的行和列、透视表缓存，"
    "docx 里隐藏的文字，pdf 里内嵌的文件。里面的文字同样核对。",
    exceptions="空的隐藏行、列；只看标了“公开: 是”的附件。",
)
LOCATED = privacy_rule(
    "C613",
    "照片里带着拍摄地点",
    why="手机拍的照片记着经纬度，入户的照片等于写着这一家的门牌。",
    way_out="用“画图”另存一次，或者在手机里关掉位置信息再拍；要说明地点的，写在说明里，写到村为止。",
    bad="文件: huce.jpg（属性里有拍摄地点）",
    good="文件: huce.jpg（属性里没有地点）",
    computed="看 jpg、png 照片和 docx、xlsx 里插入的 jpg 的 EXIF、XMP 属性里有没有经纬度。",
    exceptions="只看标了“公开: 是”的附件；没有写进照片属性的（画面上的水印）看不出来。",
)

FILES = (AUTHOR, LEFTOVERS, HIDDEN, LOCATED)
