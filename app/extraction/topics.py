"""What a happening is about, by the words of the sentence that tells it."""

import re

from app.domain.vocabulary import Topic

_TOPICS: tuple[tuple[Topic, re.Pattern[str]], ...] = tuple(
    (topic, re.compile(shape, re.IGNORECASE))
    for topic, shape in (
        (Topic.NUCLEAR, r"\bnuclear|denuclear|plutonium|uranium|yongbyon|atomic|hydrogen bomb|핵"),
        (Topic.MISSILES, r"\bmissile|icbm|rocket|hwasong|satellite|미사일"),
        (Topic.SANCTIONS, r"\bsanction|embargo|blacklist|제재"),
        (Topic.EXERCISES, r"\b(?:military|joint|naval) (?:exercise|drill)|war games?|훈련"),
        (
            Topic.PEACE_REGIME,
            (
                r"\bpeace (?:treaty|regime|agreement|declaration)|armistice|end(?:-of-war| the (?:korean "
                r")?war)|종전|평화협정"
            ),
        ),
        (Topic.HUMANITARIAN, r"\bhumanitarian|food aid|famine|flood relief|인도적"),
        (Topic.HUMAN_RIGHTS, r"\bhuman rights|인권"),
        (Topic.DETAINEES, r"\bdetain|prisoner|hostage|custody|억류"),
        (Topic.REMAINS, r"\bremains\b|유해"),
        (Topic.CYBER, r"\bcyber|hack(?:ed|er|ing)|사이버"),
        (Topic.INTER_KOREAN, r"\binter-korean|kaesong|family reunion|남북"),
        (Topic.ALLIANCE, r"\balliance|\ballies\b|trilateral|동맹"),
        (Topic.RUSSIA, r"\brussia|moscow|putin|러시아"),
        (Topic.CHINA, r"\bchina|chinese|beijing|중국"),
        (Topic.JAPAN, r"\bjapan|tokyo|일본"),
        (Topic.ECONOMY, r"\beconomic|economy|trade\b|경제"),
    )
)


def topics_of(words: str) -> tuple[Topic, ...]:
    """All topics a sentence touches, in the order of the vocabulary."""
    return tuple(topic for topic, shape in _TOPICS if shape.search(words))
