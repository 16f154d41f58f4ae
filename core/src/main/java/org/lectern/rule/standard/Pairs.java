package org.lectern.rule.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.lectern.event.Window;
import org.lectern.rule.HeldSession;

/** Pairs of sessions whose times overlap, found by a sweep so that a day of thousands stays nearly linear. */
final class Pairs {

    private Pairs() {}

    /** Calls {@code action} once for each pair whose times overlap, in order of start. */
    static void forEachOverlap(
            List<HeldSession> sessions,
            Function<HeldSession, Window> time,
            BiConsumer<HeldSession, HeldSession> action) {
        List<HeldSession> byStart = new ArrayList<>(sessions);
        byStart.sort(Comparator.comparing(session -> time.apply(session).startInclusive()));
        List<HeldSession> running = new ArrayList<>();
        for (HeldSession next : byStart) {
            running.removeIf(session ->
                    !time.apply(session).endExclusive().isAfter(time.apply(next).startInclusive()));
            running.forEach(session -> action.accept(session, next));
            running.add(next);
        }
    }
}
