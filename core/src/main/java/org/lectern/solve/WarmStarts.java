package org.lectern.solve;

import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;

/**
 * Carries timetables over to an event other than their own.
 *
 * <p>A placement is kept if its session, room and length still exist, with the old sequence and at any start. With the best
 * sequence for its place, it is kept if that place is one of those that are searched. The better of these two timetables
 * counts. Placements that then break a hard rule are removed. This costs a few checks of the timetable.
 */
final class WarmStarts {

    private final Instance instance;
    private final Event event;
    private final ConflictRemoval removal;

    WarmStarts(Instance instance, Catalogue catalogue) {
        this.instance = instance;
        this.event = instance.event();
        this.removal = new ConflictRemoval(event, catalogue);
    }

    WarmStart of(Timetable timetable) {
        AssignmentSnapshot start = instance.snapshot(timetable);
        Timetable own = RemainingPlacements.of(event, timetable).orElseGet(() -> instance.timetable(start));
        long stillAsked = event.sessions().stream()
                .filter(session -> timetable.findPlacement(session.id()).isPresent())
                .count();
        Improvement asBefore = removal.legal(own).improvement();
        Improvement anew = removal.legal(instance.timetable(start)).improvement();
        Improvement better = asBefore.isBetterThan(anew.score()) ? asBefore : anew;
        return new WarmStart(
                better,
                instance.snapshot(anew.timetable()),
                better.score().hard() == 0 && better.timetable().placements().size() == stillAsked);
    }
}
