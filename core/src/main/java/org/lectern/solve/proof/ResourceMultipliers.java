package org.lectern.solve.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.solve.proof.ProofResources.Resource;
import org.lectern.solve.proof.nogood.Capacities;
import org.lectern.solve.proof.nogood.Capacity;

/**
 * The multipliers of rooms, slack, people, groups and the parallel limit.
 *
 * <p>No timetable without hard violations holds more of a room, a person or the limit than there is. Each minute of a
 * room that two sessions hold with their slack costs {@code no-slack} something. So the penalties of a timetable, less
 * that cost, never exceed the sum of multiplier times capacity.
 */
final class ResourceMultipliers implements ProofTerm {

    private static final List<CertificateMultiplier.Kind> OF_ROOMS =
            List.of(CertificateMultiplier.Kind.ROOM, CertificateMultiplier.Kind.SLACK);

    private final ProofContext subject;
    private final ProofResources resources;
    private final Map<ProofResources.Key, Priced> priced = new LinkedHashMap<>();
    /** What each session pays for in all rooms, and in one. */
    private final List<List<Paid>> paidAnywhere = new ArrayList<>();

    private final List<List<Paid>> paidInRoom = new ArrayList<>();
    private final boolean[] paysForRooms;
    private long worth;

    /** A resource and its multipliers by minute. */
    private record Priced(Resource resource, NavigableMap<Integer, Long> values) {}

