package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;

class CostTablesTest {

    @Test
    void place_worseThanLeavingOut_isForgotten() {
        assertEquals(List.of(), optionsOfPanama(threeAtOnce(List.of())));
    }

    @Test
    void place_worseThanLeavingOutWhoseWaiverFreesOthers_isKept() {
        Event event = threeAtOnce(List.of(
                new Waiver("max-parallel", Set.of(SubjectId.session("mw"), SubjectId.session("pa")), "one block")));

        assertEquals(List.of(new Score(1, 0, 0)), optionsOfPanama(event));
        // Panama's moderator misses its last minute; without Panama, Malawi and Belarus would be 60 minutes at once.
        assertEquals(new Score(1, 0, 0), Lectern.solve(event).score());
    }

    @Tag("slow")
    @Test
    void session_ofSixtySlotsThatAreAllToldApart_seatsThem() {
        Session.Builder crowd = Session.builder("mw").qaMinutes(0, 0);
        for (int i = 0; i < 60; i++) {
            crowd.slot(Slot.builder("t" + i, "ana")
                    .presence(Presence.RECORDED)
                    .minutes(1, 1)
                    .priority(i + 1)
                    .rightAfter(i == 0 ? new String[0] : new String[] {"t" + (i - 1)})
                    .build());
        }
        Event event = Event.builder("crowd", ZoneOffset.UTC)
                .startStepMinutes(60)
                .days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00")))
                .rooms(List.of(Room.of("r1", 0)))
                .people(List.of(Person.of("ana")))
                .sessions(List.of(crowd.build()))
                .build();

        TimeOption option = CostTables.of(event, EffectiveRules.of(event, StandardRules.catalogue()))
                .sessionTables()
                .get(0)
                .options()
                .get(0);

        assertEquals(Score.ZERO, option.score());
    }

    private static List<Score> optionsOfPanama(Event event) {
        return CostTables.of(event, EffectiveRules.of(event, StandardRules.catalogue()))
                .sessionTables()
                .get(1)
                .options()
                .stream()
                .map(TimeOption::score)
                .toList();
    }

    /** Three sessions in three rooms in the one hour that there is; Panama may be left out at no cost. */
    private static Event threeAtOnce(List<Waiver> waivers) {
        List<Waiver> all = new ArrayList<>(waivers);
        all.add(new Waiver("unscheduled-session", Set.of(SubjectId.session("pa")), "optional"));
        return Event.builder("block", ZoneOffset.UTC)
                .startStepMinutes(60)
                .days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00")))
                .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0), Room.of("r3", 0)))
                .people(List.of(Person.builder("ana")
                        .available(Window.of(Instant.parse("2020-04-01T10:00:00Z"), 59))
                        .build()))
                .sessions(List.of(
                        session("mw").build(),
                        session("pa").attendants("ana").build(),
                        session("by").build()))
                .ruleSettings(List.of(
                        RuleSetting.of("max-parallel").withParameter("limit", 1),
                        RuleSetting.of("unscheduled-session")
                                .withLevel(Level.HARD)
                                .withWeight(100)))
                .waivers(all)
                .build();
    }

    private static Session.Builder session(String id) {
        return Session.builder(id).qaMinutes(0, 0);
    }
}
