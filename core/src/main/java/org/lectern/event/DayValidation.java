package org.lectern.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.text.TimeFormat;

/** Finds every mistake in the days of an event. */
record DayValidation(ProblemSink sink, ZoneId zone) {

    private static final long MAX_EVENT_DAYS = 366;

    void check(List<Day> days) {
        if (days.isEmpty()) {
            sink.add("empty", "/days", "[]", "The event must have at least one day.", "Add a date with its windows.");
        }
        Set<LocalDate> dates = new HashSet<>();
        List<Map.Entry<String, Window>> windows = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            String pointer = "/days/" + i;
            if (!dates.add(day.date())) {
                sink.add(
                        "duplicate",
                        pointer + "/date",
                        day.date(),
                        "The date '%s' is given twice.".formatted(day.date()),
                        "Put all windows of the date into one day.");
            }
            if (day.windows().isEmpty()) {
                sink.add(
                        "empty",
                        pointer + "/windows",
                        "[]",
                        "The day '%s' must have at least one window.".formatted(day.date()),
                        "Add one, such as 10:00 to 13:00.");
            }
            sink.windows(pointer, "/windows", "window", " of the day '%s'".formatted(day.date()), day.windows());
            for (int j = 0; j < day.windows().size(); j++) {
                Window window = day.windows().get(j);
                if (!ProblemSink.isInSupportedYears(window)) {
                    continue;
                }
                windows.add(Map.entry(pointer + "/windows/" + j, window));
                checkDate(pointer + "/windows/" + j, window, day.date());
            }
        }
        checkDisjoint(windows);
        checkSpan(windows);
        checkOrder(days);
    }

    /** Days that begin in another order than their dates would have nights below 0. */
    private void checkOrder(List<Day> days) {
        Instant latest = Instant.MIN;
        Day last = null;
        for (Day day : days.stream().sorted(Comparator.comparing(Day::date)).toList()) {
            // Windows of other dates are mistakes already.
            Instant start = day.windows().stream()
                    .filter(window -> ProblemSink.isInSupportedYears(window) && isOf(day.date(), window))
                    .map(Window::startInclusive)
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
            if (last != null && start.isBefore(latest) && !day.date().equals(last.date())) {
                sink.add(
                        "wrong-date",
                        "/days/" + days.indexOf(last) + "/date",
                        last.date(),
                        "The day '%s' begins at '%s', after the day '%s' does."
                                .formatted(last.date(), TimeFormat.format(latest, zone), day.date()),
                        "Move its windows to the day on which they are.");
            } else if (start.isBefore(Instant.MAX)) {
                latest = start;
                last = day;
            }
        }
    }

    /** A window may start on the date after its day. */
    private boolean isOf(LocalDate date, Window window) {
        LocalDate startDate = window.startInclusive().atZone(zone).toLocalDate();
        return startDate.equals(date) || startDate.minusDays(1).equals(date);
    }

    private void checkDate(String pointer, Window window, LocalDate date) {
        if (!isOf(date, window)) {
            String start = TimeFormat.format(window.startInclusive(), zone);
            sink.add(
                    "wrong-date",
                    pointer + "/start",
                    start,
                    "The window starts at '%s', but its day is '%s'.".formatted(start, date),
                    "Move it to its own day.");
        }
    }

    private void checkDisjoint(List<Map.Entry<String, Window>> windows) {
        List<Map.Entry<String, Window>> sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparing(entry -> entry.getValue().startInclusive()));
        Window reach = null;
        for (Map.Entry<String, Window> entry : sorted) {
            Window window = entry.getValue();
            if (reach != null && reach.overlapMinutes(window) > 0) {
                String start = TimeFormat.format(window.startInclusive(), zone);
                sink.add(
                        "overlap",
                        entry.getKey(),
                        start,
                        "The window from '%s' overlaps the one from '%s'."
                                .formatted(start, TimeFormat.format(reach.startInclusive(), zone)),
                        "Join the two, or end the earlier one sooner.");
            }
            if (reach == null || window.endExclusive().isAfter(reach.endExclusive())) {
                reach = window;
            }
        }
    }

    private void checkSpan(List<Map.Entry<String, Window>> windows) {
        long minutes = windows.stream()
                .map(Map.Entry::getValue)
                .reduce(Window::span)
                .map(Window::minutes)
                .orElse(0L);
        long longest = MAX_EVENT_DAYS * EventValidation.MAX_MINUTES;
        if (minutes > longest) {
            sink.add(
                    "out-of-range",
                    "/days",
                    Math.ceilDiv(minutes, EventValidation.MAX_MINUTES),
                    "The event spans %s days and must span at most %s."
                            .formatted(Math.ceilDiv(minutes, EventValidation.MAX_MINUTES), MAX_EVENT_DAYS),
                    "Check the year of each day.");
        }
    }
}
