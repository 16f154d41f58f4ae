package org.lectern.solve.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.TimeOption;
import org.lectern.solve.proof.course.RoomCourse;
import org.lectern.solve.proof.course.RoomsOfDay;

/**
 * The multipliers of rooms on a day, and what {@code room-change} costs a region then at least, or {@code person-room-change}
 * a person who is in one session at a time.
 *
 * <p>Where there are multipliers of rooms at times, all courses of the region or the person through the day are tried, else
 * rooms are counted.
 */
final class RoomChangeMultipliers implements ProofTerm {

    /** A set of sessions fits into the bits of an int. */
    private static final int MAX_SESSIONS = 30;

    /** The maximum number of ways through a day to keep. */
    private static final int MAX_WAYS = 300_000;

    private final ProofContext subject;
    private final List<String> roomIds;
    private final List<String> sessionIds;
    private final long change;
    private final long changeOfPerson;
    /** What each session pays in a room, by region and day. */
    private final Map<Walk, Map<SessionRoom, Long>> paid = new LinkedHashMap<>();

    /** What each session pays in a room at a time, by walk. */
    private final Map<Walk, Map<SessionPlace, Long>> paidAtTimes = new LinkedHashMap<>();

    /** The sum over all walks. */
    private final Map<SessionPlace, Long> penalties = new HashMap<>();

    /** The day of a region or a person. */
    private record Walk(SubjectId whose, LocalDate date) {

        private boolean isOfPerson() {
            return whose.kind() == SubjectId.Kind.PERSON;
        }
    }

    private record SessionRoom(int session, int room) {}

    /** A session in a room at one of its time options. */
    private record SessionPlace(int session, int room, int option) {}

