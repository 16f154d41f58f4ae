package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.DualTerm;
import org.lectern.solve.term.SharedAudienceTerm;
import org.lectern.testing.ManyRooms;

/**
 * Which points in time of an audience have a multiplier, and what they give back. Four sessions of an hour in four rooms of a
 * morning, of which Denmark wants three and Fiji two: two points in time lie in each.
 */
class SharedAudienceTermTest {

    private static final int WEIGHT = 3;

    private static Event event(UnaryOperator<Event.Builder> change) {
        Event.Builder event = Event.builder("audience", ZoneOffset.UTC)
                .startStepMinutes(20)
                .day("2020-04-01", "09:00/11:00")
                .room("r1", 0)
                .room("r2", 0)
                .room("r3", 0)
                .room("r4", 0)
                .delegations(List.of(
                        new Delegation("d1", "Denmark", Set.of("s0", "s1", "s2")), Delegation.of("d2", "s2", "s3")))
                .editRule("shared-audience", rule -> rule.withWeight(WEIGHT));
        for (int s = 0; s < 4; s++) {
            event.session(Session.builder("s" + s).qaMinutes(0, 0).build());
        }
        return change.apply(event).build();
    }

    private static LagrangianModel model(UnaryOperator<Event.Builder> change) {
        Instance instance = ManyRooms.instance(event(change));
        return new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    }

    private static List<DualTerm> terms(UnaryOperator<Event.Builder> change) {
        return SharedAudienceTerm.all(model(change));
    }

    private static void assertTerms(List<String> expected, UnaryOperator<Event.Builder> change) {
        assertEquals(expected, terms(change).stream().map(DualTerm::name).toList());
    }

    private static Waiver waiver(SubjectId... subjects) {
        return new Waiver("shared-audience", Set.of(subjects), "they take turns");
    }

    @Test
    void terms_ofSessionsOfAnHour_areTwoForEachDelegation() {
        assertTerms(List.of("audience 0 d1", "audience 1 d1", "audience 0 d2", "audience 1 d2"), same -> same);
    }

    @Test
    void terms_whereTheRuleIsNotPriced_areNone() {
        assertTerms(List.of(), event -> event.editRule("shared-audience", rule -> rule.withEnabled(false)));
        assertTerms(List.of(), event -> event.editRule("shared-audience", rule -> rule.withLevel(Level.HARD)));
        assertEquals(
                4,
                terms(event -> event.editRule("shared-audience", rule -> rule.withLevel(Level.MEDIUM)))
                        .size());
    }

    @Test
    void terms_ofADelegationThatWantsOneSession_areNone() {
        assertTerms(List.of(), event -> event.delegations(List.of(Delegation.of("d1", "s1"))));
    }

    @Test
    void sessions_ofAWaivedPair_doNotCount() {
        SubjectId fiji = SubjectId.delegation("d2");
        SubjectId last = SubjectId.session("s3");

        assertTerms(List.of("audience 0 d1", "audience 1 d1"), event -> event.waivers(List.of(waiver(fiji))));
        assertTerms(List.of("audience 0 d1", "audience 1 d1"), event -> event.waivers(List.of(waiver(last))));
        assertTerms(
                List.of("audience 0 d2", "audience 1 d2"),
                event -> event.waivers(List.of(waiver(SubjectId.session("s0"), SubjectId.session("s1")))));
    }

    /** Points are 09:00 and 10:00 in one term, 09:30 and 10:30 in the other. Starts are 09:00, 09:20, 09:40 and 10:00. */
    @Test
    void points_ofASession_areThoseWithinIt() {
        List<DualTerm> terms = terms(same -> same);

        assertEquals(2, terms.get(0).count());
        assertEquals(List.of(0, 1, 1, 1), listed(terms.get(0).multipliers()[0]));
        assertEquals(List.of(0, 0, 1, 1), listed(terms.get(1).multipliers()[0]));
    }

    private static List<Integer> listed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** One session at a point costs 0, two cost 3, three cost 9. */
    @Test
    void leastCost_growsWithEachFurtherSession() {
        LagrangianModel model = model(same -> same);
        DualTerm term = SharedAudienceTerm.all(model).getFirst();
        long unit = WEIGHT * model.scale();

        assertLeast(0, 0, term, 0);
        assertLeast(-2, 1, term, 2);
        assertLeast(-unit, 1, term, unit);
        assertLeast(-unit - 2, 2, term, unit + 1);
        assertLeast(-3 * unit, 2, term, 2 * unit);
        assertLeast(-3 * unit - 3, 3, term, 2 * unit + 1);
        assertLeast(-27 * unit, 3, term, 10 * unit);
        assertLeast(0, 0, term, Long.MIN_VALUE);
    }

    private static void assertLeast(long expected, int number, DualTerm term, long value) {
        int[] uses = new int[3];

        assertEquals(expected, term.minCost(new int[0][], new long[] {5, value, 0}, 1, uses));
        assertEquals(List.of(0, number, 0), listed(uses));
    }

    /** Of six wanted sessions three are in each of two hours, at least: three pairs of two half-hours. */
    @Test
    void bound_ofAnAudienceOfEverything_isWhatTheBestTimetableCosts() {
        Event crowd = event(event -> event.editRule("day-balance", rule -> rule.withEnabled(false))
                .editRule("no-slack", rule -> rule.withEnabled(false))
                .sessions(IntStream.range(0, 8)
                        .mapToObj(s -> Session.builder("s" + s)
                                .qaMinutes(0, 0)
                                .priority(1000)
                                .build())
                        .toList())
                .delegations(List.of(
                        Delegation.of("d1", "s0", "s1", "s2", "s3", "s4", "s5"),
                        Delegation.of("d2", "s2", "s3", "s4", "s5", "s6", "s7"))));

        SolveResult result =
                Lectern.solve(crowd, SolveOptions.builder().stepLimit(3000).build());

        assertEquals(new Score(0, 0, 72), result.score());
        assertEquals(result.score(), result.lowerBound());
    }

    /** The slope of the smoothed cost is what small changes of the multipliers do. */
    @Test
    void slope_always_isThatOfSmallChanges() {
        LagrangianModel model = model(same -> same);
        DualTerm term = SharedAudienceTerm.all(model).getFirst();
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            double[] values = random.doubles(term.count(), 0, 5 * WEIGHT).toArray();
            double[] slope = new double[values.length];
            double smooth = term.softMin(values, 0, 2, slope).smooth();
            values[1] += 1e-4;
            double more = term.softMin(values, 0, 2, new double[values.length]).smooth();

            assertEquals((more - smooth) / 1e-4, slope[1], 1e-3);
            assertTrue(smooth
                    <= term.softMin(values, 0, 2, new double[values.length]).exact() + 1e-2);
        }
    }
}
