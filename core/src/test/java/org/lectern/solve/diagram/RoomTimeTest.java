package org.lectern.solve.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.solve.diagram.RoomTimeDiagram.Choice;
import org.lectern.solve.proof.course.HalfDayCourse;

/** The ways through a half-day of a room, as the search and the verifier see them, beside all ways to choose. */
class RoomTimeTest {

    private static final int ENOUGH = 1_000_000;

    private static List<Choice> drawn(Random random, int sessions) {
        List<Choice> choices = new ArrayList<>();
        int grid = random.nextBoolean() ? 30 : 10;
        for (int session = 0; session < sessions; session++) {
            for (int i = random.nextInt(6); i >= 0; i--) {
                int start = grid * random.nextInt(9);
                int end = start + grid * (1 + random.nextInt(4));
                choices.add(new Choice(session, start, end, choices.size()));
            }
        }
        return choices;
    }

    private static boolean overlap(Choice one, Choice other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** Returns the least cost of all ways to choose that take some choice, one by one; of all with -1. */
    private static long plainLeast(List<Choice> choices, long[] values, List<Choice> chosen, int next, int taken) {
        if (next == choices.size()) {
            boolean isAsked = taken < 0 || chosen.contains(choices.get(taken));
            return isAsked
                    ? -chosen.stream()
                            .mapToLong(choice -> values[choice.multiplier()])
                            .sum()
                    : Long.MAX_VALUE;
        }
        long least = plainLeast(choices, values, chosen, next + 1, taken);
        Choice choice = choices.get(next);
        if (chosen.stream().noneMatch(other -> other.session() == choice.session() || overlap(other, choice))) {
            List<Choice> more = new ArrayList<>(chosen);
            more.add(choice);
            least = Math.min(least, plainLeast(choices, values, more, next + 1, taken));
        }
        return least;
    }

    private static DecisionDiagram diagram(List<Choice> choices) {
        return new RoomTimeDiagram(choices).build(ENOUGH).orElseThrow();
    }

    private static HalfDayCourse course(List<Choice> choices, long[] values, long maxWays) {
        return new HalfDayCourse(
                choices.stream()
                        .map(choice -> new HalfDayCourse.Choice(
                                choice.session(), choice.start(), choice.end(), values[choice.multiplier()]))
                        .toList(),
                maxWays);
    }

    @Test
    void ways_ofRandomSessions_giveBackWhatTheBestOfAllWaysDoes() {
        Random random = new Random(19);
        for (int round = 0; round < 300; round++) {
            List<Choice> choices = drawn(random, 1 + random.nextInt(5)).stream()
                    .sorted(Comparator.comparingInt(Choice::start))
                    .toList();
            long[] values =
                    random.longs(choices.size(), 0, 1 + random.nextInt(40)).toArray();
            long least = plainLeast(choices, values, List.of(), 0, -1);
            long[] rises = IntStream.range(0, choices.size())
                    .mapToLong(c -> plainLeast(choices, values, List.of(), 0, c) - least)
                    .toArray();
            long[] ofDiagram = new long[values.length];
            diagram(choices).addRises(values, 0, ofDiagram, values.length);
            HalfDayCourse course = course(choices, values, 2L * diagram(choices).arcCount());

            assertEquals(least, diagram(choices).minCost(values, 0, new int[values.length]), choices::toString);
            assertEquals(least, course.least(), choices::toString);
            assertArrayEquals(
                    rises,
                    choices.stream()
                            .mapToLong(choice -> ofDiagram[choice.multiplier()])
                            .toArray(),
                    choices::toString);
            assertArrayEquals(rises, course.rises(), choices::toString);
        }
    }

    /** Half of the first session at either time would give back 10. */
    @Test
    void way_ofTwoTimesOfOneSession_takesOne() {
        List<Choice> twice = List.of(new Choice(0, 0, 30, 0), new Choice(1, 30, 60, 1), new Choice(0, 60, 90, 2));
        long[] values = {5, 1, 5};

        assertEquals(-6, diagram(twice).minCost(values, 0, new int[3]));
        assertEquals(-6, course(twice, values, ENOUGH).least());
    }

    @Test
    void ways_tooMany_areNotCounted() {
        List<Choice> many = IntStream.range(0, 60)
                .mapToObj(i -> new Choice(i % 5, i, i + 30, i))
                .toList();
        long[] values = IntStream.range(0, 60).mapToLong(i -> i % 5).toArray();

        assertTrue(new RoomTimeDiagram(many).build(100).isEmpty());
        HalfDayCourse course = course(many, values, 10);
        assertEquals(-(1 + 2 + 3 + 4), course.least(), "each session gives back the most it can");
        assertArrayEquals(new long[60], course.rises());
    }
}
