package org.lectern.panel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/**
 * When a person is there, would like to be and would not, as spans on the time line.
 *
 * @param available when the person is there; no span means always, an empty span never
 * @param wishes when the person would rather be needed, and when not
 * @param far when it is early or late where a remote person is, without overlaps
 */
@SuppressWarnings("ArrayRecordComponent")
record PersonAvailability(int[] available, List<WindowRules.WishTime> wishes, int[] far) {

    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;

    /**
     * Returns the spans of all people of an event by id.
     *
     * @param from first minute in which anybody may be needed
     * @param until first minute in which nobody may be any more
     */
    static Map<String, PersonAvailability> of(
            Event event, EffectiveRules rules, Timeline timeline, int from, int until) {
        Map<String, PersonAvailability> all = new LinkedHashMap<>();
        RuleConfig config = rules.config(RuleIds.FAR_ZONE);
        int fromHour = (int) config.parameter(ParameterNames.FROM_HOUR);
        int untilHour = (int) config.parameter(ParameterNames.UNTIL_HOUR);
        Map<ZoneId, int[]> farByZone = new LinkedHashMap<>();
        for (Person person : event.people()) {
            int[] far = person.findZone()
                    .filter(zone -> config.isActive())
                    .map(zone -> farByZone.computeIfAbsent(
                            zone, ignored -> far(zone, timeline, from, until, fromHour, untilHour)))
                    .orElse(new int[0]);
            all.put(
                    person.id(),
                    new PersonAvailability(
                            timeline.toSpans(person.availability()),
                            WindowRules.WishTime.of(person, rules, timeline),
                            far));
        }
        return all;
    }

    /** Between two changes of clocks, local days are as long as any: the near hours come every 24 hours. */
    private static int[] far(ZoneId zone, Timeline timeline, int from, int until, int fromHour, int untilHour) {
        int[] far = new int[16];
        int size = 0;
        int at = from;
        while (at < until) {
            Instant now = timeline.toInstant(at);
            ZoneOffsetTransition next = zone.getRules().nextTransition(now);
            int end = next == null ? until : Math.min(until, timeline.toMinute(next.getInstant()));
            int offset = zone.getRules().getOffset(now).getTotalSeconds() / 60;
            long localMinute = now.getEpochSecond() / 60 + offset;
            while (at < end) {
                int minuteOfDay = Math.floorMod(localMinute, DAY);
                boolean isNear = minuteOfDay >= fromHour * HOUR && minuteOfDay < untilHour * HOUR;
                int length = Math.min(end - at, untilChange(minuteOfDay, fromHour * HOUR, untilHour * HOUR));
                if (!isNear) {
                    far = size + 2 > far.length ? Arrays.copyOf(far, 2 * far.length) : far;
                    far[size++] = at;
                    far[size++] = at + length;
                }
                at += length;
                localMinute += length;
            }
        }
        return MinuteSpans.merged(Arrays.copyOf(far, size));
    }

    /** Returns the minutes until the next hour at which near and far may change, or the next midnight. */
    private static int untilChange(int minuteOfDay, int near, int far) {
        int least = DAY - minuteOfDay;
        least = near > minuteOfDay ? Math.min(least, near - minuteOfDay) : least;
        return far > minuteOfDay ? Math.min(least, far - minuteOfDay) : least;
    }
}
