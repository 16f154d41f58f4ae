package org.lectern.replan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;
import org.lectern.replan.ReplanOptions.Keep;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/**
 * What the options keep of the published timetable, as pins beside those of the event. Where rule {@code pinned} is not hard, they
 * do not bind: {@link AllowedTimes} then keeps times and days.
 */
final class KeptAspects {

    private final Event event;
    private final ReplanOptions options;
    private final EffectiveRules rules;
    private final Timeline timeline;
    private final HalfDays halfDays;
    private final Timetable published;

    /** @param published what people were told */
    KeptAspects(Event event, Timetable published, ReplanOptions options) {
        this.event = event;
        this.options = options;
        this.rules = EffectiveRules.of(event, options.catalogue());
        this.timeline = Timeline.of(event);
        this.halfDays = HalfDays.of(event, timeline);
        this.published = published;
    }

    /** Returns the event with pins for what is kept. */
    Event pinned() {
        RuleConfig config = rules.config(RuleIds.PINNED);
        if (options.keep().isEmpty()) {
            return event;
        }
        boolean isHard = config.isActive() && config.level() == Level.HARD;
        Event.Builder planning = event.toBuilder();
        planning.sessions(event.sessions().stream()
                .map(session -> pinned(session, isHard || isKeptByTimes() ? binding(session) : Pin.NONE))
                .toList());
        if (!isHard && !isKeptByTimes()) {
            planning.editRule(
                    RuleIds.PINNED,
                    pinned -> pinned.withEnabled(true).withLevel(Level.HARD).withWeight(1));
        }
        if (!isKeptByTimes()) {
            planning.waivers(event.waivers().stream()
                    .filter(waiver -> !waiver.ruleId().equals(RuleIds.PINNED))
                    .toList());
        }
        return planning.build();
    }

    /**
     * Returns whether pins at medium or soft level stay as they are, and only places that keep the times or days are allowed. No
     * place says in which order speakers are: to keep that, these pins give way.
     */
    boolean isKeptByTimes() {
        RuleConfig config = rules.config(RuleIds.PINNED);
        return !options.keep().isEmpty()
                && !options.keep().contains(Keep.ORDER)
                && config.isActive()
                && config.level() != Level.HARD;
    }

    private int midnight(LocalDate day) {
        return timeline.toMinute(day.atStartOfDay(event.zone()).toInstant());
    }

    /** Returns the pins of a session without those that a waiver covers. */
    private Pin binding(Session session) {
        Pin pin = session.pin();
        SubjectId subject = SubjectId.session(session.id());
        String room = pin.roomId();
        if (room != null && isWaived(subject, SubjectId.room(room))) {
            pin = pin.withRoomId(null);
        }
        return isWaived(subject) ? pin.withDay(null).withStart(null).withSlotOrder(List.of()) : pin;
    }

    private boolean isWaived(SubjectId... subjects) {
        return rules.findWaiver(RuleIds.PINNED, List.of(subjects)).isPresent();
    }

    private Session pinned(Session session, Pin binding) {
        Placement placement = published.findPlacement(session.id()).orElse(null);
        Session.Builder pinned = session.toBuilder().pin(placement == null ? binding : pin(binding, placement));
        if (placement != null && isKeptByTimes()) {
            pinned.availability(Availability.within(session.availability().during(keptHours(session, placement))));
        }
        return pinned.build();
    }

    /** Returns a window that holds all places that {@link #isKept} allows, so that a solve looks at few others. */
    private Window keptHours(Session session, Placement placement) {
        int start = timeline.toMinute(placement.start());
        int minutes = Math.max(placement.minutes(), Collections.max(session.allowedMinutes()));
        LocalDate day = options.keep().contains(Keep.TIMES) ? null : keptDay(placement);
        int from = start;
        int until = start + minutes;
        if (day != null) {
            // A session may lie outside of the hours of its day, where the rules allow that.
            from = Math.min(from, midnight(day));
            until = Math.max(until, midnight(day.plusDays(1)) + minutes);
            for (int half = 0; half < halfDays.count(); half++) {
                if (halfDays.date(half).equals(day)) {
                    from = Math.min(from, halfDays.start(half) - minutes);
                    until = Math.max(until, halfDays.end(half) + minutes);
                }
            }
        }
        return new Window(timeline.toInstant(from), timeline.toInstant(until));
    }

    /** Existing pins that bind stay. */
    private Pin pin(Pin pin, Placement placement) {
        Pin kept = pin;
        if (options.keep().contains(Keep.TIMES) && pin.start() == null) {
            kept = kept.withStart(placement.start());
        }
        if (options.keep().contains(Keep.DAYS) && pin.day() == null) {
            LocalDate day = keptDay(placement);
            // A day that the event no longer has leaves no place.
            kept = day == null ? kept.withStart(placement.start()) : kept.withDay(day);
        }
        if (options.keep().contains(Keep.ORDER) && pin.slotOrder().isEmpty()) {
            kept = kept.withSlotOrder(
                    placement.turns().stream().map(Turn::slotId).toList());
        }
        return kept;
    }

    private @Nullable LocalDate keptDay(Placement placement) {
        LocalDate day = date(timeline.toMinute(placement.start()), placement.minutes());
        boolean isKnown = event.days().stream().anyMatch(known -> known.date().equals(day));
        return isKnown ? day : null;
    }

    private LocalDate date(int start, int minutes) {
        return halfDays.dateBestCovering(start, start + minutes);
    }

    /** Returns whether a session that takes place then keeps its time or day as the options say. */
    boolean isKept(Session session, int start, int minutes) {
        Placement placement = published.findPlacement(session.id()).orElse(null);
        if (placement == null || start == timeline.toMinute(placement.start())) {
            return true;
        }
        return !options.keep().contains(Keep.TIMES) && date(start, minutes).equals(keptDay(placement));
    }
}
