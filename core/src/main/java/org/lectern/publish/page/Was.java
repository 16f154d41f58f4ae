package org.lectern.publish.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Window;
import org.lectern.replan.DifferenceKind;
import org.lectern.replan.PlacedTurn;
import org.lectern.replan.SessionDifference;
import org.lectern.replan.TurnDifference;
import org.lectern.rule.HeldSession;

/**
 * What something was in the edition before, as far as that differs.
 *
 * @param isNew whether it was not there at all
 * @param start when it started, or null if that is as it was
 * @param minutes how long it was, or null if that is as it was
 * @param room the name of its room, or null if that is as it was
 * @param speaker who was to speak, or null if that is as it was
 */
public record Was(
        boolean isNew,
        @Nullable Instant start,
        @Nullable Long minutes,
        @Nullable String room,
        @Nullable String speaker) {

    private static final Was NEW = new Was(true, null, null, null, null);

    /** Returns what a session was, or empty if nothing differs but its inside. */
    static Optional<Was> of(SessionDifference difference) {
        HeldSession before = difference.before();
        if (before == null) {
            return Optional.of(NEW);
        }
        List<DifferenceKind> kinds = difference.kinds();
        return Optional.of(new Was(
                        false,
                        kinds.contains(DifferenceKind.START) ? before.time().startInclusive() : null,
                        kinds.contains(DifferenceKind.LENGTH) ? before.time().minutes() : null,
                        kinds.contains(DifferenceKind.ROOM) ? before.room().name() : null,
                        null))
                .filter(Was::isAny);
    }

    /** Returns what a turn was, or empty if it has the same speaker and minutes at the same point of its session. */
    static Optional<Was> of(TurnDifference difference) {
        PlacedTurn before = difference.before();
        PlacedTurn after = difference.after();
        if (before == null || after == null) {
            return before == null ? Optional.of(NEW) : Optional.of(startOf(before.time()));
        }
        return Optional.of(new Was(
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
                .filter(Was::isAny);
    }

    /** Returns when and where a session was that is no longer held. */
    static Was of(HeldSession gone) {
        return new Was(false, gone.time().startInclusive(), null, gone.room().name(), null);
    }

    private static Was startOf(Window time) {
        return new Was(false, time.startInclusive(), null, null, null);
    }

    private boolean isAny() {
        return start != null || minutes != null || room != null || speaker != null;
    }
}
