package org.lectern.solve.exact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.solve.bound.LagrangianModel;

/**
 * Which complete places of two sessions go together, as bits: those at which neither people nor rooms clash, nor a hard relation. By
 * times alone, places in all rooms at one time are one value, and rooms do not clash: that is a relaxation with far fewer values.
 * Beyond pairs, it knows the limits that sessions keep together.
 */
final class CompatiblePlaces {

    private final LagrangianModel model;
    private final SessionConflicts conflicts;
    private final RelationClashes relations;
    private final SetLimits limits;
    private final boolean areTimesOnly;
    /** A place for each value of each session. */
    private final int[][] values;

    /** For two sessions, for each value of the first, the values of the second that go with it. */
    private final Map<Long, long[][]> known = new HashMap<>();

    CompatiblePlaces(
            LagrangianModel model, SessionConflicts conflicts, RelationClashes relations, boolean areTimesOnly) {
        this.model = model;
        this.relations = relations;
        this.conflicts = conflicts;
        this.areTimesOnly = areTimesOnly;
        this.limits = new SetLimits(model, areTimesOnly);
        this.values = new int[model.sessionCount()][];
        Arrays.setAll(values, s -> values(model, s, areTimesOnly));
    }

    private static int[] values(LagrangianModel model, int session, boolean areTimesOnly) {
        IntStream places = IntStream.range(0, model.completePlaceCount(session));
        if (!areTimesOnly) {
            return places.toArray();
        }
        boolean[] isSeen = new boolean[model.instance().table(session).options().size()];
        return places.filter(place -> {
                    int option = model.places(session).option(place);
                    boolean isNew = !isSeen[option];
                    isSeen[option] = true;
                    return isNew;
                })
                .toArray();
    }

    int count(int session) {
        return values[session].length;
    }

    /** Returns the place of a value. */
    int place(int session, int value) {
        return values[session][value];
    }

    /** Returns whether some values of two sessions may not go together. */
    boolean compete(int one, int other) {
        return relations.areRelated(one, other)
                || (areTimesOnly ? conflicts.sharePerson(one, other) : conflicts.compete(one, other));
    }

    /** Returns the values of another session that go with a value, as bits. */
    long[] compatible(int session, int value, int other) {
        long[][] bits = known.computeIfAbsent(
                (long) session * values.length + other, key -> new long[values[session].length][]);
        long[] found = bits[value];
        if (found == null) {
            found = new long[words(other)];
            for (int i = 0; i < values[other].length; i++) {
                if (!clash(session, values[session][value], other, values[other][i])) {
                    found[i >> 6] |= 1L << i;
                }
            }
            bits[value] = found;
        }
        return found;
    }

    /** Returns whether one of some sessions keeps the limits beside those of the others that have a place, which is not negative. */
    boolean keepsLimits(int[] sessions, int[] places, int added) {
        return limits.allow(sessions, places, added);
    }

    boolean clash(int session, int place, int other, int otherPlace) {
        boolean isConflict = areTimesOnly
                ? conflicts.clashInPeople(session, place, other, otherPlace)
                : conflicts.clash(session, place, other, otherPlace);
        return isConflict || clashByRelation(session, place, other, otherPlace);
    }

    private boolean clashByRelation(int session, int place, int other, int otherPlace) {
        int option = model.places(session).option(place);
        int otherOption = model.places(other).option(otherPlace);
        return option >= 0
                && otherOption >= 0
                && relations.clash(
                        session,
                        model.instance().option(session, option),
                        other,
                        model.instance().option(other, otherOption));
    }

    private int words(int session) {
        return (values[session].length + 63) >> 6;
    }

    /** Returns all values of a session, as bits. */
    long[] all(int session) {
        long[] bits = new long[words(session)];
        for (int i = 0; i < values[session].length; i++) {
            bits[i >> 6] |= 1L << i;
        }
        return bits;
    }
}
