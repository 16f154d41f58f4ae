package org.lectern.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.panel.SessionTable;
import org.lectern.panel.TimeOption;

/** Tries every other place of a session, with the best inside there, while all others stay. */
final class SessionPlaces {

    private final Trials trials;
    private final int session;
    private final String sessionId;
    private final long[] now;
    private final @Nullable Placement present;

    /** @param trials a trial of the timetable for which the session is asked about */
    SessionPlaces(Trials trials, String sessionId) {
        this.trials = trials;
        this.session = trials.index(sessionId);
        this.sessionId = sessionId;
        this.now = trials.costs();
        this.present = trials.placement(session).orElse(null);
    }

    Alternative present() {
        return alternative(present);
    }

    /** Returns all other places, in no order. */
    List<Alternative> others() {
        List<Placement> places = new ArrayList<>();
        SessionTable table = trials.table(session);
        for (TimeOption option : table.options()) {
            for (Room room : trials.event().rooms()) {
                Placement place = table.placement(room.id(), option);
                if (!isPresent(place)) {
                    places.add(place);
                }
            }
        }
        List<Alternative> others = new ArrayList<>(triedAll(places));
        if (present != null) {
            others.add(tried(null));
        }
        return others;
    }

    private boolean isPresent(Placement place) {
        return present != null
                && place.roomId().equals(present.roomId())
                && place.start().equals(present.start())
                && place.minutes() == present.minutes();
    }

    List<Alternative> triedAll(List<Placement> places) {
        return places.stream().map(this::tried).toList();
    }

    /** Returns what the timetable would cost with the session there; null leaves it out. */
    Alternative tried(@Nullable Placement place) {
        trials.put(session, place);
        Alternative alternative = alternative(place);
        trials.put(session, present);
        return alternative;
    }

    private Alternative alternative(@Nullable Placement place) {
        long[] costs = trials.costs();
        return new Alternative(sessionId, place, trials.score(costs), trials.differences(now, costs));
    }

    /** Returns alternatives, the best first; of equal ones those nearest to the present place. */
    List<Alternative> ranked(List<Alternative> alternatives) {
        List<String> rooms = trials.event().rooms().stream().map(Room::id).toList();
        Comparator<Alternative> byPlace = Comparator.comparingLong(
                        (Alternative other) -> minutesAway(other.placement()))
                .thenComparing(other -> isOtherRoom(other.placement()))
                .thenComparing(other -> other.placement() == null
                        ? 0
                        : rooms.indexOf(other.placement().roomId()))
                .thenComparing(other ->
                        other.placement() == null ? 0 : other.placement().minutes())
                .thenComparing(other -> other.placement() == null
                        ? 0
                        : other.placement().start().getEpochSecond());
        return alternatives.stream()
                .sorted(Comparator.comparing(Alternative::score).thenComparing(byPlace))
                .toList();
    }

    private long minutesAway(@Nullable Placement place) {
        if (place == null) {
            return Long.MAX_VALUE;
        }
        return present == null
                ? place.start().getEpochSecond() / 60
                : Duration.between(present.start(), place.start()).abs().toMinutes();
    }

    private boolean isOtherRoom(@Nullable Placement place) {
        return place == null || present == null || !place.roomId().equals(present.roomId());
    }
}
