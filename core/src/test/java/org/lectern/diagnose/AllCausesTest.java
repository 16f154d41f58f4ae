package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.diagnose.Causes.event;
import static org.lectern.diagnose.Causes.hour;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.change.ChangesBetween;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.json.ChangesJson;

/** All causes on request, and repairs as changes. */
class AllCausesTest {

    private static final int CLASHES = 11;

    /** Eleven pairs of sessions, each of a person who is there for one. */
    private static Event clashes() {
        Event.Builder builder = event().room("XXI", 90).room("XXII", 90);
        for (int i = 0; i < CLASHES; i++) {
            builder.person(Person.builder("p" + i)
                    .available(builder.window("2020-03-31T10:%s0/11:%s0".formatted(i % 6, i % 6)))
                    .build());
            builder.session(hour("a" + i).allowedMinutes(10).attendants("p" + i).build())
                    .session(
                            hour("b" + i).allowedMinutes(55).attendants("p" + i).build());
        }
        return builder.build();
    }

    @Test
    void causes_withoutALimit_areAllFound() {
        DiagnosisOptions options = DiagnosisOptions.defaults().withMaxRepairs(0);

        Diagnosis.Infeasible few = assertInstanceOf(Diagnosis.Infeasible.class, Diagnosis.of(clashes(), options));
        Diagnosis.Infeasible all =
                assertInstanceOf(Diagnosis.Infeasible.class, Diagnosis.of(clashes(), options.withAllCauses()));

        assertEquals(3, few.causes().size());
        assertTrue(few.hasMore());
        assertTrue(all.causes().size() >= CLASHES, () -> all.causes().size() + " causes");
        assertFalse(all.hasMore());
        assertEquals(few.causes(), all.causes().subList(0, 3));
        Set<String> seen = new HashSet<>();
        for (Cause cause : all.causes()) {
            assertTrue(cause.isMinimal(), cause.sentence());
            cause.facts().stream()
                    .filter(fact -> fact.kind() == FactKind.SESSION_HELD)
                    .forEach(fact ->
                            assertTrue(seen.add(fact.subjects().get(0).id().id()), fact::toString));
        }
    }

    @Test
    void repairs_ofEveryKind_areChangesThatSolveTheirCause() {
        for (Event event : impossibleEvents()) {
            Diagnosis.Infeasible impossible = assertInstanceOf(Diagnosis.Infeasible.class, Diagnosis.of(event));
            Cause cause = impossible.causes().get(0);
            assertFalse(cause.repairs().isEmpty(), cause.sentence());
            for (Repair repair : cause.repairs()) {
                ChangesBetween changes = repair.changesOf(event);
                assertEquals(List.of(), changes.otherEdits(), repair.sentence());
                Event after = ChangesJson.parse(ChangesJson.write(event, changes.changes()), event)
                        .applyTo(event);
                if (repair.effect() == Repair.Effect.MAKES_FEASIBLE) {
                    assertInstanceOf(Diagnosis.Feasible.class, Causes.quick(after), repair.sentence());
                }
                assertFalse(remains(cause, after), repair.sentence());
            }
        }
    }

    /** Returns whether an event is impossible by the facts of a cause alone, as far as it still has them. */
    private static boolean remains(Cause cause, Event after) {
        return Causes.quick(cause.isolate(after)) instanceof Diagnosis.Infeasible;
    }

    private static List<Event> impossibleEvents() {
        List<Event> all = new ArrayList<>();
        Event.Builder limits = event().dailyLimit(DailyLimit.ofSessions(1));
        all.add(limits.session(hour("Malawi").build())
                .session(hour("Liberia").build())
                .build());
        all.add(event().person(Person.builder("Ana")
                        .dailyLimit(DailyLimit.ofSessions(1))
                        .build())
                .session(hour("Malawi").attendants("Ana").build())
                .session(hour("Liberia").attendants("Ana").build())
                .build());
        all.add(Event.builder("event", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room(Room.builder("XX").dailyLimit(DailyLimit.ofMinutes(70)).build())
                .session(hour("Malawi").build())
                .session(hour("Liberia").build())
                .build());
        all.add(event().changeoverMinutes(70)
                .people("Ana")
                .session(hour("Malawi").attendants("Ana").build())
                .session(hour("Liberia").attendants("Ana").build())
                .build());
        all.add(Event.builder("event", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room(Room.builder("E1").building("E").features("booths").build())
                .room(Room.builder("A1").building("A").build())
                .travel("A", "E", 90)
                .people("Ana")
                .session(hour("Malawi")
                        .attendants("Ana")
                        .neededFeatures("booths")
                        .build())
                .session(hour("Liberia")
                        .attendants("Ana")
                        .pin(Pin.NONE.withRoomId("A1"))
                        .build())
                .build());
        all.add(event().session(hour("Malawi").build())
                .session(hour("Liberia").build())
                .relation(Relation.before("Malawi", "Liberia").withMinLagMinutes(65))
                .build());
        all.add(event().people("Ana", "Bo")
                .session(Session.builder("Malawi")
                        .slot(Slot.builder("m1", "Ana").first().build())
                        .slot(Slot.builder("m2", "Bo").first().build())
                        .build())
                .editRule("slot-order", setting -> setting.withLevel(Level.HARD))
                .build());
        return all;
    }
}
