package org.lectern.benchmarks.generate;

import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/**
 * Draws when sessions and people would rather be, and what slots are about, without a look at the hidden plan: of the
 * sessions 40 % prefer a day and 20 % a half-day that they avoid, of the people 20 % avoid a half-day; 70 % of the slots
 * have one of four themes, and each has one of three kinds.
 *
 * @param calendar the days; one without a break is halved at 13:00
 * @param draws where the draws come from
 */
record Wishes(Calendar calendar, Draws draws) {

    private static final int PREFERRING_PERCENT = 40;
    private static final int AVOIDING_PERCENT = 20;
    private static final int THEMED_PERCENT = 70;
    private static final int NOON = 13 * 60;
    private static final List<String> THEMES = List.of("children", "detention", "health", "land");
    private static final List<String> KINDS = List.of("NHRI", "CSO", "UN");

    void describe(Session.Builder builder) {
        if (draws.chance(PREFERRING_PERCENT)) {
            int day = draws.below(calendar.size());
            builder.preferred(calendar.window(day, calendar.wholeDay(day)));
        }
        if (draws.chance(AVOIDING_PERCENT)) {
            builder.undesired(halfDay());
        }
    }

    void describe(Person.Builder builder) {
        if (draws.chance(AVOIDING_PERCENT)) {
            builder.undesired(halfDay());
        }
    }

    /** Draws the theme of a slot and its kind: 10 % NHRI, 70 % CSO, 20 % UN. */
    void describe(Slot.Builder builder) {
        if (draws.chance(THEMED_PERCENT)) {
            builder.theme(draws.one(THEMES));
        }
        builder.kind(KINDS.get(draws.weighted(1, 7, 2)));
    }

    private Window halfDay() {
        int day = draws.below(calendar.size());
        List<Span> windows = calendar.days().get(day);
        if (windows.size() > 1) {
            return calendar.window(day, draws.one(windows));
        }
        Span whole = windows.getFirst();
        int noon = Math.clamp(NOON, whole.from() + 1, whole.until() - 1);
        return calendar.window(day, draws.chance(50) ? new Span(whole.from(), noon) : new Span(noon, whole.until()));
    }
}