    /** @throws InvalidCertificateException if the rules do not count what a multiplier is about */
    RoomChangeMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.roomIds = subject.event().rooms().stream().map(room -> room.id()).toList();
        this.sessionIds =
                subject.event().sessions().stream().map(session -> session.id()).toList();
        boolean isRoomForOne = subject.isHard("room-conflict")
                && subject.effectiveRules().waivers("room-conflict").isEmpty();
        this.change = isRoomForOne ? subject.unitCost("room-change") : 0;
        this.changeOfPerson = subject.unitCost("person-room-change");
        for (CertificateMultiplier tag : tags) {
            add(tag);
        }
        for (Walk walk : paidAtTimes.keySet()) {
            if (paid.containsKey(walk)) {
                throw new InvalidCertificateException(
                        "There are multipliers of rooms of region '%s' on %s, both of the day and at times."
                                .formatted(walk.whose.id(), walk.date));
            }
        }
    }

    private void add(CertificateMultiplier tag) throws InvalidCertificateException {
        int session = sessionIds.indexOf(tag.sessionId());
        Optional<Person> person = findPerson(tag);
        int room = person.isPresent()
                ? Integer.parseInt(tag.id().substring(tag.id().indexOf('/') + 1))
                : roomIds.indexOf(tag.id());
        boolean isKnown = session >= 0 && room >= 0 && room < roomIds.size();
        Optional<SubjectId> whose = isKnown ? findWalker(session, tag, person) : Optional.empty();
        if (whose.isEmpty()) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s for session '%s', which %s does not count."
                            .formatted(
                                    tag.describe(),
                                    tag.sessionId(),
                                    tag.kind() == CertificateMultiplier.Kind.PERSON_IN_ROOM
                                            ? "person-room-change"
                                            : "room-change"));
        }
        if (tag.kind() == CertificateMultiplier.Kind.ROOM_OF_DAY) {
            LocalDate date = tag.time().atZone(subject.event().zone()).toLocalDate();
            paid.computeIfAbsent(new Walk(whose.get(), date), ignored -> new LinkedHashMap<>())
                    .merge(new SessionRoom(session, room), tag.value(), Math::addExact);
        } else {
            TimeOption time = time(session, tag);
            SessionPlace place = new SessionPlace(session, room, time.index());
            paidAtTimes
                    .computeIfAbsent(new Walk(whose.get(), date(time)), ignored -> new LinkedHashMap<>())
                    .merge(place, tag.value(), Math::addExact);
            penalties.merge(place, tag.value(), Math::addExact);
        }
    }

    /** Returns the person whose position a multiplier names before that of a room, as in 12/3. */
    private Optional<Person> findPerson(CertificateMultiplier tag) {
        boolean isNamed = tag.kind() == CertificateMultiplier.Kind.PERSON_IN_ROOM
                && tag.id().matches("\\d{1,9}/\\d{1,9}");
        int index = isNamed ? Integer.parseInt(tag.id().substring(0, tag.id().indexOf('/'))) : -1;
        List<Person> people = subject.event().people();
        return index >= 0 && index < people.size() ? Optional.of(people.get(index)) : Optional.empty();
    }

    /** Returns whose changes of rooms a multiplier is about, if they count. */
    private Optional<SubjectId> findWalker(int session, CertificateMultiplier tag, Optional<Person> person) {
        if (tag.kind() == CertificateMultiplier.Kind.PERSON_IN_ROOM) {
            return person.filter(own -> changeOfPerson > 0
                            && subject.neverMeet(own.id())
                            && subject.sessionsOf(own.id()).contains(session))
                    .map(own -> SubjectId.person(own.id()))
                    .filter(own -> !isFree("person-room-change", own));
        }
        return Optional.of(region(session))
                .filter(region -> change > 0 && !region.isEmpty())
                .map(SubjectId::region)
                .filter(region -> !isFree("room-change", region));
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

    /** Returns whether a waiver of a rule is about a region, a person, or a session of theirs. */
    private boolean isFree(String ruleId, SubjectId whose) {
        Set<SubjectId> waived = subject.effectiveRules().waivers(ruleId).stream()
                .flatMap(waiver -> waiver.subjects().stream())
                .collect(Collectors.toSet());
        return waived.contains(whose)
                || (!waived.isEmpty() && sessionsOf(whose).anyMatch(s -> waived.contains(subject.id(s))));
    }

    private IntStream sessionsOf(SubjectId whose) {
        return whose.kind() == SubjectId.Kind.PERSON
                ? subject.sessionsOf(whose.id()).stream().mapToInt(Integer::intValue)
                : IntStream.range(0, subject.sessionCount())
                        .filter(s -> region(s).equals(whose.id()));
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null || (paid.isEmpty() && penalties.isEmpty())) {
            return 0;
        }
        Walk walk = new Walk(SubjectId.region(region(session)), date(time));
        long ofDay = paid.getOrDefault(walk, Map.of()).getOrDefault(new SessionRoom(session, place.room()), 0L);
        return Math.addExact(ofDay, penalties.getOrDefault(new SessionPlace(session, place.room(), time.index()), 0L));
    }

    /** Each session of a region or a person is in another room than the one before. */
    static void addMaxCosts(MaxCosts costs) {
        ProofContext subject = costs.subject();
        Map<String, Long> regions = subject.event().sessions().stream()
                .filter(session -> !session.region().isEmpty())
                .collect(Collectors.groupingBy(Session::region, Collectors.counting()));
        costs.add("room-change", maxChanges(regions.values().stream()));
        costs.add(
                "person-room-change",
                maxChanges(subject.sessionsByPerson().values().stream().map(own -> (long) own.size())));
    }

    /** Consecutive are at most the pairs between two halves of some sessions. */
    private static long maxChanges(Stream<Long> counts) {
        return counts.mapToLong(sessions -> (sessions / 2) * ((sessions + 1) / 2))
                .sum();
    }

    @Override
    public List<Part> parts() {
        return Stream.concat(
                        paid.keySet().stream()
                                .map(walk -> Part.of(sessionsOf(walk), allowed -> minCostOfRooms(walk, allowed))),
                        paidAtTimes.keySet().stream()
                                .map(walk -> Part.of(sessionsOf(walk), allowed -> minCostOfCourse(walk, allowed))))
                .toList();
    }

    private List<Integer> sessionsOf(Walk walk) {
        return sessionsOf(walk.whose).boxed().toList();
    }

    private long minCostOfRooms(Walk walk, int[][] allowed) {
        Map<Integer, List<Long>> byRoom = paid.getOrDefault(walk, Map.of()).entrySet().stream()
                .filter(entry -> mayBeThere(entry.getKey(), walk.date(), allowed))
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().room(), Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        RoomsOfDay rooms = new RoomsOfDay(
                byRoom.values().stream()
                        .map(values -> values.stream()
                                .mapToLong(Long::longValue)
                                .sorted()
                                .toArray())
                        .toList(),
                change);
        return -(isSingleTrack() ? rooms.maxRefundOfOneAtATime() : rooms.maxRefund(areAsLong(walk.whose)));
    }

    /** Returns the least that the courses through a day cost or, if there are too many, something below it. */
    private long minCostOfCourse(Walk walk, int[][] allowed) {
        Map<SessionPlace, Long> values = paidAtTimes.getOrDefault(walk, Map.of());
        int[] sessions = sessionsOf(walk.whose).toArray();
        List<RoomCourse.Choice> choices = new ArrayList<>();
        int pause = walk.isOfPerson() ? subject.event().changeoverMinutes() : 0;
        boolean areKnown = sessions.length <= MAX_SESSIONS;
        for (int i = 0; i < sessions.length && areKnown; i++) {
            int session = sessions[i];
            Optional<List<ProofPlace>> places = subject.places().findScheduled(session, allowed[session]);
            areKnown = places.isPresent();
            for (ProofPlace place : places.orElse(List.of())) {
                TimeOption time = Objects.requireNonNull(place.time());
                if (date(time).equals(walk.date)) {
                    long value = values.getOrDefault(new SessionPlace(session, place.room(), time.index()), 0L);
                    choices.add(new RoomCourse.Choice(i, place.room(), time.start(), time.end() + pause, value));
                }
            }
        }
        long cost = walk.isOfPerson() ? changeOfPerson : change;
        OptionalLong least =
                areKnown ? RoomCourse.findLeast(choices, cost, walk.isOfPerson(), MAX_WAYS) : OptionalLong.empty();
        return least.orElseGet(() -> Math.negateExact(values.values().stream().reduce(0L, Math::addExact)));
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

    private boolean isSingleTrack() {
        return subject.isHard("max-parallel")
                && subject.findParallelLimit().orElse(Long.MAX_VALUE) <= 1
                && !subject.isParallelWaived();
    }

    private boolean areAsLong(SubjectId region) {
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
