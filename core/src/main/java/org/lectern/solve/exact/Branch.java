package org.lectern.solve.exact;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;

/** A split of a node in two, the more promising part first (Ryan and Foster 1981). */
sealed interface Branch {

    Node first();

    Node second();

    /**
     * A split by the places of one session.
     *
     * @param session the session
     * @param places the places that it has in the first part; in the second it has all others
     */
    @SuppressWarnings("ArrayRecordComponent")
    record SessionBranch(int session, int[] places, Node first, Node second) implements Branch {}

    /** A split by whether a region uses a half-day; in the first part it does. */
    record OfRegion(int region, int halfDay, Node first, Node second) implements Branch {}

    /** The distance of a frequency from 0.5 up to which a region's use of a half-day is undecided. */
    double UNDECIDED = 0.44;

    /**
     * Returns a branch, or null if every session has one place left.
     *
     * <p>It decides first which half-days a region uses, since all sessions of the region depend on that. Then it
     * decides the half-day of a session, its start, its room and its length.
     */
    static @Nullable Branch of(LagrangianModel model, Node node, ChoiceFrequencies usage) {
        Branch ofRegion = ofRegion(model, node, usage);
        if (ofRegion != null) {
            return ofRegion;
        }
        int session = -1;
        double leastDecided = 2;
        boolean byHalfDay = false;
        for (int s = 0; s < node.domains().length; s++) {
            int[] places = node.domains()[s];
            if (places.length > 1) {
                IntUnaryOperator halfDay = halfDayOf(model, s);
                boolean acrossHalfDays = spans(places, halfDay);
                IntUnaryOperator key = acrossHalfDays ? halfDay : startOf(model, s);
                double share = share(places, usage, s, key, favourite(places, usage, s, key));
                double decided = acrossHalfDays ? share - 1 : share;
                if (decided < leastDecided) {
                    leastDecided = decided;
                    session = s;
                    byHalfDay = acrossHalfDays;
                }
            }
        }
        if (session < 0) {
            return null;
        }
        int[] places = node.domains()[session];
        if (byHalfDay) {
            IntUnaryOperator halfDay = halfDayOf(model, session);
            int favourite = favourite(places, usage, session, halfDay);
            return partition(node, session, halfDay, favourite, favourite);
        }
        return byTime(model, node, session, usage);
    }

    private static @Nullable Branch ofRegion(LagrangianModel model, Node node, ChoiceFrequencies usage) {
        int region = -1;
        int halfDay = -1;
        double leastDecided = UNDECIDED;
        for (int r = 0; r < model.regionCount(); r++) {
            for (int h = 0; model.regionSessions(r).length > 0 && h < model.halfDayCount(); h++) {
                double decided = Math.abs(usage.regionShare(r, h) - 0.5);
                if ((node.requiredHalfDays()[r] >> h & 1) == 0 && decided < leastDecided) {
                    leastDecided = decided;
                    region = r;
                    halfDay = h;
                }
            }
        }
        return region < 0
                ? null
                : new OfRegion(
                        region,
                        halfDay,
                        node.withHalfDay(region, halfDay),
                        node.withoutHalfDay(model, region, halfDay));
    }

    private static IntUnaryOperator halfDayOf(LagrangianModel model, int session) {
        return place -> model.halfDay(session, place);
    }

    private static IntUnaryOperator startOf(LagrangianModel model, int session) {
        return place -> !model.places(session).isScheduled(place) ? -1 : model.start(session, place);
    }

    private static Branch byTime(LagrangianModel model, Node node, int session, ChoiceFrequencies usage) {
        int[] places = node.domains()[session];
        IntUnaryOperator start = startOf(model, session);
        if (!spans(places, start)) {
            int[] first = {places[0]};
            int[] others = Arrays.copyOfRange(places, 1, places.length);
            return new SessionBranch(
                    session, first, node.withDomains(session, first), node.withDomains(session, others));
        }
        int[] starts = Arrays.stream(places).map(start).distinct().sorted().toArray();
        int favourite = favourite(places, usage, session, start);
        int at = Math.max(1, Arrays.binarySearch(starts, favourite));
        // The favourite and all later on one side: a session pushed later or earlier moves its neighbours too.
        return starts[at] == favourite
                ? partition(node, session, start, starts[at], Integer.MAX_VALUE)
                : partition(node, session, start, Integer.MIN_VALUE, starts[at - 1]);
    }

    private static boolean spans(int[] places, IntUnaryOperator key) {
        return Arrays.stream(places).map(key).distinct().limit(2).count() > 1;
    }

    private static int favourite(int[] places, ChoiceFrequencies usage, int session, IntUnaryOperator key) {
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

    private static double share(int[] places, ChoiceFrequencies usage, int session, IntUnaryOperator key, int value) {
        long all = 1;
        long own = 1;
        for (int place : places) {
            all += usage.count(session, place);
            own += key.applyAsInt(place) == value ? usage.count(session, place) : 0;
        }
        return (double) own / all;
    }

    private static Branch partition(Node node, int session, IntUnaryOperator key, int least, int most) {
        int[] places = node.domains()[session];
        int[] first = Arrays.stream(places)
                .filter(place -> key.applyAsInt(place) >= least && key.applyAsInt(place) <= most)
                .toArray();
        int[] second = Arrays.stream(places)
                .filter(place -> key.applyAsInt(place) < least || key.applyAsInt(place) > most)
                .toArray();
        return new SessionBranch(session, first, node.withDomains(session, first), node.withDomains(session, second));
    }
}
