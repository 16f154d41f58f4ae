package org.lectern.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.text.TimeFormat;

/** Finds every mistake in the breaks of an event. */
record BreakValidation(ProblemSink sink, ZoneId zone, List<Day> days, Collection<String> roomIds) {

    /** A break with its place in the event. */
    private record Listed(String pointer, Break given) {

        Instant start() {
            return given.time().startInclusive();
        }

        Instant end() {
            return given.time().endExclusive();
        }
    }

    void check(List<Break> breaks) {
        List<Listed> sound = new ArrayList<>();
        for (int i = 0; i < breaks.size(); i++) {
            Listed listed = new Listed("/breaks/" + i, breaks.get(i));
            checkRooms(listed);
            if (isSound(listed)) {
                checkDate(listed);
                sound.add(listed);
            }
        }
        checkDisjoint(sound);
    }

    private void checkRooms(Listed listed) {
        Break given = listed.given();
        int i = 0;
        for (String roomId : given.roomIds()) {
            sink.knownId(listed.pointer() + "/rooms/" + i++, "room of break " + quoted(given), roomId, roomIds);
        }
        if (given.splitsHalfDay() && !given.roomIds().isEmpty()) {
            sink.add(
                    "partial-split",
                    listed.pointer() + "/splitsHalfDay",
                    true,
                    "The break %s must be in every room to split its half-day.".formatted(quoted(given)),
                    "Leave out its rooms, or splitsHalfDay.");
        }
    }

    /** Reports an impossible time, of which nothing else is said. */
    private boolean isSound(Listed listed) {
        Window time = listed.given().time();
        sink.window(listed.pointer(), "break ", quoted(listed.given()), time);
        if (!ProblemSink.isInSupportedYears(time) || time.minutes() <= 0) {
            return false;
        }
        sink.minutes(listed.pointer() + "/end", "minutes of break " + quoted(listed.given()), time.minutes(), 1);
        return true;
    }

    private void checkDate(Listed listed) {
        if (listed.given().findDay(days, zone).isEmpty()) {
            String shown = TimeFormat.format(listed.start(), zone);
            sink.add(
                    "wrong-date",
                    listed.pointer() + "/start",
                    shown,
                    "The break %s starts at '%s', on no day of the event.".formatted(quoted(listed.given()), shown),
                    "Move it to a day of the event, or add the day.");
        }
    }

    private void checkDisjoint(List<Listed> breaks) {
        List<Listed> sorted = new ArrayList<>(breaks);
        sorted.sort(Comparator.comparing(Listed::start));
        Map<String, Listed> lastOfRooms = new HashMap<>();
        Listed lastOfAll = null;
        Listed last = null;
        for (Listed listed : sorted) {
            Listed before = listed.given().roomIds().isEmpty() ? last : lastOfAll;
            for (String roomId : listed.given().roomIds()) {
                before = later(before, lastOfRooms.get(roomId));
                lastOfRooms.merge(roomId, listed, BreakValidation::later);
            }
            if (before != null && before.end().isAfter(listed.start())) {
                reportOverlap(before, listed);
            }
            last = later(listed, last);
            if (listed.given().roomIds().isEmpty()) {
                lastOfAll = later(listed, lastOfAll);
            }
        }
    }

    private static @Nullable Listed later(@Nullable Listed one, @Nullable Listed other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.end().isBefore(other.end()) ? other : one;
    }

    private void reportOverlap(Listed before, Listed listed) {
        sink.add(
                "overlap",
                listed.pointer(),
                TimeFormat.format(listed.start(), zone),
                "The break %s from '%s' overlaps %s, which ends at '%s'."
                        .formatted(
                                quoted(listed.given()),
                                TimeFormat.format(listed.start(), zone),
                                quoted(before.given()),
                                TimeFormat.format(before.end(), zone)),
                "Join the two, shorten one, or give each its own rooms.");
    }

    private static String quoted(Break given) {
        return "'%s'".formatted(Problem.shown(given.id()));
    }
}
