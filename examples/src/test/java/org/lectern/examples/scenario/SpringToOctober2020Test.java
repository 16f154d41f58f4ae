package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.difference.DifferenceKind;
import org.lectern.difference.Differences;
import org.lectern.difference.HourDifference;
import org.lectern.difference.PersonDifference;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.examples.round36.October2020;
import org.lectern.examples.round36.Spring2020;
import org.lectern.language.Language;

/** Round 36 was postponed from spring to October 2020: from eleven countries in four days to thirteen in two, online. */
class SpringToOctober2020Test {

    private static final List<DifferenceKind> MOVED =
            List.of(DifferenceKind.DAY, DifferenceKind.HALF_DAY, DifferenceKind.START, DifferenceKind.ROOM);

    private final Event spring = Spring2020.event();
    private final Timetable published = Spring2020.published(spring);
    private final Event october = October2020.event();
    private final Differences differences = Differences.between(spring, published, october, October2020.published());

    private static Map<String, Integer> counted(Differences differences, HourDifference.Kind sort) {
        Map<String, Integer> counted = new TreeMap<>();
        differences.hours().stream()
                .filter(hour -> hour.kind() == sort)
                .forEach(hour -> counted.merge(hour.session().session().id(), 1, Integer::sum));
        return counted;
    }

    private static Map<String, Integer> once(List<Session> sessions) {
        return sessions.stream().collect(Collectors.toMap(Session::id, id -> 1, Integer::sum, TreeMap::new));
    }

    /** Returns spring with somebody of the mission in each session, as in October; that is made up. */
    private Event springWithMissions() {
        return spring.toBuilder()
                .people(spring.sessions().stream()
                        .map(session -> Person.builder("mission-" + session.id())
                                .name("Mission of " + session.name())
                                .build())
                        .toList())
                .sessions(spring.sessions().stream()
                        .map(session -> session.toBuilder()
                                .attendants("mission-" + session.id())
                                .build())
                        .toList())
                .build();
    }

    @Test
    void byHour_eachMove_isListedOnceWhereItWasAndOnceWhereItIs() {
        assertEquals(11, spring.sessions().size());
        assertEquals(17, october.sessions().size());
        assertEquals(once(spring.sessions()), counted(differences, HourDifference.Kind.REMOVED));
        assertEquals(once(october.sessions()), counted(differences, HourDifference.Kind.ADDED));
        assertEquals(Map.of(), counted(differences, HourDifference.Kind.CHANGED));
    }

    @Test
    void sessions_always_areElevenMovedAndSixNew() {
        Map<Boolean, Long> moved = differences.sessions().stream()
                .collect(Collectors.partitioningBy(
                        session -> session.kinds().containsAll(MOVED), Collectors.counting()));
        List<String> added = differences.sessions().stream()
                .filter(session -> session.kinds().contains(DifferenceKind.ADDED))
                .map(session -> session.session().name())
                .toList();

        assertEquals(Map.of(true, 11L, false, 6L), moved);
        assertEquals(
                List.of(
                        "Croatia",
                        "Bulgaria",
                        "Q&A on Andorra, Croatia and Bulgaria",
                        "Q&A on Maldives, Mongolia and Belarus",
                        "Q&A on Liberia, Libya and Malawi",
                        "Q&A on United States, Jamaica, Panama and Honduras"),
                added);
    }

    @Test
    void byPerson_everybodyInTheMissions_hearsOfTheMoveOnce() {
        Differences withMissions =
                Differences.between(springWithMissions(), published, october, October2020.published());
        Map<String, PersonDifference> people = withMissions.people().stream()
                .collect(Collectors.toMap(difference -> difference.person().id(), Function.identity()));

        for (Session session : spring.sessions()) {
            List<PersonDifference.InSession> ofMission = people.get("mission-" + session.id()).sessions().stream()
                    .filter(news -> news.session().session().id().equals(session.id()))
                    .toList();
            assertEquals(1, ofMission.size(), session.name());
            assertTrue(ofMission.get(0).kinds().containsAll(MOVED), session.name());
            assertEquals(3, ofMission.get(0).grade(), session.name());
        }
    }

    @Test
    void byPerson_everybody_isToldOncePerSession() {
        assertEquals(october.people().size(), differences.people().size());
        assertEquals(List.of(), differences.unaffectedPeople());
        differences
                .people()
                .forEach(person -> assertEquals(
                        person.sessions().size(),
                        person.sessions().stream()
                                .map(news -> news.session().session().id())
                                .distinct()
                                .count(),
                        person.person().name()));
    }

    @Test
    void text_always_namesEachMoveInBothViews() {
        String text = differences.text(Language.english());
        String people = text.substring(0, text.indexOf("By room and hour"));
        String hours = text.substring(text.indexOf("By room and hour"));

        for (Session session : spring.sessions()) {
            assertEquals(1, times(hours, "XXIII: %s moves to ".formatted(session.name())), session.name());
            assertEquals(1, times(hours, "online: %s moves here from ".formatted(session.name())), session.name());
            assertTrue(
                    people.contains("Mission of %s\n  %s: ".formatted(session.name(), session.name())), session.name());
        }
    }

    private static int times(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void notices_speakerInPanama_hearsTheTimeThere() {
        String text = differences.messages(Language.english()).stream()
                .filter(notice -> notice.person().name().equals("Speaker 1 on Panama"))
                .findFirst()
                .orElseThrow()
                .text();

        assertTrue(
                text.contains(
                        "In your own time zone, America/Panama: Tuesday 13 October 2020 09:00–09:45, room online."),
                text);
    }
}
