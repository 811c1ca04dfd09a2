"""The words of the calendar: months, weekdays, numbers and units, English and Korean."""

MONTHS: dict[str, int] = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
WEEKDAYS: dict[str, int] = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
    "월요일": 0,
    "화요일": 1,
    "수요일": 2,
    "목요일": 3,
    "금요일": 4,
    "토요일": 5,
    "일요일": 6,
}
NUMBERS: dict[str, int] = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "a couple of": 2,
}
ORDINALS: dict[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twentieth": 20,
    "thirtieth": 30,
    "fiftieth": 50,
}
SEASON_CODES: dict[str, int] = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
MONTH_PATTERN = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
WEEKDAY_PATTERN = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
NUMBER_PATTERN = (
    rf"(?:\d{{1,3}}|a couple of|an?|{_TENS}|sixteen|seventeen|eighteen|nineteen|thirteen|fourteen|fifteen|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
SEASON_PATTERN = r"(?:spring|summer|autumn|fall|winter)"
YEAR_PATTERN = r"(?:19[4-9]\d|20[0-4]\d)"


def month_number(word: str) -> int:
    """1 to 12 of a month's name or abbreviation with or without its stop."""
    return MONTHS[word.lower().rstrip(".")]


def number(word: str) -> int:
    """The value of a small number in digits or words."""
    lowered = word.lower()
    if lowered.isdigit():
        return int(lowered)
    tens, _, ones = lowered.partition("-")
    return NUMBERS[tens] + (NUMBERS[ones] if ones else 0)


def ordinal(word: str) -> int:
    """The value of "second" or "21st"; 0 of any other word."""
    lowered = word.lower()
    digits = lowered.rstrip("stndrh")
    return int(digits) if digits.isdigit() else ORDINALS.get(lowered, 0)
