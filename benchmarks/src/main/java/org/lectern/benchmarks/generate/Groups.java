package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.lectern.event.Relation;

/**
 * Draws groups of up to three sessions that are on one day, on days all different, or never parallel, as they are in the
 * hidden plan: one of each kind per 40 sessions, at least one.
 */
final class Groups {

    private static final int SESSIONS_PER_GROUP = 40;
    private static final int MAX_GROUP = 3;

    private final HiddenPlan plan;
    private final Draws draws;

    Groups(HiddenPlan plan, Draws draws) {
        this.plan = plan;
        this.draws = draws;
    }

    List<Relation> draw() {
        List<Relation> relations = new ArrayList<>();
        for (int group = 0; group < Math.max(1, plan.sessions() / SESSIONS_PER_GROUP); group++) {
            relations.add(new Relation.SameDay(group((one, other) -> one.day() == other.day())));
            relations.add(new Relation.DifferentDay(group((one, other) -> one.day() != other.day())));
            relations.add(new Relation.NotParallel(group((one, other) -> one.isClearOf(other, 0))));
        }
        return relations;
    }

    /** Draws sessions, each in accord with all before it: three, or two if there is no third. */
    private List<String> group(BiPredicate<Spot, Spot> accord) {
        List<Integer> group = new ArrayList<>();
        for (int session :
                draws.shuffled(IntStream.range(0, plan.sessions()).boxed().toList())) {
            if (group.size() < MAX_GROUP
                    && group.stream().allMatch(other -> accord.test(plan.spot(other), plan.spot(session)))) {
                group.add(session);
            }
        }
        return group.stream().map(EventGenerator::sessionId).toList();
    }
}
