package org.lectern.solve.search;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A session and a partition of its places in two.
 *
 * @param session the session that is least decided
 * @param first the places that it took more often, to be looked at first
 * @param second all others
 */
@SuppressWarnings("ArrayRecordComponent")
record Branch(int session, int[] first, int[] second) {

    /**
     * Returns a branch, or null where every session has one place left.
     *
     * <p>A session is split between half-days first, since that is what the sessions of a region agree on, then between
     * earlier and later, then between rooms and lengths.
     */
    static @Nullable Branch of(PricedModel model, int[][] left, Usage usage) {
        Branch best = null;
        double leastDecided = 2;
        for (int s = 0; s < left.length; s++) {
            if (left[s].length > 1) {
                int session = s;
                boolean acrossHalfDays = spans(left[s], place -> model.halfDay(session, place));
                IntUnaryOperator key = acrossHalfDays
                        ? place -> model.halfDay(session, place)
                        : place -> model.places(session).room(place) < 0 ? -1 : model.start(session, place);
                int split = favourite(left[s], usage, s, key);
                double share = share(left[s], usage, s, key, split);
                double decided = acrossHalfDays ? share - 1 : share;
                if (decided < leastDecided) {
                    leastDecided = decided;
                    best = acrossHalfDays ? partition(s, left[s], key, split, split) : byTime(model, s, left[s], usage);
                }
            }
        }
        return best;
    }

    private static Branch byTime(PricedModel model, int session, int[] places, Usage usage) {
        IntUnaryOperator start = place -> model.places(session).room(place) < 0 ? -1 : model.start(session, place);
        if (!spans(places, start)) {
            return new Branch(session, new int[] {places[0]}, Arrays.copyOfRange(places, 1, places.length));
        }
        int[] starts = Arrays.stream(places).map(start).distinct().sorted().toArray();
        int favourite = favourite(places, usage, session, start);
        int at = Math.max(1, Arrays.binarySearch(starts, favourite));
        // The favourite and all later on one side: a session pushed later or earlier moves its neighbours too.
        return starts[at] == favourite
                ? partition(session, places, start, starts[at], Integer.MAX_VALUE)
                : partition(session, places, start, Integer.MIN_VALUE, starts[at - 1]);
    }

    private static boolean spans(int[] places, IntUnaryOperator key) {
        return Arrays.stream(places).map(key).distinct().limit(2).count() > 1;
    }

    private static int favourite(int[] places, Usage usage, int session, IntUnaryOperator key) {
        int favourite = key.applyAsInt(places[0]);
        long most = -1;
        for (int candidate : Arrays.stream(places).map(key).distinct().toArray()) {
            long count = 0;
            for (int place : places) {
                count += key.applyAsInt(place) == candidate ? usage.count(session, place) : 0;
            }
            if (count > most) {
                most = count;
                favourite = candidate;
            }
        }
        return favourite;
    }

    private static double share(int[] places, Usage usage, int session, IntUnaryOperator key, int value) {
        long all = 1;
        long own = 1;
        for (int place : places) {
            all += usage.count(session, place);
            own += key.applyAsInt(place) == value ? usage.count(session, place) : 0;
        }
        return (double) own / all;
    }

    private static Branch partition(int session, int[] places, IntUnaryOperator key, int least, int most) {
        int[] first = Arrays.stream(places)
                .filter(place -> key.applyAsInt(place) >= least && key.applyAsInt(place) <= most)
                .toArray();
        int[] second = Arrays.stream(places)
                .filter(place -> key.applyAsInt(place) < least || key.applyAsInt(place) > most)
                .toArray();
        return new Branch(session, first, second);
    }
}
