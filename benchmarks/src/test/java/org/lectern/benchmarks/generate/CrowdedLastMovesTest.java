package org.lectern.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/** Whether a search leaves out what could be put in, where half as many again are asked for as fit. */
@Tag("slow")
class CrowdedLastMovesTest {

    private static final Checker CHECKER = StandardRules.checker();

    @ParameterizedTest
    @ValueSource(ints = {0, 40})
    void solve_moreThanFits_leavesOutNothingThatCouldBePutIn(int steps) {
        boolean isAnythingOut = false;
        for (int seed = 0; seed < 3; seed++) {
            Event event = EventGenerator.generate(EventClass.CROWDED, 44, seed, EventClass.CROWDED.rules())
                    .event();
            SolveResult result =
                    Lectern.solve(event, SolveOptions.builder().stepLimit(steps).build());
            isAnythingOut |= result.score().medium() > 0;
            assertNoInsertionIsBetter(event, result);
        }
        assertTrue(isAnythingOut, "something is left out");
    }

    private static void assertNoInsertionIsBetter(Event event, SolveResult result) {
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        for (SessionCostTable table : CostTables.of(event, rules).sessionTables()) {
            if (result.timetable().findPlacement(table.session().id()).isEmpty()) {
                for (Placement placement : places(event, table, result.timetable())) {
                    Score with = CHECKER.check(event, with(event, result.timetable(), placement))
                            .score();
                    assertFalse(
                            with.compareTo(result.score()) < 0,
                            () -> "%s: %s would improve %s to %s"
                                    .formatted(event.id(), placement, result.score(), with));
                }
            }
        }
    }

    /** Returns the places of a session where nothing else is in its room and it breaks no hard rule by itself. */
    private static List<Placement> places(Event event, SessionCostTable table, Timetable timetable) {
        List<Placement> places = new ArrayList<>();
        for (TimeOption option : table.options()) {
            event.rooms().forEach(room -> {
                Placement placement = table.placement(room.id(), option);
                boolean isFree = timetable.placements().stream()
                        .noneMatch(other ->
                                other.roomId().equals(room.id()) && other.time().overlapMinutes(placement.time()) > 0);
                int index = event.rooms().indexOf(room);
                if (isFree && table.cost(index, option).hard() == 0) {
                    places.add(placement);
                }
            });
        }
        return places;
    }

    private static Timetable with(Event event, Timetable timetable, Placement more) {
        List<Placement> placements = new ArrayList<>(timetable.placements());
        placements.add(more);
        return Timetable.of(event, placements);
    }
}
