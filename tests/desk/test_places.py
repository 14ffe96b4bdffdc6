"""A place that is corrected to a known name has its point on the map."""

from dataclasses import replace

from tests.small import TEXT, killed, words
from workbench.desk import Desk
from workbench.desk.places import known_place
from workbench.model import Location, Place, PlacePrecision, Verdict


def corrected_to(desk: Desk, name: str) -> Location:
    """Where the place of claim 2 lies once a person has said that it is called so."""
    span = words(TEXT, "بلدة السندس")
    place = Place(span, span.of(TEXT), name, Location(name))
    desk.correct(2, replace(desk.claim(2).claim, place=(place,)))
    return desk.claim(2).claim.place[0].location


def test_a_town_of_the_map_has_its_point(desk: Desk) -> None:
    found = corrected_to(desk, "القامشلي")
    assert (found.name, found.country, found.precision) == ("القامشلي", "SY", PlacePrecision.PLACE)
    assert (round(found.latitude or 0), round(found.longitude or 0)) == (37, 41)
    assert found.gazetteer_id == "geonames:173377"


def test_a_city_and_its_governorate_are_one_point(desk: Desk) -> None:
    found = corrected_to(desk, "دير الزور")
    assert found.latitude is not None
    assert found.precision is PlacePrecision.PLACE


def test_a_name_of_several_places_has_none_but_tells_them(desk: Desk) -> None:
    found = corrected_to(desk, "طرابلس")
    assert (found.latitude, found.longitude, found.gazetteer_id) == (None, None, None)
    assert {candidate.gazetteer_id for candidate in found.candidates} == {
        "geonames:266826",
        "geonames:2210247",
    }


def test_a_name_that_no_map_knows_is_kept_as_it_is(desk: Desk) -> None:
    assert corrected_to(desk, "المعلقة الشرقية") == Location("المعلقة الشرقية")
    assert corrected_to(desk, "في القامشلي") == Location("في القامشلي")
    assert corrected_to(desk, "بالقامشلي") == Location("بالقامشلي")


def test_the_name_that_the_machine_had_read_means_what_it_meant(desk: Desk) -> None:
    corrected_to(desk, "القامشلي")
    assert corrected_to(desk, "بلدة السندس") == killed().place[0].location
    assert desk.claim(2).verdict is Verdict.ACCEPTED


def test_other_corrections_leave_places_alone(desk: Desk) -> None:
    desk.correct(2, replace(killed(), holder=None))
    assert desk.claim(2).claim.place == killed().place


def test_a_claim_made_by_hand_has_its_point_as_well(desk: Desk) -> None:
    span = words(TEXT, "بلدة السندس")
    place = Place(span, span.of(TEXT), "القامشلي", Location("القامشلي"))
    (id,) = desk.add_claim(1, replace(killed(), place=(place,))).claims
    assert desk.claim(id).claim.place[0].location == known_place("القامشلي")
