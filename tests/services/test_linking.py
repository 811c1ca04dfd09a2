"""What an article's findings become: one event for one happening, whoever tells it and how."""

from datetime import datetime

import pytest
import sqlalchemy as sa

from app.domain.article import RawArticle
from app.domain.vocabulary import ActorKind, Layer, Relation, Role, Side
from app.services.ingest import ingest
from app.services.profiles import event_page
from app.storage import tables
from app.storage.database import SessionFactory
from tests.builders import a_place, an_actor, an_event
from tests.services.test_statement_counts import counting

ENGLISH = RawArticle(
    "english",
    "Pyongyang, February 17 (KCNA) -- Kim Yo Jong, vice department director of the Central Committee of the "
    "Workers' Party of Korea, issued the following press statement on February 17:\n"
    "The United States talks of dialogue in the morning and sends bombers in the afternoon. North Korea has "
    "no intention to sit face to face with the United States.",
    title="Press Statement of Kim Yo Jong on the United States",
    publisher="KCNA",
    published="2026-02-17",
)
KOREAN = RawArticle(
    "korean",
    "김여정 북한 노동당 부부장이 17일 담화를 발표하고 미국과 마주 앉을 생각이 없다고 밝혔다.\n"
    "김여정 부부장은 미국이 아침에는 대화를 말하고 오후에는 폭격기를 보낸다고 비난했다. 북한은 제재와 대화를 "
    "함께 말하는 미국을 믿지 않는다고 했다.",
    title="김여정 미국 비난 담화",
    publisher="연합뉴스",
    published="2026-02-17",
    language="ko",
)


@pytest.fixture
def peopled(sessions: SessionFactory) -> SessionFactory:
    official = ActorKind.OFFICIAL
    with sessions.begin() as session:
        an_actor(session, "kim-yo-jong", names=["김여정"], kind=official)
        an_actor(session, "choe-son-hui", names=["최선희"], kind=official)
        an_actor(session, "mike-pompeo", side=Side.US, kind=official)
        an_actor(session, "stephen-biegun", side=Side.US, kind=official)
        an_actor(session, "kim-yong-chol", kind=official)
        an_actor(session, "north-korea", names=["북한", "Pyongyang"], kind=ActorKind.STATE)
        an_actor(session, "united-states", names=["미국"], kind=ActorKind.STATE, side=Side.US)
        for slug in ("stockholm", "helsinki"):
            a_place(session, slug, country="SE")
    return sessions


def reported(sessions: SessionFactory) -> list[tables.Event]:
    with sessions() as session:
        rows = sa.select(tables.Event).where(tables.Event.layer == Layer.REPORTED).order_by(tables.Event.id)
        return list(session.scalars(rows))


@pytest.mark.parametrize(
    "texts", [(ENGLISH, KOREAN), (KOREAN, ENGLISH)], ids=["english first", "korean first"]
)
def test_a_statement_in_two_languages_is_one_event_with_two_reports(
    peopled: SessionFactory, now: datetime, texts: tuple[RawArticle, ...]
) -> None:
    ingest(peopled, texts, now=now)
    (event,) = reported(peopled)
    assert (event.kind, event.edtf, event.independent) == ("statement", "2026-02-17", 2)


def test_another_persons_statement_of_the_day_is_another_event(
    peopled: SessionFactory, now: datetime
) -> None:
    other = RawArticle(
        "other",
        ENGLISH.body.replace("Kim Yo Jong, vice department director of the Central Committee of the "
        "Workers' Party of Korea", "Choe Son Hui, minister of foreign affairs of the DPRK"),
        title="Press Statement of Choe Son Hui",
        publisher="KCNA",
        published="2026-02-17",
    )  # fmt: skip
    ingest(peopled, (ENGLISH, other), now=now)
    assert len(reported(peopled)) == 2


def talks(place: str, people: str, publisher: str) -> RawArticle:
    return RawArticle(
        publisher,
        f"{people} held talks in {place} on Tuesday about sanctions and denuclearization, the State "
        "Department said. The United States and North Korea agreed to meet again.",
        title=f"The United States and North Korea talk in {place}",
        publisher=publisher,
        published="2019-10-08",
    )


