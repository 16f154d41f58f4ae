package org.lectern.rule.standard;

import java.util.ArrayList;
import java.util.List;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.SeatedSlot;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code similar-neighbours}: who speaks one after the other differs in theme and kind. Findings are about the session
 * and the two slots, in the order in which they speak.
 */
final class SimilarNeighbours implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "similar-neighbours",
                Scope.PANEL,
                3,
                "pairs of neighbouring slots",
                "Seated slots that follow one another share neither theme nor kind.",
                "Change keeps those who listen awake, but two alike in a row are a matter of taste: three such pairs are"
                        + " worth less than a minute of the floor.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            for (int i = 1; i < session.seated().size(); i++) {
                check(session, session.seated().get(i - 1), session.seated().get(i), findings);
            }
        }
    }

    private static void check(HeldSession session, SeatedSlot before, SeatedSlot after, FindingSink findings) {
        List<Object> shared = new ArrayList<>();
        if (isShared(before.slot().theme(), after.slot().theme())) {
            shared.add(Sentence.of(
                    "similar-neighbours.theme", "the theme (%s)", after.slot().theme()));
        }
        if (isShared(before.slot().kind(), after.slot().kind())) {
            shared.add(Sentence.of(
                    "similar-neighbours.kind", "the kind (%s)", after.slot().kind()));
        }
        findings.tell(
                shared.isEmpty() ? 0 : 1,
                List.of(Subjects.of(session), Subjects.of(before.slot()), Subjects.of(after.slot())),
                () -> Sentence.of(
                        "similar-neighbours",
                        "%s and %s follow one another in %s and share %s.",
                        Wording.of(before),
                        Wording.of(after),
                        session.session().name(),
                        Wording.summed(shared)));
    }

    private static boolean isShared(String word, String other) {
        return !word.isEmpty() && word.equals(other);
    }
}
