package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.AllowedRooms;
import org.lectern.event.Availability;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.RoomLimits;
import org.lectern.event.ShiftLimits;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;

/** People and the limits of a day, as JSON. */
class PersonJsonTest {

    @Test
    void parse_fullEvent_readsEveryKeyOfAPerson() {
        Event event = Examples.fullEvent();

        assertEquals(
                new Person(
                        "ana",
                        "Ana Maria",
                        Availability.within(Window.parse("2020-03-31T09:30/12:00", event.zone())),
                        List.of(Window.parse("2020-03-31T10:30/11:00", event.zone())),
                        List.of(Window.parse("2020-03-31T11:20/11:50", event.zone())),
                        List.of(TimeWish.undesired(Window.parse("2020-03-31T09:30/09:45", event.zone()))
                                .withLevel(Level.HARD)),
                        ZoneId.of("Asia/Kathmandu"),
                        null,
                        new DailyLimit(2, 110),
                        1,
                        new RoomLimits(AllowedRooms.only("R20", "R7"), Set.of("lift"), Set.of("stairs")),
                        Map.of("badge", "7", "email", "ana@example.org", "language", "fr")),
                event.people().get(0));
        assertEquals(
                Person.builder("team-fr")
                        .shiftLimits(new ShiftLimits(170, 1, 3, 4, 6))
                        .build(),
                event.people().get(2));
    }

    @Test
    void parse_emptyShiftLimits_areThoseOfTheUnitedNations() {
        assertEquals(
                Person.builder("team-es")
                        .shiftLimits(new ShiftLimits(180, 2, 5, 7, 8))
                        .dailyLimit(DailyLimit.ofSessions(0))
                        .availability(Availability.never())
                        .build(),
                Examples.fullEvent().people().get(3));
    }

    @Test
    void parse_oneShiftLimit_leavesTheOthersAsUsual() {
        Event event = EventJson.parse(person("\"shiftLimits\": {\"maxShiftsPerDay\": 3}"));

        assertEquals(
                new ShiftLimits(180, 3, 5, 7, 8),
                event.people().get(0).findShiftLimits().orElseThrow());
    }

