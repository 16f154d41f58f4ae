package org.lectern.testing;

import org.lectern.event.DailyLimit;
import org.lectern.event.ShiftLimits;

/** Random limits of days and shifts, so low that few sessions go over them. */
final class RandomLimits {

    private RandomLimits() {}

    /** Returns no limit in {@code nonePercent} of 100 throws, else one of sessions, of minutes or of both. */
    static DailyLimit daily(int nonePercent, Dice dice) {
        if (dice.percent(nonePercent)) {
            return DailyLimit.NONE;
        }
        DailyLimit both = new DailyLimit(dice.between(0, 2), dice.between(20, 90));
        return switch (dice.between(0, 2)) {
            case 0 -> new DailyLimit(both.maxSessions(), null);
            case 1 -> new DailyLimit(null, both.maxMinutes());
            default -> both;
        };
    }

    static ShiftLimits shifts(Dice dice) {
        return new ShiftLimits(
                dice.between(10, 120), dice.between(1, 3), dice.between(1, 3), dice.between(1, 3), dice.between(1, 3));
    }
}
