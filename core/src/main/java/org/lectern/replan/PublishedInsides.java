package org.lectern.replan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.rule.Checker;
import org.lectern.rule.Score;

/**
 * Keeps order and minutes inside the sessions that move, as published, wherever that costs nothing: rule {@code moved} counts
 * the larger of the two grades, so it does not tell one change from both.
 */
final class PublishedInsides {

    private final Event event;
    private final Checker checker;

    /** @param model whose event is checked */
    PublishedInsides(ReplanModel model, Checker checker) {
        this.event = model.index.event();
        this.checker = checker;
    }

    /** Returns a timetable of the same places that costs no more. It takes a check for each session that moves. */
    Timetable keptIn(Timetable timetable) {
        Timetable told = event.findPublished().map(Published::timetable).orElse(new Timetable(event.id(), List.of()));
        Timetable kept = timetable;
        @Nullable Score score = null;
        for (Placement now : timetable.placements()) {
            Placement before = told.findPlacement(now.sessionId()).orElse(null);
            if (before == null || !canKeep(before, now)) {
                continue;
            }
            Timetable other = with(kept, inside(before, now));
            if (score == null) {
                score = checker.check(event, kept).score();
            }
            if (checker.check(event, other).score().equals(score)) {
                kept = other;
            }
        }
        return kept;
    }

    /** A session that keeps its place has what the first stage chose for it. */
    private static boolean canKeep(Placement before, Placement now) {
        return !TimetableDistance.isSamePlace(before, now)
                && before.minutes() == now.minutes()
                && slots(before).equals(slots(now))
                && !inside(before, now).equals(now);
    }

    private static Set<String> slots(Placement placement) {
        return placement.turns().stream().map(Turn::slotId).collect(Collectors.toCollection(HashSet::new));
    }

    private static Placement inside(Placement before, Placement now) {
        Duration later = Duration.between(before.start(), now.start());
        return now.withTurns(before.turns().stream()
                .map(turn -> turn.withStart(turn.start().plus(later)))
                .toList());
    }

    private Timetable with(Timetable timetable, Placement placement) {
        List<Placement> placements = new ArrayList<>();
        for (Placement one : timetable.placements()) {
            placements.add(one.sessionId().equals(placement.sessionId()) ? placement : one);
        }
        return Timetable.of(event, placements);
    }
}
