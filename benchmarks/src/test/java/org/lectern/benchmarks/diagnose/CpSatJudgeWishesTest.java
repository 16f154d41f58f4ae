package org.lectern.benchmarks.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.benchmarks.diagnose.CpSatJudge.Answer;
import org.lectern.diagnose.Diagnosis;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.Waiver;
import org.lectern.event.Window;

/** Wishes about times that must be met: CP-SAT, which shares no code, answers as a diagnosis does. */
class CpSatJudgeWishesTest {

    private static TimeWish wish(String kind, int from, int until, String level) {
        Instant ten = Instant.parse("2030-01-07T10:00:00Z");
        Window window = new Window(ten.plusSeconds(60L * from), ten.plusSeconds(60L * until));
        TimeWish wish = kind.equals("preferred") ? TimeWish.preferred(window) : TimeWish.undesired(window);
        return wish.withLevel(Level.valueOf(level));
    }

    private static Event.Builder event(TimeWish wish) {
        return Event.builder("e", ZoneOffset.UTC)
                .startStepMinutes(30)
                .day("2030-01-07", "10:00/12:00")
                .room("A", 9)
                .people(List.of(Person.builder("ana").timeWishes(List.of(wish)).build()));
    }

    private static void assertAnswers(boolean isPossible, Event event) {
        assertEquals(isPossible ? Answer.POSSIBLE : Answer.IMPOSSIBLE, CpSatJudge.judge(event, 10));
        assertEquals(isPossible, Diagnosis.of(event) instanceof Diagnosis.Feasible);
    }

    /** Ana is needed in both hours of the morning; windows are in minutes after ten. */
    @ParameterizedTest
    @CsvSource({
        "preferred, 60, 120, HARD, false",
        "preferred, 60, 120, SOFT, true",
        "preferred, 0, 120, HARD, true",
        "undesired, 30, 40, MEDIUM, false",
        "undesired, 30, 40, SOFT, true",
        "undesired, 120, 180, HARD, true"
    })
    void person_neededInTwoSessions_mustBeGrantedWhatIsNotSoft(
            String kind, int from, int until, String level, boolean isPossible) {
        Event event = event(wish(kind, from, until, level))
                .session(Session.builder("mw").attendants("ana").qaMinutes(0, 0).build())
                .session(Session.builder("pa")
                        .qaMinutes(0, 0)
                        .slots(List.of(Slot.of("s1", "ana")))
                        .build())
                .build();

        assertAnswers(isPossible, event);
        assertAnswers(
                true,
                event.toBuilder()
                        .waivers(List.of(new Waiver(
                                "person-%s-window".formatted(kind), Set.of(SubjectId.person("ana")), "agreed")))
                        .build());
    }

    /** Ana speaks for five minutes or more of one session of an hour. */
    @ParameterizedTest
    @CsvSource({
        "preferred, 30, 35, HARD, true",
        "preferred, 30, 34, HARD, false",
        "undesired, 0, 115, HARD, true",
        "undesired, 0, 116, HARD, false"
    })
    void speaker_neededForTheOwnTurnAlone_mustBeGrantedItAlone(
            String kind, int from, int until, String level, boolean isPossible) {
        Event event = event(wish(kind, from, until, level))
                .session(Session.builder("pa")
                        .qaMinutes(0, 0)
                        .slots(List.of(Slot.of("s1", "ana").toBuilder()
                                .presence(Presence.OWN_SLOT)
                                .build()))
                        .build())
                .build();

        assertAnswers(isPossible, event);
    }
}
