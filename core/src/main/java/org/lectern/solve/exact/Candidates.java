package org.lectern.solve.exact;

import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.TallyScoreDirector;

/** Keeps the best of the timetables that are met at one node, if it is better than the incumbent. Its tree may look for a better one still. */
final class Candidates {

    private final LagrangianModel model;
    private @Nullable TallyScoreDirector director;
    /** What timetables must be better than. */
    private Score sought;
    /** The score of the best timetable so far. */
    private Score incumbent;

    private @Nullable AssignmentSnapshot found;

    /**
     * @param sought the score that timetables must be better than
     * @param incumbent no better
     */
    Candidates(LagrangianModel model, Score sought, Score incumbent) {
        this.model = model;
        this.sought = sought;
        this.incumbent = incumbent;
    }

    /** Scores a timetable, and returns the score that others must be better than. */
    Score evaluate(AssignmentSnapshot snapshot) {
        director = director == null ? newDirector() : director;
        Score score = director.score(snapshot);
        if (score.compareTo(incumbent) < 0) {
            incumbent = score;
            found = snapshot;
        }
        sought = score.compareTo(sought) < 0 ? score : sought;
        return sought;
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

    /** Returns the score of the best timetable so far. */
    Score incumbent() {
        return incumbent;
    }

    /** Returns the score that timetables must be better than. */
    Score sought() {
        return sought;
    }

    /** Returns the best that was met since the last question, or null. */
    @Nullable
    AssignmentSnapshot takeFound() {
        AssignmentSnapshot taken = found;
        found = null;
        return taken;
    }
}
