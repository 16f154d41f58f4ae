package org.lectern.solve.local;

import java.util.random.RandomGenerator;
import org.lectern.panel.time.HalfDays;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;

/** Draws moves along a person's day: the first or last session goes to where the person waits between two others. */
final class GapClosings {

    private static final int TRIES = 6;

    private final Instance instance;
    private final Assignment assignment;
    private final RandomGenerator random;
    private final HalfDays halfDays;
    /** The sessions of each person who has two or more. */
    private final int[][] sessionsOf;

    /** The sessions of one person on one day. */
    private final int[] byStart;

    private int size;
    private int session;
    private int start;

    GapClosings(Instance instance, Assignment assignment, RandomGenerator random) {
        this.instance = instance;
        this.assignment = assignment;
        this.random = random;
        this.halfDays = instance.tables().halfDays();
        this.sessionsOf = instance.index().sessionsByPerson().values().stream()
                .filter(sessions -> sessions.length > 1)
                .toArray(int[][]::new);
        this.byStart = new int[instance.sessionCount()];
    }

    /** Draws a session and its new start, and returns whether there is one after some tries. */
    boolean draw() {
        for (int tries = 0; tries < TRIES && sessionsOf.length > 0; tries++) {
            int[] sessions = sessionsOf[random.nextInt(sessionsOf.length)];
            int one = sessions[random.nextInt(sessions.length)];
            if (assignment.isScheduled(one)) {
                sortDay(sessions, halfDays.dayIndex(assignment.time(one).halfDay()));
                if (drawOfDay()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Sorts the person's sessions on a day by start. */
    private void sortDay(int[] sessions, int day) {
        size = 0;
        for (int held : sessions) {
            if (assignment.isScheduled(held)
                    && halfDays.dayIndex(assignment.time(held).halfDay()) == day) {
                int at = size++;
                while (at > 0 && assignment.start(byStart[at - 1]) > assignment.start(held)) {
                    byStart[at] = byStart[at - 1];
                    at--;
                }
                byStart[at] = held;
            }
        }
    }

    private boolean drawOfDay() {
        boolean isFirst = random.nextBoolean();
        session = byStart[isFirst ? 0 : size - 1];
        int gaps = 0;
        int until = end(byStart[0]);
        for (int i = 1; i < size; i++) {
            int next = assignment.start(byStart[i]);
            if (next > until && random.nextInt(++gaps) == 0) {
                start = isFirst ? next - minutes(session) : until;
            }
            until = Math.max(until, end(byStart[i]));
        }
        return gaps > 0;
    }

    private int minutes(int drawn) {
        return end(drawn) - assignment.start(drawn);
    }

    private int end(int held) {
        return instance.end(held, assignment.option(held));
    }

    int session() {
        return session;
    }

    /** Returns by how many minutes the session goes later. */
    int later() {
        return start - assignment.start(session);
    }
}
