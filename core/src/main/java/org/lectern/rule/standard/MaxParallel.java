package org.lectern.rule.standard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code max-parallel}: not too many sessions at once. Findings are about all that run in one stretch of time. */
final class MaxParallel implements Rule {

    static final RuleParameter LIMIT = new RuleParameter(
            ParameterNames.LIMIT,
            OptionalLong.empty(),
            1,
            1_000_000,
            "The maximum number of parallel sessions. Without it, the rule has no effect.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.MAX_PARALLEL,
                        RuleScope.COUPLING,
                        "session-minutes over the limit",
                        "At most as many sessions run in parallel as the limit allows. 1 is a single track.")
                .withParameters(LIMIT)
                .withFindingsAbout("all sessions that run in the stretch of time over the limit");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        config.findParameter(LIMIT.name()).ifPresent(limit -> sweep(view, limit, findings));
    }

    private static void sweep(TimetableView view, long limit, FindingSink findings) {
        List<ScheduledSession> byStart = new ArrayList<>(view.scheduledSessions());
        byStart.sort(Comparator.comparing(session -> session.time().startInclusive()));
        List<Instant> changes = view.scheduledSessions().stream()
                .flatMap(session -> Stream.of(
                        session.time().startInclusive(), session.time().endExclusive()))
                .distinct()
                .sorted()
                .toList();
        List<ScheduledSession> running = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 1 < changes.size(); i++) {
            Instant now = changes.get(i);
            running.removeIf(session -> !session.time().endExclusive().isAfter(now));
            while (next < byStart.size()
                    && !byStart.get(next).time().startInclusive().isAfter(now)) {
                running.add(byStart.get(next));
                next++;
            }
            if (running.size() > limit) {
                report(running, new Window(now, changes.get(i + 1)), limit, view, findings);
            }
        }
    }

    private static void report(
            List<ScheduledSession> running, Window stretch, long limit, TimetableView view, FindingSink findings) {
        long over = running.size() - limit;
        findings.report(
                Math.multiplyExact(over, stretch.minutes()),
                running.stream().map(Subject::of).toList(),
                () -> TranslatableSentence.of(
                        RuleIds.MAX_PARALLEL,
                        "%s sessions run in parallel on %s, %s more than the limit of %s: %s.",
                        running.size(),
                        FindingText.of(stretch, view),
                        over,
                        limit,
                        running.stream()
                                .map(session -> session.session().name())
                                .collect(Collectors.joining(", "))));
    }
}
