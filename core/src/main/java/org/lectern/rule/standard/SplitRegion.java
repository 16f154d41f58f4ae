package org.lectern.rule.standard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HalfDay;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code split-region}: a region is held together. Findings are about the region.
 *
 * <p>What no timetable can avoid costs nothing: the fewest days and half-days whose minutes hold the region's
 * sessions.
 */
final class SplitRegion implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.SPLIT_REGION,
                        RuleScope.COUPLING,
                        10,
                        "2 × (days − 1) + (half-days − 1) per region, minus the unavoidable part",
                        "The scheduled sessions of a region lie in as few days and half-days as can hold them.",
                        "A delegation that follows its region comes once more for each further half-day,"
                                + " which is worth a minute of speaking time. For each further day it books a night,"
                                + " worth two minutes.")
                .withFindingsAbout("the region");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        Grouping.byRegion(view).forEach((region, sessions) -> check(region, sessions, view, findings));
    }

    private static void check(
            String region, List<ScheduledSession> sessions, TimetableView view, FindingSink findings) {
        long halfDays =
                sessions.stream().map(ScheduledSession::halfDay).distinct().count();
        long days = sessions.stream()
                .map(session -> session.halfDay().date())
                .distinct()
                .count();
        long needed = Math.ceilDiv(
                sessions.stream()
                        .mapToLong(session -> session.session().minAllowedMinutes())
                        .sum(),
                sessionsAtOnce(view));
        Map<LocalDate, Long> minutesByDay = view.halfDays().stream()
                .collect(Collectors.groupingBy(
                        HalfDay::date,
                        Collectors.summingLong(halfDay -> halfDay.window().minutes())));
        long fewestDays = fewest(minutesByDay.values(), needed);
        long fewestHalfDays = fewest(
                view.halfDays().stream()
                        .map(halfDay -> halfDay.window().minutes())
                        .toList(),
                needed);
        findings.report(
                Math.max(0, spread(days, halfDays) - spread(fewestDays, fewestHalfDays)),
                List.of(Subject.region(region)),
                () -> TranslatableSentence.of(
                        RuleIds.SPLIT_REGION,
                        "The %s of region %s are spread over %s and %s; %s and %s would suffice.",
                        FindingText.count(sessions.size(), "session"),
                        region,
                        FindingText.count(days, "day"),
                        FindingText.count(halfDays, "half-day"),
                        FindingText.count(fewestDays, "day"),
                        FindingText.count(fewestHalfDays, "half-day")));
    }

    private static long spread(long days, long halfDays) {
        return 2 * (days - 1) + (halfDays - 1);
    }

    /** Returns how many sessions can run at once: the limit of {@code max-parallel} in force, else one a room. */
    private static long sessionsAtOnce(TimetableView view) {
        return view.effectiveRules()
                .findConfig(RuleIds.MAX_PARALLEL)
                .filter(RuleConfig::isActive)
                .map(config -> config.findParameter(MaxParallel.LIMIT.name()))
                .orElse(OptionalLong.empty())
                .orElse(view.event().rooms().size());
    }

    /** Returns how many of the longest stretches hold the minutes needed, or all if even they do not. */
    private static long fewest(Collection<Long> stretches, long needed) {
        long count = 0;
        long held = 0;
        for (long minutes : stretches.stream().sorted(Comparator.reverseOrder()).toList()) {
            if (held >= needed) {
                break;
            }
            held += minutes;
            count++;
        }
        return count;
    }
}
