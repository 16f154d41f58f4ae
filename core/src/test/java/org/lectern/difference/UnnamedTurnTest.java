package org.lectern.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.language.Language;

/** A turn without a name is called by its speaker in messages and differences, as on the page. */
final class UnnamedTurnTest {

    private static final Instant TEN = Instant.parse("2020-03-31T08:00:00Z");

    private static Event event(String speakerOfFirst) {
        return Event.builder("e", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room("XXI", 40)
                .person(Person.builder("ana").name("Ana Sousa").build())
                .person(Person.builder("bo").name("Bo Lind").build())
                .session(Session.builder("malawi")
                        .name("Malawi")
                        .slot(Slot.of("malawi-1", speakerOfFirst))
                        .slot(Slot.builder("malawi-2", "bo").name("Free Press").build())
                        .build())
                .build();
    }

    private static Timetable timetable(int firstMinutes) {
        return Timetable.of(
                event("ana"),
                List.of(new Placement(
                        "malawi",
                        "XXI",
                        TEN,
                        60,
                        List.of(
                                new Turn("malawi-1", TEN, firstMinutes),
                                new Turn("malawi-2", TEN.plusSeconds(420), 7)))));
    }

    private static Map<String, String> messages(Differences differences, String language) {
        Map<String, String> texts = new TreeMap<>();
        differences
                .messages(Language.of(language))
                .forEach(message -> texts.put(message.person().id(), message.text()));
        return texts;
    }

    @Test
    void differences_ofAnUnnamedTurn_nameItsSpeaker() {
        Differences differences = Differences.between(event("ana"), timetable(7), event("ana"), timetable(5));

        assertTrue(
                differences.text(Language.english()).contains("“Ana Sousa”: 10:00, 5 min, turn 1, instead of"),
                differences.text(Language.english()));
        assertFalse(differences.text(Language.english()).contains("malawi-1"));
    }

    @Test
    void message_aboutAnUnnamedTurn_doesNotTellThePersonTheirName() {
        Differences differences = Differences.between(event("ana"), timetable(7), event("ana"), timetable(5));

        assertEquals("""
                Dear Ana Sousa,

                The timetable has changed. This is what changes for you:

                Malawi stays on Tuesday 31 March 2020 10:00–11:00, room XXI.
                  Your turn is now turn 1, at 10:00 for 5 min, instead of turn 1, at 10:00 for 7 min.

                Unless another time zone is given, times are in Europe/Zurich.
                """, messages(differences, "en").get("ana"));
    }

    @Test
    void messages_aboutATurnGivenToAnother_nameEachByTheirOwn() {
        Differences differences = Differences.between(event("ana"), timetable(7), event("bo"), timetable(7));

        Map<String, String> texts = messages(differences, "en");

        assertTrue(texts.getOrDefault("ana", "").contains("You are no longer needed in Malawi on"), texts::toString);
        assertTrue(
                texts.getOrDefault("bo", "").contains("  You now have a turn, at 10:00 for 7 min.\n"), texts::toString);
        for (Language language : Language.all()) {
            messages(differences, language.tag()).values().forEach(text -> {
                assertFalse(text.contains("malawi-1"), text);
                assertFalse(text.contains("{"), text);
            });
        }
    }
}
