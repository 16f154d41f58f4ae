package org.lectern.rule.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Delegation;
import org.lectern.rule.FindingSink;
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
 * {@code seat-inversion}: who is wanted more sits no smaller. Findings are about the more wanted session and the other.
 */
final class SeatInversion implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.SEAT_INVERSION,
                        RuleScope.COUPLING,
                        5,
                        "pairs in which the more wanted session has fewer seats",
                        "A session that more delegations want than another has at least as many seats.",
                        "People who find the smaller room full would have filled seats in the larger one. A"
                                + " pair is worth fifty empty seats.")
                .disabled()
                .withFindingsAbout("both sessions");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        Map<String, Integer> wishes = new HashMap<>();
        for (Delegation delegation : view.event().delegations()) {
            delegation.wantedSessionIds().forEach(id -> wishes.merge(id, delegation.weight(), Math::addExact));
        }
        for (ScheduledSession more : view.scheduledSessions()) {
            for (ScheduledSession other : view.scheduledSessions()) {
                int wanted = wishes.getOrDefault(more.session().id(), 0);
                int otherWanted = wishes.getOrDefault(other.session().id(), 0);
                if (wanted > otherWanted && more.room().seats() < other.room().seats()) {
                    report(more, wanted, other, otherWanted, findings);
                }
            }
        }
    }

    private static void report(
            ScheduledSession more, int wanted, ScheduledSession other, int otherWanted, FindingSink findings) {
        findings.report(
                1,
                List.of(Subject.of(more), Subject.of(other)),
                () -> TranslatableSentence.of(
                        RuleIds.SEAT_INVERSION,
                        "%s is wanted by %s and has %s in room %s, while %s is wanted by %s and has %s in room"
                                + " %s.",
                        more.session().name(),
                        FindingText.count(wanted, "delegation"),
                        FindingText.count(more.room().seats(), "seat"),
                        more.room().name(),
                        other.session().name(),
                        otherWanted,
                        other.room().seats(),
                        other.room().name()));
    }
}
