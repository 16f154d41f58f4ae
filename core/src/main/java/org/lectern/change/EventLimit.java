package org.lectern.change;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.DailyLimit;
import org.lectern.event.RoomLimits;
import org.lectern.event.ShiftLimits;
import org.lectern.event.SubjectId;
import org.lectern.event.Travel;

/**
 * A limit of an event, a room or a person, or a time that the event asks for between two sessions.
 *
 * @since 0.1.0
 */
public sealed interface EventLimit {

    /**
     * How much there may be on one day.
     *
     * @param subject a person or a room, or null for the event
     */
    record Daily(@Nullable SubjectId subject, DailyLimit limit) implements EventLimit {

        public Daily {
            Objects.requireNonNull(limit, "limit");
        }
    }

    /** How much a team of interpreters may work. */
    record Shifts(String personId, ShiftLimits limits) implements EventLimit {

        public Shifts {
            Objects.requireNonNull(personId, "personId");
            Objects.requireNonNull(limits, "limits");
        }
    }

    /** Which rooms a person can use. */
    record Rooms(String personId, RoomLimits limits) implements EventLimit {

        public Rooms {
            Objects.requireNonNull(personId, "personId");
            Objects.requireNonNull(limits, "limits");
        }
    }

    /** How many minutes a person has from one session to the next. */
    record Changeover(int minutes) implements EventLimit {}

    /** How long it takes from one building to another, either way. */
    record TravelTime(Travel way) implements EventLimit {

        public TravelTime {
            Objects.requireNonNull(way, "way");
        }
    }
}
