package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.lectern.diagnose.fact.Fact;
import org.lectern.event.Event;
import org.lectern.event.Session;

/** What the scenarios of diagnosis share: a morning in one room, and a cause that was seen to be one. */
final class Causes {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private Causes() {}

    static Event.Builder event() {
        return Event.builder("event", GENEVA).day("2020-03-31", "10:00/13:00").room("XX", 100);
    }

    static Session.Builder hour(String id) {
        return Session.builder(id).allowedMinutes(60);
    }

    /** Returns the one cause, after seeing that it is impossible by itself and possible without any of its facts. */
    static Cause cause(Event event) {
        Diagnosis.Infeasible impossible = assertInstanceOf(Diagnosis.Infeasible.class, Diagnosis.of(event));
        Cause cause = impossible.causes().get(0);
        assertTrue(cause.isMinimal());
        Event alone = cause.isolate(event);
        assertInstanceOf(Diagnosis.Infeasible.class, quick(alone));
        for (Fact fact : cause.facts()) {
            assertInstanceOf(Diagnosis.Feasible.class, quick(fact.relaxedIn(alone)), fact.toString());
        }
        return cause;
    }

    static Diagnosis quick(Event event) {
        return Diagnosis.of(event, DiagnosisOptions.defaults().withMaxRepairs(0).withStepLimit(200));
    }

    static List<String> facts(Cause cause) {
        return cause.facts().stream().map(Fact::toString).toList();
    }

    static List<String> repairs(Cause cause) {
        return cause.repairs().stream()
                .map(repair -> repair.effect() + " " + repair.sentence())
                .toList();
    }
}
