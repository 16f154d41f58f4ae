package org.lectern.solve.term;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Delegation;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleIds;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.proof.CertificateMultiplier;

/**
 * {@code seat-inversion} in the dual: for each two numbers of seats, the pairs of sessions of which the more wanted is in a room
 * of the smaller number and the other in one of the larger. Together they are what the rule counts.
 */
public final class SeatInversionTerm {

    /** With more arcs than this, further pairs of numbers have no term: a step would take too long. */
    private static final long MAX_ARCS = 2_000_000;

    private static final long MAX_ARCS_OF_EQUALS = 20_000;

    private final TermModel model;
    private final long unitCost;
    /** How many delegations want each session. */
    private final int[] wanted;

    /** The sessions that count, the most wanted first. */
    private final int[] sessions;
    /** The different numbers of seats, ascending. */
    private final int[] sizes;
    /** The sizes that each of the sessions may have, by their positions, and the one behind if it may be unscheduled. */
    private final List<BitSet> open = new ArrayList<>();

    private SeatInversionTerm(TermModel model, long unitCost, List<Waiver> waivers) {
        Instance instance = model.instance();
        this.model = model;
        this.unitCost = unitCost;
        this.wanted = wanted(instance);
        this.sessions = IntStream.range(0, model.sessionCount())
                .filter(s -> waivers.stream()
                        .noneMatch(waiver -> waiver.subjects()
                                .contains(SubjectId.session(
                                        instance.event().sessions().get(s).id()))))
                .boxed()
                .sorted(Comparator.comparingInt((Integer s) -> -wanted[s]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.sizes = IntStream.range(0, model.groups().count())
                .map(this::seats)
                .sorted()
                .distinct()
                .toArray();
        for (int session : sessions) {
            open.add(openSizes(session));
        }
    }

    private static int[] wanted(Instance instance) {
        int[] wanted = new int[instance.sessionCount()];
        for (Delegation delegation : instance.event().delegations()) {
            for (int session : instance.index().sessions(delegation.wantedSessionIds())) {
                wanted[session] += delegation.weight();
            }
        }
        return wanted;
    }

    private int seats(int group) {
        int room = model.groups().first(group);
        return model.instance().event().rooms().get(room).seats();
    }

    private BitSet openSizes(int session) {
        BitSet found = new BitSet();
        RankedPlaces places = model.places(session);
        if (model.isPartlyListed(session)) {
            found.set(0, sizes.length + 1);
        }
        for (int place = 0; place < places.size(); place++) {
            found.set(
                    places.isScheduled(place) ? Arrays.binarySearch(sizes, seats(places.group(place))) : sizes.length);
        }
        return found;
    }

    /**
     * Returns a term for each two numbers of seats that can make the rule cost something. The sessions that a waiver names do
     * not count.
     */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        long unitCost = model.unitCost(instance.couplingRules().config(RuleIds.SEAT_INVERSION));
        List<Waiver> waivers = instance.effectiveRules().waivers(RuleIds.SEAT_INVERSION);
        if (unitCost == 0) {
            return List.of();
        }
        SeatInversionTerm rule = new SeatInversionTerm(model, unitCost, waivers);
        List<DualTerm> terms = new ArrayList<>();
        long arcs = 0;
        for (int smaller = 0; smaller < rule.sizes.length; smaller++) {
            for (int larger = smaller + 1; larger < rule.sizes.length; larger++) {
                List<DualTerm> found = rule.term(smaller, larger, MAX_ARCS - arcs);
                arcs += found.stream().mapToLong(DualTerm::arcCount).sum();
                terms.addAll(found);
            }
        }
        return terms;
    }

    /** Returns the term of two sizes, or none if they cannot make the rule cost anything or arcs would be too many. */
    private List<DualTerm> term(int smaller, int larger, long maxArcs) {
        Sides sides = new Sides(smaller, larger);
        for (int i = 0; i < sessions.length; i++) {
            sides.add(i);
        }
        return new SeatDiagram(sides.seated, unitCost, MAX_ARCS_OF_EQUALS)
                .find(maxArcs)
                .map(diagram -> List.<DualTerm>of(sides.term(diagram)))
                .orElse(List.of());
    }

    /** The sessions that may be on one side of a pair, with a multiplier for each side. */
    private final class Sides {

        private final int smaller;
        private final int larger;
        private final int maxWanted;
        private final int minWanted;
        private final List<SeatDiagram.SeatedSession> seated = new ArrayList<>();
        private final List<Integer> own = new ArrayList<>();
        private final List<int[]> multipliers = new ArrayList<>();
        /** For each multiplier the session that pays it in a smaller room, or its complement if in a larger one. */
        private final List<Integer> payers = new ArrayList<>();

        private Sides(int smaller, int larger) {
            this.smaller = smaller;
            this.larger = larger;
            this.maxWanted = wantedOf(smaller).max().orElse(0);
            this.minWanted = wantedOf(larger).min().orElse(0);
        }

        private IntStream wantedOf(int size) {
            return IntStream.range(0, sessions.length)
                    .filter(i -> open.get(i).get(size))
                    .map(i -> wanted[sessions[i]]);
        }

        private void add(int i) {
            int session = sessions[i];
            BitSet sizesOfIt = open.get(i);
            boolean isSmaller = sizesOfIt.get(smaller) && wanted[session] > minWanted;
            boolean isLarger = sizesOfIt.get(larger) && wanted[session] < maxWanted;
            if (!isSmaller && !isLarger) {
                return;
            }
            int[] keys = new int[model.copyKeys().count()];
            Arrays.fill(keys, DecisionDiagram.NONE);
            int ofSmaller = isSmaller ? multiplier(session, smaller, keys) : DecisionDiagram.NONE;
            int ofLarger = isLarger ? multiplier(~session, larger, keys) : DecisionDiagram.NONE;
            boolean mayBeElsewhere = sizesOfIt.cardinality() > (isSmaller ? 1 : 0) + (isLarger ? 1 : 0);
            seated.add(new SeatDiagram.SeatedSession(wanted[session], ofSmaller, ofLarger, mayBeElsewhere));
            own.add(session);
            multipliers.add(keys);
        }

        private int multiplier(int payer, int size, int[] keys) {
            for (int group = 0; group < model.groups().count(); group++) {
                for (int day = 0;
                        seats(group) == sizes[size]
                                && day < model.instance().index().halfDays().dayCount();
                        day++) {
                    keys[model.copyKeys().pair(day, group)] = payers.size();
                }
            }
            payers.add(payer);
            return payers.size() - 1;
        }

        private DualTerm term(DecisionDiagram diagram) {
            String id = "%s/%s".formatted(sizes[smaller], sizes[larger]);
            return new DiagramTerm(
                    "seats " + id,
                    CopyKeys.By.ROOM,
                    own.stream().mapToInt(Integer::intValue).toArray(),
                    multipliers.toArray(int[][]::new),
                    payers.size(),
                    diagram,
                    model.scale(),
                    (multiplier, value) -> entry(id, payers.get(multiplier), value));
        }

        private CertificateMultiplier entry(String id, int payer, long value) {
            int session = Math.max(payer, ~payer);
            return new CertificateMultiplier(
                    payer < 0 ? CertificateMultiplier.Kind.LARGER_ROOM : CertificateMultiplier.Kind.SMALLER_ROOM,
                    id,
                    model.instance().event().sessions().get(session).id(),
                    Instant.EPOCH,
                    0,
                    value);
        }
    }

    /** Returns the most pairs that the rule can count. */
    public static long maxPairs(Instance instance) {
        return instance.sessionCount() * (instance.sessionCount() - 1L) / 2;
    }
}
