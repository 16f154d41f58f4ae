package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.panel.HalfDays;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;
import org.lectern.rule.Terms;

/** The data of the rules that couple sessions, on indices and minutes. */
public final class Coupling {

    private final Event event;
    private final Rulebook rulebook;
    private final HalfDays halfDays;
    private final int[][] gaps;
    private final int[] setUp;
    private final int[] tearDown;
    private final List<SharedPeople> sharedPeople;
    private final int[] regionOf;
    private final List<String> regions;
    private final long[] regionWeights;
    private final int[] longestWindows;
    private final int[] longestDays;

    /**
     * People who are live in two sessions.
     *
     * @param one index of a session
     * @param other index of a later session
     * @param people ids of the people for whom {@code person-conflict} is not waived in this pair
     */
    public record SharedPeople(int one, int other, List<String> people) {

        public SharedPeople {
            people = List.copyOf(people);
        }
    }

    Coupling(Event event, Rulebook rulebook, HalfDays halfDays) {
        this.event = event;
        this.rulebook = rulebook;
        this.halfDays = halfDays;
        List<Room> rooms = event.rooms();
        this.setUp = rooms.stream().mapToInt(Room::setUpMinutes).toArray();
        this.tearDown = rooms.stream().mapToInt(Room::tearDownMinutes).toArray();
        this.gaps = new int[rooms.size()][rooms.size()];
        for (int a = 0; a < rooms.size(); a++) {
            for (int b = 0; b < rooms.size(); b++) {
                int travel = event.travelMinutes(
                        rooms.get(a).building(), rooms.get(b).building());
                gaps[a][b] = Math.max(event.changeoverMinutes(), travel);
            }
        }
        this.sharedPeople = findSharedPeople();
        Set<String> names = new LinkedHashSet<>();
        event.sessions().forEach(session -> names.add(session.region()));
        names.remove("");
        this.regions = List.copyOf(names);
        this.regionOf = event.sessions().stream()
                .mapToInt(session -> regions.indexOf(session.region()))
                .toArray();
        this.regionWeights = regions.stream().mapToLong(this::regionWeight).toArray();
        this.longestWindows = new int[halfDays.count()];
        this.longestDays = new int[halfDays.dayCount()];
        for (int h = 0; h < halfDays.count(); h++) {
            int minutes = halfDays.end(h) - halfDays.start(h);
            longestWindows[h] = -minutes;
            longestDays[halfDays.day(h)] -= minutes;
        }
        // Sorted by their negatives, the longest come first.
        Arrays.sort(longestWindows);
        Arrays.sort(longestDays);
    }

    private List<SharedPeople> findSharedPeople() {
        Map<String, List<Integer>> sessionsOf = new LinkedHashMap<>();
        for (int i = 0; i < event.sessions().size(); i++) {
            for (String live : live(event.sessions().get(i))) {
                sessionsOf.computeIfAbsent(live, ignored -> new ArrayList<>()).add(i);
            }
        }
        Map<Long, List<String>> pairs = new LinkedHashMap<>();
        sessionsOf.forEach((id, indices) -> {
            for (int a = 0; a < indices.size(); a++) {
                for (int b = a + 1; b < indices.size(); b++) {
                    if (!isPersonConflictWaived(indices.get(a), indices.get(b), id)) {
                        long key = (long) indices.get(a) << 32 | indices.get(b);
                        pairs.computeIfAbsent(key, ignored -> new ArrayList<>()).add(id);
                    }
                }
            }
        });
        return pairs.entrySet().stream()
                .map(entry -> new SharedPeople(
                        (int) (entry.getKey() >> 32), (int) (entry.getKey() & 0xffffffffL), entry.getValue()))
                .toList();
    }

    private static Set<String> live(Session session) {
        Set<String> live = new LinkedHashSet<>(session.attendantIds());
        session.slots().stream()
                .filter(slot -> slot.presence() != Presence.RECORDED)
                .forEach(slot -> live.add(slot.personId()));
        return live;
    }

    private boolean isPersonConflictWaived(int one, int other, String personId) {
        return rulebook.waiver("person-conflict", List.of(id(one), id(other), SubjectId.person(personId)))
                .isPresent();
    }

    private long regionWeight(String name) {
        Terms terms = rulebook.terms("split-region");
        boolean free = !terms.counts()
                || rulebook.waiver("split-region", List.of(SubjectId.region(name)))
                        .isPresent();
        return free ? 0 : 1;
    }

    private SubjectId id(int session) {
        return SubjectId.session(event.sessions().get(session).id());
    }

    /** Returns the terms of a rule in this event. */
    public Terms terms(String ruleId) {
        return rulebook.terms(ruleId);
    }

    /** Returns the first minute for which a room is taken by a session that starts at {@code start}. */
    public int takenFrom(int room, int start) {
        return start - setUp[room];
    }