    /**
     * What a resource costs.
     *
     * @param after how many minutes longer than a session lasts it holds the resource
     * @param minutes where there are multipliers, ascending
     * @param sums the sum of those before each of these minutes and, last, of all
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Paid(int after, int[] minutes, long[] sums) {

        static Paid of(Resource resource, NavigableMap<Integer, Long> values) {
            int[] minutes = values.keySet().stream().mapToInt(Integer::intValue).toArray();
            long[] sums = new long[minutes.length + 1];
            for (int i = 0; i < minutes.length; i++) {
                sums[i + 1] = Math.addExact(sums[i], values.getOrDefault(minutes[i], 0L));
            }
            return new Paid(resource.after(), minutes, sums);
        }

        private long during(TimeOption time) {
            return before(time.end() + after) - before(time.start());
        }

        private long before(int minute) {
            int found = Arrays.binarySearch(minutes, minute);
            return sums[found >= 0 ? found : -found - 1];
        }
    }

    /** @throws InvalidCertificateException if a timetable may hold more of a resource than its capacity */
    ResourceMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.resources = new ProofResources(subject);
        this.paysForRooms = new boolean[subject.sessionCount()];
        for (int s = 0; s < paysForRooms.length; s++) {
            paysForRooms[s] = !subject.canShareRooms(s);
            paidAnywhere.add(new ArrayList<>());
        }
        subject.event().rooms().forEach(room -> paidInRoom.add(new ArrayList<>()));
        for (CertificateMultiplier tag : tags) {
            Resource resource = resources.of(tag);
            priced.computeIfAbsent(resource.key(), ignored -> new Priced(resource, new TreeMap<>()))
                    .values()
                    .merge(subject.tables().timeline().toMinute(tag.time()), tag.value(), Math::addExact);
            // Each of the rooms that are treated as one has multipliers of its own.
            long capacity = resource.room() >= 0 ? 1 : resource.capacity();
            worth = Math.addExact(worth, Math.multiplyExact(tag.value(), capacity));
        }
        joinRooms();
        for (Priced own : priced.values()) {
            Resource resource = own.resource();
            if (resource.unitCost() > 0) {
                requireWithinCost(resource, own.values());
            }
            Paid paid = Paid.of(resource, own.values());
            if (resource.room() >= 0) {
                paidInRoom.get(resource.room()).add(paid);
            } else {
                resource.holders().forEach(session -> paidAnywhere.get(session).add(paid));
            }
        }
    }

    /** Leaves one resource for all rooms that are treated as one, which must have the same multipliers. */
    private void joinRooms() throws InvalidCertificateException {
        List<Room> rooms = subject.event().rooms();
        for (int room = 0; room < rooms.size(); room++) {
            int first = subject.places().sameRooms().first(room);
            for (CertificateMultiplier.Kind kind : first == room ? List.<CertificateMultiplier.Kind>of() : OF_ROOMS) {
                Priced own = priced.remove(
                        new ProofResources.Key(kind, rooms.get(room).id()));
                Priced shared =
                        priced.get(new ProofResources.Key(kind, rooms.get(first).id()));
                if (!values(own).equals(values(shared))) {
                    throw new InvalidCertificateException(
                            "Rooms '%s' and '%s' are treated as one, but have different multipliers."
                                    .formatted(
                                            rooms.get(first).id(),
                                            rooms.get(room).id()));
                }
            }
        }
    }

    private static Map<Integer, Long> values(@Nullable Priced own) {
        return own == null ? Map.of() : own.values();
    }

    /**
     * Where a capacity may be exceeded at a cost, the multipliers must not take more than that. Sessions that share a minute share
     * all until the next end of one; each of these minutes is paid for once.
     */
    private void requireWithinCost(Resource resource, NavigableMap<Integer, Long> own)
            throws InvalidCertificateException {
        JobScope.checkpoint();
        int[] ends = ends(resource, own);
        int next = 0;
        for (Map.Entry<Integer, Long> at : own.entrySet()) {
            if (at.getValue() > Math.multiplyExact(resource.unitCost(), (long) ends[next++] - at.getKey())) {
                throw new InvalidCertificateException("A multiplier of %s is above what %s costs in its minutes."
                        .formatted(
                                CertificateMultiplier.of(
                                                resource.key().kind(),
                                                resource.key().id(),
                                                Instant.EPOCH,
                                                0)
                                        .describe(),
                                ProofResources.rule(resource.key().kind())));
            }
        }
    }

    /** Returns up to which minute each multiplier stands: that of the next one, or where any session may let go. */
    private int[] ends(Resource resource, NavigableMap<Integer, Long> own) {
        TreeSet<Integer> lets = new TreeSet<>();
        for (int s = 0; s < subject.sessionCount(); s++) {
            for (TimeOption time : subject.tables().sessionTables().get(s).options()) {
                lets.add(time.end() + resource.after());
            }
        }
        return own.keySet().stream()
                .mapToInt(minute -> {
                    Integer next = own.higherKey(minute);
                    Integer let = lets.higher(minute);
                    return Math.min(next == null ? Integer.MAX_VALUE : next, let == null ? Integer.MAX_VALUE : let);
                })
                .toArray();
    }

    /** Each session is too much for its room, its people, its groups and the parallel limit for as long as it holds them. */
    static void addMaxCosts(MaxCosts costs) {
        ProofContext subject = costs.subject();
        long longest = costs.longestMinutes();
        long sessions = subject.sessionCount();
        long turnaround = subject.event().rooms().stream()
                .mapToLong(room -> room.setUpMinutes() + (long) room.tearDownMinutes())
                .max()
                .orElse(0);
        costs.add("room-conflict", Math.multiplyExact(sessions, longest + turnaround));
        costs.add(
                "no-slack",
                Math.multiplyExact(
                        sessions,
                        subject.config("no-slack").findParameter("minutes").orElse(0)));
        costs.add("max-parallel", Math.multiplyExact(sessions, longest));
        long people = subject.sessionsByPerson().values().stream()
                .mapToLong(List::size)
                .sum();
        costs.add(
                "person-conflict",
                Math.multiplyExact(people, longest + subject.event().changeoverMinutes()));
        for (Relation relation : subject.event().relations()) {
            if (relation instanceof Relation.NotParallel group) {
                long members = group.sessionIds().size();
                costs.add(subject.config(group), Math.multiplyExact(members, longest));
            }
        }
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.of(List.of(), ignored -> -worth));
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null || priced.isEmpty()) {
            return 0;
        }
        long price = 0;
        for (Paid paid : paysForRooms[session] ? paidInRoom.get(place.room()) : List.<Paid>of()) {
            price = Math.addExact(price, paid.during(time));
        }
        for (Paid paid : paidAnywhere.get(session)) {
            price = Math.addExact(price, paid.during(time));
        }
        return price;
    }

    /** Returns what is known of all resources, with or without multipliers, where sessions have some of these places. */
    Capacities capacities(int[][] allowed) {
        Map<ProofResources.Key, Priced> counted = new LinkedHashMap<>(priced);
        for (Resource resource : resources.all()) {
            counted.putIfAbsent(resource.key(), new Priced(resource, new TreeMap<>()));
        }
        List<Priced> all = List.copyOf(counted.values());
        List<Map<Integer, List<Capacities.Holding>>> holdings = new ArrayList<>();
        for (int s = 0; s < allowed.length; s++) {
            JobScope.checkpoint();
            int session = s;
            int[] ofSession = IntStream.range(0, all.size())
                    .filter(r -> all.get(r).resource().holders().contains(session))
                    .toArray();
            Map<Integer, List<Capacities.Holding>> own = new HashMap<>();
            for (int place : allowed[s]) {
                own.put(place, held(all, ofSession, subject.places().of(s).get(place)));
            }
            holdings.add(own);
        }
        return new Capacities(
                all.stream().map(this::capacity).toList(),
                allowed.length,
                (session, place) -> holdings.get(session).getOrDefault(place, List.of()));
    }

    private Capacity capacity(Priced own) {
        Resource resource = own.resource();
        return new Capacity(
                resource.capacity(),
                resource.unitCost(),
                new Capacity.Multipliers(
                        own.values().keySet().stream()
                                .mapToInt(Integer::intValue)
                                .toArray(),
                        own.values().values().stream()
                                .mapToLong(Long::longValue)
                                .toArray(),
                        own.values().entrySet().stream()
                                .mapToInt(at -> paidUntil(resource, at.getKey(), at.getValue()))
                                .toArray()));
    }

    /** A multiplier pays for no more minutes than it takes, so that those after it may be full and unpaid. */
    private static int paidUntil(Resource resource, int minute, long value) {
        return resource.unitCost() > 0 ? Math.toIntExact(minute + Math.ceilDiv(value, resource.unitCost())) : minute;
    }

    private static List<Capacities.Holding> held(List<Priced> all, int[] ofSession, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null) {
            return List.of();
        }
        List<Capacities.Holding> held = new ArrayList<>();
        for (int r : ofSession) {
            Resource resource = all.get(r).resource();
            if (resource.room() < 0 || resource.room() == place.room()) {
                Capacity.Stretch stretch = new Capacity.Stretch(time.start(), time.end() + resource.after());
                held.add(new Capacities.Holding(r, stretch));
            }
        }
        return List.copyOf(held);
    }
}
