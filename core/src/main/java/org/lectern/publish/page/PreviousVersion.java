package org.lectern.publish.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.difference.DifferenceKind;
import org.lectern.difference.PlacedTurn;
import org.lectern.difference.SessionDifference;
import org.lectern.difference.TurnDifference;
import org.lectern.event.Room;
import org.lectern.event.Window;
import org.lectern.rule.ScheduledSession;

/**
 * What something was in the edition before, as far as that differs.
 *
 * @param isNew whether it was not there at all
 * @param start when it started, or null if that is as it was
 * @param minutes how long it was, or null if that is as it was
 * @param room its room, or null if that is as it was
 * @param speaker who was to speak, or null if that is as it was
 */
public record PreviousVersion(
        boolean isNew,
        @Nullable Instant start,
        @Nullable Long minutes,
        @Nullable Room room,
        @Nullable String speaker) {

    private static final PreviousVersion NEW = new PreviousVersion(true, null, null, null, null);

    /** Returns what a session was, or empty if nothing differs but its inside. */
    static Optional<PreviousVersion> findFrom(SessionDifference difference) {
        ScheduledSession before = difference.before();
        if (before == null) {
            return Optional.of(NEW);
        }
        List<DifferenceKind> kinds = difference.kinds();
        return Optional.of(new PreviousVersion(
                        false,
                        kinds.contains(DifferenceKind.START) ? before.time().startInclusive() : null,
                        kinds.contains(DifferenceKind.LENGTH) ? before.time().minutes() : null,
                        kinds.contains(DifferenceKind.ROOM) ? before.room() : null,
                        null))
                .filter(PreviousVersion::isAny);
    }

    /** Returns what a turn was, or empty if it has the same speaker and minutes at the same point of its session. */
    static Optional<PreviousVersion> findFrom(TurnDifference difference) {
        PlacedTurn before = difference.before();
        PlacedTurn after = difference.after();
        if (before == null || after == null) {
            return before == null ? Optional.of(NEW) : Optional.of(startOf(before.time()));
        }
        return Optional.of(new PreviousVersion(
                        false,
                        before.afterMinutes() == after.afterMinutes()
                                ? null
                                : before.time().startInclusive(),
                        before.time().minutes() == after.time().minutes()
                                ? null
                                : before.time().minutes(),
                        null,
                        difference.kinds().contains(DifferenceKind.NEW_SPEAKER)
                                ? before.speaker().name()
                                : null))
                .filter(PreviousVersion::isAny);
    }

    /** Returns when and where a session was that is no longer held. */
    static PreviousVersion from(ScheduledSession gone) {
        return new PreviousVersion(false, gone.time().startInclusive(), null, gone.room(), null);
    }

    private static PreviousVersion startOf(Window time) {
        return new PreviousVersion(false, time.startInclusive(), null, null, null);
    }

    private boolean isAny() {
        return start != null || minutes != null || room != null || speaker != null;
    }
}
