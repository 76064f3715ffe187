"""Whether a row of digits is an identity number or a bank card: dates, regions, check digits."""

from __future__ import annotations

from datetime import date

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCES = frozenset(  # the first two digits of GB/T 2260
    str(number)
    for first, last in (
        (11, 15),
        (21, 23),
        (31, 37),
        (41, 46),
        (50, 54),
        (61, 65),
        (71, 71),
        (81, 83),
    )
    for number in range(first, last + 1)
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2039


def is_identity_number(number: str) -> bool:
    """Tell whether 18 characters are a citizen identity number (GB 11643): region, day, check."""
    return well_formed_identity(number) and identity_check(number[:17]) == number[17].upper()


def well_formed_identity(number: str) -> bool:
    """Tell whether 18 characters have the region and the day of birth of an identity number."""
    if len(number) != 18 or number[:2] not in _PROVINCES:
        return False
    return _is_day(number[6:10], number[10:12], number[12:14])


def is_old_identity_number(number: str) -> bool:
    """Tell whether 15 digits may be an identity number of before 1999: region and day, no check."""
    if len(number) != 15 or number[:2] not in _PROVINCES:
        return False
    return _is_day(f"19{number[6:8]}", number[8:10], number[10:12])


def identity_check(digits: str) -> str:
    """Return the check character of the first 17 digits (ISO 7064 MOD 11-2)."""
    weighed = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return _CHECKS[weighed % 11]


def passes_luhn(digits: str) -> bool:
    """Tell whether the last digit is the check digit of the others (ISO/IEC 7812)."""
    doubled = (int(digit) * 2 for digit in digits[-2::-2])
    total = sum(map(int, digits[-1::-2])) + sum(one // 10 + one % 10 for one in doubled)
    return total % 10 == 0


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        made = date(int(year), int(month), int(day))
    except ValueError:
        return False
    return _FIRST_YEAR <= made.year <= _LAST_YEAR
