package org.lectern.solve.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Room;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleConfig;

/**
 * The multipliers of rooms, slack, people, groups and the parallel limit.
 *
 * <p>No timetable without hard violations holds more of a room, a person or the limit than there is. Each minute of a
 * room that two sessions hold with their slack costs {@code no-slack} something. So the penalties of a timetable, less
 * that cost, never exceed the sum of multiplier times capacity.
 */
final class ResourceMultipliers implements ProofTerm {

    private final ProofContext subject;
    private final boolean[] paysForRooms;
    private final Map<Sold, MinuteSums> sums = new LinkedHashMap<>();
    private final List<List<Sold>> peopleOf = new ArrayList<>();
    private final Map<String, Room> rooms;
    private final long slackMinutes;
    private long worth;

    private record Sold(CertificateMultiplier.Kind kind, String id) {}

    /**
     * The multipliers of a resource.
     *
     * @param minutes where there are some, ascending
     * @param sums the sum of those before each of these minutes and, last, of all
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record MinuteSums(int[] minutes, long[] sums) {

        static MinuteSums of(TreeMap<Integer, Long> values) {
            int[] minutes = values.keySet().stream().mapToInt(Integer::intValue).toArray();
            long[] sums = new long[minutes.length + 1];
            for (int i = 0; i < minutes.length; i++) {
                sums[i + 1] = Math.addExact(sums[i], values.getOrDefault(minutes[i], 0L));
            }
            return new MinuteSums(minutes, sums);
        }

        private long before(int minute) {
            int found = Arrays.binarySearch(minutes, minute);
            return sums[found >= 0 ? found : -found - 1];
        }
    }

    /** @throws InvalidCertificateException if a timetable may hold more of a resource than its capacity */
    ResourceMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.rooms = subject.event().roomsById();
        this.paysForRooms = new boolean[subject.sessionCount()];
        for (int s = 0; s < paysForRooms.length; s++) {
            paysForRooms[s] = !subject.canShareRooms(s);
            peopleOf.add(new ArrayList<>());
        }
        for (CertificateMultiplier tag : tags) {
            requireAllowed(tag);
        }
        this.slackMinutes = subject.config("no-slack").findParameter("minutes").orElse(0);
        requireWithinCost(tags);
        Map<Sold, TreeMap<Integer, Long>> byMinute = new LinkedHashMap<>();
        for (CertificateMultiplier tag : tags) {
            byMinute.computeIfAbsent(new Sold(tag.kind(), tag.id()), ignored -> new TreeMap<>())
                    .merge(minute(tag), tag.value(), Math::addExact);
            worth = Math.addExact(worth, Math.multiplyExact(tag.value(), capacity(tag)));
        }
        byMinute.forEach((sold, values) -> sums.put(sold, MinuteSums.of(values)));
        for (Sold sold : sums.keySet()) {
            List<Integer> holders = switch (sold.kind()) {
                case PERSON -> subject.competingSessions(sold.id());
                case CLIQUE -> ProofClique.sessions(subject, sold.id());
                case NOT_PARALLEL -> ProofClique.sessionsOfGroup(subject, sold.id());
                default -> List.of();
            };
            holders.forEach(session -> peopleOf.get(session).add(sold));
        }
    }

    private int minute(CertificateMultiplier tag) {
        return subject.tables().timeline().toMinute(tag.time());
    }

    private void requireAllowed(CertificateMultiplier tag) throws InvalidCertificateException {
        switch (tag.kind()) {
            case ROOM -> requireRoom(tag);
            case SLACK -> requireSlack(tag);
            case PARALLEL_LIMIT -> requireTrack(tag);
            case PERSON -> requirePerson(tag);
            case NOT_PARALLEL -> requireInForce(tag, config(tag.kind(), tag.id()));
            case CLIQUE -> {
                // Its sessions are checked once, where it is known which ones they are.
            }
            default -> throw new IllegalArgumentException("No resource: " + tag.kind());
        }
    }

    private void requireRoom(CertificateMultiplier tag) throws InvalidCertificateException {
        if (!rooms.containsKey(tag.id())) {
            throw new InvalidCertificateException(
                    "A multiplier names room '%s', which the event does not have.".formatted(tag.id()));
        }
        requireInForce(tag, "room-conflict");
    }

    private void requireInForce(CertificateMultiplier tag, String rule) throws InvalidCertificateException {
        requireInForce(tag, subject.config(rule));
    }

    private void requireInForce(CertificateMultiplier tag, RuleConfig config) throws InvalidCertificateException {
        if (!subject.isCounted(config)) {
            throw new InvalidCertificateException("There is a multiplier of %s, but %s is not in force."
                    .formatted(tag.describe(), config.definition().id()));
        }
    }

    /** Returns how a resource counts: by its relation, or by its rule. */
    private RuleConfig config(CertificateMultiplier.Kind kind, String id) throws InvalidCertificateException {
        return kind == CertificateMultiplier.Kind.NOT_PARALLEL
                ? subject.config(ProofClique.group(subject, id))
                : subject.config(rule(kind));
    }

    private void requireTrack(CertificateMultiplier tag) throws InvalidCertificateException {
        requireInForce(tag, "max-parallel");
        if (subject.findParallelLimit().isEmpty()) {
            throw new InvalidCertificateException(
                    "There is a multiplier of the parallel limit, but max-parallel has no limit.");
        }
        if (subject.isParallelWaived()) {
            throw new InvalidCertificateException(
                    "There is a multiplier of the parallel limit, but max-parallel is waived for some sessions.");
        }
    }

    private void requirePerson(CertificateMultiplier tag) throws InvalidCertificateException {
        if (!subject.sessionsByPerson().containsKey(tag.id())) {
            throw new InvalidCertificateException(
                    "A multiplier names person '%s', who is live in no session of the event.".formatted(tag.id()));
        }
        requireInForce(tag, "person-conflict");
        List<Integer> sessions = subject.competingSessions(tag.id());
        for (int one : sessions) {
            for (int other : sessions) {
                if (one < other && subject.isPersonConflictWaived(one, other, tag.id())) {
                    throw new InvalidCertificateException(
                            "There is a multiplier of person '%s', but person-conflict is waived for sessions '%s' and '%s'."
                                    .formatted(
                                            tag.id(),
                                            subject.id(one).id(),
                                            subject.id(other).id()));
                }
            }
        }
    }

    private void requireSlack(CertificateMultiplier tag) throws InvalidCertificateException {
        requireRoom(tag);
        if (!subject.isHard("room-conflict")) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, but room-conflict is not in force at hard level."
                            .formatted(tag.describe()));
        }
        boolean isWaived = !subject.effectiveRules().waivers("no-slack").isEmpty()
                || !subject.effectiveRules().waivers("room-conflict").isEmpty();
        if (subject.unitCost("no-slack") == 0 || isWaived) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, but no-slack does not count in a proof.".formatted(tag.describe()));
        }
    }

    /**
     * Where a capacity may be exceeded at a cost, the multipliers must not take more than that. Sessions that share a minute share
     * all until the next end of one; each of these minutes is paid for once.
     */
    private void requireWithinCost(List<CertificateMultiplier> tags) throws InvalidCertificateException {
        Map<Sold, TreeMap<Integer, Long>> soft = new LinkedHashMap<>();
        for (CertificateMultiplier tag : tags) {
            if (tag.kind() != CertificateMultiplier.Kind.CLIQUE && !subject.isHard(config(tag.kind(), tag.id()))) {
                soft.computeIfAbsent(new Sold(tag.kind(), tag.id()), ignored -> new TreeMap<>())
                        .merge(minute(tag), tag.value(), Math::addExact);
            }
        }
        for (Map.Entry<Sold, TreeMap<Integer, Long>> entry : soft.entrySet()) {
            JobScope.checkpoint();
            String rule = rule(entry.getKey().kind());
            long unitCost = subject.unitCost(
                    config(entry.getKey().kind(), entry.getKey().id()));
            TreeSet<Integer> ends = new TreeSet<>();
            for (int s = 0; s < subject.sessionCount(); s++) {
                for (TimeOption time : subject.tables().sessionTables().get(s).options()) {
                    ends.add(time.end() + after(entry.getKey()));
                }
            }
            for (Map.Entry<Integer, Long> at : entry.getValue().entrySet()) {
                Integer next = entry.getValue().higherKey(at.getKey());
                Integer end = ends.higher(at.getKey());
                int until = Math.min(next == null ? Integer.MAX_VALUE : next, end == null ? Integer.MAX_VALUE : end);
                if (at.getValue() > Math.multiplyExact(unitCost, (long) until - at.getKey())) {
                    throw new InvalidCertificateException("A multiplier of %s is above what %s costs in its minutes."
                            .formatted(
                                    CertificateMultiplier.of(
                                                    entry.getKey().kind(),
                                                    entry.getKey().id(),
                                                    Instant.EPOCH,
                                                    0)
                                            .describe(),
                                    rule));
                }
            }
        }
    }

    /** Returns the rule that says what a resource can hold. */
    private static String rule(CertificateMultiplier.Kind kind) {
        return switch (kind) {
            case ROOM -> "room-conflict";
            case SLACK -> "no-slack";
            case PARALLEL_LIMIT -> "max-parallel";
            case NOT_PARALLEL -> "not-parallel";
            default -> "person-conflict";
        };
    }

    /** Returns how many minutes longer than a session lasts it holds a resource. */
    private int after(Sold sold) {
        return switch (sold.kind()) {
            case ROOM -> turnaround(rooms.get(sold.id()));
            case SLACK -> turnaround(rooms.get(sold.id())) + (int) slackMinutes;
            case PARALLEL_LIMIT, NOT_PARALLEL -> 0;
            default -> subject.event().changeoverMinutes();
        };
    }

    private static int turnaround(@Nullable Room room) {
        return room == null ? 0 : room.setUpMinutes() + room.tearDownMinutes();
    }

    private long capacity(CertificateMultiplier tag) {
        return tag.kind() == CertificateMultiplier.Kind.PARALLEL_LIMIT
                ? subject.findParallelLimit().orElse(1)
                : 1;
    }

    @Override
    public long minCost(int[][] allowed) {
        return -worth;
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null || sums.isEmpty()) {
            return 0;
        }
        long price = 0;
        if (paysForRooms[session]) {
            Room room = subject.event().rooms().get(place.room());
            int end = time.end() + turnaround(room);
            price = between(new Sold(CertificateMultiplier.Kind.ROOM, room.id()), time.start(), end);
            price = Math.addExact(
                    price,
                    between(
                            new Sold(CertificateMultiplier.Kind.SLACK, room.id()),
                            time.start(),
                            end + (int) slackMinutes));
        }
        price = Math.addExact(
                price, between(new Sold(CertificateMultiplier.Kind.PARALLEL_LIMIT, ""), time.start(), time.end()));
        for (Sold person : peopleOf.get(session)) {
            price = Math.addExact(price, between(person, time.start(), time.end() + after(person)));
        }
        return price;
    }

    private long between(Sold sold, int start, int end) {
        MinuteSums own = sums.get(sold);
        return own == null ? 0 : own.before(end) - own.before(start);
    }
}
