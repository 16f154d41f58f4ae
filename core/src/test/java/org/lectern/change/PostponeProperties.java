package org.lectern.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.rule.Report;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/** Random events are postponed at a random time: where a session fits its day, room and people, it fits them after that. */
class PostponeProperties {

    private static final Set<String> ABOUT_TIMES = Set.of(
            RuleIds.DAY_CLOSED,
            RuleIds.ROOM_CLOSED,
            RuleIds.SESSION_WINDOW,
            RuleIds.SPEAKER_WINDOW,
            RuleIds.ATTENDANT_WINDOW,
            RuleIds.DURING_BREAK);

    /** Where clocks never change, so that no window gets shorter by its move. */
    private static final Set<String> PLAIN_ZONES = Set.of("UTC", "Asia/Kathmandu");

    @Property
    void session_thatFits_stillFitsAfterwards(@ForAll Random random) {
        Event event = RandomEvents.withoutSettings(RandomEvents.Size.small(random), random);
        Timetable timetable = RandomTimetables.nearlySound(event, random);
        if (timetable.placements().isEmpty()) {
            return;
        }
        Placement any =
                timetable.placements().get(random.nextInt(timetable.placements().size()));
        Instant asOf = any.start().plus(random.nextInt(2 * any.minutes()) - 5L, ChronoUnit.MINUTES);

        Event before = Changes.of(event).withAsOf(asOf).applyTo(event, timetable);
        Event after = Changes.of(event, new Change.Postpone(1 + random.nextInt(14)))
                .withAsOf(asOf)
                .applyTo(event, timetable);

        StartedSessions started = StartedSessions.of(before);
        Set<String> misfits = misfits(after);
        misfits.removeAll(misfits(before));
        misfits.removeIf(id ->
                !started.contains(id) && !PLAIN_ZONES.contains(event.zone().getId()));
        assertEquals(Set.of(), misfits);
    }

    /** Returns the sessions that do not fit the windows of their day, their room or anybody, or a break. */
    private static Set<String> misfits(Event event) {
        Report report = StandardRules.checker()
                .check(event, event.findPublished().orElseThrow().timetable());
        return report.findings().stream()
                .filter(finding -> ABOUT_TIMES.contains(finding.ruleId()))
                .flatMap(finding -> finding.subjects().stream())
                .filter(subject -> subject.id().kind() == SubjectId.Kind.SESSION)
                .map(subject -> subject.id().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
