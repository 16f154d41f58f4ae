package org.lectern.benchmarks.replan;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import org.lectern.rule.Score;

/**
 * One repair of a published timetable.
 *
 * @param seed the seed of the event and the change
 * @param time from event and timetable in memory to the new timetable, tables and the checker's report included
 * @param displaced people of sessions that had to go: cancelled, or in a room that was lost
 * @param moved people who are told otherwise
 * @param score what the new timetable costs
 * @param proof what is proven of it
 */
public record RepairRun(long seed, Duration time, int displaced, int moved, Score score, ReplanResult.Proof proof) {

    /**
     * Runs one repair.
     *
     * @param changes what is lost
     */
    public static RepairRun of(long seed, Changes changes, Event event, Timetable told) {
        long before = System.nanoTime();
        ReplanResult result = Replanner.replan(event, told, changes);
        Duration time = Duration.ofNanos(System.nanoTime() - before);
        return new RepairRun(
                seed,
                time,
                displaced(result).size(),
                result.movedPersonIds().size(),
                result.report().score(),
                result.proof());
    }

    /** Returns the people of each session that is not held any more, or was in a room that has lost its hours there. */
    private static Set<String> displaced(ReplanResult result) {
        Map<String, Session> before = result.eventBefore().sessionsById();
        Set<String> left = result.eventAfter().sessionsById().keySet();
        Set<String> people = new LinkedHashSet<>();
        for (Placement placement : result.published().placements()) {
            Session session = java.util.Objects.requireNonNull(before.get(placement.sessionId()));
            boolean isGone = !left.contains(session.id());
            boolean isClosed = result.eventAfter().rooms().stream()
                    .filter(room -> room.id().equals(placement.roomId()))
                    .filter(room -> room.availability().isLimited())
                    .anyMatch(room -> !room.availability().contains(placement.time()));
            if (isGone || isClosed) {
                people.addAll(people(session));
            }
        }
        return people;
    }

    private static Collection<String> people(Session session) {
        Set<String> people = new HashSet<>(session.attendantIds());
        session.slots().forEach(slot -> people.add(slot.personId()));
        return people;
    }

    /** Returns whether no more people are moved than those displaced and a tenth. */
    public boolean isWithinATenth() {
        return moved * 10L <= displaced * 11L;
    }
}
