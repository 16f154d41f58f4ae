package org.lectern.rule.standard;

import java.util.List;
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

/** {@code excluded-feature}: a room has nothing that its session excludes. Findings are about the session and the room. */
final class ExcludedFeature implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.EXCLUDED_FEATURE,
                        RuleScope.PLACE,
                        "excluded features",
                        "The room has no feature that its session excludes, such as stairs or an echo.")
                .withFindingsAbout("the session and the room");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            List<String> excluded = session.session().roomLimits().excludedFeatures().stream()
                    .filter(session.room().features()::contains)
                    .toList();
            findings.report(
                    excluded.size(),
                    List.of(Subject.of(session), Subject.of(session.room())),
                    () -> TranslatableSentence.of(
                            RuleIds.EXCLUDED_FEATURE,
                            "Room %s has %s that %s excludes: %s.",
                            session.room().name(),
                            FindingText.count(excluded.size(), "feature"),
                            session.session().name(),
                            String.join(", ", excluded)));
        }
    }
}
