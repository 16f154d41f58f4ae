package org.lectern.replan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lectern.change.StartedSessions;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;
import org.lectern.replan.ReplanOptions.FreedTime;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
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
        if (!options.keep().isEmpty()) {
            pinAll(planning, after, timetable, options);
        }
        return ahead(planning.build());
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

    /** What is kept is pinned at hard level without exception; pins that do not bind in the event are replaced. */
    private static void pinAll(Event.Builder planning, Event event, Timetable timetable, ReplanOptions options) {
        RuleConfig config = EffectiveRules.of(event, options.catalogue()).config(RuleIds.PINNED);
        boolean bind = config.isActive()
                && config.level() == Level.HARD
                && event.waivers().stream().noneMatch(PlanningEvent::isOfPins);
        planning.sessions(sessions(event, timetable, options, bind));
        if (!bind) {
            planning.editRule(
                            RuleIds.PINNED,
                            pinned -> pinned.withEnabled(true)
                                    .withLevel(Level.HARD)
                                    .withWeight(1))
                    .waivers(event.waivers().stream()
                            .filter(waiver -> !isOfPins(waiver))
                            .toList());
        }
    }

    private static boolean isOfPins(Waiver waiver) {
        return waiver.ruleId().equals(RuleIds.PINNED);
    }

    private static boolean hasLostSlots(Placement placement, Timetable before) {
        return before.findPlacement(placement.sessionId())
                .filter(earlier -> earlier.turns().size() > placement.turns().size())
                .isPresent();
    }

    private static List<Session> sessions(Event event, Timetable timetable, ReplanOptions options, boolean bind) {
        Timeline timeline = Timeline.of(event);
        HalfDays halfDays = HalfDays.of(event, timeline);
        return event.sessions().stream()
                .map(session -> {
                    Pin pin = bind ? session.pin() : Pin.NONE;
                    return session.toBuilder()
                            .pin(timetable
                                    .findPlacement(session.id())
                                    .map(placement -> pin(event, pin, placement, options, timeline, halfDays))
                                    .orElse(pin))
                            .build();
                })
                .toList();
    }

    /** Existing pins that bind stay. */
    private static Pin pin(
            Event event, Pin pin, Placement placement, ReplanOptions options, Timeline timeline, HalfDays halfDays) {
        Pin kept = pin;
        if (options.keep().contains(ReplanOptions.Keep.TIMES) && pin.start() == null) {
            kept = kept.withStart(placement.start());
        }
        if (options.keep().contains(ReplanOptions.Keep.DAYS) && pin.day() == null) {
            int start = timeline.toMinute(placement.start());
            LocalDate day = halfDays.dateBestCovering(start, start + placement.minutes());
            // A day that the event no longer has leaves no place.
            boolean isKnown =
                    event.days().stream().anyMatch(known -> known.date().equals(day));
            kept = isKnown ? kept.withDay(day) : kept.withStart(placement.start());
        }
        if (options.keep().contains(ReplanOptions.Keep.ORDER) && pin.slotOrder().isEmpty()) {
            kept = kept.withSlotOrder(
                    placement.turns().stream().map(Turn::slotId).toList());
        }
        return kept;
    }
}
