"""Short names of countries by their ISO 3166 code: in English as the record's style sheet writes them, in
other languages as the Unicode Consortium's locale data have them.
"""

from collections.abc import Mapping
from functools import cache

from babel import Locale

from app.domain.language import Language, language

COUNTRIES = {
    "AE": "United Arab Emirates", "AM": "Armenia", "AR": "Argentina", "AT": "Austria", "AU": "Australia",
    "AZ": "Azerbaijan", "BD": "Bangladesh", "BE": "Belgium", "BG": "Bulgaria", "BH": "Bahrain",
    "BN": "Brunei", "BR": "Brazil", "BY": "Belarus", "CA": "Canada", "CH": "Switzerland", "CL": "Chile",
    "CN": "China", "CU": "Cuba", "CY": "Cyprus", "CZ": "Czechia", "DE": "Germany", "DK": "Denmark",
    "EG": "Egypt", "ES": "Spain", "FI": "Finland", "FJ": "Fiji", "FR": "France", "GB": "United Kingdom",
    "GR": "Greece", "GU": "Guam", "HK": "Hong Kong", "HU": "Hungary", "ID": "Indonesia", "IE": "Ireland",
    "IL": "Israel", "IN": "India", "IQ": "Iraq", "IR": "Iran", "IS": "Iceland", "IT": "Italy",
    "JO": "Jordan", "JP": "Japan", "KE": "Kenya", "KG": "Kyrgyzstan", "KH": "Cambodia",
    "KP": "North Korea", "KR": "South Korea", "KW": "Kuwait", "KZ": "Kazakhstan", "LA": "Laos",
    "LB": "Lebanon", "LK": "Sri Lanka", "LY": "Libya", "MM": "Myanmar", "MN": "Mongolia", "MO": "Macau",
    "MT": "Malta", "MX": "Mexico", "MY": "Malaysia", "NG": "Nigeria", "NL": "Netherlands", "NO": "Norway",
    "NP": "Nepal", "NZ": "New Zealand", "PE": "Peru", "PG": "Papua New Guinea", "PH": "Philippines",
    "PK": "Pakistan", "PL": "Poland", "PT": "Portugal", "QA": "Qatar", "RO": "Romania", "RU": "Russia",
    "SA": "Saudi Arabia", "SE": "Sweden", "SG": "Singapore", "SY": "Syria", "TH": "Thailand",
    "TR": "Turkey", "TW": "Taiwan", "UA": "Ukraine", "UG": "Uganda", "US": "United States",
    "UY": "Uruguay", "VE": "Venezuela", "VN": "Vietnam", "ZA": "South Africa",
}  # fmt: skip


# In Korea itself both states go by their short names.
_OWN = {Language.KO: {"KR": "한국", "KP": "북한"}}


@cache
def country_names(spoken: Language) -> Mapping[str, str]:
    """Every country's name in a language."""
    if spoken is Language.EN:
        return COUNTRIES
    territories: Mapping[str, str] = Locale(spoken.value).territories
    return {code: territories.get(code, name) for code, name in COUNTRIES.items()} | _OWN[spoken]


def country(code: str) -> str:
    """The country's name, or its code where it has none here, or nothing."""
    return country_names(language()).get(code.upper(), code.upper())
