package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.rule.Score;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.DayBalanceTerm;
import org.lectern.solve.term.DualTerm;
import org.lectern.testing.ManyRooms;

/** Eleven sessions are pinned to one of two days and one to the other, so that ten is the least difference. */
class DayBalanceTermTest {

    private static final String FULL = "2020-04-01";
    private static final String EMPTY = "2020-04-02";
    private static final long TEN_TIMES_FIVE = 50;

    private static LagrangianModel model() {
        List<Session> sessions = IntStream.range(0, 12)
                .mapToObj(i -> Session.builder("s" + i)
                        .qaMinutes(0, 0)
                        .pin(Pin.NONE.withDay(LocalDate.parse(i == 0 ? EMPTY : FULL)))
                        .build())
                .toList();
        Instance instance = ManyRooms.instance(Event.builder("uneven", ZoneOffset.UTC)
                .startStepMinutes(60)
                .days(List.of(
                        Day.parse(FULL, ZoneOffset.UTC, "08:00/20:00"),
                        Day.parse(EMPTY, ZoneOffset.UTC, "08:00/20:00")))
                .rooms(List.of(Room.of("r1", 0)))
                .sessions(sessions)
                .build());
        LagrangianModel all = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
        ReducedCostFixing.Remaining scheduled = ReducedCostFixing.remaining(
                        all, LagrangeMultipliers.zero(all), all.pack(Score.of(Level.MEDIUM, 1)), () -> false)
                .orElseThrow();
        return all.narrowed(scheduled.places(), scheduled.keepsUnlisted(), DualTermsTest.BUDGET);
    }

    @Test
    void softMin_whereDaysMustDiffer_looksAtTheLeastDifference() {
        LagrangianModel model = model();
        DualTerm term = DayBalanceTerm.all(model).getFirst();

        DecisionDiagram.SoftMin min = term.softMin(new double[2], 0, 0.001, new double[2]);

        assertEquals(TEN_TIMES_FIVE, min.exact(), 1e-9);
        assertEquals(TEN_TIMES_FIVE * model.scale(), term.minCost(model.allPlaces(), new long[2], 0, new int[2]));
    }
}
