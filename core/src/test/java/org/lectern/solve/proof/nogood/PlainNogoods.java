package org.lectern.solve.proof.nogood;

import java.util.Arrays;
import java.util.List;

/** Places and nogoods as {@link WatchedNogoods} describes them, by looking at all literals again and again. */
final class PlainNogoods {

    private final int[][] left;
    private final int[] sessions;
    private final int[] places;
    private boolean isImpossible;

    PlainNogoods(int[][] allowed, int[] sessions, int[] places) {
        this.left = allowed.clone();
        this.sessions = sessions;
        this.places = places;
    }

    PlainNogoods copy() {
        return new PlainNogoods(left, sessions, places);
    }

    boolean isImpossible() {
        return isImpossible || Arrays.stream(left).anyMatch(own -> own.length == 0);
    }

    int[][] left() {
        return left;
    }

    void remove(int session, int name) {
        left[session] =
                Arrays.stream(left[session]).filter(other -> other != name).toArray();
    }

    void assume(int literal) {
        int session = sessions[Math.abs(literal) - 1];
        int name = places[Math.abs(literal) - 1];
        if (literal < 0) {
            remove(session, name);
        } else if (!has(session, name)) {
            isImpossible = true;
        } else {
            left[session] = new int[] {name};
        }
    }

    private boolean has(int session, int name) {
        return Arrays.stream(left[session]).anyMatch(other -> other == name);
    }

    private boolean isTrue(int literal) {
        int session = sessions[Math.abs(literal) - 1];
        boolean may = has(session, places[Math.abs(literal) - 1]);
        return literal < 0 ? !may : may && left[session].length == 1;
    }

    /** Derives what follows from each nogood of which at most one literal is not true, until nothing changes. */
    void propagate(List<int[]> nogoods) {
        boolean goesOn = true;
        while (goesOn && !isImpossible()) {
            int before = Arrays.stream(left).mapToInt(own -> own.length).sum();
            for (int[] nogood : nogoods) {
                int[] open = Arrays.stream(nogood)
                        .distinct()
                        .filter(literal -> !isTrue(literal))
                        .toArray();
                isImpossible |= open.length == 0;
                if (open.length == 1) {
                    assume(-open[0]);
                }
            }
            goesOn = Arrays.stream(left).mapToInt(own -> own.length).sum() < before;
        }
    }
}
