package org.lectern.difference;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which something can be otherwise than it was.
 *
 * @since 0.1.0
 */
public enum DifferenceKind {
    /** It is held now and was not, or the person now takes part in it. */
    ADDED(null),
    /** It was held and is not, or the person no longer takes part in it. */
    CANCELLED(null),
    /** It is on another day. */
    DAY("dayGrade"),
    /** It is in another half-day. */
    HALF_DAY("halfDayGrade"),
    /** It starts at another time. */
    START("startGrade"),
    /** It is in another room. */
    ROOM("roomGrade"),
    /** It lasts longer or shorter. */
    LENGTH(null),
    /** The turn has another place among the speakers. */
    ORDER("orderGrade"),
    /** The turn has more or fewer minutes, or the same ones sooner or later in the session. */
    MINUTES("minutesGrade"),
    /** The turn was there and is dropped. */
    DROPPED_SLOT(null),
    /** The turn is there and was not. */
    ADDED_SLOT(null),
    /** Somebody else has the turn. */
    NEW_SPEAKER(null),
    /** The turn is given in another way, such as by a video. */
    PRESENCE(null),
    /** Other people are needed throughout the session, or the person is now, or no longer. */
    ATTENDANTS(null);

    private final @Nullable String gradeName;

    DifferenceKind(@Nullable String gradeName) {
        this.gradeName = gradeName;
    }

    /** Returns the word for it in files, such as {@code half-day}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns whether rule {@code moved} grades it: something of one's own is elsewhere or at another time. */
    public boolean isMove() {
        return gradeName != null;
    }

    /** Returns the parameter of rule {@code moved} that says how much it counts, or empty if it is no move. */
    Optional<String> findGradeParameter() {
        return Optional.ofNullable(gradeName);
    }
}
