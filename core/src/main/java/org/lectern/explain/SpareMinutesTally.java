package org.lectern.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.IncrementalRule.SessionPlace;

/**
 * {@link SpareMinutes}, evaluated incrementally: a session that is added or removed is compared with those of its room, of
 * its live people and of its relations, and in a single track with all.
 */
final class SpareMinutesTally implements IncrementalRule.RuleTally {

    private final Event event;
    private final Timeline timeline;
    private final long requiredMinutes;
    private final Map<String, RequiredPeople> requiredPeople = new HashMap<>();
    private final Map<String, int[]> windowsByPerson = new HashMap<>();
    private final Map<String, int[]> windowsByRoom = new HashMap<>();
    private final Map<String, int[]> breaksByRoom = new HashMap<>();
    /** For each room, itself and those with which it shares space. */
    private final Map<String, List<String>> sharingRoomIds = new HashMap<>();

    private final int[] dayWindows;
    private final Map<String, ScheduledMinutes> scheduledById = new LinkedHashMap<>();
    private final Map<String, List<ScheduledMinutes>> scheduledByRoom = new HashMap<>();
    private final Map<String, List<ScheduledMinutes>> scheduledByPerson = new HashMap<>();
    /** For each session, the others that must not start before it ends, with the least minutes between them. */
    private final Map<String, Map<String, Integer>> lags = new HashMap<>();

    private final Map<String, Set<String>> relatedIds = new HashMap<>();
    /** Those who take part from afar and do not travel. */
    private final Set<String> remoteIds;

    private final boolean isSingleTrack;
    private long amount;

    /**
     * The people that a session requires.
     *
     * @param live its live people
     * @param toTheEnd its own windows, and those of people who must stay to its end
     * @param isWaived whether the session is waived
     */
    private record RequiredPeople(Set<String> live, List<int[]> toTheEnd, boolean isWaived) {}

    /** A scheduled session, in minutes of the time line. */
    private final class ScheduledMinutes {
        private final SessionPlace place;
        private final RequiredPeople people;
        private final int start;
        private final int end;
        private final int roomStart;
        private final int roomEnd;
        private long missing;

        private ScheduledMinutes(SessionPlace place, RequiredPeople people) {
            this.place = place;
            this.people = people;
            this.start = timeline.toMinute(place.time().startInclusive());
            this.end = timeline.toMinute(place.time().endExclusive());
            this.roomStart = start - place.room().setUpMinutes();
            this.roomEnd = end + place.room().tearDownMinutes();
        }

        private String roomId() {
            return place.room().id();
        }
    }

    SpareMinutesTally(Event event, EffectiveRules rules) {
        this.event = event;
        this.timeline = Timeline.of(event);
        this.requiredMinutes = SpareMinutes.requiredMinutes(rules.config(SpareMinutes.ID));
        event.people().forEach(person -> windowsByPerson.put(person.id(), timeline.toSpans(person.availability())));
        event.rooms().forEach(room -> windowsByRoom.put(room.id(), timeline.toSpans(room.availability())));
        event.rooms()
                .forEach(room -> breaksByRoom.put(
                        room.id(),
                        timeline.toSpans(event.breaks().stream()
                                .filter(given -> given.isIn(room.id()))
                                .map(Break::time)
                                .toList())));
        event.rooms()
                .forEach(room -> sharingRoomIds.put(
                        room.id(),
                        event.rooms().stream()
                                .filter(room::sharesSpaceWith)
                                .map(Room::id)
                                .toList()));
        this.dayWindows = timeline.toSpans(
                event.days().stream().flatMap(day -> day.windows().stream()).toList());
        event.sessions().forEach(session -> requiredPeople.put(session.id(), requiredPeople(session, rules)));
        this.remoteIds = event.people().stream()
                .filter(person -> person.findZone().isPresent())
                .map(Person::id)
                .collect(Collectors.toSet());
        this.isSingleTrack = SpareMinutes.isSingleTrack(rules);
        event.relations().forEach(this::addLags);
    }

    private void addLags(Relation relation) {
        for (String one : relation.sessionIds()) {
            for (String other : relation.sessionIds()) {
                int lag = one.equals(other) ? -1 : SpareMinutes.lag(relation, one, other);
                if (lag >= 0) {
                    lags.computeIfAbsent(one, ignored -> new HashMap<>()).merge(other, lag, Math::max);
                    relatedIds
                            .computeIfAbsent(one, ignored -> new LinkedHashSet<>())
                            .add(other);
                    relatedIds
                            .computeIfAbsent(other, ignored -> new LinkedHashSet<>())
                            .add(one);
                }
            }
        }
    }

