package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.event.Delegation;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.job.work.JobScope;

/**
 * The multipliers of rooms by seats, and what {@code seat-inversion} costs at least. For each two sizes, a session in a
 * larger room pays for each more wanted one in a smaller room.
 */
final class SeatMultipliers implements ProofTerm {

    private final ProofContext subject;
    private final Seats seats;
    private final Map<Seats.Pair, Paid> paid = new LinkedHashMap<>();
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
        Seats.Pair pair = seats.pairs().get(tag.id());
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

    /** Any two sessions have their seats inverted. */
    static void addMaxCosts(MaxCosts costs) {
        long sessions = costs.subject().sessionCount();
        costs.add("seat-inversion", sessions * (sessions - 1) / 2);
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.ofAll(subject, this::minCost));
    }

    private long minCost(int[][] allowed) {
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
        for (Seats.Pair pair : seats.pairs().values()) {
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
    private long minCost(Seats.Pair pair, Paid own, BitSet[] open) {
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
            List<Integer> equals, Seats.Pair pair, Paid own, BitSet[] open, int more, long before, long[] next) {
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

    /** What {@code seat-inversion} looks at: how many want each session, and the numbers of seats of rooms, here called sizes. */
    static final class Seats {

        private final ProofContext subject;
        /** The different sizes, ascending. */
        private final List<Integer> sizes;

        private final long unitCost;
        /** The sessions that no waiver names, the most wanted first, in one list for each number of delegations. */
        private final List<List<Integer>> byWish;

        private final Map<String, Pair> pairs = new LinkedHashMap<>();

        /** Two sizes, by their positions. */
        record Pair(int smaller, int larger) {}

        Seats(ProofContext subject) {
            this.subject = subject;
            List<Set<SubjectId>> waived = subject.effectiveRules().waivers("seat-inversion").stream()
                    .map(Waiver::subjects)
                    .toList();
            this.unitCost = subject.unitCost("seat-inversion");
            this.byWish = byWish(waived);
            this.sizes = subject.event().rooms().stream()
                    .map(room -> room.seats())
                    .distinct()
                    .sorted()
                    .toList();
            for (int smaller = 0; smaller < sizes.size() && unitCost > 0; smaller++) {
                for (int larger = smaller + 1; larger < sizes.size(); larger++) {
                    pairs.put(sizes.get(smaller) + "/" + sizes.get(larger), new Pair(smaller, larger));
                }
            }
        }

        private List<List<Integer>> byWish(List<Set<SubjectId>> waived) {
            Map<Integer, List<Integer>> found = new TreeMap<>(Comparator.reverseOrder());
            for (int s = 0; s < subject.sessionCount(); s++) {
                SubjectId session = subject.id(s);
                int wishes = 0;
                for (Delegation delegation : subject.event().delegations()) {
                    wishes += delegation.wantedSessionIds().contains(session.id()) ? delegation.weight() : 0;
                }
                if (waived.stream().noneMatch(subjects -> subjects.contains(session))) {
                    found.computeIfAbsent(wishes, ignored -> new ArrayList<>()).add(s);
                }
            }
            return List.copyOf(found.values());
        }

        /** Returns what a pair of sessions costs, in parts of a unit of packed cost; 0 if the rule counts nothing. */
        long unitCost() {
            return unitCost;
        }

        List<List<Integer>> byWish() {
            return byWish;
        }

        int sizeCount() {
            return sizes.size();
        }

        /** Returns the size of a room, by its position. */
        int size(int room) {
            return Collections.binarySearch(
                    sizes, subject.event().rooms().get(room).seats());
        }

        /** Returns each two sizes by their name, such as {@code 50/100}; none if the rule counts nothing. */
        Map<String, Pair> pairs() {
            return pairs;
        }

        /** Returns the session of an id, if it counts. */
        OptionalInt findSession(String id) {
            return byWish.stream()
                    .flatMap(List::stream)
                    .mapToInt(Integer::intValue)
                    .filter(session -> subject.id(session).id().equals(id))
                    .findFirst();
        }
    }
}
