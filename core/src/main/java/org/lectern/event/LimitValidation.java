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
    void check(String pointer, Object of, DailyLimit limit) {
        limit.findMaxSessions()
                .ifPresent(sessions -> sink.range(
                        pointer + "/dailyLimit/maxSessions", "maximum sessions a day", of, sessions, 0, MAX_SESSIONS));
        limit.findMaxMinutes()
                .ifPresent(minutes -> sink.range(
                        pointer + "/dailyLimit/maxMinutes", "maximum minutes a day", of, minutes, 0, MAX_MINUTES));
    }

    void check(String person, Object of, ShiftLimits limits) {
        String pointer = person + "/shiftLimits";
        sink.minutes(pointer + "/maxShiftMinutes", "maximum minutes of a shift", of, limits.maxShiftMinutes(), 1);
        shifts(pointer + "/maxShiftsPerDay", "maximum shifts a day", of, limits.maxShiftsPerDay());
        shifts(pointer + "/maxShiftsIn3Days", "maximum shifts in 3 days", of, limits.maxShiftsIn3Days());
        shifts(pointer + "/maxShiftsIn4Days", "maximum shifts in 4 days", of, limits.maxShiftsIn4Days());
        shifts(pointer + "/maxShiftsIn7Days", "maximum shifts in 7 days", of, limits.maxShiftsIn7Days());
    }

    void checkGaps(String pointer, Object of, Person person) {
        person.findMaxGapsPerDay()
                .ifPresent(gaps -> sink.range(pointer + "/maxGapsPerDay", "maximum gaps a day", of, gaps, 0, MAX_GAPS));
    }

    private void shifts(String pointer, String period, Object of, int shifts) {
        sink.range(pointer, period, of, shifts, 1, MAX_SHIFTS);
    }
}
