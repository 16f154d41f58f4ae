package org.lectern.replan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.change.StartedSessions;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.replan.ReplanOptions.FreedTime;
import org.lectern.rule.RuleIds;

/**
 * The event as the replanner solves it: {@code moved} outweighs all other soft rules, everything to be kept is pinned, and
 * what has not begun is only allowed from the "as of" time on.
 */
final class PlanningEvent {

    /** What a person who moves costs: more than all other soft costs of one session with usual weights. */
    static final long MOVED_WEIGHT = 100_000;

    /** In minutes, some centuries: longer than any event. */
    private static final long WITHOUT_END = 1 << 27;

    private PlanningEvent() {}

    /** @param before the timetable before the changes, which shows the sessions that lost slots */
    static Event of(Timetable before, Event after, ReplanOptions options) {
        Published published = after.findPublished().orElseThrow();
        Timetable timetable = published.timetable();
        List<Placement> placements = new ArrayList<>();
        for (Placement placement : timetable.placements()) {
            boolean isShortened = options.freedTime() == FreedTime.SPEAKERS && hasLostSlots(placement, before);
            // Without its published turns, a session distributes its minutes anew.
            placements.add(isShortened ? placement.withTurns(List.of()) : placement);
        }
        Event.Builder planning = after.toBuilder()
                .editRule(
                        RuleIds.MOVED,
                        moved -> moved.withEnabled(true).withLevel(Level.SOFT).withWeight(MOVED_WEIGHT))
                .published(published
                        .withTimetable(timetable.withPlacements(placements))
                        .withNoticePeriods(List.of()));
        return ahead(new KeptAspects(planning.build(), timetable, options).pinned());
    }

    /** Returns the event in which no session is allowed before the "as of" time, except those held or pinned there. */
    private static Event ahead(Event event) {
        StartedSessions started = StartedSessions.of(event);
        Instant asOf = started.asOf();
        if (asOf == null) {
            return event;
        }
        Window ahead = Window.of(asOf, WITHOUT_END);
        List<Session> sessions = event.sessions().stream()
                .map(session -> started.isBound(session)
                        ? session
                        : session.toBuilder()
                                .availability(Availability.within(
                                        session.availability().during(ahead)))
                                .build())
                .toList();
        return event.toBuilder().sessions(sessions).build();
    }

    private static boolean hasLostSlots(Placement placement, Timetable before) {
        return before.findPlacement(placement.sessionId())
                .filter(earlier -> earlier.turns().size() > placement.turns().size())
                .isPresent();
    }
}
