package org.lectern.publish.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.HeldSession;
import org.lectern.rule.SeatedSlot;

/** The parts of a held session in their order, with what lies between them. */
final class Segments {

    private final HeldSession held;
    private final Marks marks;
    private final List<Segment> all = new ArrayList<>();
    private Instant now;

    private Segments(HeldSession held, Marks marks) {
        this.held = held;
        this.marks = marks;
        this.now = held.time().startInclusive();
    }

    static List<Segment> of(HeldSession held, Marks marks) {
        return new Segments(held, marks).all();
    }

    private List<Segment> all() {
        fixed(Segment.Kind.OPENING, held.session().openingMinutes());
        fixed(Segment.Kind.STATEMENT, held.session().statementMinutes());
        for (SeatedSlot seat : held.seated()) {
            Instant start = seat.time().startInclusive();
            fixed(Segment.Kind.WAITING, minutes(now, start));
            Was was = marks.turn(held, seat).orElse(null);
            add(Segment.Kind.TURN, start, seat.time().minutes(), seat, start.isBefore(now), was);
            now = latest(now, seat.time().endExclusive());
        }
        if (!held.session().slots().isEmpty()) {
            fixed(Segment.Kind.QA, minutes(now, held.time().endExclusive()));
        }
        return all;
    }

    private void fixed(Segment.Kind kind, long minutes) {
        if (minutes > 0) {
            add(kind, now, minutes, null, false, null);
            now = now.plus(Duration.ofMinutes(minutes));
        }
    }

    private void add(
            Segment.Kind kind,
            Instant start,
            long minutes,
            @Nullable SeatedSlot seat,
            boolean overlaps,
            @Nullable Was was) {
        all.add(new Segment(kind, start, minutes(held.time().startInclusive(), start), minutes, seat, overlaps, was));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static long minutes(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes();
    }
}
