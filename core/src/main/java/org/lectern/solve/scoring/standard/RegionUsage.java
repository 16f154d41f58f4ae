package org.lectern.solve.scoring.standard;

import org.lectern.panel.time.HalfDays;
import org.lectern.solve.scoring.tally.RegionIndex;

/** The half-days and days that the sessions of one region use, and what that spread costs in units. */
final class RegionUsage {

    private final RegionIndex regions;
    private final int[] sessionsInHalfDay;
    private final int[] sessionsInDay;
    private int halfDaysUsed;
    private int daysUsed;
    private long shortestMinutes;

    RegionUsage(RegionIndex regions) {
        this.regions = regions;
        this.sessionsInHalfDay = new int[regions.halfDays().count()];
        this.sessionsInDay = new int[regions.halfDays().dayCount()];
    }

    /** Adds a session of the given half-day and shortest allowed length. */
    void add(int halfDay, int minutes) {
        HalfDays halfDays = regions.halfDays();
        halfDaysUsed += sessionsInHalfDay[halfDay]++ == 0 ? 1 : 0;
        daysUsed += sessionsInDay[halfDays.dayIndex(halfDay)]++ == 0 ? 1 : 0;
        shortestMinutes += minutes;
    }

    /** Takes back what {@link #add} added. */
    void remove(int halfDay, int minutes) {
        HalfDays halfDays = regions.halfDays();
        halfDaysUsed -= --sessionsInHalfDay[halfDay] == 0 ? 1 : 0;
        daysUsed -= --sessionsInDay[halfDays.dayIndex(halfDay)] == 0 ? 1 : 0;
        shortestMinutes -= minutes;
    }

    /** Returns by how much the spread grows if a session of the half-day is added. */
    int spreadIncrease(int halfDay) {
        if (sessionsInHalfDay[halfDay] > 0) {
            return 0;
        }
        boolean isNewDay = sessionsInDay[regions.halfDays().dayIndex(halfDay)] == 0;
        return RegionIndex.spread(daysUsed + (isNewDay ? 1 : 0), halfDaysUsed + 1)
                - RegionIndex.spread(daysUsed, halfDaysUsed);
    }

    /** Returns the units of {@code split-region}. */
    long amount() {
        return Math.max(0, RegionIndex.spread(daysUsed, halfDaysUsed) - regions.minSpread(shortestMinutes));
    }
}
