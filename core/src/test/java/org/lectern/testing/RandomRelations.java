package org.lectern.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lectern.event.Delegation;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Relation;

/** Random relations between the few sessions of an event, and random delegations that want several of them. */
final class RandomRelations {

    private static final List<String> NAMES = List.of("Luxembourg", "Oman", "Peru", "Fiji");
    private static final List<Integer> LAGS = List.of(0, 0, 5, 10, 30, 60);

    private final Dice dice;
    private final List<String> sessionIds;

    RandomRelations(Dice dice, List<String> sessionIds) {
        this.dice = dice;
        this.sessionIds = sessionIds;
    }

    /** Returns up to five relations, which may contradict one another; none where there is only one session. */
    List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        if (sessionIds.size() > 1) {
            for (int i = dice.between(0, 5); i > 0; i--) {
                relations.add(relation().withImportance(importance(i)));
            }
        }
        return relations;
    }

    /** Two of five relations count as their rule does; no dice are thrown, so that the rest stays what it is for a seed. */
    private Importance importance(int number) {
        return switch ((number + sessionIds.size()) % 5) {
            case 0 -> Importance.at(Level.SOFT).withWeight(3);
            case 1 -> Importance.OF_RULE.withWeight(2);
            case 2 -> Importance.at(Level.MEDIUM);
            default -> Importance.OF_RULE;
        };
    }

    private Relation relation() {
        List<String> some = dice.shuffled(sessionIds).subList(0, dice.between(2, Math.min(4, sessionIds.size())));
        return switch (dice.between(0, 4)) {
            case 0 -> {
                int least = dice.oneOf(LAGS);
                Integer most = dice.percent(50) ? least + dice.oneOf(LAGS) : null;
                yield new Relation.Before(some.get(0), some.get(1), least, most);
            }
            case 1 -> new Relation.SameDay(some);
            case 2 -> new Relation.DifferentDay(some);
            case 3 -> new Relation.BackToBack(some);
            default -> new Relation.NotParallel(some);
        };
    }

    /** Returns up to four delegations, of which each wants up to five sessions. */
    List<Delegation> delegations() {
        List<Delegation> delegations = new ArrayList<>();
        for (int i = dice.between(0, NAMES.size()); i > 0; i--) {
            delegations.add(new Delegation(
                    "d" + (delegations.size() + 1),
                    NAMES.get(delegations.size()),
                    new LinkedHashSet<>(dice.someOf(sessionIds, 5)),
                    1 + delegations.size() % 3));
        }
        return delegations;
    }
}
