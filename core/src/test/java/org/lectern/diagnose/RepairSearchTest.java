package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.diagnose.Causes.cause;
import static org.lectern.diagnose.Causes.hour;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;

/** Which repairs are found, and the amounts of them. */
class RepairSearchTest {

    @Test
    void session_thatOthersName_canBeRemoved() {
        Event event = Causes.event()
                .people("Ana")
                .session(Session.builder("Ghana")
                        .allowedMinutes(240)
                        .slot(Slot.builder("g1", "Ana").build())
                        .build())
                .session(hour("Mali").build())
                .session(hour("Malta").build())
                .relation(Relation.sameDay("Ghana", "Mali", "Malta"))
                .delegation(Delegation.of("ngo", "Ghana", "Mali"))
                .waiver("short-qa", "agreed", SubjectId.session("Ghana"))
                .waiver("room-change", "agreed", SubjectId.slot("g1"))
                .waiver("short-qa", "agreed", SubjectId.session("Mali"))
                .build();

        Repair removed = cause(event).repairs().stream()
                .filter(repair -> repair.sentence().equals("Remove Ghana from the event."))
                .findFirst()
                .orElseThrow();

        assertEquals(Repair.Effect.MAKES_FEASIBLE, removed.effect());
        assertEquals(Set.of("Mali"), removed.event().delegations().getFirst().wantedSessionIds());
        assertEquals(
                List.of(Set.of(SubjectId.session("Mali"))),
                removed.event().waivers().stream()
                        .map(waiver -> waiver.subjects())
                        .toList());
        assertEquals(List.of(Relation.sameDay("Mali", "Malta")), removed.event().relations());
        assertEquals(removed.event(), removed.changesOf(event).changes().applyTo(event));
    }
}
