package org.lectern.solve.exact;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.model.RankedPlaces;

/**
 * Chooses how a node is split. It decides first which half-days a region uses, since all sessions of the region depend on that; then what
 * is left out; then the half-day of a session, its start, its room and its length. Where little time is left, long sessions have the fewest
 * places, so they come first, as in bin packing, and so do those whose splits have raised bounds before.
 */
final class BranchSelection {

    /** The distance of a frequency from 0.5 up to which a choice is undecided. */
    private static final double UNDECIDED = 0.44;

    /** A place counts for a little even if it was never chosen; of many places, most never were, so their number decides. */
    private static final double MIN_CHOSEN = 0.3;

    private final LagrangianModel model;
    private final Node node;
    private final ChoiceFrequencies usage;
    private final PseudoCosts pseudoCosts;

    private BranchSelection(LagrangianModel model, Node node, ChoiceFrequencies usage, PseudoCosts pseudoCosts) {
        this.pseudoCosts = pseudoCosts;
        this.model = model;
        this.node = node;
        this.usage = usage;
    }

    /** Returns a branch, or null if every session has one place left. */
    static @Nullable Branch of(LagrangianModel model, Node node, ChoiceFrequencies usage, PseudoCosts pseudoCosts) {
        BranchSelection selection = new BranchSelection(model, node, usage, pseudoCosts);
        Branch ofRegion = selection.byRegion();
        Branch ofInclusion = ofRegion == null ? selection.byInclusion() : ofRegion;
        return ofInclusion == null ? selection.byPlace() : ofInclusion;
    }

    private @Nullable Branch byRegion() {
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
                : new Branch.OfRegion(
                        region,
                        halfDay,
                        node.withHalfDay(region, halfDay),
                        node.withoutHalfDay(model, region, halfDay));
    }

    /** Splits by whether a session takes place: the one of which most cost is undecided. */
    private @Nullable Branch byInclusion() {
        int session = -1;
        double most = 0;
        for (int s = 0; s < node.domains().length; s++) {
            IntUnaryOperator inclusion = inclusion(s);
            if (spans(s, inclusion)) {
                double share = share(s, inclusion, 0);
                double undecided = Math.min(share, 1 - share) * costOfLeavingOut(s);
                if (Math.abs(share - 0.5) < UNDECIDED && undecided > most) {
                    most = undecided;
                    session = s;
                }
            }
        }
        return session < 0 ? null : partition(session, inclusion(session), 1, 1);
    }

    /** Returns by how much the cost of being unscheduled is above that of the cheapest place. */
    private double costOfLeavingOut(int session) {
        RankedPlaces ranked = model.places(session);
        long least = Long.MAX_VALUE;
        long unscheduled = 0;
        for (int place : node.domains()[session]) {
            least = Math.min(least, ranked.cost(place));
            unscheduled = ranked.isScheduled(place) ? unscheduled : ranked.cost(place);
        }
        return (double) (unscheduled - least);
    }

    private @Nullable Branch byPlace() {
        int session = -1;
        double most = -1;
        boolean isAcross = false;
        for (int s = 0; s < node.domains().length; s++) {
            if (node.domains()[s].length > 1) {
                boolean isOwnAcross = spans(s, halfDay(s));
                IntUnaryOperator key = isOwnAcross ? halfDay(s) : start(s);
                double minutes = minutes(s);
                double undecided = (1 - share(s, key, favourite(s, key))) * minutes * minutes * pseudoCosts.promise(s);
                if (isAcross == isOwnAcross ? undecided > most : isOwnAcross) {
                    most = undecided;
                    session = s;
                    isAcross = isOwnAcross;
                }
            }
        }
        if (session < 0) {
            return null;
        }
        int favourite = favourite(session, halfDay(session));
        return isAcross ? partition(session, halfDay(session), favourite, favourite) : byTime(session);
    }

    /** Returns how long a session is at the cheapest place that is left, or 0 if it can only be unscheduled. */
    private int minutes(int session) {
        RankedPlaces ranked = model.places(session);
        return Arrays.stream(node.domains()[session])
                .filter(ranked::isScheduled)
                .map(place ->
                        model.instance().option(session, ranked.option(place)).minutes())
                .findFirst()
                .orElse(0);
    }

    private Branch byTime(int session) {
        int[] places = node.domains()[session];
        IntUnaryOperator start = start(session);
        if (!spans(session, start)) {
            int[] first = {places[0]};
            int[] others = Arrays.copyOfRange(places, 1, places.length);
            return new Branch.SessionBranch(
                    session, first, node.withDomains(session, first), node.withDomains(session, others));
        }
        int[] starts = Arrays.stream(places).map(start).distinct().sorted().toArray();
        // All later on one side: a session pushed later or earlier moves its neighbours too.
        double[] chosen = new double[starts.length];
        for (int place : places) {
            chosen[Arrays.binarySearch(starts, start.applyAsInt(place))] += MIN_CHOSEN + usage.count(session, place);
        }
        int cut = middle(chosen);
        double earlier = Arrays.stream(chosen, 0, cut).sum();
        return 2 * earlier < Arrays.stream(chosen).sum()
                ? partition(session, start, starts[cut], Integer.MAX_VALUE)
                : partition(session, start, Integer.MIN_VALUE, starts[cut - 1]);
    }

    /** Returns where to cut a list so that both parts have as nearly the same sum as they can: neither part is nearly the whole. */
    private static int middle(double[] values) {
        double missing = Arrays.stream(values).sum();
        int cut = 0;
        while (cut == 0 || (cut < values.length - 1 && missing > values[cut])) {
            missing -= 2 * values[cut];
            cut++;
        }
        return cut;
    }

    private IntUnaryOperator halfDay(int session) {
        return place -> model.halfDay(session, place);
    }

    private IntUnaryOperator start(int session) {
        return place -> model.places(session).isScheduled(place) ? model.start(session, place) : -1;
    }

    /** Tells places, 1, from being unscheduled, 0. */
    private IntUnaryOperator inclusion(int session) {
        return place -> model.places(session).isScheduled(place) ? 1 : 0;
    }

    private boolean spans(int session, IntUnaryOperator key) {
        return Arrays.stream(node.domains()[session])
                        .map(key)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private int favourite(int session, IntUnaryOperator key) {
        int[] places = node.domains()[session];
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

    private double share(int session, IntUnaryOperator key, int value) {
        long all = 1;
        long own = 1;
        for (int place : node.domains()[session]) {
            all += usage.count(session, place);
            own += key.applyAsInt(place) == value ? usage.count(session, place) : 0;
        }
        return (double) own / all;
    }

    private Branch partition(int session, IntUnaryOperator key, int least, int most) {
        int[] places = node.domains()[session];
        int[] first = Arrays.stream(places)
                .filter(place -> key.applyAsInt(place) >= least && key.applyAsInt(place) <= most)
                .toArray();
        int[] second = Arrays.stream(places)
                .filter(place -> key.applyAsInt(place) < least || key.applyAsInt(place) > most)
                .toArray();
        return new Branch.SessionBranch(
                session, first, node.withDomains(session, first), node.withDomains(session, second));
    }
}
