package org.lectern.panel;

import java.util.Arrays;

/** What turns of each type cost in one sequencing problem, behind any number of other turns. */
final class TurnCosts {

    private static final int ANYWHERE = -1;

    private final TurnType[] types;
    /** By type: what its turns cost at the published position, and at any other. */
    private final TurnCostTable[] published;

    private final TurnCostTable[] elsewhere;
    /** By type and number of turns before; empty unless a custom rule looks at positions. */
    private final TurnCostTable[][] byPosition;

    TurnCosts(SequencingProblem problem) {
        this.types = problem.types().toArray(TurnType[]::new);
        this.published = new TurnCostTable[types.length];
        this.elsewhere = new TurnCostTable[types.length];
        boolean arePositioned = Arrays.stream(types).anyMatch(type -> type.positionCosts().length > 0);
        this.byPosition = new TurnCostTable[arePositioned ? types.length : 0][];
        int positions =
                Arrays.stream(problem.slots()).mapToInt(slots -> slots.length).sum();
        for (int k = 0; k < types.length; k++) {
            if (arePositioned) {
                byPosition[k] = new TurnCostTable[positions];
                for (int before = 0; before < positions; before++) {
                    byPosition[k][before] = new TurnCostTable(problem, k, before);
                }
            } else {
                TurnChangeCost moved = types[k].changeCost();
                published[k] = new TurnCostTable(problem, k, moved == null ? ANYWHERE : moved.position());
                elsewhere[k] = moved == null ? published[k] : new TurnCostTable(problem, k, ANYWHERE);
            }
        }
    }

    /** Returns what turns of a type cost behind a number of others. */
    TurnCostTable of(int type, int before) {
        if (byPosition.length > 0) {
            return byPosition[type][before];
        }
        TurnChangeCost changed = types[type].changeCost();
        return changed == null || changed.position() == before ? published[type] : elsewhere[type];
    }

    /** Returns the least that a turn of so many minutes costs from a minute on, seating included where that is never shared. */
    long minCostFrom(int start, int type, int minutes) {
        long least = TurnCostTable.FORBIDDEN;
        if (byPosition.length > 0) {
            for (TurnCostTable table : byPosition[type]) {
                least = Math.min(least, table.minSeatedCostFrom(start, minutes));
            }
            return least;
        }
        return Math.min(
                published[type].minSeatedCostFrom(start, minutes), elsewhere[type].minSeatedCostFrom(start, minutes));
    }
}
