package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.PlaceChange;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.model.TallyScoreDirector;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.OverfullMornings;

/** The least weight of a unit at medium level is what comparing the best timetable with each other one by one says. */
class TradeOffsTest {

    @Property
    void minWeight_ofRandomScores_isThatOfAllMet(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
        Random random = new Random(seed);
        TradeOffs tradeOffs = new TradeOffs();
        List<Score> met = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            met.add(new Score(0, 20 + random.nextInt(60), random.nextInt(1000)));
            tradeOffs.meet(met.getLast());
        }
        Score best = Collections.min(met);

        assertEquals(minWeight(best, met), tradeOffs.minWeight(best));
    }

    /** Far more than are kept: those that leave the most out have least to say. */
    @Test
    void minWeight_ofALongFront_isThatOfTheTimetablesNearTheBest() {
        Score best = new Score(0, 10, 100_000);
        TradeOffs tradeOffs = new TradeOffs();
        List<Score> met = new ArrayList<>();
        for (int more = 200; more >= 1; more--) {
            met.add(new Score(0, 10 + more, 100_000 - 300 * more + more * more));
            tradeOffs.meet(met.getLast());
        }

        assertEquals(299, tradeOffs.minWeight(best));
        assertEquals(299, minWeight(best, met));
    }

    @Test
    void minWeight_asASearchGoesOn_isThatOfAllTimetablesItWasAt() {
        int above = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Instance instance = ManyRooms.instance(OverfullMornings.of(8, random));
            Assignment assignment = new Assignment(instance, RoomGroups.apart(instance));
            AssignmentSnapshot empty = AssignmentSnapshot.unscheduled(instance.sessionCount());
            IncumbentTracker incumbent =
                    new IncumbentTracker(assignment, new TallyScoreDirector(instance, empty, () -> false), () -> {});
            RandomPlaces places = new RandomPlaces(instance, assignment, random);
            List<Score> met = new ArrayList<>(List.of(incumbent.score()));
            AssignmentSnapshot sometime = empty;
            for (int step = 0; step < 300; step++) {
                int session = random.nextInt(instance.sessionCount());
                int room = random.nextInt(instance.roomCount());
                int option = random.nextInt(instance.table(session).options().size());
                PlaceChange before = new PlaceChange(session, assignment.room(session), assignment.option(session));
                assignment.move(session, -1, -1);
                if (places.isAllowed(session, room, option) && random.nextInt(3) > 0) {
                    assignment.move(session, room, option);
                }
                incumbent.decide(List.of(before), score -> true);
                met.add(incumbent.score());
                if (random.nextInt(20) == 0) {
                    incumbent.offer(sometime);
                    met.add(instance.score(sometime));
                    sometime = assignment.snapshot();
                }
                assertEquals(
                        minWeight(incumbent.best(), met),
                        incumbent.tradeOffs().minWeight(incumbent.best()),
                        "seed " + seed + ", step " + step);
            }
            above += incumbent.tradeOffs().minWeight(incumbent.best()) > 0 ? 1 : 0;
        }
        assertTrue(above > 10, above + " times something that leaves more out costs less at soft level");
    }

    /** By trying one weight after another. */
    private static long minWeight(Score best, List<Score> met) {
        long weight = 0;
        while (costsLess(met, weight, best)) {
            weight++;
        }
        return weight;
    }

    private static boolean costsLess(List<Score> met, long weight, Score best) {
        return met.stream()
                .filter(other -> other.hard() == 0 && other.medium() > best.medium())
                .anyMatch(other -> sum(other, weight) < sum(best, weight));
    }

    private static long sum(Score score, long weight) {
        return weight * score.medium() + score.soft();
    }
}
