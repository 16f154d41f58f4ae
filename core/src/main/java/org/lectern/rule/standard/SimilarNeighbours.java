package org.lectern.rule.standard;

import java.util.ArrayList;
import java.util.List;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code similar-neighbours}: who speaks one after the other differs in theme and kind. Findings are about the session
 * and the two slots, in the order in which they speak.
 */
final class SimilarNeighbours implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.SIMILAR_NEIGHBOURS,
                        RuleScope.PANEL,
                        3,
                        "pairs of consecutive turns",
                        "Consecutive turns share neither theme nor kind.",
                        "Variety keeps an audience awake, but two similar turns in a row are a matter of"
                                + " taste. Three such pairs are worth less than a minute of speaking time.")
                .withFindingsAbout("the session and both slots");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (int i = 1; i < session.turns().size(); i++) {
                check(session, session.turns().get(i - 1), session.turns().get(i), findings);
            }
        }
    }

    private static void check(
            ScheduledSession session, ScheduledTurn before, ScheduledTurn after, FindingSink findings) {
        List<Object> shared = new ArrayList<>();
        if (isShared(before.slot().theme(), after.slot().theme())) {
            shared.add(TranslatableSentence.of(
                    "similar-neighbours.theme", "the theme (%s)", after.slot().theme()));
        }
        if (isShared(before.slot().kind(), after.slot().kind())) {
            shared.add(TranslatableSentence.of(
                    "similar-neighbours.kind", "the kind (%s)", after.slot().kind()));
        }
        findings.report(
                shared.isEmpty() ? 0 : 1,
                List.of(Subject.of(session), Subject.of(before.slot()), Subject.of(after.slot())),
                () -> TranslatableSentence.of(
                        RuleIds.SIMILAR_NEIGHBOURS,
                        "%s and %s are consecutive in %s and share %s.",
                        FindingText.of(before),
                        FindingText.of(after),
                        session.session().name(),
                        FindingText.joinedByAnd(shared)));
    }

    private static boolean isShared(String word, String other) {
        return !word.isEmpty() && word.equals(other);
    }
}
