"""What a finding says of personal data: which rule, which sentence, never the data itself."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.diagnostics import FieldPath, Rule
from generator.facts.form.keys import Key
from generator.judging.rules.privacy import (
    c601_identity_numbers,
    c602_mobile_numbers,
    c603_landline_numbers,
    c604_bank_cards,
    c605_email_addresses,
    c606_licence_plates,
    c607_lists_of_people,
    c608_people_and_their_matters,
    c609_secrecy_marks,
    c614_no_person_is_in_charge,
    c616_chat_accounts,
    c617_home_addresses,
    c618_births,
    c619_passwords,
    c620_certificates,
)
from generator.judging.texts.sensitive.masking import shown
from generator.judging.texts.sensitive.scan import Kind, Sign

_RULES_BY_KIND = (
    c601_identity_numbers,
    c602_mobile_numbers,
    c603_landline_numbers,
    c604_bank_cards,
    c605_email_addresses,
    c606_licence_plates,
    c607_lists_of_people,
    c608_people_and_their_matters,
    c609_secrecy_marks,
    c614_no_person_is_in_charge,
    c620_certificates,
    c616_chat_accounts,
    c617_home_addresses,
    c618_births,
    c619_passwords,
)

RULE_OF: dict[Kind, Rule] = {one.KIND: one.RULE for one in _RULES_BY_KIND} | {
    Kind.ACCOUNT: c604_bank_cards.RULE
}
_CONTACTS = frozenset({Key.CONTACT})
_CODES = frozenset(
    {
        Key.PROJECT_CODE,
        Key.REGION_CODE,
        Key.DOCUMENT_NUMBER,
        Key.REPORT_NUMBER,
        Key.MINUTES,
        Key.INDEX_NUMBER,
        Key.SITE_CODE,
        Key.ICP,
        Key.POLICE,
    }
)
_REASONS = frozenset({Key.REASON_NOT_PUBLIC, Key.LEGAL_BASIS, Key.REASON})
_OF_AN_OFFICE = frozenset({Kind.LANDLINE, Kind.EMAIL, Kind.PERSON, Kind.HANDLER, Kind.ADDRESS})
_NUMBERS = frozenset({Kind.MOBILE, Kind.LANDLINE, Kind.BANK_CARD, Kind.ACCOUNT, Kind.CERTIFICATE})


def may_stand(sign: Sign, path: FieldPath) -> bool:
    """Tell whether a field is the place for it: contact details, codes, reasons for keeping back."""
    keys = {key for key in path if isinstance(key, str)}
    if keys & _CONTACTS:
        return sign.kind in _OF_AN_OFFICE
    if keys & _CODES:
        return sign.kind in _NUMBERS
    return bool(keys & _REASONS) and sign.kind is Kind.MARK


def sentence(where: str, text: str, signs: Sequence[Sign]) -> str:
    """Say what was found; all signs are of one kind, the first one is shown masked.

    Args:
        where: “备注”里, 附件“a.xlsx”的第 3 行 …
        text: What the signs count in.
        signs: In the order of the text.
    """
    first, kind = signs[0], signs[0].kind
    masked = shown(text, first)
    if kind is Kind.MARK:
        return f"{where}有“{masked.strip()}”的标志。"
    if kind is Kind.PERSON_LIST:
        names = sum(len(sign.masked_spans) for sign in signs)
        return (
            f"{where}列了 {names} 个人的姓名（{masked}等），旁边是金额，或者困难、疾病一类的情况。"
        )
    if kind is Kind.HANDLER:
        return f"{where}写了经办人的姓名 {masked}{f' 等 {len(signs)} 个' if len(signs) > 1 else ''}，这里只写单位。"
    if kind is Kind.ADDRESS:
        return f"{where}写了住址，写到了门牌{f'，有 {len(signs)} 处' if len(signs) > 1 else ''}。"
    if kind in (Kind.BIRTH, Kind.LOGIN):
        return f"{where}写了{kind}{f'，有 {len(signs)} 处' if len(signs) > 1 else ''}。"
    if kind is Kind.PERSON:
        more = f"等 {len(signs)} 处，" if len(signs) > 1 else ""
        return f"{where}写了姓名 {masked}，{more}旁边是困难、疾病一类的情况或者联系方式。"
    more = f" 等 {len(signs)} 个" if len(signs) > 1 else ""
    return f"{where}写了{kind} {masked}{more}。"
