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
    private final int[] bestRooms;
    private final int[] bestOptions;
    /** The sessions that may be elsewhere than in the best. */
    private final List<Integer> strayed = new ArrayList<>();

    private final boolean[] hasStrayed;

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
        Whole start = assignment.whole();
        this.bestRooms = start.rooms();
        this.bestOptions = start.options();
        this.hasStrayed = new boolean[bestRooms.length];
    }

    Score score() {
        return score;
    }

    Score best() {
        return best;
    }

    Whole bestPlaces() {
        return new Whole(bestRooms.clone(), bestOptions.clone());
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
            accept(changes, after);
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
    void tryAll(Whole whole) {
        List<Change> changes = changesTo(whole.rooms(), whole.options());
        if (!changes.isEmpty()) {
            Score after = judge.scoreAfter(changes);
            if (after.compareTo(best) < 0) {
                move(changes);
                accept(changes, after);
            }
        }
    }

    /** Goes back to the best assignment. */
    void restoreBest() {
        List<Change> changes = strayed.stream()
                .filter(session -> bestRooms[session] != assignment.room(session)
                        || bestOptions[session] != assignment.option(session))
                .map(session -> new Change(session, bestRooms[session], bestOptions[session]))
                .toList();
        if (!changes.isEmpty()) {
            move(changes);
            score = best;
        }
        forgetStrayed();
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

    private void accept(List<Change> changes, Score after) {
        score = after;
        for (Change change : changes) {
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
