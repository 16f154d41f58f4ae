package org.lectern.benchmarks.diagnose;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;
import org.lectern.event.Wisher;
import org.lectern.rule.RuleIds;

/**
 * The wishes about times that are not soft, for {@link CpSatJudge}.
 *
 * @param minute returns the minute of an instant
 */
record CpWishes(RulesInForce rules, ToIntFunction<Instant> minute) {

    /** Returns the wishes of a kind that must be met, where findings are about these subjects. */
    List<TimeWish> of(Wisher wisher, TimeWish.Kind kind, String... subjects) {
        return wisher.timeWishes(kind).stream()
                .filter(wish -> rules.forbids(RuleIds.of(wisher, kind), wish.importance(), subjects))
                .toList();
    }

    /** Returns whether a time is inside one window of each wish for some, and outside all windows of those against some. */
    boolean allow(Wisher wisher, int from, int until, String... subjects) {
        return of(wisher, TimeWish.Kind.PREFERRED, subjects).stream()
                        .allMatch(wish -> wish.windows().stream()
                                .anyMatch(window -> start(window) <= from && until <= end(window)))
                && of(wisher, TimeWish.Kind.UNDESIRED, subjects).stream()
                        .allMatch(wish -> wish.windows().stream()
                                .allMatch(window -> until <= start(window) || end(window) <= from));
    }

    int start(Window window) {
        return minute.applyAsInt(window.startInclusive());
    }

    int end(Window window) {
        return minute.applyAsInt(window.endExclusive());
    }
}
