package org.lectern.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.panel.time.StartGrid;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.Certificate;

/**
 * What a solve of an event takes, estimated from its size and rules alone, in time linear in its sessions and slots.
 *
 * <p>The number of time options is exact, but for those that break a hard rule by themselves, which no table keeps. So the memory
 * of tables is overestimated where sessions fit at few times, by a factor of three and more. Elsewhere it is within half of what
 * was measured. The heap of the solve counts what the bound keeps of the time of people with several sessions, up to 153 MiB; where these are
 * many, a solve of many minutes may keep as much again. {@code docs/embedding.md} has the figures. The time is rough: slots, rules and the machine
 * change it by a factor of ten either way. Rules of an application are not counted.
 *
 * @param timeOptions how many pairs of a start and a length all sessions together may have
 * @param tableMebibytes the heap that the tables of all sessions take, in MiB, rounded up
 * @param heapMebibytes the heap that the solve takes, the tables included and the event excluded, in MiB, rounded up
 * @param fillingTime the time for which one core fills the tables, once the program is warm
 * @since 0.1.0
 */
public record SolveEstimate(long timeOptions, long tableMebibytes, long heapMebibytes, Duration fillingTime) {

    /** A time option with its score and its share of the sequences. */
    private static final long BYTES_IN_TABLES = 108;

    /** The same, with what the model of the search holds of it. */
    private static final long BYTES_IN_ALL = 190;

    /** An arc of a diagram of somebody's time: where it leads, its two multipliers and its cost, before and after places are removed. */
    private static final long BYTES_OF_ARC = 2 * 20;

    /** The arcs that the search allows before its bound has nearly converged; above 150 sessions it begins with fewer. */
    private static final long MAX_ARCS = 4_000_000;

    /** The ascent keeps the steps and gradients of its last twelve steps, and some eight points more. */
    private static final long BYTES_OF_MULTIPLIER = 32 * Double.BYTES;

    /** Where there are more rooms and people, only those that are in demand get multipliers. */
    private static final int MAX_RESOURCES = 250;

    private static final long FIXED_BYTES = 8L << 20;
    private static final long FILLING_NANOS = 30_000;

    static SolveEstimate of(Event event) {
        Timeline timeline = Timeline.of(event);
        int[] grid = StartGrid.of(event, timeline);
        EffectiveRules rules = EffectiveRules.of(withoutRulesOfApplication(event), StandardRules.catalogue());
        Map<String, List<Long>> optionsByPerson = new LinkedHashMap<>();
        long options = 0;
        for (Session session : event.sessions()) {
            long own = options(session, event, timeline, grid);
            options += own;
            session.livePersonIds()
                    .forEach(person -> optionsByPerson
                            .computeIfAbsent(person, key -> new ArrayList<>())
                            .add(own));
        }
        optionsByPerson.values().removeIf(own -> own.size() < 2);
        long arcs = isTimePriced(rules)
                ? Math.min(
                        MAX_ARCS,
                        optionsByPerson.values().stream()
                                .mapToLong(SolveEstimate::arcs)
                                .sum())
                : 0;
        long resources = Math.min(MAX_RESOURCES, event.rooms().size() + optionsByPerson.size());
        long bytes = options * BYTES_IN_ALL
                + arcs * BYTES_OF_ARC
                + resources * grid.length * BYTES_OF_MULTIPLIER
                + FIXED_BYTES;
        return new SolveEstimate(
                options,
                mebibytes(options * BYTES_IN_TABLES),
                mebibytes(bytes),
                Duration.ofNanos(options * FILLING_NANOS));
    }

    private static Event withoutRulesOfApplication(Event event) {
        List<RuleSetting> settings = StandardRules.catalogue().knownSettings(event);
        // Waivers change no size.
        return settings.size() == event.ruleSettings().size() && event.waivers().isEmpty()
                ? event
                : event.toBuilder().ruleSettings(settings).waivers(List.of()).build();
    }

    private static long options(Session session, Event event, Timeline timeline, int[] grid) {
        long starts = StartGrid.ofSession(session, event, timeline, grid).length;
        return starts * session.allowedMinutes().size();
    }

    private static boolean isTimePriced(EffectiveRules rules) {
        return Stream.of(RuleIds.IDLE_GAP, RuleIds.LONG_STAY, RuleIds.GAP_LIMIT)
                .anyMatch(id -> rules.config(id).isActive());
    }

    /** Returns how many arcs the time of somebody has: each time of each session after any of the others. */
    private static long arcs(List<Long> options) {
        return options.size() > Certificate.MAX_TIMED_SESSIONS
                ? 0
                : options.stream().mapToLong(Long::longValue).sum() << (options.size() - 1);
    }

    private static long mebibytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20);
    }
}
