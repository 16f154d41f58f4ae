package org.lectern.solve.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.event.SubjectId;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.solve.proof.course.RoomCourse;

/**
 * The multipliers of rooms on a day, and what {@code room-change} costs a region then at least. The sessions of the region that
 * follow another or are followed are all linked, so they change at least as often as they use rooms, less one. The others are at
 * the same time as all of the region. None of them is in a room with another, and if all are as long, no room then has three.
 *
 * <p>Where there are multipliers of rooms at times, all courses of the region through the day are tried instead.
 */
final class RoomChangeMultipliers implements ProofTerm {

    /** A set of sessions fits into the bits of an int. */
    private static final int MAX_SESSIONS = 30;

    /** The maximum number of ways through a day to keep. */
    private static final int MAX_WAYS = 300_000;

    private final ProofContext subject;
    private final List<String> roomIds;
    private final List<String> sessionIds;
    private final Set<SubjectId> waived;
    private final boolean isCounted;
    private final long change;
    /** What each session pays in a room, by region and day. */
    private final Map<RegionDay, Map<SessionRoom, Long>> paid = new LinkedHashMap<>();

    /** What each session pays in a room at a time, by region and day. */
    private final Map<RegionDay, Map<SessionPlace, Long>> paidAtTimes = new LinkedHashMap<>();

    private record RegionDay(String region, LocalDate date) {}

    private record SessionRoom(int session, int room) {}

    /** A session in a room at one of its time options. */
    private record SessionPlace(int session, int room, int option) {}

