package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/** Paris is two hours before UTC; Auckland is 13 until its clocks go back on Sunday 5 April at 03:00, then 12. */
class FarZoneTest implements RuleContract {

    private static Scene scene(String zone) {
        return Scene.of("far-zone")
                .event(event -> event.day("2020-04-05", "08:00/12:00").day("2020-04-06", "08:00/12:00"))
                .room(Room.builder("r27").setUpMinutes(20).tearDownMinutes(25))
                .person(Person.builder("ana").name("Ana Silva").zone(ZoneId.of(zone)))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(50)
                        .slot(Slot.builder("mw-1", "ana").name("Green Earth").build())
                        .slot(Slot.builder("mw-2", "bo").name("Open Door").build()))
                .session(Session.builder("LR")
                        .name("Liberia")
                        .allowedMinutes(40, 150)
                        .attendants("ana", "bo"))
                .session(Session.builder("TR")
                        .name("Turkey")
                        .allowedMinutes(33)
                        .slot(Slot.builder("tr-1", "ana")
                                .presence(Presence.OWN_SLOT)
                                .build())
                        .slot(Slot.builder("tr-2", "ana")
                                .presence(Presence.RECORDED)
                                .build()));
    }

    private static Scene malawi(String zone, String start) {
        return scene(zone).held("MW", "r27", start, 50, turn("mw-2", start, 5), turn("mw-1", start, 6));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                malawi("Pacific/Auckland", "08:33"),
                23,
                46,
                "Ana Silva is needed in Malawi (Tuesday 31 March 08:33–09:23), 23 minutes of it outside"
                        + " 08:00–20:00 local time (Pacific/Auckland).",
                "session MW Malawi",
                "person ana Ana Silva",
                "slot mw-1 Green Earth");
    }

    @Test
    void farZone_endsAtTheHour_holds() {
        assertEquals(List.of(), malawi("Pacific/Auckland", "08:10").told());
    }

    @Test
    void farZone_oneMinutePastTheHour_costsOne() {
        assertEquals(List.of(1L), malawi("Pacific/Auckland", "08:11").units());
    }

    @Test
    void farZone_startsAtTheHour_holds() {
        assertEquals(List.of(), malawi("America/Bogota", "15:00").told());
    }

    @Test
    void farZone_oneMinuteBeforeTheHour_costsOne() {
        assertEquals(List.of(1L), malawi("America/Bogota", "14:59").units());
    }

    @Test
    void farZone_halfHourZone_countsItsOwnMinutes() {
        assertEquals(List.of(), malawi("Asia/Kolkata", "15:40").told());
        assertEquals(List.of(1L), malawi("Asia/Kolkata", "15:41").units());
        assertEquals(List.of(), malawi("Asia/Kolkata", "04:30").told());
        assertEquals(List.of(1L), malawi("Asia/Kolkata", "04:29").units());
    }

    @Test
    void farZone_quarterHourZone_countsItsOwnMinutes() {
        assertEquals(List.of(), malawi("Asia/Kathmandu", "15:25").told());
        assertEquals(List.of(1L), malawi("Asia/Kathmandu", "15:26").units());
    }

    @Test
    void farZone_clocksChangedBetweenDays_countsAsTheyShowOnTheDay() {
        assertEquals(
                List.of(50L), malawi("Pacific/Auckland", "2020-03-31T09:10").units());
        assertEquals(List.of(), malawi("Pacific/Auckland", "2020-04-06T09:10").told());
        assertEquals(List.of(1L), malawi("Pacific/Auckland", "2020-04-06T09:11").units());
    }

    @Test
    void farZone_clocksGoBackWithinTheSession_countsTheHourShownTwice() {
        Scene night = scene("Pacific/Auckland")
                .rule(rule -> rule.withParameter("fromHour", 2).withParameter("untilHour", 3))
                .held("LR", "r27", "2020-04-04T15:20", 150);

        assertEquals(
                List.of("50: Ana Silva is needed in Liberia (Saturday 4 April 15:20–17:50), 50 minutes of it"
                        + " outside 02:00–03:00 local time (Pacific/Auckland)."),
                night.told());
    }

    @Test
    void farZone_clocksGoForwardWithinTheSession_neverCountsTheHourSkipped() {
        Scene night = scene("Europe/London")
                .day("2020-03-29", "08:00/12:00")
                .rule(rule -> rule.withParameter("fromHour", 1).withParameter("untilHour", 2))
                .held("LR", "r27", "2020-03-29T01:20", 150);

        assertEquals(List.of(150L), night.units());
    }

    @Test
    void farZone_zoneOfTheEvent_countsItsNights() {
        assertEquals(List.of(), malawi("Europe/Paris", "19:10").told());
        assertEquals(List.of(1L), malawi("Europe/Paris", "19:11").units());
        assertEquals(List.of(50L), malawi("Europe/Paris", "23:35").units());
    }

    @Test
    void farZone_attendant_isAskedAndSomebodyPresentIsNot() {
        assertEquals(
                List.of("40: Ana Silva is needed in Liberia (Tuesday 31 March 10:00–10:40), 40 minutes of it"
                        + " outside 08:00–20:00 local time (Pacific/Auckland)."),
                scene("Pacific/Auckland").held("LR", "r27", "10:00", 40).told());
    }

    @Test
    void farZone_ownSlot_asksForItsMinutesAndRecordedForNone() {
        assertEquals(
                List.of(4L),
                scene("Pacific/Auckland")
                        .held("TR", "r27", "08:45", 33, turn("tr-1", "08:57", 7), turn("tr-2", "09:05", 6))
                        .units());
    }

    @Test
    void farZone_slotDropped_holds() {
        assertEquals(
                List.of(),
                scene("Pacific/Auckland")
                        .held("MW", "r27", "10:00", 50, turn("mw-2", "10:00", 5))
                        .told());
    }

    @Test
    void farZone_hoursGiven_areInForce() {
        assertEquals(
                List.of("11: Ana Silva is needed in Malawi (Tuesday 31 March 08:49–09:39), 11 minutes of it"
                        + " outside 09:00–24:00 local time (Europe/Paris)."),
                hours(9, 24, "08:49").told());
        assertEquals(List.of(), hours(0, 24, "23:35").told());
        assertEquals(List.of(25L), hours(8, 24, "23:35").units());
    }

    @Test
    void farZone_untilNotAfterFrom_everyMinuteIsFar() {
        assertEquals(List.of(50L), hours(20, 8, "10:00").units());
        assertEquals(List.of(50L), hours(20, 8, "21:00").units());
        assertEquals(List.of(50L), hours(12, 12, "12:00").units());
    }

    private static Scene hours(long from, long until, String start) {
        return malawi("Europe/Paris", start)
                .rule(rule -> rule.withParameter("fromHour", from).withParameter("untilHour", until));
    }
}
