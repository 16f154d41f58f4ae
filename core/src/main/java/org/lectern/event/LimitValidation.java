package org.lectern.event;

/** Finds every mistake in what people, rooms and the event may have on a day. */
final class LimitValidation {

    private static final int MOST_SESSIONS = 1_000_000;
    private static final int MOST_MINUTES = 1_000_000;
    private static final int MOST_SHIFTS = 1_000;

    private final ProblemSink sink;

    LimitValidation(ProblemSink sink) {
        this.sink = sink;
    }

    /**
     * @param pointer the pointer of the object whose limit it is
     * @param of whose limit it is, for the message
     */
    void check(String pointer, String of, DailyLimit limit) {
        limit.givenSessions()
                .ifPresent(sessions -> sink.range(
                        pointer + "/dailyLimit/sessions", "most sessions a day " + of, sessions, 0, MOST_SESSIONS));
        limit.givenMinutes()
                .ifPresent(minutes -> sink.range(
                        pointer + "/dailyLimit/minutes", "most minutes a day " + of, minutes, 0, MOST_MINUTES));
    }

    void check(String person, String of, ShiftLimits limits) {
        String pointer = person + "/shiftLimits";
        sink.range(
                pointer + "/shiftMinutes",
                "most minutes of a shift " + of,
                limits.shiftMinutes(),
                1,
                EventValidation.MOST_MINUTES);
        sink.range(pointer + "/shiftsADay", "most shifts a day " + of, limits.shiftsADay(), 1, MOST_SHIFTS);
        sink.range(pointer + "/shiftsIn3Days", "most shifts in 3 days " + of, limits.shiftsIn3Days(), 1, MOST_SHIFTS);
        sink.range(pointer + "/shiftsIn4Days", "most shifts in 4 days " + of, limits.shiftsIn4Days(), 1, MOST_SHIFTS);
        sink.range(pointer + "/shiftsIn7Days", "most shifts in 7 days " + of, limits.shiftsIn7Days(), 1, MOST_SHIFTS);
    }
}
