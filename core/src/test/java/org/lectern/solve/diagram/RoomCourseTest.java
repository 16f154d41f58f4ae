package org.lectern.solve.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.solve.diagram.RoomCourseDiagram.Choice;
import org.lectern.solve.proof.course.RoomCourse;

/** The courses of a region or a person through rooms, as the search and the verifier see them, beside all ways to choose. */
class RoomCourseTest {

    private static final int CHANGE = 7;
    private static final int ENOUGH = 1_000_000;

    private static Choice at(int session, int start, int end, int room) {
        return new Choice(session, start, end, room, session);
    }

    private static List<Choice> drawn(Random random, int sessions) {
        List<Choice> choices = new ArrayList<>();
        int grid = random.nextBoolean() ? 30 : 10;
        for (int session = 0; session < sessions; session++) {
            for (int i = random.nextInt(5); i >= 0; i--) {
                int start = grid * random.nextInt(8);
                int end = start + grid * (1 + random.nextInt(4));
                choices.add(new Choice(session, start, end, random.nextInt(3), choices.size()));
            }
        }
        return choices;
    }

    private static long[] values(Random random, int count) {
        int greatest = 1 + random.nextInt(40);
        return random.longs(count, 0, greatest).toArray();
    }

    /** Returns the least cost of all ways to choose, one by one, by the words of the rule alone. */
    private static long plainLeast(
            List<Choice> choices, long[] values, List<Choice> chosen, int session, int sessions, boolean isOneAtATime) {
        if (session == sessions) {
            long back = chosen.stream()
                    .mapToLong(choice -> values[choice.multiplier()])
                    .sum();
            return CHANGE * changes(chosen) - back;
        }
        long least = plainLeast(choices, values, chosen, session + 1, sessions, isOneAtATime);
        for (Choice choice : choices) {
            if (choice.session() == session
                    && chosen.stream()
                            .noneMatch(other ->
                                    (isOneAtATime || choice.room() == other.room()) && overlap(choice, other))) {
                List<Choice> more = new ArrayList<>(chosen);
                more.add(choice);
                least = Math.min(least, plainLeast(choices, values, more, session + 1, sessions, isOneAtATime));
            }
        }
        return least;
    }

    private static boolean overlap(Choice one, Choice other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static long changes(List<Choice> chosen) {
        long changes = 0;
        for (Choice one : chosen) {
            for (Choice next : chosen) {
                boolean follows = one.end() <= next.start()
                        && chosen.stream()
                                .noneMatch(between -> between.start() >= one.end() && between.end() <= next.start());
                changes += follows && one.room() != next.room() ? 1 : 0;
            }
        }
        return changes;
    }

    private static long ofDiagram(List<Choice> choices, long[] values, int sessions, boolean isOneAtATime) {
        DecisionDiagram diagram = new RoomCourseDiagram(choices, sessions, CHANGE, isOneAtATime)
                .build(ENOUGH)
                .orElseThrow();
        return diagram.minCost(values, 0, new int[values.length]);
    }

    private static OptionalLong ofVerifier(List<Choice> choices, long[] values, boolean isOneAtATime, int maxWays) {
        return RoomCourse.findLeast(
                choices.stream()
                        .map(choice -> new RoomCourse.Choice(
                                choice.session(),
                                choice.room(),
                                choice.start(),
                                choice.end(),
                                values[choice.multiplier()]))
                        .toList(),
                CHANGE,
                isOneAtATime,
                maxWays);
    }

    private static long ofVerifier(List<Choice> choices, long[] values, boolean isOneAtATime) {
        return ofVerifier(choices, values, isOneAtATime, ENOUGH).orElseThrow();
    }

    @Test
    void courses_ofRandomSessions_costWhatTheCheapestOfAllWaysDoes() {
        Random random = new Random(17);
        for (int round = 0; round < 600; round++) {
            int sessions = 1 + random.nextInt(5);
            List<Choice> choices = drawn(random, sessions);
            long[] values = values(random, choices.size());
            boolean isOneAtATime = random.nextInt(3) == 0;
            long least = plainLeast(choices, values, List.of(), 0, sessions, isOneAtATime);

            assertEquals(least, ofDiagram(choices, values, sessions, isOneAtATime), () -> "%s".formatted(choices));
            assertEquals(least, ofVerifier(choices, values, isOneAtATime), () -> "%s".formatted(choices));
        }
    }

    /** Three in a row, the second in another room: there and back. */
    @Test
    void course_thereAndBack_changesTwice() {
        List<Choice> row = List.of(at(0, 0, 30, 0), at(1, 30, 60, 1), at(2, 60, 90, 0));
        long[] all = {100, 100, 100};

        assertEquals(2 * CHANGE - 300, ofDiagram(row, all, 3, false));
        assertEquals(2 * CHANGE - 300, ofVerifier(row, all, false));
    }

    /** Both that end at 30 come before the third. */
    @Test
    void course_fromTwoRoomsIntoOne_changesOnce() {
        List<Choice> both = List.of(at(0, 0, 30, 0), at(1, 0, 30, 1), at(2, 60, 90, 0));
        long[] all = {100, 100, 100};

        assertEquals(CHANGE - 300, ofDiagram(both, all, 3, false));
        assertEquals(CHANGE - 300, ofVerifier(both, all, false));
    }

    /** Whoever is in one session at a time cannot come from both. */
    @Test
    void course_ofOneSessionAtATime_leavesOneOut() {
        List<Choice> both = List.of(at(0, 0, 30, 0), at(1, 0, 30, 1), at(2, 60, 90, 0));
        long[] all = {100, 101, 100};

        assertEquals(-200, ofDiagram(both, all, 3, true));
        assertEquals(-200, ofVerifier(both, all, true));
    }

    /** Whoever finds a course too long to check would refuse what the search has proven. */
    @Test
    void verifier_asksForNoMoreWays_thanTheDiagramHasArcs() {
        Random random = new Random(23);
        for (int round = 0; round < 300; round++) {
            int sessions = 1 + random.nextInt(5);
            List<Choice> choices = drawn(random, sessions);
            long[] values = values(random, choices.size());
            boolean isOneAtATime = random.nextInt(3) == 0;
            int arcs = new RoomCourseDiagram(choices, sessions, CHANGE, isOneAtATime)
                    .build(ENOUGH)
                    .orElseThrow()
                    .arcCount();

            assertTrue(ofVerifier(choices, values, isOneAtATime, arcs).isPresent(), () -> "%s".formatted(choices));
        }
    }

    @Test
    void courses_tooMany_areNotCounted() {
        List<Choice> many = IntStream.range(0, 60)
                .mapToObj(i -> new Choice(i % 5, i, i + 30, i % 3, i))
                .sorted(Comparator.comparingInt(Choice::start))
                .toList();

        assertTrue(new RoomCourseDiagram(many, 5, CHANGE, false).build(100).isEmpty());
        assertTrue(ofVerifier(many, new long[60], false, 10).isEmpty());
    }
}
