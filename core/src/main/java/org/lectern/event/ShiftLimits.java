package org.lectern.event;

/**
 * How much a team of interpreters may work. A shift is what the team works on a day without a long break.
 * The maximum of each number of shifts is from 1 to 1,000.
 *
 * @param maxShiftMinutes the maximum minutes of a shift, from the start of its first session to the end of its last; from 1 to
 *     1,440
 * @param maxShiftsPerDay the maximum number of shifts on a day
 * @param maxShiftsIn3Days the maximum number of shifts in three consecutive calendar days
 * @param maxShiftsIn4Days the maximum number of shifts in four consecutive calendar days
 * @param maxShiftsIn7Days the maximum number of shifts in seven consecutive calendar days
 * @since 0.1.0
 */
public record ShiftLimits(
        int maxShiftMinutes, int maxShiftsPerDay, int maxShiftsIn3Days, int maxShiftsIn4Days, int maxShiftsIn7Days) {

    /**
     * What the United Nations and the conference interpreters' association AIIC agreed in 2012: two assignments a day of
     * three hours at most, 5 in three days, 7 in four, 8 in seven.
     */
    public static final ShiftLimits UNITED_NATIONS = new ShiftLimits(180, 2, 5, 7, 8);
}
