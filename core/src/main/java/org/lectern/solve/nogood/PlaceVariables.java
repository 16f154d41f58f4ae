package org.lectern.solve.nogood;

import java.util.Arrays;

/**
 * The places that sessions may take, numbered session by session: each is a variable that says whether its session takes it. Literal
 * {@code 2v} says that it does, {@code 2v + 1} that it does not.
 */
final class PlaceVariables {

    private final int[] firsts;
    private final int[] sessions;
    private final int[] places;

    PlaceVariables(int[][] domains) {
        this.firsts = new int[domains.length + 1];
        for (int s = 0; s < domains.length; s++) {
            firsts[s + 1] = firsts[s] + domains[s].length;
        }
        this.sessions = new int[firsts[domains.length]];
        this.places = new int[sessions.length];
        for (int s = 0; s < domains.length; s++) {
            Arrays.fill(sessions, firsts[s], firsts[s + 1], s);
            System.arraycopy(domains[s], 0, places, firsts[s], domains[s].length);
        }
    }

    static int takes(int variable) {
        return 2 * variable;
    }

    static int leaves(int variable) {
        return 2 * variable + 1;
    }

    static int variable(int literal) {
        return literal >> 1;
    }

    static boolean isTaken(int literal) {
        return (literal & 1) == 0;
    }

    static int negation(int literal) {
        return literal ^ 1;
    }

    int count() {
        return sessions.length;
    }

    int sessionCount() {
        return firsts.length - 1;
    }

    int session(int variable) {
        return sessions[variable];
    }

    int place(int variable) {
        return places[variable];
    }

    /** Returns the first variable of a session; that of the next session is behind its last. */
    int first(int session) {
        return firsts[session];
    }

    int end(int session) {
        return firsts[session + 1];
    }
}
