package org.lectern.rule.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code seat-inversion}: who is wanted more sits no smaller. Findings are about the more wanted session and the other.
 */
final class SeatInversion implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        "seat-inversion",
                        Scope.COUPLING,
                        5,
                        "pairs in which the more wanted session has fewer seats",
                        "A session that more delegations want than another has at least as many seats.",
                        "Those who find the smaller room full would have filled seats in the larger: a pair is worth fifty"
                                + " empty seats.")
                .off();
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        Map<String, Integer> wishes = new HashMap<>();
        view.event().delegations().stream()
                .flatMap(delegation -> delegation.wantedSessionIds().stream())
                .forEach(id -> wishes.merge(id, 1, Integer::sum));
        for (HeldSession more : view.held()) {
            for (HeldSession other : view.held()) {
                int wanted = wishes.getOrDefault(more.session().id(), 0);
                int otherWanted = wishes.getOrDefault(other.session().id(), 0);
                if (wanted > otherWanted && more.room().seats() < other.room().seats()) {
                    report(more, wanted, other, otherWanted, findings);
                }
            }
        }
    }

    private static void report(HeldSession more, int wanted, HeldSession other, int otherWanted, FindingSink findings) {
        findings.tell(
                1,
                List.of(Subjects.of(more), Subjects.of(other)),
                () -> Sentence.of(
                        "seat-inversion",
                        "%s, wanted by %s, has %s in room %s; %s, wanted by %s, has %s in room %s.",
                        more.session().name(),
                        Wording.count(wanted, "delegation"),
                        Wording.count(more.room().seats(), "seat"),
                        more.room().name(),
                        other.session().name(),
                        otherWanted,
                        other.room().seats(),
                        other.room().name()));
    }
}
