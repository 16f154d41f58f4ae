package org.lectern.event;

/** Finds every mistake in what people, rooms and the event may have on a day. */
record LimitValidation(ProblemSink sink) {

    private static final int MAX_SESSIONS = 1_000_000;
    private static final int MAX_MINUTES = 1_000_000;
    private static final int MAX_SHIFTS = 1_000;
    private static final int MAX_GAPS = 1_000;

    /**
     * @param pointer the pointer of the object whose limit it is
     * @param of whose limit it is, for the message
     */
    void check(String pointer, String of, DailyLimit limit) {
        limit.findMaxSessions()
                .ifPresent(sessions -> sink.range(
                        pointer + "/dailyLimit/maxSessions",
                        "maximum sessions a day " + of,
                        sessions,
                        0,
                        MAX_SESSIONS));
        limit.findMaxMinutes()
                .ifPresent(minutes -> sink.range(
                        pointer + "/dailyLimit/maxMinutes", "maximum minutes a day " + of, minutes, 0, MAX_MINUTES));
    }

    void check(String person, String of, ShiftLimits limits) {
        String pointer = person + "/shiftLimits";
        sink.minutes(pointer + "/maxShiftMinutes", "maximum minutes of a shift " + of, limits.maxShiftMinutes(), 1);
        shifts(pointer + "/maxShiftsPerDay", "a day " + of, limits.maxShiftsPerDay());
        shifts(pointer + "/maxShiftsIn3Days", "in 3 days " + of, limits.maxShiftsIn3Days());
        shifts(pointer + "/maxShiftsIn4Days", "in 4 days " + of, limits.maxShiftsIn4Days());
        shifts(pointer + "/maxShiftsIn7Days", "in 7 days " + of, limits.maxShiftsIn7Days());
    }

    void checkGaps(String pointer, String of, Person person) {
        person.findMaxGapsPerDay()
                .ifPresent(
                        gaps -> sink.range(pointer + "/maxGapsPerDay", "maximum gaps a day " + of, gaps, 0, MAX_GAPS));
    }

    private void shifts(String pointer, String period, int shifts) {
        sink.range(pointer, "maximum shifts " + period, shifts, 1, MAX_SHIFTS);
    }
}
