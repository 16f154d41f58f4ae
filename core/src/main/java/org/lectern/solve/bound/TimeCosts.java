package org.lectern.solve.bound;

import java.util.Arrays;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.RankedPlaces;

/**
 * What one session after another pays at its time options, whatever the room, and how much it uses them: all of its rooms
 * share that, so each option is added up once.
 */
final class TimeCosts {

    private final LagrangianModel model;
    private final double[][] sums;
    private final double[][] uses;
    private final SmoothedCopies copies;
    /** The time options of each session that it has places at. */
    private final int[][] options;
    /** The rows of each session that it holds while it runs, and those that it holds for as long as people are needed. */
    private final int[][] running;

    private final int[][] people;
    private int session = -1;
    private final double[] costs;
    private final double[] parts;
    /** The options in use, ascending. */
    private final int[] used;

    /**
     * @param rows for each resource its row, or -1
     * @param domains the places that sessions have
     * @param sums the multipliers of each row, added up from the first point on
     * @param uses get how much more of each row is used from a point on
     * @param copies say what each session pays at its keys, and get how much it uses them
     */
    TimeCosts(
            LagrangianModel model,
            int[] rows,
            int[][] domains,
            double[][] sums,
            double[][] uses,
            SmoothedCopies copies) {
        this.model = model;
        this.sums = sums;
        this.uses = uses;
        this.copies = copies;
        int sessions = domains.length;
        this.options = new int[sessions][];
        this.running = new int[sessions][];
        this.people = new int[sessions][];
        for (int s = 0; s < sessions; s++) {
            options[s] = options(model.places(s), domains[s]);
            running[s] = rowsOf(model.resources().running(s), rows);
            people[s] = rowsOf(model.resources().people(s), rows);
        }
        int most = Arrays.stream(options)
                .mapToInt(own -> own.length == 0 ? 0 : own[own.length - 1] + 1)
                .max()
                .orElse(0);
        this.costs = new double[most];
        this.parts = new double[most];
        this.used = new int[most];
    }

    private static int[] options(RankedPlaces places, int[] domain) {
        return Arrays.stream(domain)
                .filter(places::isScheduled)
                .map(places::option)
                .sorted()
                .distinct()
                .toArray();
    }

    private static int[] rowsOf(int[] resources, int[] rows) {
        return Arrays.stream(resources)
                .map(resource -> rows[resource])
                .filter(row -> row >= 0)
                .toArray();
    }

    /** Turns to a session. */
    private void lookAt(int next) {
        if (next == session) {
            return;
        }
        close();
        session = next;
        boolean isByTime = copies.isBy(CopyKeys.By.TIME, session);
        for (int option : options[session]) {
            costs[option] = isByTime ? copies.penalty(session, option) : 0;
        }
        for (int row : running[session]) {
            double[] sum = sums[row];
            for (int option : options[session]) {
                costs[option] += sum[model.runningEndOf(session, option)] - sum[model.startOf(session, option)];
            }
        }
        for (int row : people[session]) {
            double[] sum = sums[row];
            for (int option : options[session]) {
                costs[option] += sum[model.personEndOf(session, option)] - sum[model.startOf(session, option)];
            }
        }
    }

    double cost(int ofSession, int option) {
        lookAt(ofSession);
        return costs[option];
    }

    void addUse(int ofSession, int option, double part) {
        lookAt(ofSession);
        parts[option] += part;
    }

    /** Passes the uses of the session on. */
    void close() {
        if (session < 0) {
            return;
        }
        int count = 0;
        for (int option : options[session]) {
            if (parts[option] > 0) {
                used[count++] = option;
            }
        }
        if (copies.isBy(CopyKeys.By.TIME, session)) {
            for (int i = 0; i < count; i++) {
                copies.addUse(session, used[i], parts[used[i]]);
            }
        }
        for (int row : running[session]) {
            double[] use = uses[row];
            for (int i = 0; i < count; i++) {
                use[model.startOf(session, used[i])] += parts[used[i]];
                use[model.runningEndOf(session, used[i])] -= parts[used[i]];
            }
        }
        for (int row : people[session]) {
            double[] use = uses[row];
            for (int i = 0; i < count; i++) {
                use[model.startOf(session, used[i])] += parts[used[i]];
                use[model.personEndOf(session, used[i])] -= parts[used[i]];
            }
        }
        for (int i = 0; i < count; i++) {
            parts[used[i]] = 0;
        }
        session = -1;
    }
}
