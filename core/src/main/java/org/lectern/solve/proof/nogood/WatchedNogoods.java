package org.lectern.solve.proof.nogood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The places left to sessions, and nogoods from which more places go. A nogood is a set of literals that are not all true; once all
 * but one are, that one is false. Two literals of each nogood are watched, of which neither is true before one of them becomes so
 * (Moskewicz and others 2001). So a place that goes costs only the nogoods that watch it.
 *
 * <p>Literal {@code +i} says that a session takes the {@code i}th named place, from 1; {@code -i} that it does not. The first is true
 * where no other place is left, the second where that place is not.
 */
public final class WatchedNogoods {

    /** The position of each session's first place among all. */
    private final int[] first;
    /** The session of each place. */
    private final int[] sessionOf;
    /** What each session calls its places, ascending. */
    private final int[][] names;
    /** The number of the literal of each place, or 0. */
    private final int[] literalOf;
    /** The place of each literal's number, or -1 if it is not left from the start. */
    private final int[] placeOf;

    private final boolean[] isLeft;
    private final int[] counts;
    private final int[][] left;
    private final int[][] leftAtRest;
    private final IntStack gone = new IntStack();
    private final IntStack becameTrue = new IntStack();
    private final IntStack changed = new IntStack();
    private final boolean[] isChanged;
    /** The nogoods that watch each literal. */
    private final List<List<int[]>> watching = new ArrayList<>();

    private boolean isImpossible;

    /**
     * @param allowed the places of each session by its names for them, ascending
     * @param sessions the session of each named place
     * @param places what that session calls it; it may have no such place left
     */
    public WatchedNogoods(int[][] allowed, int[] sessions, int[] places) {
        int count = Arrays.stream(allowed).mapToInt(own -> own.length).sum();
        this.first = new int[allowed.length];
        this.sessionOf = new int[count];
        this.names = allowed.clone();
        this.left = allowed.clone();
        this.leftAtRest = allowed.clone();
        this.counts = new int[allowed.length];
        this.isLeft = new boolean[count];
        this.isChanged = new boolean[allowed.length];
        this.literalOf = new int[count];
        this.placeOf = new int[places.length + 1];
        Arrays.fill(isLeft, true);
        int next = 0;
        for (int s = 0; s < allowed.length; s++) {
            first[s] = next;
            counts[s] = allowed[s].length;
            Arrays.fill(sessionOf, next, next + counts[s], s);
            next += counts[s];
            isImpossible |= counts[s] == 0;
            isChanged[s] = true;
            changed.push(s);
        }
        for (int i = 0; i < places.length; i++) {
            placeOf[i + 1] = position(sessions[i], places[i]);
            if (placeOf[i + 1] >= 0) {
                literalOf[placeOf[i + 1]] = i + 1;
            }
        }
        for (int i = 0; i < 2 * placeOf.length; i++) {
            watching.add(new ArrayList<>());
        }
    }

    private int position(int session, int name) {
        int found = Arrays.binarySearch(names[session], name);
        return found < 0 ? -1 : first[session] + found;
    }

    /** Returns whether a contradiction was found. */
    public boolean isImpossible() {
        return isImpossible;
    }

    /** Says that a contradiction was found elsewhere. */
    public void fail() {
        isImpossible = true;
    }

    /** Returns how many places are gone since the last rest. */
    public int goneCount() {
        return gone.size();
    }

    /** Returns the places left to each session, in arrays that are not changed later. */
    public int[][] left() {
        int[][] all = new int[left.length][];
        for (int s = 0; s < all.length; s++) {
            all[s] = left(s);
        }
        return all;
    }

    /** Returns the places left to a session. */
    public int[] left(int session) {
        int[] own = left[session];
        if (own.length != counts[session]) {
            own = new int[counts[session]];
            int count = 0;
            for (int i = 0; i < names[session].length; i++) {
                if (isLeft[first[session] + i]) {
                    own[count++] = names[session][i];
                }
            }
            left[session] = own;
        }
        return own;
    }

    /** Returns a session that has lost places since it was returned last, or -1; each session once from the start. */
    public int nextChanged() {
        if (changed.isEmpty()) {
            return -1;
        }
        int session = changed.pop();
        isChanged[session] = false;
        return session;
    }

