package org.lectern.examples.scenario;

import static org.lectern.testing.LecternAssertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Turn;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/**
 * The best timetable of a sample event, told in the event's own time.
 *
 * @param result what the search gave back
 */
record Proven(SolveResult result) {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Solves an event within these steps; fails unless the timetable is proven best, and costs this at soft level alone. */
    static Proven of(Event event, long steps, long soft) {
        SolveResult result =
                Lectern.solve(event, SolveOptions.builder().stepLimit(steps).build());
        assertThat(result).isOptimal().hasScore(new Score(0, 0, soft));
        return new Proven(result);
    }

    Placement placement(String sessionId) {
        return result.timetable().findPlacement(sessionId).orElseThrow();
    }

    /** Returns where a session is, such as {@code Thu 10:30 XXI}. */
    String place(String sessionId) {
        Placement placement = placement(sessionId);
        return told(placement.time().startInclusive(), DAY_AND_TIME) + " " + placement.roomId();
    }

    /** Returns the day on which a session is, such as {@code Thu}. */
    String day(String sessionId) {
        return place(sessionId).substring(0, 3);
    }

    /** Returns the turn of a session that a slot got. */
    Turn turn(String sessionId, String slotId) {
        return placement(sessionId).turns().stream()
                .filter(turn -> turn.slotId().equals(slotId))
                .findFirst()
                .orElseThrow();
    }

    /** Returns each turn of a session in order, such as {@code 10:02 kenya-1 7}. */
    List<String> turns(String sessionId) {
        return placement(sessionId).turns().stream()
                .map(turn -> "%s %s %s".formatted(time(turn.start()), turn.slotId(), turn.minutes()))
                .toList();
    }

    String time(Instant instant) {
        return told(instant, TIME);
    }

    /** Returns what a rule costs. */
    long cost(String ruleId) {
        return result.report().costs().get(ruleId);
    }

    private String told(Instant instant, DateTimeFormatter format) {
        return format.format(instant.atZone(result.event().zone()));
    }
}
