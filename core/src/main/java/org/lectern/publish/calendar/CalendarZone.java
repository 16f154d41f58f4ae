package org.lectern.publish.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.RecurrenceDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The zone of an event as a calendar holds it: the changes of its clocks, as the rules of this Java have them. */
final class CalendarZone {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final ZoneId zone;
    private final ZoneRules rules;

    CalendarZone(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /** Returns whether an instant has a local time of its own: in the hour that clocks repeat, the first pass has. */
    boolean isLocalTimeUnique(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return rules.getValidOffsets(local).get(0).equals(rules.getOffset(instant));
    }

    /** Returns the zone with each change of clocks from before the first to after the last instant. */
    TimezoneAssignment toTimezone(Instant first, Instant last) {
        VTimezone component = new VTimezone(id());
        List<ZoneOffsetTransition> changes = changes(first, last);
        List<YearlyClockChange> yearly = YearlyClockChange.all(rules, changes);
        if (changes.isEmpty()) {
            ZoneOffset offset = rules.getOffset(first);
            add(component, LONG_AGO, offset, offset, rules.isDaylightSavings(first), null);
        } else if (yearly.isEmpty()) {
            changes.forEach(change -> add(component, change, null));
        } else {
            yearly.forEach(change -> add(component, change.first(), change.rule()));
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), component);
    }

    private List<ZoneOffsetTransition> changes(Instant first, Instant last) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.previousTransition(first);
        if (next == null) {
            next = rules.nextTransition(first);
        }
        while (next != null && next.getInstant().isBefore(last)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    /** Returns the name of the zone: that of the IANA, or its offset without the colon that parameters cannot hold. */
    private String id() {
        if (zone.normalized() instanceof ZoneOffset offset && !zone.getId().contains("/")) {
            return offset.equals(ZoneOffset.UTC)
                    ? "UTC"
                    : "UTC" + offset.getId().replace(":", "");
        }
        return zone.getId();
    }

    private void add(VTimezone component, ZoneOffsetTransition change, @Nullable Recurrence rule) {
        add(
                component,
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                rules.isDaylightSavings(change.getInstant()),
                rule);
    }

    private static void add(
            VTimezone component,
            LocalDateTime start,
            ZoneOffset from,
            ZoneOffset to,
            boolean isDaylightSaving,
            @Nullable Recurrence rule) {
        Observance observance = isDaylightSaving ? new DaylightSavingsTime() : new StandardTime();
        DateTimeComponents local = new DateTimeComponents(
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond(),
                false);
        observance.setDateStart(local);
        observance.setTimezoneOffsetFrom(new UtcOffset(from.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(to.getTotalSeconds() * 1000L));
        if (rule != null) {
            observance.setRecurrenceRule(rule);
        } else {
            // Some readers look at nothing but rules and dates.
            RecurrenceDates dates = new RecurrenceDates();
            dates.getDates().add(new ICalDate(local, true));
            observance.addRecurrenceDates(dates);
        }
        component.addComponent(observance);
    }
}