    /** Says that a session does not take a place. */
    public void remove(int session, int name) {
        int place = position(session, name);
        if (place >= 0) {
            remove(place);
        }
    }

    private void remove(int place) {
        if (!isLeft[place]) {
            return;
        }
        int session = sessionOf[place];
        isLeft[place] = false;
        counts[session]--;
        gone.push(place);
        if (!isChanged[session]) {
            isChanged[session] = true;
            changed.push(session);
        }
        if (literalOf[place] > 0) {
            becameTrue.push(-literalOf[place]);
        }
        if (counts[session] == 0) {
            isImpossible = true;
        } else if (counts[session] == 1) {
            int only = first[session];
            while (!isLeft[only]) {
                only++;
            }
            if (literalOf[only] > 0) {
                becameTrue.push(literalOf[only]);
            }
        }
    }

    /** Says that a literal is true. */
    public void assume(int literal) {
        int place = placeOf[Math.abs(literal)];
        if (literal < 0) {
            if (place >= 0) {
                remove(place);
            }
        } else if (place < 0 || !isLeft[place]) {
            isImpossible = true;
        } else {
            int session = sessionOf[place];
            for (int other = first[session]; other < first[session] + names[session].length; other++) {
                if (other != place) {
                    remove(other);
                }
            }
        }
    }

    private boolean isTrue(int literal) {
        int place = placeOf[Math.abs(literal)];
        boolean may = place >= 0 && isLeft[place];
        return literal < 0 ? !may : may && counts[sessionOf[place]] == 1;
    }

    /** Adds a nogood and, at rest, what follows from it alone. */
    public void add(int[] literals) {
        int[] own = Arrays.stream(literals).distinct().toArray();
        int open = 0;
        for (int i = 0; i < own.length && open < 2; i++) {
            if (!isTrue(own[i])) {
                swap(own, i, open++);
            }
        }
        if (open == 0) {
            isImpossible = true;
        } else if (open == 1) {
            assume(-own[0]);
        } else {
            watch(own[0], own);
            watch(own[1], own);
        }
    }

    private void watch(int literal, int[] nogood) {
        watching(literal).add(nogood);
    }

    private List<int[]> watching(int literal) {
        return watching.get(2 * Math.abs(literal) + (literal < 0 ? 1 : 0));
    }

    private static void swap(int[] values, int one, int other) {
        int value = values[one];
        values[one] = values[other];
        values[other] = value;
    }

    /** Derives what follows from the nogoods by unit propagation, up to a contradiction. */
    public void propagate() {
        while (!isImpossible && !becameTrue.isEmpty()) {
            int literal = becameTrue.pop();
            List<int[]> before = watching(literal);
            int kept = 0;
            for (int i = 0; i < before.size(); i++) {
                int[] nogood = before.get(i);
                if (isImpossible || !watchesAnother(nogood, literal)) {
                    before.set(kept++, nogood);
                }
            }
            before.subList(kept, before.size()).clear();
        }
    }

    /** Lets a nogood watch another literal than one that is true; if there is none, the other one that it watches is false. */
    private boolean watchesAnother(int[] nogood, int literal) {
        if (nogood[0] == literal) {
            swap(nogood, 0, 1);
        }
        if (isTrue(-nogood[0])) {
            return false;
        }
        for (int i = 2; i < nogood.length; i++) {
            if (!isTrue(nogood[i])) {
                swap(nogood, 1, i);
                watch(nogood[1], nogood);
                return true;
            }
        }
        if (isTrue(nogood[0])) {
            isImpossible = true;
        } else {
            assume(-nogood[0]);
        }
        return false;
    }

    /** Makes what has been derived so far hold for good. */
    public void rest() {
        for (int i = 0; i < gone.size(); i++) {
            int session = sessionOf[gone.get(i)];
            leftAtRest[session] = left(session);
        }
        gone.clear();
    }

    /** Takes back everything since the last rest. */
    public void undo() {
        while (!gone.isEmpty()) {
            int place = gone.pop();
            int session = sessionOf[place];
            isLeft[place] = true;
            counts[session]++;
            left[session] = leftAtRest[session];
        }
        becameTrue.clear();
        while (nextChanged() >= 0) {
            // They have their places back.
        }
        isImpossible = false;
    }
}
