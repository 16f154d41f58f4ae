package org.lectern.solve.proof;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lectern.event.Placement;
import org.lectern.job.work.JobScope;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.Score;
import org.lectern.rule.TimetableView;

/** Checks that each leaf of a certificate's tree is closed: no timetable of it scores less than the bound. */
final class ProofTree {

    private final ProofContext subject;
    private final ProofRegions regions;
    private final Score claimedBound;
    private final ProofDivisor divisor;
    private final ProofPropagation propagation;
    private final long maxEntries;
    private long entries;
    private final Deque<ProofPart> open = new ArrayDeque<>();

    /**
     * A node with what the splits above it leave.
     *
     * @param allowed the places of each session
     * @param used the half-days, as bits, that each region counts as used, by the region's name
     * @param isBelowSplit whether conflicts remove places too
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record ProofPart(ProofNode node, int[][] allowed, Map<String, Integer> used, boolean isBelowSplit) {}

    ProofTree(ProofContext subject, long maxEntries) {
        this.subject = subject;
        this.maxEntries = maxEntries;
        this.regions = new ProofRegions(subject);
        this.claimedBound = subject.certificate().lowerBound();
        this.divisor = new ProofDivisor(subject);
        this.propagation = new ProofPropagation(subject);
    }

    /** @throws InvalidCertificateException if a leaf is not closed */
    void requireClosed() throws InvalidCertificateException {
        if (subject.places().isLarge()) {
            requireLeafAtBound();
            return;
        }
        if (subject.certificate().root() instanceof ProofNode.Subsets subsets) {
            count(subsets, subsets.sets().stream().mapToLong(List::size).sum());
            MultiplierTable tariff = new MultiplierTable(subject, regions, subsets.multipliers());
            requireAtBound(new ProofSubsets(subject, propagation, tariff).value(subsets.sets()));
            return;
        }
        open.push(new ProofPart(subject.certificate().root(), subject.places().indices(), Map.of(), false));
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    /** Counts a node that is about to be looked at, with its multipliers and more entries. */
    private void count(ProofNode node, long more) throws InvalidCertificateException {
        JobScope.checkpoint();
        entries += 1 + node.multipliers().size() + more;
        if (entries > maxEntries) {
            throw new InvalidCertificateException(
                    "The certificate has more than %s nodes, multipliers, places, sessions and literals. %s"
                            .formatted(maxEntries, CertificateVerifier.Limits.advice("this number")));
        }
    }

    /** The bound of a leaf depends only on the cheapest place of each session in each half-day. */
    private void requireLeafAtBound() throws InvalidCertificateException {
        if (!(subject.certificate().root() instanceof ProofNode.Leaf leaf)) {
            throw new InvalidCertificateException("The event is too large for a certificate with splits.");
        }
        count(leaf, 0);
        MultiplierTable tariff = new MultiplierTable(subject, regions, leaf.multipliers());
        subject.places().keepCheapest(tariff);
        int[][] kept = subject.places().indices();
        if (!hasNoPlace(kept)) {
            requireAtBound(new NodeBound(subject, regions, tariff, kept, Map.of(), false).value());
        }
    }

    private void requireAtBound(long value) throws InvalidCertificateException {
        if (!divisor.isAtBound(value)) {
            throw new InvalidCertificateException(
                    "A leaf proves only %s, less than the lower bound of %s (both packed)."
                            .formatted(
                                    subject.certificate().pack(divisor.lowerBound(value)),
                                    subject.certificate().pack(claimedBound)));
        }
    }

    private void close(ProofPart part) throws InvalidCertificateException {
        ProofNode node = part.node();
        count(node, entries(node));
        Map<String, Integer> used = part.used();
        MultiplierTable tariff = new MultiplierTable(subject, regions, node.multipliers());
        if (node instanceof ProofNode.Nogoods nogoods) {
            new ProofNogoods(subject, propagation, divisor)
                    .requireClosed(nogoods, part.allowed(), regions, tariff, used);
            return;
        }
        int[][] allowed = part.isBelowSplit() ? propagation.propagate(part.allowed()) : part.allowed();
        if (hasNoPlace(allowed)) {
            return;
        }
        boolean isRemoving = part.isBelowSplit() || !(node instanceof ProofNode.Leaf);
        NodeBound nodeBound = new NodeBound(subject, regions, tariff, allowed, used, isRemoving);
        if (divisor.isAtBound(nodeBound.value())) {
            return;
        }
        int[][] left = new int[allowed.length][];
        for (int s = 0; s < allowed.length; s++) {
            int session = s;
            left[s] = IntStream.range(0, allowed[s].length)
                    .filter(i -> !divisor.isAtBound(nodeBound.valueWith(session, i)))
                    .map(i -> allowed[session][i])
                    .toArray();
        }
        left = part.isBelowSplit() ? propagation.propagate(left) : left;
        if (hasNoPlace(left) || addUpToBound(left)) {
            return;
        }
        switch (node) {
            case ProofNode.Reduction reduction ->
                open.push(new ProofPart(reduction.rest(), left, used, part.isBelowSplit()));
            case ProofNode.Split split -> split(split, left, used);
            case ProofNode.RegionSplit split -> split(split, left, used);
            case ProofNode.Enumeration trial -> tryEach(left);
            case ProofNode.Subsets ignored ->
                throw new InvalidCertificateException("Sets of sessions stand below the root of the tree.");
            case ProofNode.WithoutSoftRules ignored ->
                throw new InvalidCertificateException("A proof without soft rules stands below the root of the tree.");
            case ProofNode.WeightedSum ignored ->
                throw new InvalidCertificateException("A weighted sum stands below the root of the tree.");
            case ProofNode.Leaf ignored -> requireAtBound(nodeBound.value());
            case ProofNode.Nogoods ignored -> throw new IllegalStateException("Nogoods are checked by themselves.");
        }
    }

    private static long entries(ProofNode node) {
        return switch (node) {
            case ProofNode.Split split -> split.first().size();
            case ProofNode.Nogoods nogoods ->
                nogoods.places().size()
                        + nogoods.nogoods().stream().mapToLong(List::size).sum();
            default -> 0;
        };
    }

    private static boolean hasNoPlace(int[][] allowed) {
        return Arrays.stream(allowed).anyMatch(places -> places.length == 0);
    }

    /**
     * Adds up the cheapest places, and the cost of monotone coupling rules among sessions with one place left; if all
     * have one place, adds up everything.
     */
    private boolean addUpToBound(int[][] left) {
        long sum = 0;
        int[] only = new int[left.length];
        boolean isWhole = true;
        for (int s = 0; s < left.length; s++) {
            List<ProofPlace> places = subject.places().of(s);
            sum = Math.addExact(
                    sum,
                    Arrays.stream(left[s])
                            .mapToLong(place -> places.get(place).cost())
                            .min()
                            .orElseThrow());
            isWhole &= left[s].length == 1;
            only[s] = left[s].length == 1 ? left[s][0] : -1;
        }
        Score apart = subject.certificate().unpack(sum);
        if (apart.compareTo(claimedBound) >= 0) {
            return true;
        }
        List<Placement> fixed = subject.places().placements(only);
        TimetableView view = subject.view(fixed);
        return (isWhole && reachesBound(view)) || (!fixed.isEmpty() && conflictsReachBound(apart, view));
    }

    private void tryEach(int[][] left) throws InvalidCertificateException {
        long timetables = 1;
        for (int[] places : left) {
            timetables = Math.min(timetables * places.length, Certificate.MAX_ENUMERATED + 1);
        }
        if (timetables > Certificate.MAX_ENUMERATED) {
            throw new InvalidCertificateException(
                    "A leaf has more than %s timetables, too many to enumerate.".formatted(Certificate.MAX_ENUMERATED));
        }
        if (!allReachBound(left, 0)) {
            throw new InvalidCertificateException(
                    "A timetable scores less than the lower bound of %s.".formatted(claimedBound));
        }
    }

    private boolean conflictsReachBound(Score apart, TimetableView view) {
        Score clashing = subject.monotoneCosts().of(view, apart, claimedBound);
        return clashing.hard() - apart.hard() > subject.certificate().maxHard()
                || clashing.compareTo(claimedBound) >= 0;
    }

    private boolean reachesBound(TimetableView view) {
        return subject.allCosts().of(view, Score.ZERO, claimedBound).compareTo(claimedBound) >= 0;
    }

    /** Tries the places of one session after the other, as far as those tried before leave the bound unreached. */
    private boolean allReachBound(int[][] left, int first) {
        JobScope.checkpoint();
        if (addUpToBound(left)) {
            return true;
        }
        int session = first;
        while (session < left.length && left[session].length == 1) {
            session++;
        }
        if (session == left.length) {
            return false;
        }
        for (int place : left[session]) {
            int[][] tried = left.clone();
            tried[session] = new int[] {place};
            if (!allReachBound(tried, session + 1)) {
                return false;
            }
        }
        return true;
    }

    private void split(ProofNode.Split split, int[][] left, Map<String, Integer> used)
            throws InvalidCertificateException {
        int session = subject.places().sessionOf(split.sessionId(), "split");
        boolean[] isFirst = new boolean[subject.places().of(session).size()];
        for (CertificatePlace tag : split.first()) {
            isFirst[subject.places().indexOf(session, tag, "split")] = true;
        }
        open.push(new ProofPart(split.inSecond(), with(left, session, place -> !isFirst[place]), used, true));
        open.push(new ProofPart(split.inFirst(), with(left, session, place -> isFirst[place]), used, true));
    }

    /** Either some session of the region is in the half-day, and its spread counts it, or none is. */
    private void split(ProofNode.RegionSplit split, int[][] left, Map<String, Integer> used)
            throws InvalidCertificateException {
        int halfDay = halfDay(split.halfDay());
        Map<String, Integer> more = new HashMap<>(used);
        more.merge(split.region(), 1 << halfDay, (one, other) -> one | other);
        int[][] elsewhere = left.clone();
        for (int s = 0; s < left.length; s++) {
            if (subject.event().sessions().get(s).region().equals(split.region())) {
                int session = s;
                elsewhere = with(
                        elsewhere,
                        s,
                        place -> subject.places().of(session).get(place).halfDay() != halfDay);
            }
        }
        open.push(new ProofPart(split.avoiding(), elsewhere, used, true));
        open.push(new ProofPart(split.using(), left, more, true));
    }

    private int halfDay(Instant start) throws InvalidCertificateException {
        HalfDays halfDays = subject.tables().halfDays();
        int minute = subject.tables().timeline().toMinute(start);
        for (int h = 0; h < halfDays.count(); h++) {
            if (halfDays.start(h) == minute) {
                return h;
            }
        }
        throw new InvalidCertificateException(
                "A split names the half-day that starts at %s, which the event does not have.".formatted(start));
    }

    private static int[][] with(int[][] left, int session, IntPredicate kept) {
        int[][] changed = left.clone();
        changed[session] = Arrays.stream(left[session]).filter(kept).toArray();
        return changed;
    }
}
