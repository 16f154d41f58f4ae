package org.lectern.solve.search;

import org.lectern.panel.HalfDays;

/** The half-days and days that the sessions of one region use, and what that spread costs in units. */
public final class RegionUse {

    private final Coupling coupling;
    private final int[] sessionsInHalfDay;
    private final int[] sessionsInDay;
    private int halfDaysUsed;
    private int daysUsed;
    private long shortestMinutes;

    public RegionUse(Coupling coupling) {
        this.coupling = coupling;
        this.sessionsInHalfDay = new int[coupling.halfDays().count()];
        this.sessionsInDay = new int[coupling.halfDays().dayCount()];
    }

    /** Adds a session of the given half-day and shortest allowed length. */
    public void add(int halfDay, int minutes) {
        HalfDays halfDays = coupling.halfDays();
        halfDaysUsed += sessionsInHalfDay[halfDay]++ == 0 ? 1 : 0;
        daysUsed += sessionsInDay[halfDays.day(halfDay)]++ == 0 ? 1 : 0;
        shortestMinutes += minutes;
    }

    /** Takes back what {@link #add} added. */
    public void remove(int halfDay, int minutes) {
        HalfDays halfDays = coupling.halfDays();
        halfDaysUsed -= --sessionsInHalfDay[halfDay] == 0 ? 1 : 0;
        daysUsed -= --sessionsInDay[halfDays.day(halfDay)] == 0 ? 1 : 0;
        shortestMinutes -= minutes;
    }

    /** Returns by how much the spread grows if a session of the half-day is added. */
    public int growth(int halfDay) {
        if (sessionsInHalfDay[halfDay] > 0) {
            return 0;
        }
        boolean isNewDay = sessionsInDay[coupling.halfDays().day(halfDay)] == 0;
        return Coupling.spread(daysUsed + (isNewDay ? 1 : 0), halfDaysUsed + 1)
                - Coupling.spread(daysUsed, halfDaysUsed);
    }

    /** Returns the units of {@code split-region}. */
    public long units() {
        return Math.max(0, Coupling.spread(daysUsed, halfDaysUsed) - coupling.leastSpread(shortestMinutes));
    }
}
