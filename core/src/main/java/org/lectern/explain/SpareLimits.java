package org.lectern.explain;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Availability;
import org.lectern.event.Break;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Travel;
import org.lectern.event.Window;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.TimetableView;
import org.lectern.text.FilledText;

/** What keeps the sessions of one timetable from ending later. */
final class SpareLimits {

    private final TimetableView view;
    private final long requiredMinutes;
    private final List<ScheduledSession> scheduled;
    private final List<Window> dayWindows;
    private final Map<String, List<Relation>> relations = new HashMap<>();
    private final Map<String, Set<String>> livePersonIds = new HashMap<>();
    private final boolean isSingleTrack;
    /** For each session, the earliest second before which another should end: its start less the longest way or lag. */
    private final long[] nearFrom;
    /** The second at which its room is free again. */
    private final long[] roomEnds;

    /**
     * A limit.
     *
     * @param minutes how many minutes late a session can end, at least 0
     * @param sentence what happens then
     */
    record SpareLimit(long minutes, String sentence) {}

    /** Sorts out what all sessions need; limits from {@code requiredMinutes} on need not be found. */
    SpareLimits(TimetableView view, long requiredMinutes) {
        this.view = view;
        this.requiredMinutes = requiredMinutes;
        this.scheduled = view.scheduledSessions();
        this.dayWindows = view.event().days().stream()
                .flatMap(day -> day.windows().stream())
                .toList();
        this.isSingleTrack = SpareMinutes.isSingleTrack(view.effectiveRules());
        for (Relation relation : view.event().relations()) {
            relation.sessionIds()
                    .forEach(id -> relations
                            .computeIfAbsent(id, ignored -> new ArrayList<>())
                            .add(relation));
        }
        long reach = maxGap();
        this.nearFrom = new long[scheduled.size()];
        this.roomEnds = new long[scheduled.size()];
        for (int i = 0; i < scheduled.size(); i++) {
            ScheduledSession session = scheduled.get(i);
            livePersonIds.put(session.session().id(), session.livePersonIds());
            Window occupied = session.occupiedTime();
            nearFrom[i] = Math.min(
                    occupied.startInclusive().getEpochSecond(),
                    session.time().startInclusive().minus(reach, MINUTES).getEpochSecond());
            roomEnds[i] = occupied.endExclusive().getEpochSecond();
        }
    }

    /** Returns the most minutes that may have to lie between the ends and starts of two sessions. */
    private long maxGap() {
        int travel =
                view.event().travel().stream().mapToInt(Travel::minutes).max().orElse(0);
        int lag = view.event().relations().stream()
                .mapToInt(relation -> relation instanceof Relation.Before order ? order.minLagMinutes() : 0)
                .max()
                .orElse(0);
        return Math.max(Math.max(travel, lag), view.event().changeoverMinutes());
    }

    /** Returns the first of the least limits of a session if it is below the required minutes. */
    Optional<SpareLimit> find(ScheduledSession held) {
        return limits(held).stream()
                .min(Comparator.comparingLong(SpareLimit::minutes))
                .filter(least -> least.minutes() < requiredMinutes);
    }

    private List<SpareLimit> limits(ScheduledSession held) {
        List<SpareLimit> limits = new ArrayList<>();
        long end = held.time().endExclusive().getEpochSecond();
        long latest = held.occupiedTime()
                .endExclusive()
                .plus(requiredMinutes, MINUTES)
                .getEpochSecond();
        for (int i = 0; i < roomEnds.length; i++) {
            // Most others end before or start long after.
            if (roomEnds[i] > end && nearFrom[i] < latest) {
                ScheduledSession other = scheduled.get(i);
                if (!other.session().id().equals(held.session().id())) {
                    addOther(limits, held, other);
                }
            }
        }
        limits.add(new SpareLimit(until(dayWindows, held.time()), "the half-day ends"));
        addWindow(
                limits,
                held.room().availability(),
                held.occupiedTime(),
                FilledText.of("room %s closes", held.room().name()));
        addWindow(limits, held.session().availability(), held.time(), "its own time ends");
        for (Break given : view.event().breaks()) {
            if (given.isIn(held.room().id())
                    && given.time().endExclusive().isAfter(held.time().endExclusive())) {
                limits.add(new SpareLimit(
                        minutes(held.time().endExclusive(), given.time().startInclusive()),
                        "the break %s begins".formatted(given.name())));
            }
        }
        for (String id : SpareMinutes.neededToTheEnd(held.session())) {
            Person person = view.person(id);
            addWindow(limits, person.availability(), held.time(), "%s leaves".formatted(person.name()));
        }
        return limits;
    }

    private void addOther(List<SpareLimit> limits, ScheduledSession held, ScheduledSession other) {
        String name = other.session().name();
        Window own = held.occupiedTime();
        Window others = other.occupiedTime();
        if (other.room().sharesSpaceWith(held.room()) && others.endExclusive().isAfter(own.endExclusive())) {
            limits.add(new SpareLimit(
                    minutes(own.endExclusive(), others.startInclusive()),
                    FilledText.of("room %s is needed for %s", held.room().name(), name)));
        }
        if (other.time().endExclusive().isAfter(held.time().endExclusive())) {
            addSeparate(limits, held, other);
            Set<String> otherLive = livePersonIds.getOrDefault(other.session().id(), Set.of());
            livePersonIds.getOrDefault(held.session().id(), Set.of()).stream()
                    .filter(otherLive::contains)
                    .map(view::person)
                    // Remote people do not travel.
                    .min(Comparator.comparing(person -> person.findZone().isPresent()))
                    .ifPresent(person -> limits.add(new SpareLimit(
                            minutes(ready(held, other, person), other.time().startInclusive()),
                            "%s is needed in %s".formatted(person.name(), name))));
        }
    }

    private Instant ready(ScheduledSession held, ScheduledSession other, Person person) {
        int travel = person.findZone().isPresent()
                ? 0
                : view.event()
                        .travelMinutes(held.room().building(), other.room().building());
        return held.time().endExclusive().plus(Math.max(view.event().changeoverMinutes(), travel), MINUTES);
    }

    private void addSeparate(List<SpareLimit> limits, ScheduledSession held, ScheduledSession other) {
        String name = other.session().name();
        Instant end = held.time().endExclusive();
        Instant start = other.time().startInclusive();
        if (isSingleTrack) {
            limits.add(
                    new SpareLimit(minutes(end, start), "%s starts, and one session runs at a time".formatted(name)));
        }
        for (Relation relation : relations.getOrDefault(held.session().id(), List.of())) {
            int lag = SpareMinutes.lag(
                    relation, held.session().id(), other.session().id());
            if (lag >= 0) {
                limits.add(new SpareLimit(
                        minutes(end.plus(lag, MINUTES), start), "%s starts, which has to wait for it".formatted(name)));
            }
        }
    }

    private static void addWindow(List<SpareLimit> limits, Availability available, Window time, String sentence) {
        if (available.isLimited()) {
            limits.add(new SpareLimit(until(available.windows(), time), sentence));
        }
    }

    /** Returns the minutes from the end to that of the window that lasts longest of those around the time, 0 without one. */
    private static long until(List<Window> windows, Window time) {
        return windows.stream()
                .filter(window -> window.contains(time))
                .mapToLong(window -> minutes(time.endExclusive(), window.endExclusive()))
                .max()
                .orElse(0);
    }

    private static long minutes(Instant from, Instant until) {
        return Math.max(0, MINUTES.between(from, until));
    }
}
