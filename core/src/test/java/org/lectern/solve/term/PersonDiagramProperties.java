package org.lectern.solve.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lectern.solve.diagram.DecisionDiagram;

/** The least cost of random sessions of a person, at some times each, is that of trying all of their times. */
class PersonDiagramProperties {

    private static final List<String> STARTS =
            List.of("10:00", "11:00", "11:10", "11:20", "11:40", "12:10", "13:00", "13:50", "14:30", "16:00");

    /** Returns the minute from the first of April on. */
    private static int minute(String start) {
        return 1440 * Integer.parseInt(start.substring(0, 1))
                + 60 * Integer.parseInt(start.substring(2, 4))
                + Integer.parseInt(start.substring(5));
    }

    /** Returns what one start of each session costs, in plain numbers. */
    private static long plainCost(int changeover, PersonDiagram.Costs costs, List<String> starts) {
        int[] from = starts.stream()
                .mapToInt(PersonDiagramProperties::minute)
                .sorted()
                .toArray();
        PersonDiagram.GapCosts gaps = costs.gaps();
        int[] gapsOfDay = new int[2];
        for (int day = 0; day < gapsOfDay.length; day++) {
            int own = day;
            if (Arrays.stream(from)
                            .filter(start -> (start / 1440 - 1) / 2 == own)
                            .count()
                    > costs.maxSessions()[day]) {
                return DecisionDiagram.INFEASIBLE;
            }
        }
        long sum = 0;
        for (int i = 1; i < from.length; i++) {
            int day = from[i] / 1440 - 1;
            int wait = from[i] - from[i - 1] - 60;
            int nights = from[i] / 1440 - from[i - 1] / 1440;
            if (nights == 0 && wait < changeover) {
                return DecisionDiagram.INFEASIBLE;
            }
            sum += nights > 0 ? nights * costs.night() : Math.ceilDiv(wait, costs.unit()) * costs.idleCosts()[day / 2];
            gapsOfDay[day / 2] += nights == 0 && wait >= gaps.minMinutes() ? 1 : 0;
        }
        for (int day = 0; day < gapsOfDay.length; day++) {
            int over = Math.max(0, gapsOfDay[day] - gaps.limits()[day]);
            if (over > 0 && gaps.cost() == DecisionDiagram.INFEASIBLE) {
                return DecisionDiagram.INFEASIBLE;
            }
            sum += over == 0 ? 0 : over * gaps.cost();
        }
        return sum;
    }

    private static long plainLeast(int changeover, PersonDiagram.Costs costs, String[] options, List<String> chosen) {
        if (chosen.size() == options.length) {
            return plainCost(changeover, costs, chosen);
        }
        return Arrays.stream(Ana.each(options[chosen.size()]))
                .mapToLong(start -> plainLeast(
                        changeover,
                        costs,
                        options,
                        Stream.concat(chosen.stream(), Stream.of(start)).toList()))
                .min()
                .orElseThrow();
    }

    /** Whatever the minimum of a gap, the units of waiting and the changeover. */
    @Property
    void least_always_isThatOfThePlainChoices(@ForAll long seed) {
        Random random = new Random(seed);
        int changeover = List.of(0, 0, 10, 40).get(random.nextInt(4));
        PersonDiagram.Costs costs = new PersonDiagram.Costs(
                List.of(10, 30, 45).get(random.nextInt(3)),
                new long[] {random.nextInt(3), 1},
                random.nextInt(20),
                new PersonDiagram.GapCosts(
                        List.of(1, 5, 20, 30, 31, 50, 70, 140).get(random.nextInt(8)),
                        new int[] {random.nextInt(3), random.nextInt(3)},
                        random.nextInt(4) == 0 ? DecisionDiagram.INFEASIBLE : 7),
                random.ints(2, 0, 7)
                        .map(most -> most > 3 ? PersonDiagram.GapCosts.NO_LIMIT : most)
                        .toArray());
        String[] options = new String[2 + random.nextInt(3)];
        Arrays.setAll(
                options,
                s -> Ana.at(IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(
                                i -> (random.nextInt(4) == 0 ? "3 " : "1 ") + STARTS.get(random.nextInt(STARTS.size())))
                        .distinct()
                        .toArray(String[]::new)));

        assertEquals(
                plainLeast(changeover, costs, options, List.of()),
                Ana.of(changeover, costs, options).least(),
                () -> costs + " " + List.of(options));
    }
}
