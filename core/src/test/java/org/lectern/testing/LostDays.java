package org.lectern.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

/** Events that lost days since their timetable was published. */
public final class LostDays {

    private LostDays() {}

    /** Returns the event with all that was published so many days later, if anything was. */
    public static Event publishedLater(Event event, int days) {
        return event.findPublished()
                .map(published -> event.toBuilder()
                        .published(later(published, Duration.ofDays(days)))
                        .build())
                .orElse(event);
    }

    private static Published later(Published published, Duration by) {
        List<Placement> placements = published.timetable().placements().stream()
                .map(placement -> later(placement, by))
                .toList();
        return new Published(
                new Timetable(published.timetable().eventId(), placements),
                published.asOf(),
                published.noticePeriods());
    }

    private static Placement later(Placement placement, Duration by) {
        Instant start = placement.start().plus(by);
        List<Turn> turns = placement.turns().stream()
                .map(turn -> new Turn(turn.slotId(), turn.start().plus(by), turn.minutes()))
                .toList();
        return new Placement(placement.sessionId(), placement.roomId(), start, placement.minutes(), turns);
    }
}
