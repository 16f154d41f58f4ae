package org.lectern.solve.model;

/** The sessions that are out, or are held without slots that they could have elsewhere, in no particular order. */
public final class IncompleteSessions {

    private final int[] sessions;
    /** Where each session stands in the list, or -1. */
    private final int[] positions;

    private int size;

    /** Holds all sessions. */
    IncompleteSessions(int count) {
        this.sessions = new int[count];
        this.positions = new int[count];
        for (int session = 0; session < count; session++) {
            positions[session] = -1;
            set(session, true);
        }
    }

    void set(int session, boolean isWanting) {
        if (isWanting == positions[session] >= 0) {
            return;
        }
        if (isWanting) {
            positions[session] = size;
            sessions[size++] = session;
        } else {
            int last = sessions[--size];
            sessions[positions[session]] = last;
            positions[last] = positions[session];
            positions[session] = -1;
        }
    }

    public int size() {
        return size;
    }

    public int session(int i) {
        return sessions[i];
    }
}
