package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.json.EventJson;
import org.lectern.json.ReportJson;
import org.lectern.json.TimetableJson;

/** The zone and the language of the machine change nothing that is read, made or told, not even a digit. */
@Tag("slow")
class MachineDefaultsTest {

    private final TimeZone zoneBefore = TimeZone.getDefault();
    private final Locale localeBefore = Locale.getDefault();

    @AfterEach
    void restoreDefaults() {
        TimeZone.setDefault(zoneBefore);
        Locale.setDefault(localeBefore);
    }

    static Stream<Arguments> eventsAndMachines() {
        return Stream.of(
                Arguments.of(Clocks.ZURICH, "2020-10-24", "2020-10-25", "Pacific/Auckland", "ar-EG"),
                Arguments.of(Clocks.NEW_YORK, "2020-03-07", "2020-03-08", "Asia/Kathmandu", "hi-IN-u-nu-deva"),
                Arguments.of(Clocks.LORD_HOWE, "2020-04-04", "2020-04-05", "Europe/Zurich", "tr-TR"),
                Arguments.of(
                        Clocks.AUCKLAND, "2020-09-26", "2020-09-27", "America/New_York", "th-TH-u-ca-buddhist-nu-thai"),
                Arguments.of(
                        Clocks.CASABLANCA, "2020-04-18", "2020-04-19", "Australia/Lord_Howe", "ja-JP-u-ca-japanese"),
                Arguments.of(Clocks.KATHMANDU, "2020-03-28", "2020-03-29", "Africa/Casablanca", "fa-IR"));
    }

    @ParameterizedTest
    @MethodSource("eventsAndMachines")
    void texts_onAnyMachine_areTheSame(ZoneId zone, String date, String next, String machineZone, String language) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        String expected = texts(zone, date, next);

        TimeZone.setDefault(TimeZone.getTimeZone(machineZone));
        Locale.setDefault(Locale.forLanguageTag(language));

        assertEquals(expected, texts(zone, date, next));
    }

    /** Returns all texts that there are of an event: its file, its timetable's, the report's, and what is told. */
    private static String texts(ZoneId zone, String date, String next) {
        Event event = EventJson.parse(EventJson.write(event(zone, date, next)));
        SolveResult result = Lectern.solve(event);
        assertTrue(result.findings().size() >= 3, result.findings()::toString);
        assertEquals(1, result.unplaced().size());
        String timetable = TimetableJson.write(event, result.timetable());
        assertEquals(result.timetable(), TimetableJson.parse(timetable, event));
        return String.join(
                "\n",
                EventJson.write(event),
                timetable,
                ReportJson.write(result.report()),
                result.findings().toString(),
                result.unplaced().toString(),
                result.score() + " " + result.lowerBound());
    }

    /** A night over the change of clocks with a session too many, somebody far away, and a window that is too short. */
    private static Event event(ZoneId zone, String date, String next) {
        return Clocks.eventIn(zone)
                .name("İstanbul’s night of ıI")
                .day(date, "22:00/" + next + "T06:00")
                .person(Person.builder("TITI")
                        .zone(ZoneId.of("America/Jamaica"))
                        .build())
                .person(Person.builder("ida")
                        .available(Window.parse(date + "T22:00/23:20", zone))
                        .build())
                .session(Session.builder("ILI")
                        .allowedMinutes(120)
                        .qaMinutes(0, 130)
                        .slot("ILI-1", "TITI")
                        .slot(Slot.builder("ILI-2", "ida")
                                .presence(Presence.OWN_SLOT)
                                .build())
                        .build())
                .session(Session.builder("SID")
                        .allowedMinutes(240)
                        .priority(3)
                        .qaMinutes(0, 300)
                        .build())
                .session(Session.builder("HUS").allowedMinutes(185).build())
                .build();
    }
}