    /** Returns the first minute for which a room is free again after a session that ends at {@code end}. */
    public int takenUntil(int room, int end) {
        return end + tearDown[room];
    }

    /** Returns whether {@code room-conflict} is waived for two sessions in a room. */
    public boolean isRoomConflictWaived(int one, int other, int room) {
        List<Waiver> waivers = rulebook.waivers("room-conflict");
        return !waivers.isEmpty()
                && rulebook.waiver(
                                "room-conflict",
                                List.of(
                                        id(one),
                                        id(other),
                                        SubjectId.room(event.rooms().get(room).id())))
                        .isPresent();
    }

    /** Returns whether any waiver of {@code room-conflict} names the session, or names no session at all. */
    public boolean isRoomConflictEverWaived(int session) {
        return rulebook.waivers("room-conflict").stream()
                .anyMatch(waiver -> waiver.subjects().contains(id(session))
                        || waiver.subjects().stream().noneMatch(subject -> subject.kind() == SubjectId.Kind.SESSION));
    }

    /** Returns the least minutes between two sessions of one person in these rooms. */
    public int gap(int room, int otherRoom) {
        return gaps[room][otherRoom];
    }

    /** Returns the pairs of sessions that share people. */
    public List<SharedPeople> sharedPeople() {
        return sharedPeople;
    }

    /** Returns how many sessions may run at once, or empty if that is not asked. */
    public OptionalLong parallelLimit() {
        Terms terms = rulebook.terms("max-parallel");
        return terms.counts() ? terms.parameter("limit") : OptionalLong.empty();
    }

    /** Returns, for each waiver of {@code max-parallel} that can cover a finding, the sessions that must all run. */
    public List<int[]> parallelWaivers() {
        List<String> ids = event.sessions().stream().map(Session::id).toList();
        return rulebook.waivers("max-parallel").stream()
                .filter(waiver ->
                        waiver.subjects().stream().allMatch(subject -> subject.kind() == SubjectId.Kind.SESSION))
                .map(waiver -> waiver.subjects().stream()
                        .mapToInt(subject -> ids.indexOf(subject.id()))
                        .toArray())
                .toList();
    }

    /** Returns the number of regions. */
    public int regionCount() {
        return regions.size();
    }

    /** Returns the index of a session's region, or -1. */
    public int region(int session) {
        return regionOf[session];
    }

    String regionName(int region) {
        return regions.get(region);
    }

    /** Returns whether {@code split-region} can cost anything for a region. */
    public boolean isRegionCounted(int region) {
        return regionWeights[region] > 0;
    }

    /** Returns the spread of a region over days and half-days, before the least is taken off. */
    public static int spread(int days, int halfDaysUsed) {
        return halfDaysUsed == 0 ? 0 : 2 * (days - 1) + halfDaysUsed - 1;
    }

    /** Returns the spread that no timetable can avoid for sessions whose shortest lengths add up to {@code minutes}. */
    public int leastSpread(long minutes) {
        return minutes == 0 ? 0 : spread(fewest(longestDays, minutes), fewest(longestWindows, minutes));
    }

    private int fewest(int[] negatedLengths, long minutes) {
        long atOnce = parallelLimit().orElse(event.rooms().size());
        long held = 0;
        int count = 0;
        while (count < negatedLengths.length && held < minutes) {
            held += -negatedLengths[count++] * atOnce;
        }
        return count;
    }

    /** Returns a score that the coupling rules exceed at no level but hard, where they are not limited. */
    Score greatestOfLesserLevels() {
        long sessions = event.sessions().size();
        long longest = event.sessions().stream()
                .flatMap(session -> session.allowedMinutes().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        long turnaround = 0;
        for (int r = 0; r < setUp.length; r++) {
            turnaround = Math.max(turnaround, (long) setUp[r] + tearDown[r]);
        }
        long gap = Arrays.stream(gaps).flatMapToInt(Arrays::stream).max().orElse(0);
        long people = sharedPeople.stream()
                .mapToLong(shared -> shared.people().size())
                .sum();
        long pairs = Math.multiplyExact(sessions, sessions) / 2;
        return lesser("room-conflict", Math.multiplyExact(pairs, longest + turnaround))
                .plus(lesser("person-conflict", Math.multiplyExact(people, longest + gap)))
                .plus(lesser("max-parallel", sessions * longest))
                .plus(lesser("split-region", 3L * halfDays.count() * regions.size()));
    }

    private Score lesser(String ruleId, long units) {
        Terms terms = rulebook.terms(ruleId);
        return terms.counts() && terms.level() != Level.HARD
                ? Score.of(terms.level(), Math.multiplyExact(units, terms.weight()))
                : Score.ZERO;
    }

    public HalfDays halfDays() {
        return halfDays;
    }
}
