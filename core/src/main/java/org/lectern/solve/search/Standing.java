package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lectern.rule.Score;

/** Where the search stands: the assignment at hand and the best one so far, as the judge scored them. */
final class Standing {

    private final Assignment assignment;
    private final Judge judge;
    private final Runnable onBetter;
    private Score score;
    private Score best;
    private int[] bestRooms;
    private int[] bestOptions;

    /**
     * @param assignment what the judge holds too
     * @param onBetter called whenever there is a new best
     */
    Standing(Assignment assignment, Judge judge, Runnable onBetter) {
        this.assignment = assignment;
        this.judge = judge;
        this.onBetter = onBetter;
        this.score = judge.scoreAfter(List.of());
        this.best = score;
        this.bestRooms = assignment.rooms();
        this.bestOptions = assignment.options();
    }

    Score score() {
        return score;
    }

    Score best() {
        return best;
    }

    int[] bestRooms() {
        return bestRooms.clone();
    }

    int[] bestOptions() {
        return bestOptions.clone();
    }

    /** Returns the changes that the assignment has made, given what would undo them. */
    List<Change> changes(List<Change> undo) {
        return undo.stream()
                .map(change -> new Change(
                        change.session(), assignment.room(change.session()), assignment.option(change.session())))
                .toList();
    }

    /** Returns the score after changes that the assignment has made already, or undoes them where it is not accepted. */
    void decide(List<Change> undo, Predicate<Score> isAccepted) {
        List<Change> changes = changes(undo);
        Score after = judge.scoreAfter(changes);
        if (isAccepted.test(after)) {
            judge.apply(changes);
            accept(after);
        } else {
            undo(undo);
        }
    }

    /** Returns the score after changes that the assignment has made, and undoes them. */
    Score probe(List<Change> undo) {
        Score after = judge.scoreAfter(changes(undo));
        undo(undo);
        return after;
    }

    private void undo(List<Change> undo) {
        undo.forEach(change -> assignment.move(change.session(), -1, -1));
        undo.forEach(change -> assignment.move(change.session(), change.room(), change.option()));
    }

    /** Goes to a whole assignment if it is better than the best. */
    void tryAll(int[] rooms, int[] options) {
        List<Change> changes = changesTo(rooms, options);
        if (!changes.isEmpty()) {
            Score after = judge.scoreAfter(changes);
            if (after.compareTo(best) < 0) {
                move(changes);
                accept(after);
            }
        }
    }

    /** Goes back to the best assignment. */
    void restoreBest() {
        List<Change> changes = changesTo(bestRooms, bestOptions);
        if (!changes.isEmpty()) {
            move(changes);
            score = best;
        }
    }

    private List<Change> changesTo(int[] rooms, int[] options) {
        List<Change> changes = new ArrayList<>();
        for (int s = 0; s < rooms.length; s++) {
            if (rooms[s] != assignment.room(s) || options[s] != assignment.option(s)) {
                changes.add(new Change(s, rooms[s], options[s]));
            }
        }
        return changes;
    }

    private void move(List<Change> changes) {
        judge.apply(changes);
        undo(changes);
    }

    private void accept(Score after) {
        score = after;
        if (after.compareTo(best) < 0) {
            best = after;
            bestRooms = assignment.rooms();
            bestOptions = assignment.options();
            onBetter.run();
        }
    }
}
