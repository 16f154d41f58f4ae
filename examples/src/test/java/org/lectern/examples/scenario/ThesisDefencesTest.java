package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.event.Session;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.examples.defences.ThesisDefences;

/** Ten defences before committees of three: everybody who examines has one day without a gap, at the price of an hour. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThesisDefencesTest {

    /** Thirty minutes, at 2 each, that somebody would rather have kept free. */
    private static final long LEAST = 60;

    private final Proven defences = Proven.of(ThesisDefences.event(), 10_000, LEAST);

    @Test
    void defence_solved_isATalkOfTwentyMinutesAndTenOfQuestions() {
        for (Session session : defences.result().event().sessions()) {
            Turn talk = defences.placement(session.id()).turns().getFirst();
            Window time = defences.placement(session.id()).time();
            assertEquals(time.startInclusive(), talk.start());
            assertEquals(20, talk.minutes());
            assertEquals(30, time.minutes());
            assertEquals(3, session.attendantIds().size());
        }
    }

    @Test
    void examiner_inSeveralDefences_goesFromOneToTheNext() {
        Map<String, List<Window>> times = timesByExaminer();

        assertEquals(10, times.size());
        for (List<Window> own : times.values()) {
            for (int i = 1; i < own.size(); i++) {
                assertEquals(own.get(i - 1).endExclusive(), own.get(i).startInclusive());
            }
        }
        assertEquals(0, defences.cost("long-stay") + defences.cost("idle-gap"));
    }

    @Test
    void defence_betweenAnArrivalAndALesson_hasOneTimeOnly() {
        // Guest arrives on Tuesday at 10:00, and Aro must leave at 10:30: half an hour that Aro would rather keep free.
        assertEquals("Tue 10:00", defences.place("defence-3").substring(0, 9));
        assertEquals(LEAST, defences.cost("person-undesired-window"));
    }

    @Test
    void defence_thatNeedsWheelchairAccess_isInTheRoomThatHasIt() {
        // Holm is there on Monday alone.
        assertEquals("Mon", defences.day("defence-6"));
        assertTrue(defences.place("defence-6").endsWith(" Senate room"));
    }

    private Map<String, List<Window>> timesByExaminer() {
        return defences.result().event().sessions().stream()
                .flatMap(session -> session.attendantIds().stream()
                        .map(id ->
                                Map.entry(id, defences.placement(session.id()).time())))
                .sorted(Comparator.comparing(entry -> entry.getValue().startInclusive()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
