package org.lectern.solve.proof.course;

/** How large a {@link PersonCourse} is, before it is made. */
public final class CourseSize {

    /** The most costs that a course may keep, 400 MB of them. */
    public static final long MAX = 50_000_000;

    private CourseSize() {}

    /**
     * Returns how many costs the course of a person keeps: sets of sessions times choices, times the tallies of a day.
     *
     * @param sessions how many sessions the person has, below 31
     * @param choices how many times they have in all
     */
    public static long of(int sessions, long choices, PersonCourse.Costs costs) {
        int tallies = new DayTally(costs.gaps().limit(), costs.maxSessions(), sessions).states();
        return Math.multiplyExact(1L << sessions, Math.multiplyExact(choices, (long) tallies));
    }
}
