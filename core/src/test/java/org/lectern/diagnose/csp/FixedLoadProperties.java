package org.lectern.diagnose.csp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.rule.standard.StandardRules;

/** What a team's fixed sessions break, against every way to hold those that are open: one of them may join any number of shifts. */
class FixedLoadProperties {

    private static final Instant NINE = Instant.parse("2020-03-31T09:00:00Z");

    private static FeasibilityCsp problem(Event event) {
        DiagnosisModel model = new DiagnosisModel(event, StandardRules.catalogue());
        return new FeasibilityCsp(model, model.allFacts());
    }

    private static Event.Builder event(ShiftLimits limits, boolean mayMeet) {
        Event.Builder event = Event.builder("shifts", ZoneOffset.UTC)
                .startStepMinutes(15)
                .changeoverMinutes(0)
                .day("2020-03-31", "09:00/14:00")
                .person(Person.builder("team").shiftLimits(limits).build());
        IntStream.range(0, 4).forEach(r -> event.room("r" + r, 10));
        return event.ruleSetting(RuleSetting.of("person-conflict").withEnabled(!mayMeet));
    }

    private static Session session(String id, int minutes, Pin pin) {
        return Session.builder(id)
                .allowedMinutes(minutes)
                .attendants("team")
                .pin(pin.withRoomId("r" + id.charAt(1)))
                .build();
    }

    private static Pin at(int minute) {
        return Pin.NONE.withStart(NINE.plusSeconds(60L * minute));
    }

    /** One to three sessions at known starts, and one or two at any, of a team whose sessions may overlap or not. */
    private static Event random(Random dice) {
        ShiftLimits limits = new ShiftLimits(
                60 + 15 * dice.nextInt(14),
                1 + dice.nextInt(2),
                1 + dice.nextInt(2),
                1 + dice.nextInt(3),
                1 + dice.nextInt(3));
        Event.Builder event = event(limits, dice.nextBoolean());
        int open = 1 + dice.nextInt(2);
        int sessions = open + 1 + dice.nextInt(4 - open);
        for (int s = 0; s < sessions; s++) {
            int minutes = 15 * (1 + dice.nextInt(s < open ? 14 : 4));
            event.session(session("s" + s, minutes, s < open ? Pin.NONE : at(15 * dice.nextInt(17))));
        }
        return event.build();
    }

    @Property
    void conflict_ofFixedSessions_isInEveryTimetable(@ForAll long seed) {
        FeasibilityCsp problem = problem(random(new Random(seed)));
        BitSet fixed = BitSets.where(problem.size(), v -> problem.values(v) == 1);
        int[] firsts = new int[problem.size()];

        if (new FixedLoadCheck(problem, PlainCsp.times(problem, firsts, fixed), fixed).conflict() != null) {
            assertTrue(new PlainCsp(problem).solutions().isEmpty());
        }
    }

    /** Three sessions are 90 minutes apart; the fourth may overlap the second, and joins them all. */
    private static Event bridged(boolean mayMeet) {
        return event(new ShiftLimits(300, 1, 1, 1, 1), mayMeet)
                .session(session("s0", 30, at(0)))
                .session(session("s1", 30, at(120)))
                .session(session("s2", 30, at(240)))
                .session(session("s3", 195, Pin.NONE))
                .build();
    }

    private static @Nullable BitSet conflict(FeasibilityCsp problem) {
        BitSet fixed = BitSets.where(4, v -> v < 3);
        return new FixedLoadCheck(problem, PlainCsp.times(problem, new int[4], fixed), fixed).conflict();
    }

    @Example
    void conflict_oneOpenSessionJoinsThreeShifts_isNone() {
        FeasibilityCsp problem = problem(bridged(true));

        assertFalse(new PlainCsp(problem).solutions().isEmpty());
        assertNull(conflict(problem));
    }

    @Example
    void conflict_theOpenSessionMayNotOverlap_isThere() {
        FeasibilityCsp problem = problem(bridged(false));

        assertTrue(new PlainCsp(problem).solutions().isEmpty());
        assertNotNull(conflict(problem));
    }
}