    /** @throws InvalidCertificateException if the rule does not count what a multiplier is about */
    RoomChangeMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.roomIds = subject.event().rooms().stream().map(room -> room.id()).toList();
        this.sessionIds =
                subject.event().sessions().stream().map(session -> session.id()).toList();
        this.waived = subject.effectiveRules().waivers("room-change").stream()
                .flatMap(waiver -> waiver.subjects().stream())
                .collect(Collectors.toSet());
        this.change = subject.unitCost("room-change");
        this.isCounted = change > 0
                && subject.isHard("room-conflict")
                && subject.effectiveRules().waivers("room-conflict").isEmpty();
        for (CertificateMultiplier tag : tags) {
            add(tag);
        }
        for (RegionDay day : paidAtTimes.keySet()) {
            if (paid.containsKey(day)) {
                throw new InvalidCertificateException(
                        "There are multipliers of rooms of region '%s' on %s, both of the day and at times."
                                .formatted(day.region, day.date));
            }
        }
    }

    private void add(CertificateMultiplier tag) throws InvalidCertificateException {
        int room = roomIds.indexOf(tag.id());
        int session = sessionIds.indexOf(tag.sessionId());
        if (!isCounted || room < 0 || session < 0 || isFree(region(session))) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s for session '%s', which room-change does not count."
                            .formatted(tag.describe(), tag.sessionId()));
        }
        String region = region(session);
        if (tag.kind() == CertificateMultiplier.Kind.ROOM_AT_TIME) {
            TimeOption time = time(session, tag);
            paidAtTimes
                    .computeIfAbsent(new RegionDay(region, date(time)), ignored -> new LinkedHashMap<>())
                    .merge(new SessionPlace(session, room, time.index()), tag.value(), Math::addExact);
        } else {
            LocalDate date = tag.time().atZone(subject.event().zone()).toLocalDate();
            paid.computeIfAbsent(new RegionDay(region, date), ignored -> new LinkedHashMap<>())
                    .merge(new SessionRoom(session, room), tag.value(), Math::addExact);
        }
    }

    private TimeOption time(int session, CertificateMultiplier tag) throws InvalidCertificateException {
        int start = subject.tables().timeline().toMinute(tag.time());
        return subject.tables().sessionTables().get(session).options().stream()
                .filter(time -> time.start() == start && time.minutes() == tag.minutes())
                .findFirst()
                .orElseThrow(() -> new InvalidCertificateException(
                        "There is a multiplier of %s for session '%s', which does not take place there for %s minutes."
                                .formatted(tag.describe(), tag.sessionId(), tag.minutes())));
    }

    private LocalDate date(TimeOption time) {
        return subject.tables().halfDays().date(time.halfDay());
    }

    private String region(int session) {
        return subject.event().sessions().get(session).region();
    }

    private boolean isFree(String region) {
        return region.isEmpty()
                || waived.contains(SubjectId.region(region))
                || sessionsOf(region).anyMatch(s -> waived.contains(subject.id(s)));
    }

    private IntStream sessionsOf(String region) {
        return IntStream.range(0, subject.sessionCount()).filter(s -> region(s).equals(region));
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null || (paid.isEmpty() && paidAtTimes.isEmpty())) {
            return 0;
        }
        RegionDay day = new RegionDay(region(session), date(time));
        // One of the two is empty.
        return paid.getOrDefault(day, Map.of()).getOrDefault(new SessionRoom(session, place.room()), 0L)
                + paidAtTimes
                        .getOrDefault(day, Map.of())
                        .getOrDefault(new SessionPlace(session, place.room(), time.index()), 0L);
    }

    @Override
    public long minCost(int[][] allowed) {
        long sum = 0;
        for (Map.Entry<RegionDay, Map<SessionRoom, Long>> own : paid.entrySet()) {
            Map<Integer, List<Long>> byRoom = own.getValue().entrySet().stream()
                    .filter(entry -> mayBeThere(entry.getKey(), own.getKey().date(), allowed))
                    .collect(Collectors.groupingBy(
                            entry -> entry.getKey().room(),
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            long back = maxRefund(
                    own.getKey().region(),
                    byRoom.values().stream()
                            .map(values -> values.stream()
                                    .mapToLong(Long::longValue)
                                    .sorted()
                                    .toArray())
                            .toList());
            sum = Math.subtractExact(sum, back);
        }
        for (RegionDay day : paidAtTimes.keySet()) {
            JobScope.checkpoint();
            sum = Math.addExact(sum, minCostOfCourse(day, allowed));
        }
        return sum;
    }

    /** Returns the least that a region's courses through a day cost or, if there are too many, something below it. */
    private long minCostOfCourse(RegionDay day, int[][] allowed) {
        Map<SessionPlace, Long> values = paidAtTimes.getOrDefault(day, Map.of());
        int[] sessions = sessionsOf(day.region).toArray();
        List<RoomCourse.Choice> choices = new ArrayList<>();
        boolean areKnown = sessions.length <= MAX_SESSIONS;
        for (int i = 0; i < sessions.length && areKnown; i++) {
            int session = sessions[i];
            Optional<List<ProofPlace>> places = subject.places().findScheduled(session, allowed[session]);
            areKnown = places.isPresent();
            for (ProofPlace place : places.orElse(List.of())) {
                TimeOption time = Objects.requireNonNull(place.time());
                if (date(time).equals(day.date)) {
                    long value = values.getOrDefault(new SessionPlace(session, place.room(), time.index()), 0L);
                    choices.add(new RoomCourse.Choice(i, place.room(), time.start(), time.end(), value));
                }
            }
        }
        OptionalLong least = areKnown ? RoomCourse.findLeast(choices, change, MAX_WAYS) : OptionalLong.empty();
        return least.orElseGet(() -> Math.negateExact(
                sum(values.values().stream().mapToLong(Long::longValue).toArray())));
    }

    private boolean mayBeThere(SessionRoom there, LocalDate date, int[][] allowed) {
        return subject.places()
                .mayBe(
                        there.session,
                        allowed[there.session],
                        place -> place.room() == there.room
                                && subject.tables()
                                        .halfDays()
                                        .date(place.halfDay())
                                        .equals(date));
    }

    /** Returns the most that a region gets back on a day, less what its changes cost, by the values in each room, ascending. */
    private long maxRefund(String region, List<long[]> rooms) {
        long ofChain =
                lessChanges(rooms.stream().mapToLong(RoomChangeMultipliers::sum).toArray());
        if (isSingleTrack()) {
            return ofChain;
        }
        boolean isOneLength = areAsLong(region);
        long ofFirst = 0;
        long[] ofOthers = new long[rooms.size()];
        for (int r = 0; r < ofOthers.length; r++) {
            long[] values = rooms.get(r);
            long first = values[values.length - 1];
            long second = values.length > 1 ? values[values.length - 2] : 0;
            ofFirst = Math.addExact(ofFirst, first);
            ofOthers[r] = isOneLength ? second : Math.subtractExact(sum(values), first);
        }
        long ofRoomsOfTwo = Math.addExact(ofFirst, lessChanges(ofOthers));
        return isOneLength ? Math.max(ofChain, ofRoomsOfTwo) : ofRoomsOfTwo;
    }

    private static long sum(long[] values) {
        return Arrays.stream(values).reduce(0, Math::addExact);
    }

    /** Returns the most of some of the values, less a change for each of those after the first. */
    private long lessChanges(long[] values) {
        long sum = Math.min(change, Arrays.stream(values).max().orElse(0));
        for (long value : values) {
            sum = Math.addExact(sum, Math.max(0, value - change));
        }
        return sum;
    }

    private boolean isSingleTrack() {
        return subject.isHard("max-parallel")
                && subject.findParallelLimit().orElse(Long.MAX_VALUE) <= 1
                && !subject.isParallelWaived();
    }

    private boolean areAsLong(String region) {
        return sessionsOf(region)
                        .boxed()
                        .flatMap(s -> Stream.of(subject.tables().sessionTables().get(s)))
                        .flatMap(table -> table.options().stream())
                        .map(TimeOption::minutes)
                        .distinct()
                        .count()
                <= 1;
    }
}
