package org.lectern.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.job.work.JobScope;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;

/** Tries every other place of a session, with the best sequence there, while all others stay. */
final class SessionAlternatives {

    private final TrialTimetable trial;
    private final int session;
    private final String sessionId;
    private final long[] now;
    private final @Nullable Placement current;
    private boolean isExhaustive = true;

    /** @param trial a trial of the timetable that lists the places of the session */
    SessionAlternatives(TrialTimetable trial, String sessionId) {
        this.trial = trial;
        this.session = trial.index(sessionId);
        this.sessionId = sessionId;
        this.now = trial.costs();
        this.current = trial.findPlacement(session).orElse(null);
    }

    /** Returns whether all that was asked for was tried. */
    boolean isExhaustive() {
        return isExhaustive;
    }

    Alternative current() {
        return alternative(current);
    }

    /** Returns all other places, in no order. */
    List<Alternative> all() {
        List<Placement> places = new ArrayList<>();
        SessionCostTable table = trial.table(session);
        for (TimeOption option : table.options()) {
            for (Room room : trial.event().rooms()) {
                Placement place = table.placement(room.id(), option);
                if (!isPresent(place)) {
                    places.add(place);
                }
            }
        }
        List<Alternative> others = new ArrayList<>(evaluateAll(places));
        if (current != null) {
            others.add(evaluate(null));
        }
        return others;
    }

    private boolean isPresent(Placement place) {
        return current != null
                && place.roomId().equals(current.roomId())
                && place.start().equals(current.start())
                && place.minutes() == current.minutes();
    }

    List<Alternative> evaluateAll(List<Placement> places) {
        List<Alternative> evaluated = new ArrayList<>();
        for (Placement place : places) {
            if (JobScope.current().isStopRequested()) {
                isExhaustive = false;
                return evaluated;
            }
            evaluated.add(evaluate(place));
            JobScope.current().advance();
        }
        return evaluated;
    }

    /** Returns the score of the timetable with the session at a place; null for unscheduled. */
    Alternative evaluate(@Nullable Placement place) {
        trial.assign(session, place);
        Alternative alternative = alternative(place);
        trial.assign(session, current);
        return alternative;
    }

    private Alternative alternative(@Nullable Placement place) {
        long[] costs = trial.costs();
        return new Alternative(
                sessionId,
                place,
                trial.score(costs),
                trial.differences(now, costs),
                trial.ownLevelDifferences(now, costs));
    }

    /** Returns so many alternatives, the best first; among equal ones the nearest to the present place first. */
    List<Alternative> ranked(List<Alternative> alternatives, int most) {
        List<String> rooms = trial.event().rooms().stream().map(Room::id).toList();
        Comparator<Alternative> byPlace = Comparator.comparingLong(
                        (Alternative other) -> minutesAway(other.placement()))
                .thenComparing(other -> isOtherRoom(other.placement()))
                .thenComparingInt(other -> other.placement() == null
                        ? 0
                        : rooms.indexOf(other.placement().roomId()))
                .thenComparingInt(other ->
                        other.placement() == null ? 0 : other.placement().minutes())
                .thenComparingLong(other -> other.placement() == null
                        ? 0
                        : other.placement().start().getEpochSecond());
        return alternatives.stream()
                .sorted(Comparator.comparing(Alternative::score).thenComparing(byPlace))
                .limit(most)
                .toList();
    }

    private long minutesAway(@Nullable Placement place) {
        if (place == null) {
            return Long.MAX_VALUE;
        }
        return current == null
                ? place.start().getEpochSecond() / 60
                : Duration.between(current.start(), place.start()).abs().toMinutes();
    }

    private boolean isOtherRoom(@Nullable Placement place) {
        return place == null || current == null || !place.roomId().equals(current.roomId());
    }
}
