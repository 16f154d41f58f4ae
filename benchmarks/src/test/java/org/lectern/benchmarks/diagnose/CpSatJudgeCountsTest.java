package org.lectern.benchmarks.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.benchmarks.diagnose.CpSatJudge.Answer;
import org.lectern.diagnose.Diagnosis;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;

/** Gaps of a day and sessions at once: CP-SAT, which shares no code, answers as a diagnosis does. */
@Tag("slow")
class CpSatJudgeCountsTest {

    private static final int RANDOM_EVENTS = 30;

    private static Event.Builder event(String hours) {
        return Event.builder("e", ZoneOffset.UTC)
                .startStepMinutes(30)
                .day("2030-01-07", hours)
                .room("A", 9)
                .room("B", 9);
    }

    private static Session.Builder session(String id, int minutes) {
        return Session.builder(id).qaMinutes(0, 0).allowedMinutes(minutes);
    }

    private static void assertAnswers(boolean isPossible, Event event) {
        assertEquals(isPossible ? Answer.POSSIBLE : Answer.IMPOSSIBLE, CpSatJudge.judge(event, 10));
        assertEquals(isPossible, Diagnosis.of(event) instanceof Diagnosis.Feasible);
    }

    private static Session pinned(String id, String start) {
        return session(id, 60)
                .attendants("ana")
                .pin(Pin.NONE.withStart(Instant.parse("2030-01-07T" + start + ":00Z")))
                .build();
    }

    /** Ana is needed at ten and at noon; the gap lasts an hour. */
    @ParameterizedTest
    @CsvSource({"0, 1, false", "1, 1, true", "0, 60, false", "0, 61, true"})
    void gap_overTheLimit_isImpossible(int limit, int minutes, boolean isPossible) {
        Event event = event("10:00/13:00")
                .people("ana")
                .session(pinned("mw", "10:00"))
                .session(pinned("pa", "12:00"))
                .ruleSetting(RuleSetting.of("gap-limit")
                        .withParameter("limit", limit)
                        .withParameter("minutes", minutes))
                .build();

        assertAnswers(isPossible, event);
        assertAnswers(
                true,
                event.toBuilder()
                        .people(List.of(Person.builder("ana").maxGapsPerDay(1).build()))
                        .build());
        assertAnswers(
                true,
                event.toBuilder()
                        .waivers(List.of(new Waiver("gap-limit", Set.of(SubjectId.person("ana")), "agreed")))
                        .build());
    }

    /** Two sessions of an hour and a third one of one theme; two of them must run at once. */
    @ParameterizedTest
    @CsvSource({"60, false", "120, true"})
    void sessionsAtOnce_thatCannotPairUp_areImpossible(int minutesOfTheThird, boolean isPossible) {
        Event event = event("10:00/12:00")
                .session(session("mw", 60).tags("theme:water").build())
                .session(session("pa", 60).tags("theme:water").build())
                .session(session("th", minutesOfTheThird).tags("theme:water").build())
                .topicRelation(TopicRelation.atOnce(2, "theme"))
                .build();

        assertAnswers(isPossible, event);
        assertAnswers(
                true,
                event.toBuilder()
                        .waivers(List.of(new Waiver("topic-count", Set.of(SubjectId.session("th")), "agreed")))
                        .build());
    }

    @Test
    void randomEvents_ofBoth_areJudgedAsTheyAreDiagnosed() {
        for (int seed = 0; seed < RANDOM_EVENTS; seed++) {
            Random random = new Random(seed);
            List<Session> sessions = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Session.Builder session =
                        session("s" + i, 30 + 30 * random.nextInt(2)).tags("theme:" + random.nextInt(2));
                sessions.add((random.nextBoolean() ? session.attendants("ana") : session).build());
            }
            Event event = event(random.nextBoolean() ? "10:00/11:30" : "10:00/12:00")
                    .people(List.of(Person.builder("ana")
                            .maxGapsPerDay(random.nextInt(2))
                            .build()))
                    .sessions(sessions)
                    .topicRelation(TopicRelation.atOnce(1 + random.nextInt(2), "theme"))
                    .build();

            boolean isPossible = CpSatJudge.judge(event, 10) == Answer.POSSIBLE;
            assertEquals(isPossible, Diagnosis.of(event) instanceof Diagnosis.Feasible, event::toString);
        }
    }
}
