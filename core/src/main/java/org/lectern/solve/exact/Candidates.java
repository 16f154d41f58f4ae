package org.lectern.solve.exact;

import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.TallyScoreDirector;

/** Keeps the best of the timetables that are met at one node, if it is better than the incumbent. */
final class Candidates {

    private final LagrangianModel model;
    private @Nullable TallyScoreDirector director;
    private Score best;
    private @Nullable AssignmentSnapshot found;

    Candidates(LagrangianModel model, Score incumbent) {
        this.model = model;
        this.best = incumbent;
    }

    /** Scores a timetable, and returns the best score so far. */
    Score evaluate(AssignmentSnapshot snapshot) {
        director = director == null ? newDirector() : director;
        Score score = director.score(snapshot);
        if (score.compareTo(best) < 0) {
            best = score;
            found = snapshot;
        }
        return best;
    }

    /** Many nodes are closed before any timetable is met. */
    private TallyScoreDirector newDirector() {
        int sessions = model.sessionCount();
        return new TallyScoreDirector(model.instance(), AssignmentSnapshot.unscheduled(sessions), () -> false);
    }

    /** Scores a timetable, and returns the packed cost at and above which others are of no use. */
    long targetAfter(AssignmentSnapshot snapshot) {
        return model.target(evaluate(snapshot));
    }

    Score best() {
        return best;
    }

    /** Returns the best that was met since the last question, or null. */
    @Nullable
    AssignmentSnapshot takeFound() {
        AssignmentSnapshot taken = found;
        found = null;
        return taken;
    }
}
