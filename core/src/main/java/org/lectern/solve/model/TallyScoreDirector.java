package org.lectern.solve.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.IncrementalScorer;

/**
 * Scores an assignment by tables and tallies alone, without Timefold. It serves threads beside the search: what they find
 * is scored anew before the search takes it over.
 */
public final class TallyScoreDirector implements ScoreDirector {

    private static final int NONE = -1;

    private final Instance instance;
    private final BooleanSupplier stop;
    private final IncrementalScorer tallies;
    private final int[] rooms;
    private final int[] options;
    private long hard;
    private long medium;
    private long soft;

    /**
     * @param start where each session is to begin with
     * @param stop whether the search must end
     */
    public TallyScoreDirector(Instance instance, AssignmentSnapshot start, BooleanSupplier stop) {
        this.instance = instance;
        this.stop = stop;
        this.tallies = IncrementalScorer.of(instance.couplingRules());
        this.rooms = new int[start.sessionCount()];
        this.options = new int[start.sessionCount()];
        Arrays.fill(rooms, NONE);
        Arrays.fill(options, NONE);
        for (int s = 0; s < rooms.length; s++) {
            put(s, start.room(s), start.option(s));
        }
    }

    @Override
    public Score applyAndScore(List<PlaceChange> changes) {
        apply(changes);
        return new Score(hard, medium, soft).plus(tallies.score());
    }

    @Override
    public void apply(List<PlaceChange> changes) {
        // All go before any comes: on the way, two sessions would be in one place.
        changes.forEach(change -> takeOut(change.session()));
        changes.forEach(change -> put(change.session(), change.room(), change.option()));
    }

    /** Moves to another assignment, and returns its score: quick where few sessions have another place. */
    public Score score(AssignmentSnapshot next) {
        List<PlaceChange> changes = new ArrayList<>();
        for (int s = 0; s < rooms.length; s++) {
            if (rooms[s] != next.room(s) || options[s] != next.option(s)) {
                changes.add(new PlaceChange(s, next.room(s), next.option(s)));
            }
        }
        return applyAndScore(changes);
    }

    private void takeOut(int session) {
        count(session, NONE);
        if (rooms[session] != NONE) {
            tallies.remove(session);
        }
    }

    private void put(int session, int room, int option) {
        rooms[session] = room;
        options[session] = option;
        count(session, 1);
        if (room != NONE) {
            tallies.add(session, room, instance.option(session, option));
        }
    }

    private void count(int session, int times) {
        Score own = instance.placeCost(session, rooms[session], options[session]);
        hard += times * own.hard();
        medium += times * own.medium();
        soft += times * own.soft();
    }

    @Override
    public boolean isStopped() {
        return stop.getAsBoolean();
    }
}
