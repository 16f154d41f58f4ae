package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.List;

/** A session and those nearest to it among all that are offered. */
final class NearestSessions {

    private final int[] sessions;
    private final double[] distances;
    private int size;

    /** @param wanted the maximum number to keep, {@code centre} included */
    NearestSessions(int centre, int wanted) {
        this.sessions = new int[wanted];
        this.distances = new double[wanted];
        sessions[size++] = centre;
        distances[0] = Double.NEGATIVE_INFINITY;
    }

    /** Keeps a session, unless it is kept already or enough others are nearer. */
    void offer(int session, double distance) {
        int at = size;
        while (distance < distances[at - 1]) {
            at--;
        }
        if (at == sessions.length || isKept(session)) {
            return;
        }
        size = Math.min(sessions.length, size + 1);
        System.arraycopy(sessions, at, sessions, at + 1, size - at - 1);
        System.arraycopy(distances, at, distances, at + 1, size - at - 1);
        sessions[at] = session;
        distances[at] = distance;
    }

    private boolean isKept(int session) {
        for (int i = 0; i < size; i++) {
            if (sessions[i] == session) {
                return true;
            }
        }
        return false;
    }

    List<Integer> sessions() {
        List<Integer> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(sessions[i]);
        }
        return all;
    }
}
