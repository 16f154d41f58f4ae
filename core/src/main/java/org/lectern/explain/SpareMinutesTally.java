package org.lectern.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.IncrementalRule.SessionPlace;

/**
 * {@link SpareMinutes}, kept up to date: a session that comes or goes is compared with those of its room, of those who are
 * live in it and of its relations, in a single track with all.
 */
final class SpareMinutesTally implements IncrementalRule.RuleTally {

    private final Event event;
    private final long wished;
    private final Map<String, Needs> needs = new HashMap<>();
    private final Map<String, long[]> windowsByPerson = new HashMap<>();
    private final Map<String, long[]> windowsByRoom = new HashMap<>();
    private final long[] dayWindows;
    private final Map<String, Held> heldById = new LinkedHashMap<>();
    private final Map<String, List<Held>> heldByRoom = new HashMap<>();
    private final Map<String, List<Held>> heldByPerson = new HashMap<>();
    /** For each session, the others that must not start before it ends, with the minutes that must lie between. */
    private final Map<String, Map<String, Integer>> lags = new HashMap<>();

    private final Map<String, Set<String>> tied = new HashMap<>();
    private final boolean isSingleTrack;
    private long units;

    /**
     * Whom a session needs.
     *
     * @param live everybody who is live in it
     * @param toTheEnd the windows of those who are needed to its end
     * @param isWaived whether it is excepted
     */
    private record Needs(Set<String> live, List<long[]> toTheEnd, boolean isWaived) {}

    /** A held session, in minutes of the epoch. */
    private static final class Held {
        private final SessionPlace place;
        private final Needs needs;
        private final long start;
        private final long end;
        private final long roomStart;
        private final long roomEnd;
        private long missing;

        private Held(SessionPlace place, Needs needs) {
            this.place = place;
            this.needs = needs;
            this.start = minute(place.time().startInclusive());
            this.end = minute(place.time().endExclusive());
            this.roomStart = start - place.room().setUpMinutes();
            this.roomEnd = end + place.room().tearDownMinutes();
        }

        private String roomId() {
            return place.room().id();
        }
    }

    SpareMinutesTally(Event event, EffectiveRules effectiveRules) {
        this.event = event;
        this.wished = SpareMinutes.requiredMinutes(effectiveRules.config(SpareMinutes.ID));
        event.people().forEach(person -> windowsByPerson.put(person.id(), spans(person.availableWindows())));
        event.rooms().forEach(room -> windowsByRoom.put(room.id(), spans(room.availableWindows())));
        this.dayWindows = spans(
                event.days().stream().flatMap(day -> day.windows().stream()).toList());
        event.sessions().forEach(session -> needs.put(session.id(), needs(session, effectiveRules)));
        this.isSingleTrack = SpareMinutes.isSingleTrack(effectiveRules);
        event.relations().forEach(this::addLags);
    }

    private void addLags(Relation relation) {
        for (String one : relation.sessionIds()) {
            for (String other : relation.sessionIds()) {
                int lag = one.equals(other) ? -1 : SpareMinutes.lag(relation, one, other);
                if (lag >= 0) {
                    lags.computeIfAbsent(one, ignored -> new HashMap<>()).merge(other, lag, Math::max);
                    tied.computeIfAbsent(one, ignored -> new LinkedHashSet<>()).add(other);
                    tied.computeIfAbsent(other, ignored -> new LinkedHashSet<>())
                            .add(one);
                }
            }
        }
    }

    private Needs needs(Session session, EffectiveRules effectiveRules) {
        Set<String> live = new LinkedHashSet<>(session.attendantIds());
        Set<String> toTheEnd = new LinkedHashSet<>(session.attendantIds());
        for (Slot slot : session.slots()) {
            if (slot.presence() != Presence.RECORDED) {
                live.add(slot.personId());
            }
            if (slot.presence() == Presence.WHOLE_SESSION) {
                toTheEnd.add(slot.personId());
            }
        }
        List<long[]> windows = toTheEnd.stream()
                .map(id -> Objects.requireNonNull(windowsByPerson.get(id), id))
                .filter(spans -> spans.length > 0)
                .toList();
        return new Needs(live, windows, SpareMinutes.isWaived(effectiveRules, session.id()));
    }

