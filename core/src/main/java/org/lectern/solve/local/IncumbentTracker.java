package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
    private Score best;
    private final int[] bestRooms;
    private final int[] bestOptions;
    /** The sessions whose place may differ from the incumbent's. */
    private final List<Integer> strayed = new ArrayList<>();

    private final boolean[] hasStrayed;

    /**
     * @param assignment the same assignment as that of the score director
     * @param onBetter called for each new incumbent
     */
    public IncumbentTracker(Assignment assignment, ScoreDirector scoreDirector, Runnable onBetter) {
        this.assignment = assignment;
        this.scoreDirector = scoreDirector;
        this.onBetter = onBetter;
        this.score = scoreDirector.scoreAfter(List.of());
        this.best = score;
        AssignmentSnapshot start = assignment.snapshot();
        this.bestRooms = start.rooms();
        this.bestOptions = start.options();
        this.hasStrayed = new boolean[bestRooms.length];
    }

    Score score() {
        return score;
    }

    public Score best() {
        return best;
    }

    public AssignmentSnapshot bestAssignment() {
        return new AssignmentSnapshot(bestRooms.clone(), bestOptions.clone());
    }

    /** Returns the changes that the assignment has made, given what would undo them. */
    List<PlaceChange> changes(List<PlaceChange> undo) {
        return undo.stream()
                .map(change -> new PlaceChange(
                        change.session(), assignment.room(change.session()), assignment.option(change.session())))
                .toList();
    }

    /** Scores changes that the assignment has made, and undoes them unless the score is accepted. */
    void decide(List<PlaceChange> undo, Predicate<Score> isAccepted) {
        List<PlaceChange> changes = changes(undo);
        Score after = scoreDirector.scoreAfter(changes);
        if (isAccepted.test(after)) {
            scoreDirector.apply(changes);
            accept(changes, after);
        } else {
            undo(undo);
        }
    }

    /** Returns the score with changes that the assignment has made, and undoes them. */
    Score probe(List<PlaceChange> undo) {
        Score after = scoreDirector.scoreAfter(changes(undo));
        undo(undo);
        return after;
    }

    private void undo(List<PlaceChange> undo) {
        undo.forEach(change -> assignment.move(change.session(), -1, -1));
        undo.forEach(change -> assignment.move(change.session(), change.room(), change.option()));
    }

    /** Moves to another assignment if it is better than the incumbent. */
    public void offer(AssignmentSnapshot snapshot) {
        List<PlaceChange> changes = changesTo(snapshot.rooms(), snapshot.options());
        if (!changes.isEmpty()) {
            Score after = scoreDirector.scoreAfter(changes);
            if (after.compareTo(best) < 0) {
                move(changes);
                accept(changes, after);
            }
        }
    }

    /** Moves back to the incumbent. */
    public void restoreBest() {
        List<PlaceChange> changes = strayed.stream()
                .filter(session -> bestRooms[session] != assignment.room(session)
                        || bestOptions[session] != assignment.option(session))
                .map(session -> new PlaceChange(session, bestRooms[session], bestOptions[session]))
                .toList();
        if (!changes.isEmpty()) {
            move(changes);
            score = best;
        }
        forgetStrayed();
    }

    private List<PlaceChange> changesTo(int[] rooms, int[] options) {
        List<PlaceChange> changes = new ArrayList<>();
        for (int s = 0; s < rooms.length; s++) {
            if (rooms[s] != assignment.room(s) || options[s] != assignment.option(s)) {
                changes.add(new PlaceChange(s, rooms[s], options[s]));
            }
        }
        return changes;
    }

    private void move(List<PlaceChange> changes) {
        scoreDirector.apply(changes);
        undo(changes);
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
            best = after;
            for (int session : strayed) {
                bestRooms[session] = assignment.room(session);
                bestOptions[session] = assignment.option(session);
            }
            forgetStrayed();
            onBetter.run();
        }
    }

    private void forgetStrayed() {
        strayed.forEach(session -> hasStrayed[session] = false);
        strayed.clear();
    }
}
