package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;
import org.lectern.replan.ReplanOptions.FreedTime;
import org.lectern.rule.RuleIds;

/**
 * The event as the replanner solves it: {@code moved} outweighs all other soft rules, and everything to be kept is
 * pinned.
 */
final class PlanningEvent {

    /** More than all other soft costs of one session with usual weights. */
    private static final long MOVED_WEIGHT = 100_000;

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
        return after.toBuilder()
                .editRule(
                        RuleIds.MOVED,
                        moved -> moved.withEnabled(true).withLevel(Level.SOFT).withWeight(MOVED_WEIGHT))
                .sessions(sessions(after, timetable, options))
                .published(published
                        .withTimetable(timetable.withPlacements(placements))
                        .withNoticePeriods(List.of()))
                .build();
    }

    private static boolean hasLostSlots(Placement placement, Timetable before) {
        return before.findPlacement(placement.sessionId())
                .filter(earlier -> earlier.turns().size() > placement.turns().size())
                .isPresent();
    }

    private static List<Session> sessions(Event event, Timetable timetable, ReplanOptions options) {
        if (options.keep().isEmpty()) {
            return event.sessions();
        }
        Timeline timeline = Timeline.of(event);
        HalfDays halfDays = HalfDays.of(event, timeline);
        return event.sessions().stream()
                .map(session -> timetable
                        .findPlacement(session.id())
                        .map(placement -> session.toBuilder()
                                .pin(pin(session.pin(), placement, options, timeline, halfDays))
                                .build())
                        .orElse(session))
                .toList();
    }

    /** Existing pins stay. */
    private static Pin pin(Pin pin, Placement placement, ReplanOptions options, Timeline timeline, HalfDays halfDays) {
        Pin kept = pin;
        if (options.keep().contains(ReplanOptions.Keep.TIMES) && pin.start() == null) {
            kept = kept.withStart(placement.start());
        }
        if (options.keep().contains(ReplanOptions.Keep.DAYS) && pin.day() == null) {
            int start = timeline.toMinute(placement.start());
            kept = kept.withDay(halfDays.date(halfDays.indexOf(start, start + placement.minutes())));
        }
        if (options.keep().contains(ReplanOptions.Keep.ORDER) && pin.slotOrder().isEmpty()) {
            kept = kept.withSlotOrder(
                    placement.turns().stream().map(Turn::slotId).toList());
        }
        return kept;
    }
}
