package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lectern.job.work.SharedWork;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.proof.CertificateMultiplier;

/** The terms of the Lagrangian dual that have copies of sessions, with their multipliers numbered one after another. */
public final class DualTerms {

    /** A certificate counts what these say only of those people, pairs and times of topics that it names. */
    private static final Set<CertificateMultiplier.Kind> COUNTED_IF_NAMED = EnumSet.of(
            CertificateMultiplier.Kind.PERSON_TIME,
            CertificateMultiplier.Kind.PAIR_RULE,
            CertificateMultiplier.Kind.TOPIC_RUNNING,
            CertificateMultiplier.Kind.TOPIC_ELSEWHERE);

    /** With fewer arcs, a thread that waits is not worth waking. */
    private static final long MIN_SHARED_ARCS = 30_000;

    private static final int PIECES = 8;

    private final List<DualTerm> all;
    private final List<Integer> offsets = new ArrayList<>();
    private final CopyPayments payments;
    private final Set<String> timedPeople;
    /** The first terms count the time of people, then that of rooms: so many in all. */
    private final int timedCount;

    private final boolean leavesPeopleOut;
    private final Set<TermKind> kinds;

    private int count;

    private DualTerms(
            TermModel model,
            List<DualTerm> all,
            Set<String> timedPeople,
            int timedCount,
            boolean leavesPeopleOut,
            Set<TermKind> kinds) {
        this.all = all;
        this.kinds = kinds;
        this.timedPeople = timedPeople;
        this.timedCount = timedCount;
        this.leavesPeopleOut = leavesPeopleOut;
        for (DualTerm term : all) {
            offsets.add(count);
            count += term.count();
        }
        this.payments = CopyPayments.of(model.copyKeys(), all, offsets, model.sessionCount());
    }

    private DualTerms(DualTerms whole, List<DualTerm> parts) {
        this.all = parts;
        this.offsets.addAll(whole.offsets);
        this.payments = whole.payments;
        this.timedPeople = whole.timedPeople;
        this.timedCount = whole.timedCount;
        this.leavesPeopleOut = whole.leavesPeopleOut;
        this.kinds = whole.kinds;
        this.count = whole.count;
    }

    /**
     * Returns the terms of a model: those of people's and of rooms' time, then those of each kind.
     *
     * @param budget how large the diagrams of people's and of rooms' time may be
     */
    public static DualTerms of(TermModel model, ArcBudget budget) {
        List<DualTerm> terms = new ArrayList<>();
        Set<String> timedPeople = Set.of();
        int timedCount = 0;
        boolean leavesPeopleOut = false;
        Set<TermKind> kinds = EnumSet.noneOf(TermKind.class);
        if (model.hasMultipliers()) {
            PersonTimeTerm.Chosen ofPeople = PersonTimeTerm.byPerson(model, budget.people());
            timedPeople = ofPeople.terms().keySet();
            leavesPeopleOut = !ofPeople.hasEverybody();
            add(TermKind.PERSON_TIME, ofPeople.terms().values(), terms, kinds);
            add(TermKind.ROOM_TIME, RoomTimeTerm.all(model, budget.rooms()), terms, kinds);
            timedCount = terms.size();
            if (model.counts(TermKind.STAYS)) {
                add(TermKind.STAYS, StayTerm.all(model, timedPeople), terms, kinds);
            }
        }
        for (TermKind kind : TermKind.values()) {
            // How sessions spread over days is no hard rule that is relaxed.
            if (model.counts(kind) && (model.hasMultipliers() || kind == TermKind.DAYS)) {
                add(kind, kind.terms(model), terms, kinds);
            }
        }
        return new DualTerms(model, terms, timedPeople, timedCount, leavesPeopleOut, kinds);
    }

    private static void add(
            TermKind kind, Collection<? extends DualTerm> own, List<DualTerm> terms, Set<TermKind> kinds) {
        terms.addAll(own);
        if (!own.isEmpty()) {
            kinds.add(kind);
        }
    }

    /** Returns the kinds of which there is a term. */
    public Set<TermKind> kinds() {
        return Set.copyOf(kinds);
    }

    /** Returns whether a term counts all of a person's time, so that the person is in one place at a time. */
    public boolean isTimed(String personId) {
        return timedPeople.contains(personId);
    }

    /** Returns whether the time of some people is left out, since their diagrams have too many arcs. */
    public boolean leavesPeopleOut() {
        return leavesPeopleOut;
    }

    /**
     * A term with the number of its first multiplier.
     *
     * @param isTimed whether it counts the time of a person or a room, so that its copies must use what sessions pay
     */
    public record Part(DualTerm term, int offset, boolean isTimed) {}

    public List<Part> parts() {
        return IntStream.range(0, all.size())
                .mapToObj(t -> new Part(all.get(t), offsets.get(t), t < timedCount))
                .toList();
    }

    public long arcCount() {
        long arcs = 0;
        for (DualTerm term : all) {
            arcs += term.arcCount();
        }
        return arcs;
    }

    public int multiplierCount() {
        return count;
    }