def test_what_reports_disagree_in_is_kept_beside_the_event(peopled: SessionFactory, now: datetime) -> None:
    two = "Mike Pompeo and Kim Yong Chol"
    ingest(
        peopled,
        (
            talks("Stockholm", two, "Reuters"),
            talks("Helsinki", "Mike Pompeo, Stephen Biegun and Kim Yong Chol", "Yonhap"),
            talks("Stockholm", two, "AFP"),
        ),
        now=now,
    )
    (event,) = reported(peopled)
    with peopled() as session:
        page = event_page(session, event.slug)
    assert page.event.place is not None
    assert page.event.place.slug == "stockholm", "the first account is not overwritten"
    assert [(v.place.slug, [a.publisher for a in v.articles]) for v in page.places] == [
        ("helsinki", ["Yonhap"])
    ]
    assert [(v.actor.slug, [a.publisher for a in v.articles]) for v in page.people] == [
        ("stephen-biegun", ["Yonhap"])
    ]
    assert page.variants == ()


def test_a_day_that_a_report_gives_otherwise_is_a_variant(peopled: SessionFactory, now: datetime) -> None:
    with peopled.begin() as session:
        pompeo = session.scalars(sa.select(tables.Actor).where(tables.Actor.slug == "mike-pompeo")).one()
        kim = session.scalars(sa.select(tables.Actor).where(tables.Actor.slug == "kim-yong-chol")).one()
        an_event(
            session,
            "2019-10-pompeo-visit",
            "2019-10-07",
            kind="visit",
            actors=[pompeo, (kim, Role.PARTICIPANT)],
        )
    visit = RawArticle(
        "visit",
        "Mike Pompeo visited Pyongyang on Tuesday, the State Department said. The United States and North "
        "Korea agreed to continue talks on denuclearization and sanctions with Kim Yong Chol.",
        title="Pompeo visits North Korea",
        publisher="Reuters",
        published="2019-10-08",
    )
    ingest(peopled, (visit,), now=now)
    assert [event for event in reported(peopled) if event.kind == "visit"] == []
    with peopled() as session:
        page = event_page(session, "2019-10-pompeo-visit")
    assert [variant.date.edtf for variant in page.variants] == ["2019-10-08"]
    assert page.event.date.edtf == "2019-10-07"


def test_a_copy_cut_short_reports_what_its_original_does(peopled: SessionFactory, now: datetime) -> None:
    lead = "Envoys came and went all day. " * 6
    end = (
        "Mike Pompeo met Kim Yong Chol on Tuesday for talks on sanctions between the United States and North "
        "Korea."
    )
    middle = (
        "The hotel was guarded by soldiers and reporters waited outside in the rain until late. Nobody from "
        "either delegation of the United States and North Korea would say how the talks on denuclearization "
        "and on sanctions had gone, or whether the ministers would stay for another day in the city. "
    )
    whole = RawArticle(
        "whole", f"{lead}{middle}\n{end}", title="Talks", publisher="A", published="2019-10-08"
    )
    cut = RawArticle("cut", f"{lead}{middle}", title="Envoys", publisher="B", published="2019-10-09")
    ingest(peopled, (whole, cut), now=now)
    (event,) = reported(peopled)
    with peopled() as session:
        rows = sa.select(tables.Report.relation).where(tables.Report.event_id == event.id)
        assert list(session.scalars(rows.order_by(tables.Report.id))) == [
            Relation.FIRST_REPORT,
            Relation.WIRE_COPY,
        ]
    assert event.independent == 1


def test_linking_reads_as_often_for_many_findings_as_for_one(peopled: SessionFactory, now: datetime) -> None:
    one = "Mike Pompeo met Kim Yong Chol on {} about talks between the United States and North Korea."
    days = ("July 2, 2019", "July 9, 2019", "August 6, 2019", "September 3, 2019", "September 30, 2019")
    costs = []
    for number, count in enumerate((1, 5)):
        text = "\n".join(one.format(day) for day in days[:count])
        raw = RawArticle(
            str(number),
            f"{text}\nA note on denuclearization and sanctions, {number}.",
            published="2021-10-08",
        )
        with counting(peopled) as statements:
            ingest(peopled, (raw,), now=now)
        costs.append(sum(text.lstrip().startswith("SELECT") for text in statements))
    assert costs[0] == costs[1]


