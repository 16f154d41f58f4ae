package org.lectern.benchmarks.generate;

import java.util.Map;
import java.util.TreeMap;
import org.lectern.event.Person;

/**
 * How a class draws when a person is there: always, briefly (up to 20 minutes beside the need of the day), or for long. A
 * person who is not always there has one window on each day with a need.
 *
 * @param alwaysTenths how many people of ten are always there
 * @param briefTenths how many of ten are there briefly
 * @param minBeside the fewest minutes that the others are there before and after the need of a day
 * @param maxBeside the most such minutes
 * @param otherDaysPercent on how many of 100 days without a need the others are there all day
 */
record Availability(int alwaysTenths, int briefTenths, int minBeside, int maxBeside, int otherDaysPercent) {

    private static final int MAX_BRIEF_BESIDE = 20;

    /** Draws which of the three a person is, and then the minutes before and after the need of each day. */
    void describe(Person.Builder builder, Map<Integer, Span> needs, Calendar calendar, Draws draws) {
        windows(needs, calendar, draws).forEach((day, span) -> builder.available(calendar.window(day, span)));
    }

    private Map<Integer, Span> windows(Map<Integer, Span> needs, Calendar calendar, Draws draws) {
        Map<Integer, Span> windows = new TreeMap<>();
        int kind = draws.below(10);
        if (kind < alwaysTenths) {
            return windows;
        }
        boolean isBrief = kind < alwaysTenths + briefTenths;
        int min = isBrief ? 0 : minBeside;
        int max = isBrief ? MAX_BRIEF_BESIDE : maxBeside;
        needs.forEach((day, need) -> windows.put(day, need.widened(draws.between(min, max), draws.between(min, max))));
        if (!isBrief && otherDaysPercent > 0) {
            for (int day = 0; day < calendar.size(); day++) {
                if (!needs.containsKey(day) && draws.chance(otherDaysPercent)) {
                    windows.put(day, calendar.wholeDay(day));
                }
            }
        }
        return windows;
    }
}
