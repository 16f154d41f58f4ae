package org.lectern.solve.proof.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/** Two sessions of four stay the same, whatever names the others. What tells them apart themselves, another test tries. */
class SameSessionsTest {

    private static List<Boolean> areSame(UnaryOperator<Event.Builder> change) {
        Event event = change.apply(Event.builder("panels", ZoneOffset.UTC)
                        .day("2020-03-30", "09:00/12:00")
                        .room("r1", 50)
                        .people("ana")
                        .sessions(Stream.of("by", "mw", "pa", "td")
                                .map(id -> Session.builder(id)
                                        .qaMinutes(0, 0)
                                        .slot(id + "-1", "ana")
                                        .build())
                                .toList()))
                .build();
        SameSessions same = new SameSessions(event, EffectiveRules.of(event, StandardRules.catalogue()));
        return List.of(same.areSame(0, 1), same.areSame(1, 0), same.areSame(0, 2), same.areSame(3, 2));
    }

    @Test
    void sessions_thatDifferInTheirIdsAlone_areSame() {
        assertEquals(List.of(true, true, true, true), areSame(same -> same));
    }

    @Test
    void sessions_besideOthersThatAreNamed_areSame() {
        List<Boolean> firstTwo = List.of(true, true, false, false);

        assertEquals(firstTwo, areSame(event -> event.relations(List.of(new Relation.Before("pa", "td", 0, null)))));
        assertEquals(firstTwo, areSame(event -> event.delegations(List.of(Delegation.of("d", "pa", "td")))));
    }

    @Test
    void sessions_besideOneThatIsWaived_areSame() {
        List<Boolean> allButThird = List.of(true, true, false, false);

        for (SubjectId third : List.of(SubjectId.session("pa"), SubjectId.slot("pa-1"))) {
            assertEquals(
                    allButThird,
                    areSame(event -> event.waivers(List.of(new Waiver("room-seats", Set.of(third), "agreed")))));
        }
    }
}
