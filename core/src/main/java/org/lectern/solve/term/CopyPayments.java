package org.lectern.solve.term;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.RankedPlaces;

/**
 * Which multipliers of copies each session pays at each of its keys: its time options and, behind those, pairs of a day and
 * a room group.
 */
public final class CopyPayments {

    private final CopyKeys copyKeys;
    /** For each session and key, where its multipliers begin, and their number at the end; nothing for a session without. */
    private final int[][] firsts;

    private final int[][] multipliers;

    private CopyPayments(CopyKeys copyKeys, int[][] firsts, int[][] multipliers) {
        this.copyKeys = copyKeys;
        this.firsts = firsts;
        this.multipliers = multipliers;
    }

    /**
     * Returns the payments of terms.
     *
     * @param offsets the number of the first multiplier of each term
     */
    static CopyPayments of(CopyKeys copyKeys, List<DualTerm> terms, List<Integer> offsets, int sessionCount) {
        int[][] firsts = new int[sessionCount][0];
        for (DualTerm term : terms) {
            for (int session : term.sessions()) {
                int keys = copyKeys.first(session, term.keys()) + copyKeys.count(session, term.keys());
                firsts[session] = firsts[session].length > keys ? firsts[session] : new int[keys + 1];
            }
        }
        visit(copyKeys, terms, offsets, (session, key, multiplier) -> firsts[session][key + 1]++);
        int[][] next = new int[sessionCount][];
        int[][] multipliers = new int[sessionCount][];
        for (int s = 0; s < sessionCount; s++) {
            for (int key = 1; key < firsts[s].length; key++) {
                firsts[s][key] += firsts[s][key - 1];
            }
            next[s] = firsts[s].clone();
            multipliers[s] = new int[firsts[s].length == 0 ? 0 : firsts[s][firsts[s].length - 1]];
        }
        visit(
                copyKeys,
                terms,
                offsets,
                (session, key, multiplier) -> multipliers[session][next[session][key]++] = multiplier);
        return new CopyPayments(copyKeys, firsts, multipliers);
    }

    /** Receives what a session pays at a key. */
    @FunctionalInterface
    private interface Visitor {
        void visit(int session, int key, int multiplier);
    }

    private static void visit(CopyKeys copyKeys, List<DualTerm> terms, List<Integer> offsets, Visitor visitor) {
        for (int t = 0; t < terms.size(); t++) {
            DualTerm term = terms.get(t);
            int[] sessions = term.sessions();
            for (int i = 0; i < sessions.length; i++) {
                int[] own = term.multipliers()[i];
                int first = copyKeys.first(sessions[i], term.keys());
                for (int key = 0; key < own.length; key++) {
                    if (own[key] >= 0) {
                        visitor.visit(sessions[i], first + key, offsets.get(t) + own[key]);
                    }
                }
            }
        }
    }

    /** Returns the number of keys of a session, 0 for one without multipliers. */
    public int keyCount(int session) {
        return Math.max(0, firsts[session].length - 1);
    }

    /**
     * Returns the penalty of each session at each of its keys.
     *
     * @param most what no sum may exceed
     */
    public long[][] penalties(long[] values, long most) {
        long[][] penalties = new long[firsts.length][];
        for (int s = 0; s < penalties.length; s++) {
            penalties[s] = new long[keyCount(s)];
            for (int key = 0; key < penalties[s].length; key++) {
                for (int i = firsts[s][key]; i < firsts[s][key + 1]; i++) {
                    penalties[s][key] = Math.min(most, penalties[s][key] + values[multipliers[s][i]]);
                }
            }
        }
        return penalties;
    }

    /** Returns for each session the keys that its places have, in order: few where most of its places are gone. */
    public int[][] keys(TermModel model, int[][] domains) {
        int[][] keys = new int[firsts.length][];
        for (int s = 0; s < keys.length; s++) {
            BitSet own = new BitSet(keyCount(s));
            RankedPlaces places = model.places(s);
            for (int place : domains[s]) {
                if (places.isScheduled(place)) {
                    set(own, s, places.option(place));
                    set(own, s, copyKeys.of(s, places, place));
                    set(own, s, copyKeys.ofPlace(s, places, place));
                }
            }
            keys[s] = own.stream().toArray();
        }
        return keys;
    }

    private void set(BitSet keys, int session, int key) {
        if (key < keyCount(session)) {
            keys.set(key);
        }
    }

    /**
     * Writes the penalty of each session at some of its keys.
     *
     * @param values the multipliers, from {@code offset} on
     */
    public void penalties(int[][] keys, double[] values, int offset, double[][] penalties) {
        for (int s = 0; s < keys.length; s++) {
            for (int key : keys[s]) {
                double sum = 0;
                for (int i = firsts[s][key]; i < firsts[s][key + 1]; i++) {
                    sum += values[offset + multipliers[s][i]];
                }
                penalties[s][key] = sum;
            }
        }
    }

    /**
     * Adds the use of some keys to that of their multipliers.
     *
     * @param gradient gets it added, from {@code offset} on
     */
    public void addUses(int[][] keys, double[][] uses, double[] gradient, int offset) {
        for (int s = 0; s < keys.length; s++) {
            for (int key : keys[s]) {
                for (int i = firsts[s][key]; i < firsts[s][key + 1]; i++) {
                    gradient[offset + multipliers[s][i]] += uses[s][key];
                }
            }
        }
    }

    /**
     * Returns the sum of some numbers, one for each key of a session, over the keys of a place where it is scheduled.
     *
     * @param most what the sum may not exceed
     */
    public long sumAt(long[] numbers, int session, RankedPlaces places, int place, long most) {
        long sum = numbers[places.option(place)];
        int[] others = {copyKeys.of(session, places, place), copyKeys.ofPlace(session, places, place)};
        for (int key : others) {
            sum = key < numbers.length ? Math.min(most, sum + numbers[key]) : sum;
        }
        return sum;
    }

    /** Calls something with each multiplier that a session pays at a place where it is scheduled. */
    public void forEachAt(int session, RankedPlaces places, int place, IntConsumer consumer) {
        forEachAt(session, places.option(place), consumer);
        forEachAt(session, copyKeys.of(session, places, place), consumer);
        forEachAt(session, copyKeys.ofPlace(session, places, place), consumer);
    }

    private void forEachAt(int session, int key, IntConsumer consumer) {
        // Sessions without multipliers have no keys, and those that pay at times alone have none by room.
        int until = key < keyCount(session) ? firsts[session][key + 1] : 0;
        for (int i = until == 0 ? 0 : firsts[session][key]; i < until; i++) {
            consumer.accept(multipliers[session][i]);
        }
    }

    /**
     * Returns the multipliers of which no session has a key left at some places.
     *
     * @param count the number of multipliers
     */
    public BitSet closed(TermModel model, int[][] domains, int count) {
        BitSet closed = new BitSet();
        closed.set(0, count);
        for (int s = 0; s < firsts.length; s++) {
            if (model.isPartlyListed(s)) {
                Arrays.stream(multipliers[s]).forEach(closed::clear);
                continue;
            }
            for (int place : domains[s]) {
                if (model.places(s).isScheduled(place)) {
                    forEachAt(s, model.places(s), place, closed::clear);
                }
            }
        }
        return closed;
    }
}