    private static long[] spans(List<Window> windows) {
        long[] spans = new long[2 * windows.size()];
        for (int i = 0; i < windows.size(); i++) {
            spans[2 * i] = minute(windows.get(i).startInclusive());
            spans[2 * i + 1] = minute(windows.get(i).endExclusive());
        }
        return spans;
    }

    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    @Override
    public void add(SessionPlace place) {
        Held held =
                new Held(place, Objects.requireNonNull(needs.get(place.session().id())));
        for (Held other : related(held)) {
            raise(other, spare(other, held));
        }
        heldById.put(place.session().id(), held);
        lists(held).forEach(list -> list.add(held));
        renew(held);
    }

    @Override
    public void remove(SessionPlace place) {
        Held held = Objects.requireNonNull(heldById.remove(place.session().id()));
        lists(held).forEach(list -> list.remove(held));
        set(held, 0);
        for (Held other : related(held)) {
            if (other.missing > 0 && spare(other, held) == wished - other.missing) {
                renew(other);
            }
        }
    }

    @Override
    public long amount() {
        return units;
    }

    private List<List<Held>> lists(Held held) {
        List<List<Held>> lists = new ArrayList<>();
        lists.add(heldByRoom.computeIfAbsent(held.roomId(), ignored -> new ArrayList<>()));
        held.needs.live.forEach(id -> lists.add(heldByPerson.computeIfAbsent(id, ignored -> new ArrayList<>())));
        return lists;
    }

    /** Returns the others that it may touch, or that may touch it. */
    private Set<Held> related(Held held) {
        Set<Held> related = new LinkedHashSet<>();
        if (isSingleTrack) {
            related.addAll(heldById.values());
        }
        lists(held).forEach(related::addAll);
        for (String id : tied.getOrDefault(held.place.session().id(), Set.of())) {
            Held other = heldById.get(id);
            if (other != null) {
                related.add(other);
            }
        }
        related.remove(held);
        return related;
    }

    private void renew(Held held) {
        set(held, Math.max(0, wished - untilClosed(held)));
        for (Held other : related(held)) {
            raise(held, spare(held, other));
        }
    }

    private void raise(Held held, long spare) {
        if (spare < wished - held.missing) {
            set(held, wished - spare);
        }
    }

    private void set(Held held, long missing) {
        if (!held.needs.isWaived) {
            units += missing - held.missing;
        }
        held.missing = missing;
    }

    private long untilClosed(Held held) {
        long least = until(dayWindows, held.start, held.end);
        long[] room = Objects.requireNonNull(windowsByRoom.get(held.roomId()));
        if (room.length > 0) {
            least = Math.min(least, until(room, held.roomStart, held.roomEnd));
        }
        for (long[] person : held.needs.toTheEnd) {
            least = Math.min(least, until(person, held.start, held.end));
        }
        return least;
    }

    private static long until(long[] spans, long start, long end) {
        long most = 0;
        for (int i = 0; i < spans.length; i += 2) {
            if (spans[i] <= start && spans[i + 1] >= end) {
                most = Math.max(most, spans[i + 1] - end);
            }
        }
        return most;
    }

    /** Returns how late the one can end before it touches the other. */
    private long spare(Held one, Held other) {
        long least = Long.MAX_VALUE;
        if (one.roomId().equals(other.roomId()) && other.roomEnd > one.roomEnd) {
            least = Math.max(0, other.roomStart - one.roomEnd);
        }
        if (other.end <= one.end) {
            return least;
        }
        if (isSingleTrack) {
            least = Math.min(least, Math.max(0, other.start - one.end));
        }
        Integer lag = lags.getOrDefault(one.place.session().id(), Map.of())
                .get(other.place.session().id());
        if (lag != null) {
            least = Math.min(least, Math.max(0, other.start - one.end - lag));
        }
        if (one.needs.live.stream().anyMatch(other.needs.live::contains)) {
            int travel = event.travelMinutes(
                    one.place.room().building(), other.place.room().building());
            least = Math.min(least, Math.max(0, other.start - one.end - Math.max(travel, event.changeoverMinutes())));
        }
        return least;
    }
}
