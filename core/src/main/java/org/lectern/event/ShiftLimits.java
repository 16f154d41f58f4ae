package org.lectern.event;

/**
 * How much a team of interpreters may work. A shift is what the team works on a day without a long break.
 *
 * @param maxShiftMinutes the most minutes of a shift, from the start of its first session to the end of its last
 * @param maxShiftsPerDay the most shifts on a day
 * @param maxShiftsIn3Days the most shifts in three calendar days on end
 * @param maxShiftsIn4Days the most shifts in four calendar days on end
 * @param maxShiftsIn7Days the most shifts in seven calendar days on end
 */
public record ShiftLimits(
        int maxShiftMinutes, int maxShiftsPerDay, int maxShiftsIn3Days, int maxShiftsIn4Days, int maxShiftsIn7Days) {

    /**
     * What the United Nations and the conference interpreters' association AIIC agreed in 2012: two assignments a day of
     * three hours at most, 5 in three days, 7 in four, 8 in seven.
     */
    public static final ShiftLimits UNITED_NATIONS = new ShiftLimits(180, 2, 5, 7, 8);
}
