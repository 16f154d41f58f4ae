package org.lectern.examples.rules;

import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Window;
import org.lectern.rule.Rule;
import org.lectern.testing.RuleContract;

/** Each rule of the house keeps what Lectern asks of rules. */
@Tag("slow")
class HouseRulesContractTest {

    private static final Event ROUND = HouseRulesTest.round().build();

    private static Window window(String interval) {
        return Window.parse(interval, ROUND.zone());
    }

    private static void assertKeptBy(Supplier<Rule> rule) {
        RuleContract.of(rule).onEvents(ROUND).withTimetables(60).verify();
    }

    @Test
    void moderatorHalfDay_always_keepsTheContract() {
        assertKeptBy(ModeratorHalfDay::new);
    }

    @Test
    void regionApart_always_keepsTheContract() {
        assertKeptBy(RegionApart::new);
        RuleContract.of(RegionApart::new).withTimetables(60).verify();
    }

    @Test
    void noonCall_always_keepsTheContract() {
        assertKeptBy(() -> new NoonCall(window("2020-04-01T12:00/12:15")));
    }

    @Test
    void liveLink_always_keepsTheContract() {
        assertKeptBy(() -> new LiveLink(window("2020-04-01T16:00/16:30")));
    }

    @Test
    void buildingWorks_always_keepsTheContract() {
        assertKeptBy(() -> new BuildingWorks(Set.of("XXIII"), window("2020-04-01T15:00/16:00")));
    }
}
