package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.DualTerm;
import org.lectern.solve.term.RegionSpreadTerm;
import org.lectern.testing.ManyRooms;

/**
 * Three sessions of Africa, of an hour each, on six days of two half-days, which hold two sessions each: one day and two
 * half-days cost nothing. A day more costs 2, a half-day more 1.
 */
class RegionSpreadTermTest {

    private static final int HALF_DAYS_A_DAY = 2;

    private final LagrangianModel model = model(6);
    private final DualTerm term = RegionSpreadTerm.all(model).getFirst();

    private static LagrangianModel model(int days) {
        Event.Builder event = Event.builder("e", ZoneOffset.UTC)
                .startStepMinutes(60)
                .ruleSetting(RuleSetting.of("split-region").withWeight(1))
                .room("r1", 0);
        LocalDate date = LocalDate.parse("2020-04-01");
        for (int day = 0; day < days; day++) {
            event.day(date.plusDays(day).toString(), "08:00/10:00", "12:00/14:00");
        }
        for (String id : List.of("by", "mw", "pa", "ug", "zm")) {
            event.session(Session.builder(id)
                    .allowedMinutes(60)
                    .qaMinutes(0, 0)
                    .region(Map.of("by", "Europe", "pa", "").getOrDefault(id, "Africa"))
                    .build());
        }
        Instance instance = ManyRooms.instance(event.build());
        LagrangianModel all = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
        return all.narrowed(Node.root(all).domains(), new boolean[all.sessionCount()], DualTermsTest.BUDGET);
    }

    /** A session of the region that gives back something in a half-day. */
    private record Back(int session, int halfDay, long units) {}

    private long[] values(Back... backs) {
        long[] values = new long[term.count()];
        for (Back back : backs) {
            values[multiplier(back)] = back.units * model.scale();
        }
        return values;
    }

    private int multiplier(Back back) {
        int session = term.sessions()[back.session];
        return model.instance().table(session).options().stream()
                .filter(option -> option.halfDay() == back.halfDay)
                .mapToInt(option -> term.multipliers()[back.session][option.index()])
                .findFirst()
                .orElseThrow();
    }

    private void assertCosts(long units, Back... backs) {
        long least = term.minCost(model.allPlaces(), values(backs), 0, new int[term.count()]);

        assertEquals(units * model.scale(), least);
    }

    @Test
    void terms_ofManyHalfDays_areThoseOfRegionsOfSeveralSessions() {
        assertEquals(
                List.of("REGION_HALF_DAY Africa"),
                RegionSpreadTerm.all(model).stream().map(DualTerm::name).toList());
        assertEquals(3 * 6 * HALF_DAYS_A_DAY, term.count());
    }

    @Test
    void terms_ofFewHalfDays_areNone() {
        assertEquals(List.of(), RegionSpreadTerm.all(model(5)));
    }

    @Test
    void least_withoutMultipliers_isNothing() {
        assertCosts(0);
    }

    @Test
    void least_ofOneHalfDay_givesBackAllSessions() {
        assertCosts(-16, new Back(0, 3, 7), new Back(1, 3, 5), new Back(2, 3, 4));
    }

    @Test
    void least_ofTwoHalfDaysOfADay_givesBackBoth() {
        assertCosts(-12, new Back(0, 2, 7), new Back(1, 3, 5));
    }

    @Test
    void least_ofTwoDays_paysTheSecond() {
        assertCosts(-10, new Back(0, 1, 7), new Back(1, 2, 5));
    }

    @Test
    void least_ofSecondDayNotWorthIt_leavesItOut() {
        assertCosts(-7, new Back(0, 1, 7), new Back(1, 2, 1));
    }

    @Test
    void least_ofThreeHalfDays_paysTheirSpread() {
        assertCosts(-15, new Back(0, 2, 7), new Back(1, 3, 5), new Back(2, 11, 6));
        assertCosts(-13, new Back(0, 0, 7), new Back(1, 5, 5), new Back(2, 11, 6));
    }

    @Test
    void least_ofMoreHalfDaysThanSessions_usesAsManyAsSessions() {
        assertCosts(-43, new Back(0, 0, 20), new Back(1, 4, 20), new Back(2, 5, 6), new Back(0, 9, 5));
    }

    @Test
    void uses_ofCheapestSet_areThoseOfItsHalfDays() {
        int[] uses = new int[term.count()];
        term.minCost(model.allPlaces(), values(new Back(0, 2, 7), new Back(1, 3, 5), new Back(2, 9, 1)), 0, uses);

        assertEquals(1, uses[multiplier(new Back(0, 2, 0))]);
        assertEquals(1, uses[multiplier(new Back(2, 2, 0))]);
        assertEquals(1, uses[multiplier(new Back(1, 3, 0))]);
        assertEquals(0, uses[multiplier(new Back(2, 9, 0))]);
    }

    @Test
    void least_ofClosedMultiplier_givesNothingBackForIt() {
        long[] values = values(new Back(0, 2, 7), new Back(1, 2, 5));
        values[multiplier(new Back(0, 2, 0))] = Long.MIN_VALUE;
        int[] uses = new int[values.length];

        assertEquals(-5 * model.scale(), term.minCost(model.allPlaces(), values, 0, uses));
        assertEquals(0, uses[multiplier(new Back(0, 2, 0))]);
        assertEquals(1, uses[multiplier(new Back(1, 2, 0))]);
    }

    @Test
    void entry_ofMultiplier_namesRegionSessionAndStartOfHalfDay() {
        assertEquals(
                "CertificateMultiplier[kind=REGION_HALF_DAY, id=Africa, sessionId=ug, time=2020-04-02T12:00:00Z,"
                        + " minutes=0, value=42]",
                term.entry(multiplier(new Back(1, 3, 0)), 42).toString());
    }
}
