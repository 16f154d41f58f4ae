package org.lectern.diagnose.csp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleIds;

class RequiredSessionsTest {

    private static Event.Builder event() {
        return Event.builder("round", ZoneOffset.UTC)
                .day("2020-03-31", "10:00/13:00")
                .room("R1", 50)
                .session(Session.builder("needed").region("Africa").build())
                .session(Session.builder("optional").region("Asia").build())
                .delegation(Delegation.of("d1", "optional"));
    }

    @Test
    void of_optionalSession_removesWaiversAboutItsRegionAndAboutDelegations() {
        Event event = event().waiver(RuleIds.UNSCHEDULED_SESSION, "optional", SubjectId.session("optional"))
                .waiver(RuleIds.DAY_CLOSED, "agreed", SubjectId.region("Asia"))
                .waiver(RuleIds.DAY_CLOSED, "agreed", SubjectId.region("Africa"))
                .waiver(RuleIds.MAX_PARALLEL, "agreed", SubjectId.delegation("d1"))
                .build();

        Event required = RequiredSessions.of(event);

        assertEquals(
                List.of("needed"), required.sessions().stream().map(Session::id).toList());
        assertEquals(
                List.of("Africa"),
                required.waivers().stream()
                        .map(Waiver::subjects)
                        .map(subjects -> subjects.iterator().next().id())
                        .toList());
    }

    @Test
    void of_eventWithoutOptionalSessions_isTheEventItself() {
        Event event = event().build();

        assertSame(event, RequiredSessions.of(event));
    }
}
