"""The records of the form, the report, the unit and the site, exactly as their authors stated them.

Everywhere ``None`` (or an empty tuple or text) has one meaning: 未填报, not stated. Amounts are in
万元, scores in 分, rates in %, all ``Decimal`` with the digits as typed.
"""