def test_what_is_told_in_the_records_own_words_is_its_event(peopled: SessionFactory, now: datetime) -> None:
    """Read as a statement, and told beside nothing else: the record's words of that day know better."""
    with peopled.begin() as session:
        kim = session.scalars(sa.select(tables.Actor).where(tables.Actor.slug == "kim-yong-chol")).one()
        envoy = session.scalars(sa.select(tables.Actor).where(tables.Actor.slug == "stephen-biegun")).one()
        north = session.scalars(sa.select(tables.Actor).where(tables.Actor.slug == "north-korea")).one()
        an_event(
            session,
            "2019-10-stockholm-talks",
            "2019-10-05",
            kind="talks",
            title="Working talks in Stockholm break off",
            summary="Biegun and Kim Yong Chol negotiate for eight hours on an island off Stockholm; Kim "
            "reads at the embassy's gate that the Americans came with empty hands.",
            actors=[kim, envoy, north],
        )
    told = RawArticle(
        "told",
        "North Korea said on Saturday that the Americans had come to Stockholm with empty hands. Kim Yong "
        "Chol read out at the gate of the embassy, after eight hours on an island, that the talks with the "
        "United States had broken off.",
        title="Talks in Stockholm break off",
        publisher="Reuters",
        published="2019-10-06",
    )
    other = RawArticle(
        "other",
        "North Korea said on Saturday that bombers of the United States had flown along its coast. Each "
        "flight will be answered by the army, and nobody there thinks of denuclearization or of sanctions.",
        title="Bombers off the coast of North Korea",
        publisher="Reuters",
        published="2019-10-06",
    )
    ingest(peopled, (told, other), now=now)
    with peopled() as session:
        titles = (
            sa.select(tables.Article.title)
            .join(tables.Report, tables.Report.article_id == tables.Article.id)
            .join(tables.Event, tables.Event.id == tables.Report.event_id)
            .where(tables.Event.slug == "2019-10-stockholm-talks")
        )
        assert list(session.scalars(titles)) == [told.title]
    assert [event.kind for event in reported(peopled)] == ["statement"]


def test_what_the_news_follows_is_no_report_of_it(peopled: SessionFactory, now: datetime) -> None:
    first, second = (
        RawArticle(
            day,
            f"{words} The United States and North Korea speak of denuclearization and sanctions.",
            title=f"North Korea on {day}",
            publisher="Reuters",
            published=day,
        )
        for day, words in (
            ("2019-05-04", "North Korea fired several ballistic missiles on Saturday."),
            (
                "2019-05-09",
                "North Korea fired two ballistic missiles on Thursday. On Saturday it had fired missiles.",
            ),
        )
    )
    ingest(peopled, (first, second), now=now)
    with peopled() as session:
        rows = (
            sa.select(tables.Event.edtf, tables.Report.relation)
            .join(tables.Report, tables.Report.event_id == tables.Event.id)
            .order_by(tables.Report.id)
        )
        assert [tuple(row) for row in session.execute(rows)] == [
            ("2019-05-04", Relation.FIRST_REPORT),
            ("2019-05-09", Relation.FIRST_REPORT),
            ("2019-05-04", Relation.BACKGROUND),
        ]


def test_reports_of_one_event_that_differ_about_its_day_are_marked(
    peopled: SessionFactory, now: datetime
) -> None:
    visits = [
        RawArticle(
            publisher,
            f"Mike Pompeo {verb} Pyongyang on {day}, it was said. The United States and North Korea "
            f"will go on with talks on denuclearization and sanctions{end}.",
            title=f"Pompeo {verb} Pyongyang",
            publisher=publisher,
            published="2018-07-07",
        )
        for publisher, verb, day, end in (
            ("Reuters", "arrived in", "Friday", ""),
            ("AFP", "visited", "Saturday", ", it was said at the guest house by those who had come along"),
        )
    ]
    ingest(peopled, visits, now=now)
    (event,) = [each for each in reported(peopled) if each.kind == "visit"]
    assert (event.edtf, event.independent, event.differ) == ("2018-07-06", 2, True)


def test_the_launch_of_the_day_before_is_not_the_one_that_washington_dates_so(
    peopled: SessionFactory, now: datetime
) -> None:
    """The other capital's day of an entry is no door for a look-alike of that day."""
    with peopled.begin() as session:
        north = session.scalars(sa.select(tables.Actor).where(tables.Actor.slug == "north-korea")).one()
        event = an_event(
            session,
            "2022-11-hwasong-17",
            "2022-11-18",
            kind="missile",
            title="Hwasong-17 flies high",
            summary="Kim Jong Un watches with his daughter; the rocket comes down west of Hokkaido.",
            actors=[north],
        )
        event.other_edtf = "2022-11-17"
    shorter = RawArticle(
        "shorter",
        "North Korea fired a short-range ballistic missile toward its eastern waters on Thursday. Its "
        "foreign minister had warned the United States against exercises with South Korea.",
        title="North Korea fires short-range missile",
        publisher="Associated Press",
        published="2022-11-17",
    )
    ingest(peopled, (shorter,), now=now)
    assert [each.edtf for each in reported(peopled)] == ["2022-11-17"]
