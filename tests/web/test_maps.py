import csv
import io
from collections.abc import Iterable

from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.entries import PlaceLine, PlaceRef
from app.web.locator import LABELS, TALL, WIDTH, to_neighbourhood
from app.web.maps import KOREA, LETTER, LINE, WORLD, Dot, to_maps
from tests.web.conftest import Reviewer


def a_place(name: str, latitude: float, longitude: float, events: int) -> PlaceLine:
    ref = PlaceRef(name.lower().replace(" ", "-"), name, "XX")
    return PlaceLine(ref, latitude, longitude, events, f"/timeline?place={ref.slug}")


places = st.lists(
    st.builds(
        a_place,
        st.text("abcdefghij ", min_size=1, max_size=24),
        st.floats(-80, 80),
        st.floats(-180, 180),
        st.integers(0, 400),
    ),
    max_size=60,
)


def box(dot: Dot) -> tuple[float, float, float, float]:
    width = len(dot.label) * LETTER
    left = dot.label_x if dot.anchor == "start" else dot.label_x - width
    return left, dot.y - LINE / 2, left + width, dot.y + LINE / 2


@given(places)
def test_dots_stay_inside_their_frame_and_labels_off_one_another(lines: list[PlaceLine]) -> None:
    for made in to_maps(lines):
        boxes = []
        for dot in made.dots:
            assert -1 <= dot.x <= made.frame.width + 1
            assert -1 <= dot.y <= made.frame.height + 1
            assert dot.events
            if dot.label:
                boxes.append(box(dot))
                assert boxes[-1][0] >= -1
                assert boxes[-1][2] <= made.frame.width + 1
        assert len(boxes) <= made.frame.labels
        for number, one in enumerate(boxes):
            for other in boxes[:number]:
                apart = one[2] <= other[0] + 1 or other[2] <= one[0] + 1
                assert apart or one[3] <= other[1] or other[3] <= one[1]


def test_places_lie_where_they_are_on_the_drawn_land() -> None:
    assert [round(v) for v in KOREA.spot(39.04, 125.76)] == [88, 215]  # Pyongyang
    assert WORLD.spot(38.9, -77.0)[0] > WORLD.spot(39.04, 125.76)[0]  # Washington lies across the Pacific
    assert KOREA.holds(37.57, 126.98)
    assert not KOREA.holds(1.3, 103.8)
    assert not WORLD.holds(-80, 0)


def test_the_busiest_place_is_the_largest_and_is_named_first() -> None:
    korea, world = to_maps([a_place("Wonsan", 39.15, 127.44, 4), a_place("Pyongyang", 39.04, 125.76, 64)])
    assert [dot.name for dot in korea.dots] == ["Pyongyang", "Wonsan"]
    assert korea.dots[0].radius > korea.dots[1].radius
    assert world.words == "2 places. Most events: Pyongyang 64, Wonsan 4."


def test_a_map_without_events_says_so() -> None:
    assert [made.words for made in to_maps([a_place("Quiet", 39, 126, 0)])] == ["No places."] * 2


def boxes_of(dots: Iterable[Dot]) -> list[tuple[float, float, float, float]]:
    return [box(dot) for dot in dots if dot.label and dot.anchor != "middle"]


@given(places.filter(bool))
def test_a_place_is_in_the_window_around_it_and_first(lines: list[PlaceLine]) -> None:
    here, others = lines[0], [line for line in lines[1:] if line.events]
    assume(WORLD.holds(here.latitude, here.longitude))
    made = to_neighbourhood(here, others)
    own, *rest = made.dots
    assert own.label == here.place.name
    assert not own.href
    for dot in made.dots:
        assert -1 <= dot.x <= WIDTH + 1
        assert -1 <= dot.y <= TALL + 1
    assert all(dot.href == f"/places/{dot.name.replace(' ', '-')}" for dot in rest)
    assert sum(bool(dot.label) for dot in rest) <= LABELS
    boxes = boxes_of(made.dots)
    for number, one in enumerate(boxes):
        for other in boxes[:number]:
            apart = one[2] <= other[0] + 1 or other[2] <= one[0] + 1
            assert apart or one[3] <= other[1] or other[3] <= one[1]


def test_the_map_can_be_taken_away_as_figures(web: Reviewer) -> None:
    assert 'href="/places.csv"' in web.get("/places").text
    rows = list(csv.DictReader(io.StringIO(web.get("/places.csv").content.decode("utf-8-sig"))))
    assert {"slug", "latitude", "longitude", "events"} <= set(rows[0])
    city = next(row for row in rows if row["slug"] == "port-city")
    assert -90 <= float(city["latitude"]) <= 90
    assert [int(row["events"]) for row in rows] == sorted((int(row["events"]) for row in rows), reverse=True)
