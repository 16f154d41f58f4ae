package org.lectern.publish.page;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;

/** The parts of a held session in their order, with what lies between them. */
final class SegmentLayout {

    private final ScheduledSession held;
    private final ChangeMarks marks;
    private final List<Segment> all = new ArrayList<>();
    private Instant now;

    private SegmentLayout(ScheduledSession held, ChangeMarks marks) {
        this.held = held;
        this.marks = marks;
        this.now = held.time().startInclusive();
    }

    static List<Segment> of(ScheduledSession held, ChangeMarks marks) {
        return new SegmentLayout(held, marks).all();
    }

    private List<Segment> all() {
        fixed(Segment.Kind.OPENING, held.session().openingMinutes());
        fixed(Segment.Kind.STATEMENT, held.session().statementMinutes());
        for (ScheduledTurn seat : held.turns()) {
            Instant start = seat.time().startInclusive();
            fixed(Segment.Kind.PAUSE, MINUTES.between(now, start));
            PreviousVersion was = marks.findTurn(held, seat).orElse(null);
            add(Segment.Kind.TURN, start, seat.time().minutes(), seat, start.isBefore(now), was);
            now = latest(now, seat.time().endExclusive());
        }
        if (!held.session().slots().isEmpty()) {
            fixed(Segment.Kind.QA, MINUTES.between(now, held.time().endExclusive()));
        }
        return all;
    }

    private void fixed(Segment.Kind kind, long minutes) {
        if (minutes > 0) {
            add(kind, now, minutes, null, false, null);
            now = now.plus(minutes, MINUTES);
        }
    }

    private void add(
            Segment.Kind kind,
            Instant start,
            long minutes,
            @Nullable ScheduledTurn seat,
            boolean overlaps,
            @Nullable PreviousVersion was) {
        all.add(new Segment(
                kind, start, MINUTES.between(held.time().startInclusive(), start), minutes, seat, overlaps, was));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