    /** Returns which multipliers each session pays. */
    public CopyPayments payments() {
        return payments;
    }

    /** Returns these terms for copies that use no closed multiplier. Multipliers keep their numbers. */
    public DualTerms without(BitSet closed) {
        if (closed.isEmpty()) {
            return this;
        }
        List<DualTerm> parts = new ArrayList<>();
        for (int t = 0; t < all.size(); t++) {
            parts.add(all.get(t).without(closed, offsets.get(t)));
        }
        return new DualTerms(this, parts);
    }

    /**
     * Returns the least that the copies cost, less multipliers.
     *
     * @param values the multipliers; {@link Long#MIN_VALUE} closes one
     * @param uses gets 1 for each multiplier that a copy gives back
     */
    public long minCost(int[][] domains, long[] values, int[] uses) {
        long sum = 0;
        for (int t = 0; t < all.size(); t++) {
            long least = all.get(t).minCost(domains, values, offsets.get(t), uses);
            if (least >= DecisionDiagram.INFEASIBLE) {
                return DecisionDiagram.INFEASIBLE;
            }
            sum += least;
        }
        return sum;
    }

    /**
     * Returns by how much the time of people and rooms costs more at least, for each session at each of its keys; nothing for
     * sessions without.
     *
     * @param values the multipliers; {@link Long#MIN_VALUE} closes one
     */
    public long[][] rises(long[] values) {
        long[] byMultiplier = new long[count];
        for (int t = 0; t < timedCount; t++) {
            all.get(t).addRises(values, offsets.get(t), byMultiplier);
        }
        return payments.penalties(byMultiplier, DecisionDiagram.INFEASIBLE);
    }

    /**
     * Sets the maximum of each multiplier that the ascent tries.
     *
     * @param maxima gets them from {@code offset} on, in units of packed cost
     */
    public void limit(double[] maxima, int offset, long scale) {
        for (int t = 0; t < all.size(); t++) {
            int from = offset + offsets.get(t);
            long limit = all.get(t).maxMultiplier();
            double inUnits = limit == Long.MAX_VALUE ? Double.MAX_VALUE : (double) limit / scale;
            Arrays.fill(maxima, from, from + all.get(t).count(), inUnits);
        }
    }

    /**
     * Returns the smoothed least that the copies cost; see {@link DualTerm#softMin}.
     *
     * @param shared lets another thread look at a part of large diagrams
     * @param stop throws if the work is to end; it is run before each term
     */
    public DecisionDiagram.SoftMin softMin(
            double[] values, int offset, double temperature, double[] gradient, SharedWork shared, Runnable stop) {
        IntFunction<DecisionDiagram.SoftMin> ofTerm = t -> {
            stop.run();
            return all.get(t).softMin(values, offset + offsets.get(t), temperature, gradient);
        };
        List<DecisionDiagram.SoftMin> mins = arcCount() < MIN_SHARED_ARCS
                ? IntStream.range(0, all.size()).mapToObj(ofTerm).toList()
                : shared.all(pieces(ofTerm)).stream().flatMap(List::stream).toList();
        double smooth = 0;
        double exact = 0;
        for (DecisionDiagram.SoftMin min : mins) {
            smooth += min.smooth();
            exact += min.exact();
        }
        return new DecisionDiagram.SoftMin(smooth, exact);
    }

    /** Returns pieces of work of about the same size, in the order of the terms; each term writes to multipliers of its own. */
    private <T> List<Supplier<List<T>>> pieces(IntFunction<T> ofTerm) {
        long enough = arcCount() / PIECES;
        List<Supplier<List<T>>> pieces = new ArrayList<>();
        int from = 0;
        long arcs = 0;
        for (int t = 0; t < all.size(); t++) {
            arcs += all.get(t).arcCount();
            if (arcs >= enough || t == all.size() - 1) {
                IntStream own = IntStream.range(from, t + 1);
                pieces.add(() -> own.mapToObj(ofTerm).toList());
                from = t + 1;
                arcs = 0;
            }
        }
        return pieces;
    }

    /**
     * Returns an entry of 0 for each person whose time these terms count without a multiplier above 0, for each pair of an
     * application's rule, and for each time of a topic: a certificate counts those alone that have an entry.
     *
     * @param used the multipliers above 0
     */
    public List<CertificateMultiplier> namedWithout(BitSet used) {
        return IntStream.range(0, all.size())
                .filter(t -> all.get(t).count() > 0)
                .filter(t -> COUNTED_IF_NAMED.contains(all.get(t).entry(0, 0).kind()))
                .filter(t -> used.get(
                                offsets.get(t), offsets.get(t) + all.get(t).count())
                        .isEmpty())
                .mapToObj(t -> all.get(t).entry(0, 0))
                .toList();
    }

    /** Returns the entry of a certificate for a multiplier. */
    public CertificateMultiplier entry(int multiplier, long value) {
        int t = 0;
        while (t + 1 < offsets.size() && offsets.get(t + 1) <= multiplier) {
            t++;
        }
        return all.get(t).entry(multiplier - offsets.get(t), value);
    }
}
