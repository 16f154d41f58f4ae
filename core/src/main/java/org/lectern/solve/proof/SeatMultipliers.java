package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.job.work.JobScope;

/**
 * The multipliers of rooms by seats, and what {@code seat-inversion} costs at least. For each two sizes, a session in a
 * larger room pays for each more wanted one in a smaller room.
 */
final class SeatMultipliers implements ProofTerm {

    private final ProofContext subject;
    private final ProofSeats seats;
    private final Map<ProofSeats.Pair, Paid> paid = new LinkedHashMap<>();
    /** What each session pays in a room of each size. */
    private final Map<Integer, long[]> penalties = new LinkedHashMap<>();

    /** What sessions pay for two sizes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Paid(long[] ofSmaller, long[] ofLarger) {

        private static Paid nothing(int sessions) {
            return new Paid(new long[sessions], new long[sessions]);
        }
    }

    /** @throws InvalidCertificateException if the rule does not count what a multiplier is about */
    SeatMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.seats = subject.seats();
        for (CertificateMultiplier tag : tags) {
            add(tag);
        }
    }

    private void add(CertificateMultiplier tag) throws InvalidCertificateException {
        ProofSeats.Pair pair = seats.pairs().get(tag.id());
        if (pair == null) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, which seat-inversion does not count.".formatted(tag.describe()));
        }
        int session = seats.findSession(tag.sessionId())
                .orElseThrow(() -> new InvalidCertificateException(
                        "There is a multiplier of %s for session '%s', which has no part in it."
                                .formatted(tag.describe(), tag.sessionId())));
        Paid own = paid.computeIfAbsent(pair, ignored -> Paid.nothing(subject.sessionCount()));
        boolean isSmaller = tag.kind() == CertificateMultiplier.Kind.SMALLER_ROOM;
        long[] values = isSmaller ? own.ofSmaller : own.ofLarger;
        values[session] = Math.addExact(values[session], tag.value());
        long[] bySize = penalties.computeIfAbsent(session, ignored -> new long[seats.sizeCount()]);
        int size = isSmaller ? pair.smaller() : pair.larger();
        bySize[size] = Math.addExact(bySize[size], tag.value());
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        long[] own = penalties.get(session);
        return own == null || place.isUnscheduled() ? 0 : own[seats.size(place.room())];
    }

    @Override
    public long minCost(int[][] allowed) {
        if (seats.pairs().isEmpty()) {
            return 0;
        }
        BitSet[] open = new BitSet[allowed.length];
        for (int s = 0; s < open.length; s++) {
            open[s] = subject.places()
                    .rooms(s, allowed[s])
                    .map(seats::size)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
            open[s].set(seats.sizeCount(), subject.places().mayBeUnscheduled(s, allowed[s]));
        }
        Paid nothing = Paid.nothing(open.length);
        long sum = 0;
        for (ProofSeats.Pair pair : seats.pairs().values()) {
            if (paid.containsKey(pair) || (isForced(open, pair.smaller()) && isForced(open, pair.larger()))) {
                sum = Math.addExact(sum, minCost(pair, paid.getOrDefault(pair, nothing), open));
            }
        }
        return sum;
    }

    /** Returns whether some session has to be in a room of a size: else nothing is paid without multipliers. */
    private static boolean isForced(BitSet[] open, int size) {
        return Arrays.stream(open).anyMatch(own -> own.get(size) && own.cardinality() == 1);
    }

    /** Goes from the most wanted sessions to the least, and remembers the least cost for each number in smaller rooms. */
    private long minCost(ProofSeats.Pair pair, Paid own, BitSet[] open) {
        long[] least = {0};
        for (List<Integer> equals : seats.byWish()) {
            long[] next = new long[least.length + equals.size()];
            Arrays.fill(next, INFEASIBLE);
            for (int more = 0; more < least.length; more++) {
                JobScope.checkpoint();
                if (least[more] != INFEASIBLE) {
                    seat(equals, pair, own, open, more, least[more], next);
                }
            }
            least = next;
        }
        return Arrays.stream(least).min().orElse(INFEASIBLE);
    }

    /**
     * Seats sessions that are as wanted. They do not pay for one another, so for each number of them in smaller rooms, those
     * that lose least there are.
     *
     * @param more how many more wanted ones are in smaller rooms
     * @param before what those cost
     * @param next gets the least cost for each number in smaller rooms
     */
    private void seat(
            List<Integer> equals, ProofSeats.Pair pair, Paid own, BitSet[] open, int more, long before, long[] next) {
        long price = Math.multiplyExact(seats.unitCost(), more);
        long sum = before;
        int smaller = more;
        List<Long> losses = new ArrayList<>();
        for (int s : equals) {
            boolean maySmaller = open[s].get(pair.smaller());
            boolean mayLarger = open[s].get(pair.larger());
            long other = open[s].cardinality() > (maySmaller ? 1 : 0) + (mayLarger ? 1 : 0) ? 0 : INFEASIBLE;
            other = mayLarger ? Math.min(other, Math.subtractExact(price, own.ofLarger[s])) : other;
            if (other == INFEASIBLE) {
                sum = Math.subtractExact(sum, own.ofSmaller[s]);
                smaller++;
            } else {
                sum = Math.addExact(sum, other);
                if (maySmaller) {
                    losses.add(Math.subtractExact(-own.ofSmaller[s], other));
                }
            }
        }
        Collections.sort(losses);
        next[smaller] = Math.min(next[smaller], sum);
        for (long loss : losses) {
            sum = Math.addExact(sum, loss);
            next[++smaller] = Math.min(next[smaller], sum);
        }
    }
}
