package org.lectern.replan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.solve.scoring.tally.EventIndex;

/**
 * What a place of a session changes of its published one. The natural order says which of two places that cost the same is kept:
 * the day counts before the start, and the start before the room.
 *
 * @param days by how many days it is earlier or later
 * @param minutes by how many minutes it starts earlier or later, days included
 * @param isOtherRoom whether the room is another
 */
record PlaceChange(long days, int minutes, boolean isOtherRoom) implements Comparable<PlaceChange> {

    private static final PlaceChange NONE = new PlaceChange(0, 0, false);

    private static final Comparator<PlaceChange> ORDER = Comparator.comparingLong(PlaceChange::days)
            .thenComparingInt(PlaceChange::minutes)
            .thenComparing(PlaceChange::isOtherRoom);

    /**
     * Returns what a place changes.
     *
     * @param published where the session was published, or null for nowhere, of which nothing is changed
     */
    static PlaceChange of(EventIndex index, @Nullable Placement published, CandidatePlace place) {
        if (published == null) {
            return NONE;
        }
        int start = index.startMinute(published);
        LocalDate before = index.halfDays().dateBestCovering(start, start + published.minutes());
        LocalDate after = index.halfDays()
                .dateBestCovering(place.time().start(), place.time().end());
        return new PlaceChange(
                Math.abs(ChronoUnit.DAYS.between(before, after)),
                Math.abs(place.time().start() - start),
                index.findRoom(published.roomId()).orElse(-1) != place.room());
    }

    @Override
    public int compareTo(PlaceChange other) {
        return ORDER.compare(this, other);
    }
}
