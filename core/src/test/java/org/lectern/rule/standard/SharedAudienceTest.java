package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Room;
import org.lectern.event.Session;

class SharedAudienceTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("shared-audience")
                .room(Room.builder("r27").setUpMinutes(20))
                .room(Room.builder("r20").tearDownMinutes(20))
                .room(Room.builder("r17"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33))
                .delegation(Delegation.of("SE", "LR", "MW").withName("Sweden"))
                .held("MW", "r27", "10:00", 50);
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r20", "10:19", 40),
                2,
                2,
                "Sweden wants to attend Malawi (Tuesday 31 March 10:00–10:50) and Liberia (Tuesday 31"
                        + " March 10:19–10:59), which overlap by 31 minutes.",
                "session MW Malawi",
                "session LR Liberia",
                "delegation SE Sweden");
    }

    @Test
    void sharedAudience_startsWhenTheOtherEnds_holds() {
        assertEquals(List.of(), scene().held("LR", "r20", "10:50", 40).told());
    }

    @Test
    void sharedAudience_oneMinuteOfOverlap_isAStartedHalfHour() {
        assertEquals(List.of(1L), scene().held("LR", "r20", "10:49", 40).units());
    }

    @Test
    void sharedAudience_halfAnHourOfOverlap_costsOne() {
        assertEquals(List.of(1L), scene().held("LR", "r20", "10:20", 40).units());
    }

    @Test
    void sharedAudience_wantedByOneDelegationEach_holds() {
        assertEquals(
                List.of(),
                scene().delegation(Delegation.of("NO", "TR"))
                        .held("TR", "r20", "10:00", 33)
                        .told());
    }

    @Test
    void sharedAudience_twoDelegations_areReportedEach() {
        Scene two = scene().delegation(Delegation.of("NO", "MW", "TR", "LR")).held("LR", "r20", "10:19", 40);

        assertEquals(List.of(List.of("MW", "LR", "SE"), List.of("MW", "LR", "NO")), two.subjectIds());
        assertEquals(List.of(2L, 2L), two.units());
    }

    @Test
    void sharedAudience_threeAtOnce_areReportedForEachPair() {
        Scene three = scene().delegation(Delegation.of("NO", "MW", "TR", "LR"))
                .held("LR", "r20", "10:45", 40)
                .held("TR", "r17", "10:20", 33);

        assertEquals(
                List.of(
                        List.of("MW", "LR", "SE"),
                        List.of("MW", "TR", "NO"),
                        List.of("MW", "LR", "NO"),
                        List.of("TR", "LR", "NO")),
                three.subjectIds());
        assertEquals(List.of(1L, 1L, 1L, 1L), three.units());
    }

    @Test
    void sharedAudience_laterListedStartsFirst_isNamedFirst() {
        assertEquals(
                List.of(List.of("LR", "MW", "SE")),
                scene().held("LR", "r20", "09:50", 40).subjectIds());
    }

    @Test
    void sharedAudience_sameStart_namesTheEarlierOfTheEventFirst() {
        assertEquals(
                List.of(List.of("MW", "LR", "SE")),
                scene().held("LR", "r20", "10:00", 40).subjectIds());
    }
}
