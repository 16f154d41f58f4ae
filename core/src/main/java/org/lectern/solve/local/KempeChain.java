package org.lectern.solve.local;

import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;

/**
 * The sessions that exchange two times (a Kempe chain): one session goes later, those whose people it meets there go as much
 * earlier, those whom these meet go later, and so on. A second exchange undoes the first. Among sessions of one length on one
 * grid nobody is then needed twice at once; where lengths differ, that is to be checked.
 */
final class KempeChain {

    private static final int UNMOVED = 0;

    private final Instance instance;
    private final Assignment assignment;
    private final int[][] partners;
    private final int maxSize;
    private final int[] members;
    private final int[] options;
    /** By session: 1 if it goes as the first does, -1 if it goes the other way. */
    private final byte[] signs;

    private int size;
    private int shift;

    /** @param maxSize the maximum number of sessions in a chain */
    KempeChain(Instance instance, Assignment assignment, int maxSize) {
        this.instance = instance;
        this.assignment = assignment;
        this.partners = instance.couplingRules().partners();
        this.maxSize = maxSize;
        this.members = new int[maxSize];
        this.options = new int[maxSize];
        this.signs = new byte[instance.sessionCount()];
    }

    /**
     * Starts a chain with a scheduled session that goes to another time, and returns whether all in it can go.
     *
     * @param later by how many minutes it goes later, not 0
     */
    boolean start(int session, int later) {
        clear();
        shift = later;
        boolean canGo = add(session, 1);
        for (int next = 0; canGo && next < size; next++) {
            canGo = addPartners(members[next], options[next]);
        }
        return canGo;
    }

    private void clear() {
        for (int i = 0; i < size; i++) {
            signs[members[i]] = UNMOVED;
        }
        size = 0;
    }

    private boolean add(int session, int sign) {
        if (signs[session] != UNMOVED) {
            return signs[session] == sign;
        }
        int own = assignment.option(session);
        int option = instance.optionAt(
                session, instance.start(session, own) + sign * shift, instance.end(session, own) + sign * shift);
        if (option < 0 || size == maxSize) {
            return false;
        }
        signs[session] = (byte) sign;
        members[size] = session;
        options[size++] = option;
        return true;
    }

    private boolean addPartners(int session, int option) {
        for (int partner : partners[session]) {
            if (assignment.isScheduled(partner)
                    && assignment.areTooClose(session, assignment.room(session), option, partner)
                    && !add(partner, -signs[session])) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    int session(int i) {
        return members[i];
    }

    /** Returns the option of the {@code i}th session at its new time. */
    int option(int i) {
        return options[i];
    }

    /** Returns the minute at which the {@code i}th session starts then. */
    int start(int i) {
        return instance.start(members[i], options[i]);
    }
}
