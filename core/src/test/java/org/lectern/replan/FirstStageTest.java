package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lectern.change.StartedSessions;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.StopRequestedException;
import org.lectern.rule.standard.StandardRules;

/** The first stage, ended at any time: what it says is proven is so. */
class FirstStageTest {

    private static final Instant START = Instant.parse("2020-04-01T09:00:00Z");
    private static final int SESSIONS = 5;

    /** Five published sessions of an hour, of which three fit: one room of two is gone. */
    private static Event planning() {
        Event.Builder builder = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "09:00/12:00")
                .room("XX", 50);
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            builder.people("p" + i, "q" + i);
            builder.session(Session.builder("s" + i)
                    .allowedMinutes(60)
                    .slot("s" + i + "-1", "p" + i)
                    .slot("s" + i + "-2", i == 0 ? "q0" : "p" + (i - 1))
                    .build());
            placements.add(new Placement("s" + i, "XX", START.plusSeconds(3600L * (i % 3)), 60, List.of()));
        }
        Event event = builder.build();
        return event.toBuilder()
                .published(Published.of(new Timetable("round", placements)))
                .build();
    }

    private static ReplanResult.Proof proof(Event event, FirstStage[] made) {
        try {
            ReplanModel model = new ReplanModel(event, StandardRules.catalogue(), StartedSessions.of(event));
            made[0] = new FirstStage(event, model, ReplanOptions.defaults());
            return made[0].proof(made[0].run());
        } catch (StopRequestedException e) {
            // Then a replan keeps all places.
            return ReplanResult.Proof.NONE;
        }
    }

    @Test
    void ended_atAnyTime_provesNothingThatIsNotSo() {
        Event event = planning();
        FirstStage[] stage = new FirstStage[1];
        AtomicLong asked = new AtomicLong();
        ReplanResult.Proof whole = JobScope.current()
                .within(
                        () -> {
                            asked.incrementAndGet();
                            return false;
                        },
                        () -> proof(event, stage));
        CostBound minimum = stage[0].limit();
        long all = asked.get();
        int unproven = 0;

        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, whole);
        for (int part = 0; part < 20; part++) {
            long until = all * part / 20;
            AtomicLong left = new AtomicLong(until);
            ReplanResult.Proof some =
                    JobScope.current().within(() -> left.getAndDecrement() <= 0, () -> proof(event, stage));
            if (some == ReplanResult.Proof.NONE) {
                unproven++;
            } else {
                assertEquals(minimum, stage[0].limit(), "ended after " + until);
            }
        }
        assertTrue(unproven > 0, "ended early");
    }
}
