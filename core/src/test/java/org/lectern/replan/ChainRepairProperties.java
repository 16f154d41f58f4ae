package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/** The repair by chains against trying everything, and against the checker. */
@Tag("slow")
class ChainRepairProperties {

    @Property(tries = 45)
    void repair_ofPlacesLost_breaksNoHardRuleAndMovesTheFewestPeopleIfItSaysSo(@ForAll Random random) {
        ReplanModel model = ReplanCases.random(random.nextInt(), 1).get(0);
        CostBound limit = ReplanCases.trivialBound(model);
        PlainPlacements plain = new PlainPlacements(model, limit);

        RepairSolution found = new ChainRepair(model, limit, Set.of()).run();

        Score score = score(model, found);
        boolean isWithin = plain.isWithin(found.places());
        assertEquals(0, score.hard());
        assertEquals(CostBound.of(score).isWithin(limit), isWithin);
        if (isWithin) {
            int fewest = plain.fewestPeople();
            int people = found.moveSet().peopleMoved();
            assertTrue(found.isMinimal() ? people == fewest : people >= fewest, people + " moved, not " + fewest);
            Statistics.label("proven, with people moved")
                    .collect(found.isMinimal() && fewest > 0)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
        }
    }

    @Property(tries = 45)
    void repair_ofSessionsThatHaveStarted_keepsThemWhereTheyAre(@ForAll Random random) {
        ReplanModel model = new ChainCases(random, true).model();

        RepairSolution found = new ChainRepair(model, ReplanCases.trivialBound(model), Set.of()).run();

        assertEquals(0, score(model, found).hard());
        for (int s = 0; s < model.size; s++) {
            if (model.hasStarted[s]) {
                assertTrue(found.moveSet().keeps(s));
                assertEquals(model.publishedPlaces[s], found.places()[s]);
            }
        }
    }

    private static Score score(ReplanModel model, RepairSolution found) {
        return StandardRules.checker()
                .check(model.index.event(), ReplanCases.timetable(model, found.places()))
                .score();
    }
}
