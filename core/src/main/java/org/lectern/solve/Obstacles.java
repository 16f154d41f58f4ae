package org.lectern.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.rule.RuleIds;
import org.lectern.rule.TranslatableSentence;
import org.lectern.rule.TranslatableSentence.ValueList;
import org.lectern.solve.NearestFits.Tried;
import org.lectern.solve.Obstacle.Kind;

/** Finds the fewest obstacles that together explain why a session has no place left. */
final class Obstacles {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry(RuleIds.ROOM_CONFLICT, Kind.ROOM_TAKEN),
            Map.entry(RuleIds.PERSON_CONFLICT, Kind.PERSON_BUSY),
            Map.entry(RuleIds.MAX_PARALLEL, Kind.TOO_MANY_AT_ONCE),
            Map.entry(RuleIds.SESSION_ORDER, Kind.RELATION),
            Map.entry(RuleIds.SAME_DAY, Kind.RELATION),
            Map.entry(RuleIds.DIFFERENT_DAY, Kind.RELATION),
            Map.entry(RuleIds.BACK_TO_BACK, Kind.RELATION),
            Map.entry(RuleIds.NOT_PARALLEL, Kind.RELATION),
            Map.entry(RuleIds.DAILY_LOAD, Kind.LOAD),
            Map.entry(RuleIds.INTERPRETER_LOAD, Kind.LOAD),
            Map.entry(RuleIds.SPEAKER_WINDOW, Kind.PERSON_ABSENT),
            Map.entry(RuleIds.ATTENDANT_WINDOW, Kind.PERSON_ABSENT),
            Map.entry(RuleIds.ROOM_FEATURE, Kind.ROOM_UNSUITABLE),
            Map.entry(RuleIds.EXCLUDED_FEATURE, Kind.ROOM_UNSUITABLE),
            Map.entry(RuleIds.ROOM_SEATS, Kind.ROOM_UNSUITABLE),
            Map.entry(RuleIds.SESSION_ROOM, Kind.ROOM_UNSUITABLE),
            Map.entry(RuleIds.PERSON_ROOM, Kind.ROOM_UNSUITABLE),
            Map.entry(RuleIds.ROOM_CLOSED, Kind.CLOSED),
            Map.entry(RuleIds.DAY_CLOSED, Kind.CLOSED),
            Map.entry(RuleIds.SESSION_WINDOW, Kind.NOT_ALLOWED),
            Map.entry(RuleIds.SESSION_MINUTES, Kind.TOO_FEW_MINUTES),
            Map.entry(RuleIds.SLOT_MINUTES, Kind.TOO_FEW_MINUTES),
            Map.entry(RuleIds.PINNED, Kind.PINNED));

    private final Map<String, Person> people;
    /** When each person is in a session, by id. */
    private final Map<String, List<Window>> busy = new HashMap<>();

    Obstacles(Event event, Timetable timetable) {
        this.people = event.peopleById();
        Map<String, Session> sessions = event.sessionsById();
        for (Placement placement : timetable.placements()) {
            Session session = sessions.get(placement.sessionId());
            if (session != null) {
                session.livePersonIds()
                        .forEach(id -> busy.computeIfAbsent(id, ignored -> new ArrayList<>())
                                .add(placement.time()));
            }
        }
    }

    /**
     * Returns the obstacles that each tried place has or, if there are none, some of which each has at least one, the one at the most
     * places first; empty if some place
     * has none, so that only its cost speaks against it.
     *
     * @param places how often each combination of a time and broken rules occurs
     */
    List<Obstacle> of(Session session, Map<Tried, Long> places) {
        Map<Set<Obstacle>, Long> open = new LinkedHashMap<>();
        places.forEach((place, count) -> open.merge(obstacles(session, place), count, Long::sum));
        if (open.isEmpty() || open.containsKey(Set.of())) {
            return List.of();
        }
        Set<Obstacle> everywhere = new HashSet<>(open.keySet().iterator().next());
        open.keySet().forEach(everywhere::retainAll);
        if (!everywhere.isEmpty()) {
            long all = open.values().stream().mapToLong(Long::longValue).sum();
            return everywhere.stream()
                    .sorted(Comparator.comparing(Obstacle::kind).thenComparing(Obstacle::name))
                    .map(obstacle -> new Obstacle(obstacle.kind(), obstacle.name(), all, true))
                    .toList();
        }
        List<Obstacle> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            Map<Obstacle, Long> counts = new LinkedHashMap<>();
            open.forEach((own, count) -> own.forEach(obstacle -> counts.merge(obstacle, count, Long::sum)));
            Obstacle most = counts.entrySet().stream()
                    .max(Map.Entry.<Obstacle, Long>comparingByValue()
                            .thenComparing(
                                    Map.Entry::getKey,
                                    Comparator.comparing(Obstacle::kind)
                                            .thenComparing(Obstacle::name)
                                            .reversed()))
                    .orElseThrow()
                    .getKey();
            chosen.add(new Obstacle(most.kind(), most.name(), counts.getOrDefault(most, 0L), false));
            open.keySet().removeIf(own -> own.contains(most));
        }
        return List.copyOf(chosen);
    }

    private Set<Obstacle> obstacles(Session session, Tried place) {
        Set<Obstacle> own = new HashSet<>();
        for (String ruleId : place.brokenRuleIds()) {
            Kind kind = KINDS.getOrDefault(ruleId, Kind.OTHER);
            own.add(new Obstacle(
                    kind, kind == Kind.PERSON_BUSY ? busyPerson(session, place).orElse("") : "", 0, false));
        }
        return own;
    }

    /** Returns the first person of a session who is nearest to be in another one at a place; changeover and travel count too. */
    private Optional<String> busyPerson(Session session, Tried place) {
        Window time = Window.of(place.start(), place.minutes());
        return session.livePersonIds().stream()
                .filter(busy::containsKey)
                .min(Comparator.comparingLong(id -> busy.getOrDefault(id, List.of()).stream()
                        .mapToLong(other -> minutesApart(time, other))
                        .min()
                        .orElse(Long.MAX_VALUE)))
                .map(id -> {
                    Person person = people.get(id);
                    return person == null ? id : person.name();
                });
    }

    private static long minutesApart(Window time, Window other) {
        return -time.intersection(other).minutes();
    }

    /** Returns the reason in one sentence. */
    TranslatableSentence sentence(Session session, List<Obstacle> obstacles) {
        boolean areEverywhere = obstacles.getFirst().isEverywhere();
        ValueList clauses = new ValueList(
                obstacles.stream()
                        .map(obstacle -> areEverywhere ? (Object) obstacle.clause() : counted(obstacle))
                        .toList(),
                areEverywhere);
        return TranslatableSentence.of(
                "unplaced.obstacles", "%s is unscheduled: wherever it could be, %s.", session.name(), clauses);
    }

    private static Object counted(Obstacle obstacle) {
        return TranslatableSentence.of(
                "unplaced.counted", "%s (%s of its places)", obstacle.clause(), obstacle.placeCount());
    }
}
