package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.DualTerm;
import org.lectern.solve.term.TopicCountTerm;
import org.lectern.testing.ManyRooms;

/**
 * What sessions of a topic give back in each stretch of time, and what too many or too few of them cost there. Three sessions of an hour
 * start at 09:00, 09:30 or 10:00, and two are to run at once.
 */
class TopicCountTermTest {

    private static final int WEIGHT = 3;
    private static final int MINUTES = 30;

    private static Event.Builder builder(int sessions, TopicRelation relation) {
        Event.Builder event = Event.builder("topic", ZoneOffset.UTC)
                .startStepMinutes(30)
                .day("2020-04-01", "09:00/11:00")
                .topicRelations(List.of(relation))
                .editRule("topic-count", rule -> rule.withLevel(Level.SOFT).withWeight(WEIGHT))
                .editRule("day-balance", rule -> rule.withEnabled(false))
                .editRule("no-slack", rule -> rule.withEnabled(false));
        for (int s = 0; s < sessions; s++) {
            event.room("r" + s, 0)
                    .session(Session.builder("s" + s)
                            .qaMinutes(0, 0)
                            .priority(1000)
                            .tags(List.of("theme:water"))
                            .build());
        }
        return event;
    }

    private static Event two(UnaryOperator<Event.Builder> change) {
        return change.apply(builder(3, TopicRelation.atOnce(2, "theme"))).build();
    }

    private static LagrangianModel model(Event event) {
        Instance instance = ManyRooms.instance(event);
        return new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    }

    private static void assertTerms(List<String> expected, UnaryOperator<Event.Builder> change) {
        assertEquals(
                expected,
                TopicCountTerm.all(model(two(change))).stream()
                        .map(DualTerm::name)
                        .toList());
    }

    private static UnaryOperator<Event.Builder> atLevel(Level level) {
        return event -> event.editRule("topic-count", rule -> rule.withLevel(level));
    }

    private static UnaryOperator<Event.Builder> waived(SubjectId subject) {
        return event -> event.waivers(List.of(new Waiver("topic-count", Set.of(subject), "it may be alone")));
    }

    @Test
    void terms_ofATopic_areOneForEachStretchOfTime() {
        List<String> four = List.of("topic 0 0/1/2 540", "topic 0 0/1/2 570", "topic 0 0/1/2 600", "topic 0 0/1/2 630");

        for (Level level : Level.values()) {
            assertTerms(four, atLevel(level));
        }
        assertTerms(List.of(), event -> event.editRule("topic-count", rule -> rule.withEnabled(false)));
        assertTerms(List.of(), waived(SubjectId.session("s1")));
        assertTerms(four, waived(SubjectId.room("r1")));
    }

    /** A session pays where it runs, and where it takes place elsewhere. */
    @Test
    void multipliers_ofASession_areThoseOfRunningAndOfBeingElsewhere() {
        DualTerm second = TopicCountTerm.all(model(two(same -> same))).get(1);

        assertEquals(6, second.count());
        assertEquals(
                List.of(0, 0, 1), Arrays.stream(second.multipliers()[0]).boxed().toList());
        assertEquals("s2", second.entry(4, 7).sessionId());
        assertEquals(MINUTES, second.entry(4, 7).minutes());
    }

    /** Tries each choice of running, being elsewhere and being left out of three sessions. */
    private static long plainLeast(long[] values, int count, long minuteCost, boolean isHard) {
        long least = Long.MAX_VALUE;
        for (int choice = 0; choice < 27; choice++) {
            int running = 0;
            long back = 0;
            for (int i = 0, rest = choice; i < 3; i++, rest /= 3) {
                running += rest % 3 == 0 ? 1 : 0;
                back += rest % 3 == 2 ? 0 : values[2 * i + rest % 3];
            }
            long off = running == 0 ? 0 : Math.abs(running - count);
            if (off == 0 || !isHard) {
                least = Math.min(least, off * MINUTES * minuteCost - back);
            }
        }
        return least;
    }

    @Property(tries = 60)
    void leastCost_always_isThatOfThePlainChoices(
            @ForAll @IntRange(min = 1, max = 5) int count, @ForAll Level level, @ForAll long seed) {
        Event event = builder(3, TopicRelation.atOnce(count, "theme").withLevel(level))
                .build();
        LagrangianModel model = model(event);
        long unit = level == Level.HARD ? 0 : model.packing().pack(Score.of(level, WEIGHT)) * model.scale();
        DualTerm term = TopicCountTerm.all(model).get(1);
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            long[] values = random.longs(6, 0, 3 * MINUTES * Math.max(unit, 1)).toArray();
            long[] shifted = new long[7];
            System.arraycopy(values, 0, shifted, 1, 6);

            assertEquals(
                    plainLeast(values, count, unit, level == Level.HARD),
                    term.minCost(new int[0][], shifted, 1, new int[7]));
        }
    }

    /** The slope of the smoothed cost is what small changes of the multipliers do. */
    @Test
    void slope_always_isThatOfSmallChanges() {
        DualTerm term = TopicCountTerm.all(model(two(same -> same))).get(1);
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            double[] values = random.doubles(6, 0, 2 * MINUTES * WEIGHT).toArray();
            double[] slope = new double[6];
            DecisionDiagram.SoftMin before = term.softMin(values, 0, 20, slope);
            int changed = random.nextInt(6);
            values[changed] += 1e-4;
            double after = term.softMin(values, 0, 20, new double[6]).smooth();

            assertEquals((after - before.smooth()) / 1e-4, slope[changed], 1e-3);
            assertTrue(before.smooth() <= before.exact() + 1e-6);
        }
    }

    private static void assertProven(Score expected, Event event) {
        SolveResult result = Lectern.solve(
                event, SolveOptions.builder().stepLimit(3000).verify(true).build());

        assertEquals(expected, result.score());
        assertEquals(expected, result.lowerBound());
    }

    /** Of three sessions, one is alone for an hour, or all are together; of four in two hours where three run at once, two are. */
    @Test
    void bound_ofSessionsThatDoNotFitTheirCount_isWhatTheBestTimetableCosts() {
        assertProven(new Score(0, 0, 60 * WEIGHT), two(same -> same));
        assertProven(
                new Score(0, 0, 0), builder(4, TopicRelation.atOnce(2, "theme")).build());
        assertProven(
                new Score(0, 0, 60 * WEIGHT),
                builder(4, TopicRelation.atOnce(3, "theme")).build());
        assertProven(new Score(0, 1000, 0), two(atLevel(Level.HARD)));
    }
}