    @Test
    void write_shiftLimits_holdsOnlyWhatDiffers() {
        String text = EventJson.write(Event.builder("round-36", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room("R20", 120)
                .person(Person.builder("team-fr")
                        .shiftLimits(new ShiftLimits(180, 2, 4, 7, 9))
                        .build())
                .build());

        assertEquals(Examples.leastEventWith("\"sessions\": []", """
                        "people": [
                            {"id": "team-fr", "shiftLimits": {"maxShiftsIn3Days": 4, "maxShiftsIn7Days": 9}}
                          ],
                          "sessions": []"""), text);
    }

    @Test
    void parse_emptyDailyLimits_areNoLimitAndNotWritten() {
        String text =
                Examples.replaced(person("\"dailyLimit\": {}"), "\"seats\": 120", "\"seats\": 120, \"dailyLimit\": {}");

        Event event = EventJson.parse(Examples.replaced(text, "\"days\"", "\"dailyLimit\": {}, \"days\""));

        assertEquals(DailyLimit.NONE, event.dailyLimit());
        assertEquals(DailyLimit.NONE, event.rooms().get(0).dailyLimit());
        assertEquals(Person.of("ana"), event.people().get(0));
        assertEquals(-1, EventJson.write(event).indexOf("dailyLimit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"zone\": \"Asia/Katmando\" | /people/0/zone: Unknown zone 'Asia/Katmando'. Did you"
                        + " mean 'Asia/Katmandu'?",
                "\"zone\": 345 | /people/0/zone: The zone '345' must be a text, not a number. Put it in" + " quotes.",
                "\"zones\": \"Asia/Nowhere at all\" | /people/0/zones: Unknown key 'zones' in the"
                        + " person. Did you mean 'zone'?;/people/0/zones: Unknown zone 'Asia/Nowhere at all'."
                        + " Write it like Europe/Zurich.",
                "\"team\": true | /people/0/team: Unknown key 'team' in the person. Remove it, or use"
                        + " one of: id, name, zone, shiftLimits, dailyLimit, maxGapsPerDay, allowedRooms, neededFeatures, excludedFeatures,"
                        + " availableWindows, preferredWindows, undesiredWindows, timeWishes, data.",
                "\"undesiredWindows\": [{\"start\": \"11h\", \"end\": \"12h\"}] |"
                        + " /people/0/undesiredWindows/0/start: The start must have a date, unlike '11h'. Write it"
                        + " like 2020-03-31T09:30.",
                "\"undesiredWindows\": [{\"date\": \"2020-03-31\", \"start\": \"12h\", \"end\":"
                        + " \"11h\"}] | /people/0/undesiredWindows/0: The undesired window of person 'ana' must"
                        + " end after it starts, unlike '2020-03-31T12:00+02:00' to '2020-03-31T11:00+02:00'. Swap"
                        + " start and end, or give the end its own date if it is on the next day.",
                "\"shiftLimits\": null | /people/0/shiftLimits: The shiftLimits must be an"
                        + " object, not null. Put it in braces: {…}.",
                "\"shiftLimits\": {\"shiftHours\": 3} | /people/0/shiftLimits/shiftHours: Unknown key"
                        + " 'shiftHours' in the shift limits. Remove it, or use one of: maxShiftMinutes,"
                        + " maxShiftsPerDay, maxShiftsIn3Days, maxShiftsIn4Days, maxShiftsIn7Days.",
                "\"shiftLimits\": {\"maxShiftMinutes\": 0} | /people/0/shiftLimits/maxShiftMinutes: The"
                        + " maximum minutes of a shift of person 'ana' must be at least 1, not '0'. Write a number"
                        + " from 1 to 1440.",
                "\"shiftLimits\": {\"maxShiftsPerDay\": \"2\"} | /people/0/shiftLimits/maxShiftsPerDay:"
                        + " The maxShiftsPerDay '2' must be a whole number, not a text. Remove the quotes.",
                "\"shiftLimits\": {\"maxShiftsIn3Days\": 0, \"maxShiftsIn4Days\": -1,"
                        + " \"maxShiftsIn7Days\": 1001} | /people/0/shiftLimits/maxShiftsIn3Days: The maximum"
                        + " shifts in 3 days of person 'ana' must be at least 1, not '0'. Write a number from 1 to"
                        + " 1000.;/people/0/shiftLimits/maxShiftsIn4Days: The maximum shifts in 4 days of person"
                        + " 'ana' must be at least 1, not '-1'. Write a number from 1 to"
                        + " 1000.;/people/0/shiftLimits/maxShiftsIn7Days: The maximum shifts in 7 days of person"
                        + " 'ana' must be at most 1000, not '1001'. Write a number from 1 to 1000.",
                "\"dailyLimit\": 3 | /people/0/dailyLimit: The dailyLimit '3' must be an object, not a"
                        + " number. Put it in braces: {…}.",
                "\"dailyLimit\": {\"maxSessions\": -1, \"maxMinutes\": 1000001} |"
                        + " /people/0/dailyLimit/maxSessions: The maximum sessions a day of person 'ana' must be"
                        + " at least 0, not '-1'. Write a number from 0 to"
                        + " 1000000.;/people/0/dailyLimit/maxMinutes: The maximum minutes a day of person 'ana'"
                        + " must be at most 1000000, not '1000001'. Write a number from 0 to 1000000.",
                "\"dailyLimit\": {\"hours\": 4, \"maxSessions\": 2.5} | /people/0/dailyLimit/hours:"
                        + " Unknown key 'hours' in the daily limit. Remove it, or use one of: maxSessions,"
                        + " maxMinutes.;/people/0/dailyLimit/maxSessions: The maxSessions must be a whole number,"
                        + " not '2.5'. Round it.",
            })
    void parse_person_mistakesAreReported(String member, String lines) {
        assertEquals(lines.replaceAll("([.?]);/", "$1\n/"), EventMistakesTest.report(person(member)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"seats\": 120 | \"seats\": 120, \"dailyLimit\": {\"maxSessions\": -2} |"
                        + " /rooms/0/dailyLimit/maxSessions: The maximum sessions a day of room 'R20' must be at"
                        + " least 0, not '-2'. Write a number from 0 to 1000000.",
                "\"sessions\": [] | \"sessions\": [], \"dailyLimit\": {\"maxMinutes\": -3} |"
                        + " /dailyLimit/maxMinutes: The maximum minutes a day of the event must be at least 0, not"
                        + " '-3'. Write a number from 0 to 1000000.",
                "\"sessions\": [] | \"sessions\": [], \"dailyLimit\": {\"maxMinutes\": true} |"
                        + " /dailyLimit/maxMinutes: The maxMinutes 'true' must be a whole number, not true or"
                        + " false. Write it like 60.",
                "\"sessions\": [] | \"sessions\": [{\"id\": \"BY\", \"undesiredWindows\": [{\"start\":"
                        + " \"9h30\", \"end\": \"10h\"}]}] | /sessions/0/undesiredWindows/0/start: The start must"
                        + " have a date, unlike '9h30'. Write it like 2020-03-31T09:30.",
                "\"sessions\": [] | \"people\": [{\"id\": \"ana\"}], \"sessions\": [{\"id\": \"BY\","
                        + " \"slots\": [{\"id\": \"BY-1\", \"person\": \"ana\", \"theme\": 7, \"kind\":"
                        + " [\"CSO\"]}]}] | /sessions/0/slots/0/theme: The theme '7' must be a text, not a number."
                        + " Put it in quotes.;/sessions/0/slots/0/kind: The kind must be a text, not a list."
                        + " Write it like \"text\".",
            })
    void parse_roomsEventAndSessions_mistakesAreReported(String piece, String replacement, String lines) {
        assertEquals(
                lines.replaceAll("([.?]);/", "$1\n/"),
                EventMistakesTest.report(Examples.leastEventWith(piece, replacement)));
    }

    private static String person(String member) {
        return Examples.leastEventWith(
                "\"sessions\": []", "\"people\": [{\"id\": \"ana\", %s}], \"sessions\": []".formatted(member));
    }
}
