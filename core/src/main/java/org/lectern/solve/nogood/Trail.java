package org.lectern.solve.nogood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of variables in the order in which they were set, level by level: each decision opens a level. */
final class Trail {

    /** Stands for the position of what is not set. */
    private static final int NEVER = Integer.MAX_VALUE;

    private final PlaceVariables variables;
    /** 1 for a place that is taken, −1 for one that is left, 0 for an open one. */
    private final byte[] values;

    private final int[] levels;
    private final int[] positions;
    private final @Nullable Reason[] reasons;
    private final int[] order;
    private final int[] openCounts;
    private final int[] taken;
    private final List<Integer> levelStarts = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();
    private int size;

    /** Keeps what it derives from values up to date. */
    interface Listener {

        void onSet(int variable, boolean isTaken);

        void onUnset(int variable, boolean wasTaken);
    }

    Trail(PlaceVariables variables) {
        this.variables = variables;
        int count = variables.count();
        this.values = new byte[count];
        this.levels = new int[count];
        this.positions = new int[count];
        Arrays.fill(positions, NEVER);
        this.reasons = new Reason[count];
        this.order = new int[count];
        this.openCounts = new int[variables.sessionCount()];
        this.taken = new int[openCounts.length];
        Arrays.fill(taken, -1);
        for (int s = 0; s < openCounts.length; s++) {
            openCounts[s] = variables.end(s) - variables.first(s);
        }
    }

    void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Makes a literal hold, and returns whether it can. */
    boolean set(int literal, @Nullable Reason reason) {
        int variable = PlaceVariables.variable(literal);
        boolean isTaken = PlaceVariables.isTaken(literal);
        if (values[variable] != 0) {
            return values[variable] > 0 == isTaken;
        }
        values[variable] = (byte) (isTaken ? 1 : -1);
        levels[variable] = level();
        positions[variable] = size;
        reasons[variable] = reason;
        order[size++] = variable;
        int session = variables.session(variable);
        if (isTaken) {
            taken[session] = variable;
        } else {
            openCounts[session]--;
        }
        for (Listener listener : listeners) {
            listener.onSet(variable, isTaken);
        }
        return true;
    }

    /** Opens a level with a decision. */
    void decide(int literal) {
        levelStarts.add(size);
        set(literal, null);
    }

    /** Takes back all levels above one. */
    void backtrackTo(int level) {
        if (level >= level()) {
            return;
        }
        int start = levelStarts.get(level);
        levelStarts.subList(level, levelStarts.size()).clear();
        while (size > start) {
            int variable = order[--size];
            boolean wasTaken = values[variable] > 0;
            values[variable] = 0;
            positions[variable] = NEVER;
            reasons[variable] = null;
            int session = variables.session(variable);
            if (wasTaken) {
                taken[session] = -1;
            } else {
                openCounts[session]++;
            }
            for (Listener listener : listeners) {
                listener.onUnset(variable, wasTaken);
            }
        }
    }

    int level() {
        return levelStarts.size();
    }

    int size() {
        return size;
    }

    /** Returns the variable that was set as number {@code position}. */
    int at(int position) {
        return order[position];
    }

    int level(int variable) {
        return levels[variable];
    }

    /** Returns why a variable has its value; nothing for a decision. */
    @Nullable
    Reason reason(int variable) {
        return reasons[variable];
    }

    /** Replaces a reason that was found only now. */
    void remember(int variable, Reason reason) {
        reasons[variable] = reason;
    }

    boolean isOpen(int variable) {
        return values[variable] == 0;
    }

    boolean isTaken(int variable) {
        return values[variable] > 0;
    }

    boolean isLeft(int variable) {
        return values[variable] < 0;
    }

    boolean isFalse(int literal) {
        int value = values[PlaceVariables.variable(literal)];
        return value != 0 && value > 0 != PlaceVariables.isTaken(literal);
    }

    boolean holds(int literal) {
        int value = values[PlaceVariables.variable(literal)];
        return value != 0 && value > 0 == PlaceVariables.isTaken(literal);
    }

    /** Returns the literal that holds now of a variable that is set. */
    int literal(int variable) {
        return isTaken(variable) ? PlaceVariables.takes(variable) : PlaceVariables.leaves(variable);
    }

    /** Returns how many places of a session are open or taken. */
    int openCount(int session) {
        return openCounts[session];
    }

    /** Returns the variable of the place that a session takes, or -1. */
    int taken(int session) {
        return taken[session];
    }

    /** Returns the variable of the place that a session took before a position, or -1. */
    int takenBefore(int session, int position) {
        int variable = taken[session];
        return variable >= 0 && positions[variable] < position ? variable : -1;
    }

    boolean wasLeftBefore(int variable, int position) {
        return values[variable] < 0 && positions[variable] < position;
    }
}
