"""The forms that programs rely on: fields may be added, never renamed or taken away.

They describe the answers in OpenAPI; the answers themselves are written straight from plain values, since
checking thousands of rows against a model costs more than reading them.
"""

from pydantic import BaseModel, Field


class DateOut(BaseModel):
    """When, no more exactly than the sources say."""

    edtf: str = Field(description="Extended Date/Time Format, level 1; empty where not known")
    earliest: str | None = Field(description="first possible day, ISO 8601")
    latest: str | None = Field(description="last possible day, ISO 8601; null where open or not known")
    exactness: str = Field(description="day, range, month, season, year, approximate, uncertain, unknown")
    basis: str = Field(description="stated, published, relative, inferred, declared, unknown")


class PlaceOut(BaseModel):
    """Where."""

    slug: str
    name: str
    country: str = Field(description="ISO 3166 alpha-2, or empty")


class PartOut(BaseModel):
    """An actor in an event."""

    slug: str
    name: str
    role: str | None
    roles: list[str]
    side: str
    office: str = Field(description="held on the day of the event, or empty")


class StatementOut(BaseModel):
    """What is known of a statement beside its words."""

    level: int | None = Field(description="1 the weightiest")
    vehicle: str | None
    audience: str | None


class QuotationOut(BaseModel):
    """Exact words."""

    text: str
    speaker: str | None
    article: str | None


class ReportOut(BaseModel):
    """A document that reports the event."""

    publisher: str
    title: str
    url: str
    published: str | None
    relation: str
    independent: bool


class TellingOut(BaseModel):
    """What one side says, in the record's own words."""

    says: str
    articles: list[str] = Field(description="documents in which it says so")


class IssueOut(BaseModel):
    """One issue as both sides tell it."""

    issue: str
    us: TellingOut
    dprk: TellingOut
    reading: str = Field(description="agree, overlap, differ: an editor's judgement")


class MomentOut(BaseModel):
    """One step of a meeting, in order."""

    day: str | None = Field(description="ISO 8601; null where only the order is known")
    time: str | None = Field(description="on the clocks of the place; null where not known")
    about: bool = Field(description="whether the time is an estimate")
    text: str
    session: str = Field(
        description="what the part is called where it is known who was in the room, or empty"
    )
    present: list[str] = Field(description="slugs of actors who were in the room")
    article: str | None


class EventOut(BaseModel):
    """One event of the timeline."""

    slug: str
    url: str
    kind: str
    status: str
    layer: str = Field(description="record: curated and cited; reported: found by the machine, unreviewed")
    lane: str
    date: DateOut
    title: str
    summary: str
    place: PlaceOut | None
    actors: list[PartOut]
    topics: list[str]
    importance: int
    confidence: float | None
    statement: StatementOut | None
    quotations: list[QuotationOut]
    reports: list[ReportOut]
    accounts: list[IssueOut]
    moments: list[MomentOut]
    updated: str


class TimelineOut(BaseModel):
    """A whole view."""

    events: list[EventOut]
    total: int
    data_version: int


class ActorOut(BaseModel):
    """An actor in the list."""

    slug: str
    url: str
    name: str
    hangul: str
    side: str
    kind: str
    office: str = Field(description="the latest known, or empty")
    events: int
    last: str = Field(description="latest event, EDTF; empty where none is dated")


class ActorsOut(BaseModel):
    """Everybody, or those of a name."""

    actors: list[ActorOut]
    total: int


class ProblemOut(BaseModel):
    """A refusal (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
