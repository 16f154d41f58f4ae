package org.lectern.solve.search;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lectern.rule.Score;

/** Makes a whole timetable of what is left in a part of the search space, the sessions with fewest places first. */
final class Dive {

    private final PricedModel model;
    private final Branching.Candidate candidate;

    Dive(PricedModel model, Branching.Candidate candidate) {
        this.model = model;
        this.candidate = candidate;
    }

    /** Tries the timetable, and returns the score of the best so far. */
    Score from(Node node, Prices prices) {
        Assignment assignment = new Assignment(model.instance(), model.groups());
        Recreation recreation = new Recreation(model, assignment, new SplittableRandom(0));
        recreation.use(prices);
        int[][] allowed = node.allowed();
        IntStream.range(0, allowed.length)
                .boxed()
                .sorted(Comparator.comparingInt(session -> allowed[session].length))
                .forEach(session -> recreation.insert(session, allowed[session], 1, 0));
        return candidate.tryAll(assignment.whole());
    }
}
