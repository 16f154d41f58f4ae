package org.lectern.solve.proof.course;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.solve.proof.course.PersonCourse.Choice;
import org.lectern.solve.proof.course.PersonCourse.Costs;
import org.lectern.solve.proof.course.PersonCourse.Gaps;

/** The least cost of a person's time against all ways, one by one. */
class PersonCourseTest {

    private static final long INFEASIBLE = PersonCourse.INFEASIBLE;

    /** Every way through some sessions: each at one of its times, or left out. */
    private static final class AllWays {

        private final List<Choice> choices;
        private final boolean[] mayBeUnscheduled;
        private final Costs costs;
        private final long[] leastWith;
        private long least = INFEASIBLE;

        AllWays(List<Choice> choices, boolean[] mayBeUnscheduled, Costs costs) {
            this.choices = choices;
            this.mayBeUnscheduled = mayBeUnscheduled;
            this.costs = costs;
            this.leastWith = new long[choices.size()];
            Arrays.fill(leastWith, INFEASIBLE);
            take(0, new ArrayList<>());
        }

        private void take(int session, List<Choice> taken) {
            if (session == mayBeUnscheduled.length) {
                count(taken);
                return;
            }
            if (mayBeUnscheduled[session]) {
                take(session + 1, taken);
            }
            for (Choice choice : choices) {
                if (choice.session() == session) {
                    taken.add(choice);
                    take(session + 1, taken);
                    taken.removeLast();
                }
            }
        }

        private void count(List<Choice> taken) {
            List<Choice> way = taken.stream()
                    .sorted(Comparator.comparingInt(Choice::day).thenComparingInt(Choice::start))
                    .toList();
            long cost = -way.stream().mapToLong(Choice::value).sum();
            int[] gaps = new int[costs.dates().length];
            for (int day = 0; day < gaps.length; day++) {
                int own = day;
                if (way.stream().filter(choice -> choice.day() == own).count() > costs.maxSessions()[day]) {
                    return;
                }
            }
            for (int i = 1; i < way.size(); i++) {
                Choice one = way.get(i - 1);
                Choice next = way.get(i);
                int minutes = next.start() - one.end();
                if (one.day() != next.day()) {
                    cost += (costs.dates()[next.day()] - costs.dates()[one.day()]) * costs.night();
                } else if (minutes < costs.changeover()) {
                    return;
                } else {
                    cost += (minutes + costs.unit() - 1) / costs.unit() * costs.idle()[next.day()];
                    gaps[next.day()] += minutes >= costs.gaps().minMinutes() ? 1 : 0;
                }
            }
            for (int day = 0; day < gaps.length; day++) {
                int over = costs.gaps().isLimited()[day]
                        ? Math.max(0, gaps[day] - costs.gaps().limit())
                        : 0;
                if (over > 0 && costs.gaps().cost() == INFEASIBLE) {
                    return;
                }
                cost += over * costs.gaps().cost();
            }
            least = Math.min(least, cost);
            for (Choice choice : way) {
                int number = choices.indexOf(choice);
                leastWith[number] = Math.min(leastWith[number], cost);
            }
        }

        long[] rises() {
            return Arrays.stream(leastWith)
                    .map(with -> with == INFEASIBLE ? INFEASIBLE : with - least)
                    .toArray();
        }
    }

    private static Costs costs(Random dice, int days) {
        long[] dates = new long[days];
        long[] idle = new long[days];
        boolean[] isLimited = new boolean[days];
        for (int day = 0; day < days; day++) {
            dates[day] = day == 0 ? 18_000 : dates[day - 1] + 1 + dice.nextInt(2);
            idle[day] = dice.nextInt(3) * 4L;
            isLimited[day] = dice.nextInt(3) > 0;
        }
        Gaps gaps = new Gaps(
                isLimited, dice.nextInt(3), 1 + dice.nextInt(40), dice.nextInt(4) == 0 ? INFEASIBLE : dice.nextInt(30));
        int[] maxSessions = dice.ints(days, 0, 6)
                .map(most -> most > 3 ? Integer.MAX_VALUE : most)
                .toArray();
        return new Costs(
                dates, dice.nextInt(2) * 25L, idle, 1 + dice.nextInt(30), dice.nextInt(3) * 10, gaps, maxSessions);
    }

    private static List<Choice> choices(Random dice, int sessions, int days) {
        int step = dice.nextBoolean() ? 1 : 5;
        return IntStream.range(0, dice.nextInt(4 * sessions))
                .mapToObj(i -> {
                    int start = 540 + dice.nextInt(40) * step;
                    return new Choice(
                            dice.nextInt(sessions),
                            dice.nextInt(days),
                            start,
                            start + 5 + dice.nextInt(9) * step,
                            dice.nextInt(60) - 10);
                })
                .distinct()
                .sorted(Comparator.comparingInt(Choice::day).thenComparingInt(Choice::start))
                .toList();
    }

    @Test
    void leastAndRises_ofRandomCourses_areThoseOfAllWays() {
        Random dice = new Random(0);
        int feasible = 0;
        for (int i = 0; i < 3_000; i++) {
            int days = 1 + dice.nextInt(3);
            boolean[] mayBeUnscheduled = new boolean[1 + dice.nextInt(4)];
            for (int s = 0; s < mayBeUnscheduled.length; s++) {
                mayBeUnscheduled[s] = dice.nextInt(3) == 0;
            }
            Costs costs = costs(dice, days);
            List<Choice> choices = choices(dice, mayBeUnscheduled.length, days);

            PersonCourse course = new PersonCourse(choices, mayBeUnscheduled, costs);

            AllWays all = new AllWays(choices, mayBeUnscheduled, costs);
            assertEquals(all.least, course.least(), "course " + i);
            assertArrayEquals(all.rises(), course.rises(), "course " + i);
            feasible += all.least == INFEASIBLE ? 0 : 1;
        }
        assertTrue(feasible > 1_000, feasible + " feasible courses");
    }
}
