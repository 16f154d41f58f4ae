package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;

/** Which turns a waiver of {@code speaker-window} frees: Ana sits through for one of three, Bob for his own. */
class PanelModelTest {

    private static List<Long> prices(SubjectId... waived) {
        Event.Builder event = PanelSketch.event();
        if (waived.length > 0) {
            event.waiver("speaker-window", "agreed", waived);
        }
        Session.Builder session = Session.builder("mw")
                .allowedMinutes(60)
                .slot(Slot.builder("whole", "ana").build())
                .slot(Slot.builder("own", "ana").presence(Presence.OWN_SLOT).build())
                .slot(Slot.builder("recorded", "ana")
                        .presence(Presence.RECORDED)
                        .build())
                .slot(Slot.builder("bob", "bob").build());
        return Arrays.stream(PanelSketch.panel(event, session).slots)
                .map(slot -> slot.presenceCosts().all().stream()
                        .filter(cost -> cost.ruleId().equals(RuleIds.SPEAKER_WINDOW))
                        .mapToLong(cost -> cost.unitCost().weight())
                        .sum())
                .toList();
    }

    @Test
    void waiver_ofATurn_freesItAndTheNeedToSitThroughForIt() {
        assertEquals(List.of(1L, 1L, 1L, 1L), prices());
        assertEquals(List.of(0L, 1L, 1L, 1L), prices(SubjectId.slot("whole")));
        assertEquals(List.of(0L, 0L, 1L, 1L), prices(SubjectId.slot("own")));
        assertEquals(List.of(1L, 1L, 0L, 1L), prices(SubjectId.slot("recorded")));
        assertEquals(List.of(1L, 1L, 1L, 0L), prices(SubjectId.slot("bob")));
        assertEquals(List.of(0L, 0L, 0L, 1L), prices(SubjectId.person("ana")));
    }
}
