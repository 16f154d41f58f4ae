package org.lectern.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.language.Language;

/** A person's sessions stand in the order of time, whatever their order in the event. */
class OrderOfTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Event EVENT = Event.builder("mrm", PARIS)
            .day("2020-03-31", "09:00/18:00")
            .room("XX", 50)
            .person(Person.builder("kim").name("Kim Ray").build())
            .sessions(List.of(session("Fiji"), session("Mali"), session("Chad"), session("Peru"), session("Oman")))
            .build();

    private static Session session(String name) {
        return Session.builder(name).attendants("kim").build();
    }

    private static Timetable timetable(String... startsAndNames) {
        return new Timetable(
                "mrm",
                List.of(startsAndNames).stream()
                        .map(startAndName -> startAndName.split(" ", 2))
                        .map(parts -> new Placement(
                                parts[1],
                                "XX",
                                Window.parse("2020-03-31T%s/2020-03-31T18:00".formatted(parts[0]), PARIS)
                                        .startInclusive(),
                                60,
                                List.of()))
                        .toList());
    }

    @Test
    void sessionsOfAPerson_always_standInTheOrderOfTime() {
        Differences differences = Differences.between(
                EVENT,
                timetable("12:00 Fiji", "16:00 Mali", "10:00 Chad", "11:00 Peru", "09:00 Oman"),
                timetable("15:00 Fiji", "16:00 Mali", "13:00 Chad", "09:00 Oman"));

        PersonDifference kim = differences.people().getFirst();

        assertEquals(
                List.of("Peru", "Chad", "Fiji"),
                kim.sessions().stream()
                        .map(news -> news.session().session().name())
                        .toList());
        assertEquals(List.of("Oman", "Mali"), kim.unchangedSessions());
        String text = differences.messages(Language.english()).getFirst().text();
        assertEquals(
                List.of("Peru", "Chad", "Fiji"),
                text.lines()
                        .filter(line -> line.matches("(Peru|Chad|Fiji) is .*"))
                        .map(line -> line.split(" ")[0])
                        .toList());
    }
}