    private RequiredPeople requiredPeople(Session session, EffectiveRules rules) {
        List<int[]> windows = Stream.concat(
                        Stream.of(timeline.toSpans(session.availability())),
                        SpareMinutes.neededToTheEnd(session).stream()
                                .map(id -> Objects.requireNonNull(windowsByPerson.get(id), id)))
                .filter(spans -> spans.length > 0)
                .toList();
        return new RequiredPeople(session.livePersonIds(), windows, SpareMinutes.isWaived(rules, session.id()));
    }

    @Override
    public void add(SessionPlace place) {
        ScheduledMinutes scheduled = new ScheduledMinutes(
                place, Objects.requireNonNull(requiredPeople.get(place.session().id())));
        for (ScheduledMinutes other : related(scheduled)) {
            raise(other, spare(other, scheduled));
        }
        scheduledById.put(place.session().id(), scheduled);
        lists(scheduled).forEach(list -> list.add(scheduled));
        renew(scheduled);
    }

    @Override
    public void remove(SessionPlace place) {
        ScheduledMinutes scheduled =
                Objects.requireNonNull(scheduledById.remove(place.session().id()));
        lists(scheduled).forEach(list -> list.remove(scheduled));
        set(scheduled, 0);
        for (ScheduledMinutes other : related(scheduled)) {
            if (other.missing > 0 && spare(other, scheduled) == requiredMinutes - other.missing) {
                renew(other);
            }
        }
    }

    @Override
    public long amount() {
        return amount;
    }

    private List<List<ScheduledMinutes>> lists(ScheduledMinutes scheduled) {
        List<List<ScheduledMinutes>> lists = new ArrayList<>();
        Objects.requireNonNull(sharingRoomIds.get(scheduled.roomId()))
                .forEach(id -> lists.add(scheduledByRoom.computeIfAbsent(id, ignored -> new ArrayList<>())));
        scheduled.people.live.forEach(
                id -> lists.add(scheduledByPerson.computeIfAbsent(id, ignored -> new ArrayList<>())));
        return lists;
    }

    /** Returns the others that it may touch, or that may touch it. */
    private Set<ScheduledMinutes> related(ScheduledMinutes scheduled) {
        Set<ScheduledMinutes> related = new LinkedHashSet<>();
        if (isSingleTrack) {
            related.addAll(scheduledById.values());
        }
        lists(scheduled).forEach(related::addAll);
        for (String id : relatedIds.getOrDefault(scheduled.place.session().id(), Set.of())) {
            ScheduledMinutes other = scheduledById.get(id);
            if (other != null) {
                related.add(other);
            }
        }
        related.remove(scheduled);
        return related;
    }

    private void renew(ScheduledMinutes scheduled) {
        set(scheduled, Math.max(0, requiredMinutes - untilClosed(scheduled)));
        for (ScheduledMinutes other : related(scheduled)) {
            raise(scheduled, spare(scheduled, other));
        }
    }

    private void raise(ScheduledMinutes scheduled, long spare) {
        if (spare < requiredMinutes - scheduled.missing) {
            set(scheduled, requiredMinutes - spare);
        }
    }

    private void set(ScheduledMinutes scheduled, long missing) {
        if (!scheduled.people.isWaived) {
            amount += missing - scheduled.missing;
        }
        scheduled.missing = missing;
    }

    private long untilClosed(ScheduledMinutes scheduled) {
        int least = MinuteSpans.minutesToEnd(dayWindows, scheduled.start, scheduled.end);
        int[] room = Objects.requireNonNull(windowsByRoom.get(scheduled.roomId()));
        if (room.length > 0) {
            least = Math.min(least, MinuteSpans.minutesToEnd(room, scheduled.roomStart, scheduled.roomEnd));
        }
        int[] breaks = Objects.requireNonNull(breaksByRoom.get(scheduled.roomId()));
        for (int i = 0; i < breaks.length; i += 2) {
            if (breaks[i + 1] > scheduled.end) {
                least = Math.min(least, Math.max(0, breaks[i] - scheduled.end));
            }
        }
        for (int[] person : scheduled.people.toTheEnd) {
            least = Math.min(least, MinuteSpans.minutesToEnd(person, scheduled.start, scheduled.end));
        }
        return least;
    }

    /** Returns how late the one can end before it touches the other. */
    private long spare(ScheduledMinutes one, ScheduledMinutes other) {
        long least = Long.MAX_VALUE;
        if (one.place.room().sharesSpaceWith(other.place.room()) && other.roomEnd > one.roomEnd) {
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
        if (one.people.live.stream().anyMatch(other.people.live::contains)) {
            boolean travels =
                    one.people.live.stream().anyMatch(id -> other.people.live.contains(id) && !remoteIds.contains(id));
            int travel = travels
                    ? event.travelMinutes(
                            one.place.room().building(), other.place.room().building())
                    : 0;
            least = Math.min(least, Math.max(0, other.start - one.end - Math.max(travel, event.changeoverMinutes())));
        }
        return least;
    }
}
