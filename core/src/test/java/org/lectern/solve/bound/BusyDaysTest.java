package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.panel.TimeOption;
import org.lectern.solve.bound.RandomTimetables.Tried;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.ArcBudget;
import org.lectern.solve.term.DayBalanceTerm;
import org.lectern.solve.term.DualTerm;
import org.lectern.solve.term.PersonTimeTerm;
import org.lectern.solve.term.SeatInversionTerm;
import org.lectern.solve.term.SessionOrderTerm;
import org.lectern.solve.term.SharedAudienceTerm;
import org.lectern.solve.term.StayTerm;

/** What {@link BusyDays} are for: each rule costs some timetable something, and has its term or resource. */
class BusyDaysTest {

    private static final int MAX_ARCS = 1_000_000;

    private final RandomTimetables timetables = new RandomTimetables(BusyDays.event(), new Random(1));
    private final Instance instance = timetables.instance();
    private final LagrangianModel whole =
            new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);

    /** Returns the model without the places where sessions are unscheduled. */
    private LagrangianModel held() {
        int[][] held = Node.root(whole).domains();
        Arrays.setAll(
                held,
                s -> Arrays.stream(held[s]).filter(whole.places(s)::isScheduled).toArray());
        return whole.narrowed(held, new boolean[held.length], new ArcBudget(MAX_ARCS, 0));
    }

    @Test
    void rules_ofBusyDays_costSomeTimetableSomething() {
        List<Tried> some = timetables.some(100);

        for (String ruleId : BusyDays.COSTLY) {
            assertTrue(
                    some.stream().anyMatch(tried -> tried.report().costs().getOrDefault(ruleId, 0L) > 0),
                    ruleId + " costs nothing");
        }
    }

    @Test
    void terms_ofBusyDays_areThoseOfAllRules() {
        LagrangianModel held = held();

        assertEquals(
                List.of(
                        "person ana",
                        "person bo",
                        "person cy",
                        "relation 0",
                        "seats 0/30",
                        "audience 0 d1",
                        "audience 0 d2",
                        "day-balance"),
                Stream.of(
                                PersonTimeTerm.byPerson(held, MAX_ARCS).terms().values(),
                                StayTerm.all(
                                        held,
                                        PersonTimeTerm.byPerson(held, MAX_ARCS)
                                                .terms()
                                                .keySet()),
                                SessionOrderTerm.all(held),
                                SeatInversionTerm.all(held),
                                SharedAudienceTerm.all(held),
                                DayBalanceTerm.all(held))
                        .flatMap(Collection::stream)
                        .map(DualTerm::name)
                        .toList());
        assertEquals(
                3,
                held.resources().all().stream()
                        .filter(resource -> resource.kind() == CapacityResources.Kind.SLACK)
                        .count());
    }

    @Test
    void order_ofSessionsThatMayBeLeftOut_hasNoTerm() {
        assertEquals(List.of(), SessionOrderTerm.all(whole));
    }

    @Test
    void order_ofTimesTooFarApart_givesBackOneOfThem() {
        assertOrder(
                -7,
                instance.table(0).options().getFirst(),
                instance.table(1).options().getLast());
    }

    @Test
    void order_ofTimesInTheWrongOrder_givesBackNeither() {
        assertOrder(
                0,
                instance.table(0).options().getLast(),
                instance.table(1).options().getFirst());
    }

    @Test
    void order_ofTimesThatFit_givesBackBoth() {
        int end = instance.table(0).options().getFirst().end();
        TimeOption next = instance.table(1).options().stream()
                .filter(option -> option.start() >= end + 10)
                .findFirst()
                .orElseThrow();

        assertOrder(-12, instance.table(0).options().getFirst(), next);
    }

    @Test
    void order_ofTimesWithTheLeastLag_givesBackBoth() {
        for (TimeOption first : instance.table(0).options()) {
            instance.table(1).options().stream()
                    .filter(option -> option.start() == first.end() + 10)
                    .forEach(option -> assertOrder(-12, first, option));
        }
    }

    private void assertOrder(long expected, TimeOption first, TimeOption second) {
        LagrangianModel held = held();
        DualTerm order = SessionOrderTerm.all(held).getFirst();
        long[] values = new long[order.count()];
        values[order.multipliers()[0][first.index()]] = 7;
        values[order.multipliers()[1][second.index()]] = 5;

        assertEquals(expected, order.minCost(held.allPlaces(), values, 0, new int[values.length]));
    }
}
