package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lectern.rule.Score;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.PlaceChange;
import org.lectern.solve.model.ScoreDirector;

/** The current assignment and the incumbent, as the score director scores them. */
public final class IncumbentTracker {

    private final Assignment assignment;
    private final ScoreDirector scoreDirector;
    private final Runnable onBetter;
    private Score score;
    /** What all sessions cost alone; the rest of the score is what they cost each other. */
    private Score aloneScore;

    private Score best;
    private AssignmentSnapshot bestAssignment;
    /** The sessions whose place may differ from the incumbent's. */
    private final List<Integer> strayed = new ArrayList<>();

    private final boolean[] hasStrayed;

    private final TradeOffs tradeOffs = new TradeOffs();

    /**
     * @param assignment the same assignment as that of the score director
     * @param onBetter called for each new incumbent
     */
    public IncumbentTracker(Assignment assignment, ScoreDirector scoreDirector, Runnable onBetter) {
        this.assignment = assignment;
        this.scoreDirector = scoreDirector;
        this.onBetter = onBetter;
        this.score = scoreDirector.applyAndScore(List.of());
        this.best = score;
        this.aloneScore = assignment.aloneScore();
        this.bestAssignment = assignment.snapshot();
        this.hasStrayed = new boolean[bestAssignment.sessionCount()];
    }

    Score score() {
        return score;
    }

    public Score best() {
        return best;
    }

    public AssignmentSnapshot bestAssignment() {
        return bestAssignment;
    }

    /** Returns what else was met that costs less at soft level. */
    public TradeOffs tradeOffs() {
        return tradeOffs;
    }

    /**
     * Scores changes that the assignment has made, and undoes them unless the score is accepted. The score director is asked
     * only about those that may be.
     *
     * @param isAccepted accepts whatever is cheaper than what it accepts
     */
    void decide(List<PlaceChange> undo, Predicate<Score> isAccepted) {
        Score alone = aloneScoreAfter(undo);
        if (!isAccepted.test(alone.plus(assignment.insertionCosts().minScore()))) {
            move(undo);
            return;
        }
        Score after = scoreDirector.applyAndScore(currentPlaces(undo));
        if (isAccepted.test(after)) {
            accept(undo, after);
            aloneScore = alone;
        } else {
            scoreDirector.apply(undo);
            move(undo);
        }
    }

    /** Returns the score with changes that the assignment has made, and undoes them. */
    Score probe(List<PlaceChange> undo) {
        Score after = scoreDirector.applyAndScore(currentPlaces(undo));
        scoreDirector.apply(undo);
        move(undo);
        return after;
    }

    /** Returns what all sessions cost alone after changes that the assignment has made. */
    private Score aloneScoreAfter(List<PlaceChange> undo) {
        long hard = aloneScore.hard();
        long medium = aloneScore.medium();
        long soft = aloneScore.soft();
        for (PlaceChange change : undo) {
            Score before = assignment.placeCost(change);
            Score after = assignment.placeCost(change.session());
            hard += after.hard() - before.hard();
            medium += after.medium() - before.medium();
            soft += after.soft() - before.soft();
        }
        return new Score(hard, medium, soft);
    }

    /** Returns where the sessions of some changes are now. */
    private List<PlaceChange> currentPlaces(List<PlaceChange> changes) {
        return changes.stream()
                .map(change -> new PlaceChange(
                        change.session(), assignment.room(change.session()), assignment.option(change.session())))
                .toList();
    }

    private void move(List<PlaceChange> changes) {
        changes.forEach(change -> assignment.move(change.session(), -1, -1));
        changes.forEach(change -> assignment.move(change.session(), change.room(), change.option()));
    }

    /** Moves to another assignment if it is better than the incumbent. */
    public void offer(AssignmentSnapshot snapshot) {
        List<PlaceChange> changes = changesTo(IntStream.range(0, snapshot.sessionCount()), snapshot);
        if (changes.isEmpty()) {
            return;
        }
        Score after = scoreDirector.applyAndScore(changes);
        if (after.compareTo(best) < 0) {
            move(changes);
            accept(changes, after);
            aloneScore = assignment.aloneScore();
        } else {
            meet(after);
            scoreDirector.apply(currentPlaces(changes));
        }
    }

    /** Moves back to the incumbent. */
    public void restoreBest() {
        List<PlaceChange> changes = changesTo(strayed.stream().mapToInt(Integer::intValue), bestAssignment);
        if (!changes.isEmpty()) {
            scoreDirector.apply(changes);
            move(changes);
            score = best;
            aloneScore = assignment.aloneScore();
        }
        forgetStrayed();
    }

    private List<PlaceChange> changesTo(IntStream sessions, AssignmentSnapshot snapshot) {
        return sessions.filter(
                        s -> snapshot.room(s) != assignment.room(s) || snapshot.option(s) != assignment.option(s))
                .mapToObj(s -> new PlaceChange(s, snapshot.room(s), snapshot.option(s)))
                .toList();
    }

    private void accept(List<PlaceChange> changes, Score after) {
        score = after;
        for (PlaceChange change : changes) {
            if (!hasStrayed[change.session()]) {
                hasStrayed[change.session()] = true;
                strayed.add(change.session());
            }
        }
        if (after.compareTo(best) < 0) {
            Score before = best;
            best = after;
            meet(before);
            bestAssignment = assignment.snapshot();
            forgetStrayed();
            onBetter.run();
        } else {
            meet(after);
        }
    }

    private void meet(Score other) {
        if (other.hard() == 0 && other.medium() > best.medium() && other.soft() < best.soft()) {
            tradeOffs.meet(other);
        }
    }

    private void forgetStrayed() {
        strayed.forEach(session -> hasStrayed[session] = false);
        strayed.clear();
    }
}
