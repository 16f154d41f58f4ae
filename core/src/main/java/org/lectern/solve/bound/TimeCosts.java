package org.lectern.solve.bound;

import java.util.BitSet;
import org.lectern.solve.model.CopyKeys;

/**
 * What one session after another pays at its time options, whatever the room, and how much it uses them: all of its rooms
 * share that, so each option is added up once.
 */
final class TimeCosts {

    private final LagrangianModel model;
    private final int[] rows;
    private final double[][] sums;
    private final double[][] uses;
    private final SmoothedCopies copies;
    private int session = -1;
    private int stamp;
    private int[] stamps = new int[0];
    private double[] costs = new double[0];
    private double[] parts = new double[0];
    private final BitSet used = new BitSet();

    /**
     * @param rows for each resource its row, or -1
     * @param sums the multipliers of each row, added up from the first point on
     * @param uses get how much more of each row is used from a point on
     * @param copies say what each session pays at its keys, and get how much it uses them
     */
    TimeCosts(LagrangianModel model, int[] rows, double[][] sums, double[][] uses, SmoothedCopies copies) {
        this.model = model;
        this.rows = rows;
        this.sums = sums;
        this.uses = uses;
        this.copies = copies;
    }

    /** Turns to a session. */
    private void lookAt(int next) {
        if (next != session) {
            close();
            session = next;
            stamp++;
            int options = model.copyKeys().optionCount(next);
            if (stamps.length < options) {
                stamps = new int[options];
                costs = new double[options];
                parts = new double[options];
            }
        }
    }

    double cost(int ofSession, int option) {
        lookAt(ofSession);
        if (stamps[option] != stamp) {
            stamps[option] = stamp;
            costs[option] = copies.isBy(CopyKeys.By.TIME, session) ? copies.penalty(session, option) : 0;
            visit((row, from, until) -> costs[option] += sums[row][until] - sums[row][from], option);
        }
        return costs[option];
    }

    void addUse(int ofSession, int option, double part) {
        lookAt(ofSession);
        parts[option] += part;
        used.set(option);
    }

    /** Passes the uses of the session on. */
    void close() {
        for (int option = used.nextSetBit(0); option >= 0; option = used.nextSetBit(option + 1)) {
            double part = parts[option];
            parts[option] = 0;
            if (copies.isBy(CopyKeys.By.TIME, session)) {
                copies.addUse(session, option, part);
            }
            visit(
                    (row, from, until) -> {
                        uses[row][from] += part;
                        uses[row][until] -= part;
                    },
                    option);
        }
        used.clear();
        session = -1;
    }

    private void visit(Hold hold, int option) {
        CapacityResources all = model.resources();
        int start = model.startOf(session, option);
        for (int running : all.running(session)) {
            if (rows[running] >= 0) {
                hold.visit(rows[running], start, model.runningEndOf(session, option));
            }
        }
        for (int person : all.people(session)) {
            if (rows[person] >= 0) {
                hold.visit(rows[person], start, model.personEndOf(session, option));
            }
        }
    }

    /** Receives a row that a session holds, from a point up to another. */
    @FunctionalInterface
    private interface Hold {
        void visit(int row, int from, int until);
    }
}
