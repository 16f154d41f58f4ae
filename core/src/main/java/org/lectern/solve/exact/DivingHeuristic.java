package org.lectern.solve.exact;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.local.CheapestInsertion;
import org.lectern.solve.model.Assignment;

/** A diving heuristic: builds a timetable from the places left at a node, sessions with the fewest places first. */
final class DivingHeuristic {

    private final LagrangianModel model;
    private final Candidates candidates;

    DivingHeuristic(LagrangianModel model, Candidates candidates) {
        this.model = model;
        this.candidates = candidates;
    }

    /** Builds and scores the timetable, and returns the score that others must be better than. */
    Score dive(Node node, LagrangeMultipliers multipliers) {
        Assignment assignment = new Assignment(model.instance(), model.groups());
        CheapestInsertion insertion = new CheapestInsertion(model, assignment, new SplittableRandom(0));
        insertion.setMultipliers(multipliers);
        int[][] allowed = node.domains();
        IntStream.range(0, allowed.length)
                .boxed()
                .sorted(Comparator.comparingInt(session -> allowed[session].length))
                .forEach(session -> insertion.insert(session, allowed[session], 1, 0));
        return candidates.evaluate(assignment.snapshot());
    }
}
