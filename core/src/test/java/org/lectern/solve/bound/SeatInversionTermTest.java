package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.DualTerm;
import org.lectern.solve.term.SeatInversionTerm;
import org.lectern.testing.ManyRooms;

/** Which pairs of seats have a term: three sessions that 2, 1 and 0 delegations want, and rooms of 20, 50 and 100 seats. */
class SeatInversionTermTest {

    private static final List<String> ALL = List.of("seats 20/50", "seats 20/100", "seats 50/100");

    private static Event event(UnaryOperator<Event.Builder> change) {
        Event.Builder event = Event.builder("seats", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/12:00")
                .room("r1", 50)
                .room("r2", 20)
                .room("r3", 100)
                .room("r4", 50)
                .delegations(List.of(
                        new Delegation("d1", "Denmark", Set.of("s0", "s1")),
                        new Delegation("d2", "Fiji", Set.of("s0"))))
                .editRule("seat-inversion", rule -> rule.withEnabled(true));
        for (int s = 0; s < 3; s++) {
            event.session(Session.builder("s" + s).qaMinutes(0, 0).build());
        }
        return change.apply(event).build();
    }

    private static List<DualTerm> terms(UnaryOperator<Event.Builder> change) {
        Instance instance = ManyRooms.instance(event(change));
        LagrangianModel model = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
        return SeatInversionTerm.all(model);
    }

    private static void assertTerms(List<String> expected, UnaryOperator<Event.Builder> change) {
        assertEquals(expected, terms(change).stream().map(DualTerm::name).toList());
    }

    private static Waiver waiver(SubjectId... subjects) {
        return new Waiver("seat-inversion", Set.of(subjects), "the hall is theirs");
    }

    @Test
    void terms_ofThreeSizes_areThoseOfEachPair() {
        assertTerms(ALL, same -> same);
    }

    @Test
    void terms_ofRoomsOfOneSize_areNone() {
        assertTerms(
                List.of(),
                event -> event.rooms(List.of(
                        event.build().rooms().get(0), event.build().rooms().get(3))));
    }

    @Test
    void terms_whereTheRuleIsNotPriced_areNone() {
        assertTerms(List.of(), event -> event.editRule("seat-inversion", rule -> rule.withEnabled(false)));
        assertTerms(List.of(), event -> event.editRule("seat-inversion", rule -> rule.withLevel(Level.HARD)));
        assertTerms(ALL, event -> event.editRule("seat-inversion", rule -> rule.withLevel(Level.MEDIUM)));
    }

    @Test
    void terms_ofEquallyWantedSessions_areNone() {
        assertTerms(List.of(), event -> event.delegations(List.of()));
    }

    @Test
    void sessions_thatAWaiverNames_doNotCount() {
        SubjectId first = SubjectId.session("s0");
        List<DualTerm> some = terms(event -> event.waivers(List.of(waiver(first))));

        assertEquals(
                List.of(1, 2), Arrays.stream(some.getFirst().sessions()).boxed().toList());
        assertTerms(List.of(), event -> event.waivers(List.of(waiver(first, SubjectId.session("s1")))));
    }

    @Test
    void multipliers_ofTheMostAndLeastWanted_areOfOneSideEach() {
        DualTerm term = terms(same -> same).getFirst();

        assertEquals(4, term.count());
        assertEquals(
                List.of(-1, 0, -1, -1),
                Arrays.stream(term.multipliers()[0]).boxed().toList());
        assertEquals(
                List.of(2, 1, -1, 2),
                Arrays.stream(term.multipliers()[1]).boxed().toList());
        assertEquals(
                List.of(3, -1, -1, 3),
                Arrays.stream(term.multipliers()[2]).boxed().toList());
    }
}
