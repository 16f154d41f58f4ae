package org.lectern.solve.search;

/** The sessions that are out, in no particular order. */
final class LeftOutSessions {

    private final int[] sessions;
    /** Where each session stands in the list. */
    private final int[] positions;

    private int size;

    /** Holds all sessions. */
    LeftOutSessions(int count) {
        this.sessions = new int[count];
        this.positions = new int[count];
        for (int session = 0; session < count; session++) {
            add(session);
        }
    }

    void add(int session) {
        positions[session] = size;
        sessions[size++] = session;
    }

    void remove(int session) {
        int last = sessions[--size];
        sessions[positions[session]] = last;
        positions[last] = positions[session];
    }

    int size() {
        return size;
    }

    int session(int i) {
        return sessions[i];
    }
}
