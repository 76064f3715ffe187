"""The laws that forbid to publish personal data and secrets, and where the rules look."""

from __future__ import annotations

PERSONAL = (
    "《中华人民共和国个人信息保护法》第四条、第二十五条；《中华人民共和国政府信息公开条例》第十五条"
)
SENSITIVE = (
    "《中华人民共和国个人信息保护法》第二十八条（敏感个人信息，待核）；"
    "《中华人民共和国政府信息公开条例》第十五条"
)
SECRETS = "《中华人民共和国政府信息公开条例》第十四条、第十七条"
WHERE = (
    "看数据文件的每一行（栏目名、批注也看）、文件和文件夹的名称、"
    "准备公开的附件的文字和属性、自己放在 docs/ 里的文件"
)
