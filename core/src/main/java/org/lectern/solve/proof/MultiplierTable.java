package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.panel.TimeOption;

/**
 * The multipliers of one node: the penalty of each session at each place, and the constant term of the Lagrangian.
 *
 * <p>No timetable without hard violations can hold more of a resource than its capacity, and nights give back what they
 * do not cost. So the penalties of a timetable never exceed the constant term.
 */
final class MultiplierTable {

    private final ProofContext subject;
    private final boolean[] paysForRooms;
    /** For each resource and each minute from the first: the sum of all multipliers before that minute. */
    private final Map<Sold, long[]> sums = new LinkedHashMap<>();

    private int firstMinute = Integer.MAX_VALUE;
    private int lastMinute = Integer.MIN_VALUE;

    private final List<List<Sold>> peopleOf = new ArrayList<>();
    private final NightMultipliers nights;
    private long worth;

    private record Sold(CertificateMultiplier.Kind kind, String id) {}

    /** @throws InvalidCertificateException if a timetable may hold more of a resource than its capacity */
    MultiplierTable(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.paysForRooms = new boolean[subject.sessionCount()];
        for (int s = 0; s < paysForRooms.length; s++) {
            paysForRooms[s] = !canShareRooms(s);
            peopleOf.add(new ArrayList<>());
        }
        for (CertificateMultiplier tag : tags) {
            requireAllowed(tag);
        }
        this.nights = new NightMultipliers(
                subject, tags.stream().filter(tag -> tag.kind().isNight()).toList());
        this.worth = nights.constantTerm();
        List<CertificateMultiplier> ofResources =
                tags.stream().filter(tag -> !tag.kind().isNight()).toList();
        for (CertificateMultiplier tag : ofResources) {
            firstMinute = Math.min(firstMinute, minute(tag));
            lastMinute = Math.max(lastMinute, minute(tag));
        }
        for (CertificateMultiplier tag : ofResources) {
            long[] prices = sums.computeIfAbsent(
                    new Sold(tag.kind(), tag.id()), ignored -> new long[lastMinute - firstMinute + 2]);
            int after = minute(tag) - firstMinute + 1;
            prices[after] = Math.addExact(prices[after], tag.value());
            worth = Math.addExact(worth, Math.multiplyExact(tag.value(), capacity(tag)));
        }
        for (long[] sum : sums.values()) {
            for (int i = 1; i < sum.length; i++) {
                sum[i] = Math.addExact(sum[i - 1], sum[i]);
            }
        }
        for (Sold sold : sums.keySet()) {
            if (sold.kind() == CertificateMultiplier.Kind.PERSON) {
                for (int s : subject.competingSessions(sold.id())) {
                    peopleOf.get(s).add(sold);
                }
            }
        }
    }

    private int minute(CertificateMultiplier tag) {
        return subject.tables().timeline().toMinute(tag.time());
    }

    /** Returns whether a waiver of {@code room-conflict} might cover the session with another, and one room. */
    private boolean canShareRooms(int session) {
        return subject.effectiveRules().waivers("room-conflict").stream()
                .map(waiver -> waiver.subjects())
                .anyMatch(subjects -> subjects.contains(subject.id(session))
                        || subjects.stream().noneMatch(named -> named.kind() == SubjectId.Kind.SESSION));
    }

    private void requireAllowed(CertificateMultiplier tag) throws InvalidCertificateException {
        if (tag.value() < 0) {
            throw new InvalidCertificateException(
                    "The multiplier '%s' of %s is below 0.".formatted(tag.value(), describe(tag)));
        }
        if (subject.certificate().maxHard() > 0) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, but the certificate covers timetables with a hard cost of %s, which may break any rule."
                            .formatted(describe(tag), subject.certificate().maxHard()));
        }
        switch (tag.kind()) {
            case ROOM -> requireRoom(tag);
            case PARALLEL_LIMIT -> requireTrack();
            case PERSON -> requirePerson(tag);
            case BEFORE_NIGHT, AFTER_NIGHT -> {
                // Nights check their own.
            }
        }
    }

    private void requireRoom(CertificateMultiplier tag) throws InvalidCertificateException {
        if (!subject.event().roomsById().containsKey(tag.id())) {
            throw new InvalidCertificateException(
                    "A multiplier names room '%s', which the event does not have.".formatted(tag.id()));
        }
        if (!subject.isHard("room-conflict")) {
            throw new InvalidCertificateException(
                    "There is a multiplier of room '%s', but room-conflict is not in force at hard level."
                            .formatted(tag.id()));
        }
    }

    private void requireTrack() throws InvalidCertificateException {
        if (!subject.isHard("max-parallel") || subject.findParallelLimit().isEmpty()) {
            throw new InvalidCertificateException(
                    "There is a multiplier of the parallel limit, but max-parallel is not in force at hard level with a limit.");
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
        if (!subject.isHard("person-conflict")) {
            throw new InvalidCertificateException(
                    "There is a multiplier of person '%s', but person-conflict is not in force at hard level."
                            .formatted(tag.id()));
        }
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

    private static String describe(CertificateMultiplier tag) {
        return switch (tag.kind()) {
            case ROOM -> "room '%s'".formatted(tag.id());
            case PARALLEL_LIMIT -> "the parallel limit";
            case PERSON -> "person '%s'".formatted(tag.id());
            case BEFORE_NIGHT, AFTER_NIGHT -> "a night of person '%s'".formatted(tag.id());
        };
    }

    private long capacity(CertificateMultiplier tag) {
        return tag.kind() == CertificateMultiplier.Kind.PARALLEL_LIMIT
                ? subject.findParallelLimit().orElse(1)
                : 1;
    }

    /** Returns the constant term: the sum of multiplier times capacity, and what nights give back. */
    long constantTerm() {
        return worth;
    }

    /** Returns the penalty of a session at a place. */
    long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null) {
            return 0;
        }
        long price = nights.penalty(session, time.halfDay());
        if (sums.isEmpty()) {
            return price;
        }
        if (paysForRooms[session]) {
            Room room = subject.event().rooms().get(place.room());
            int turnaround = room.setUpMinutes() + room.tearDownMinutes();
            price = Math.addExact(
                    price,
                    between(
                            new Sold(CertificateMultiplier.Kind.ROOM, room.id()),
                            time.start(),
                            time.end() + turnaround));
        }
        price = Math.addExact(
                price, between(new Sold(CertificateMultiplier.Kind.PARALLEL_LIMIT, ""), time.start(), time.end()));
        for (Sold person : peopleOf.get(session)) {
            int end = time.end() + subject.event().changeoverMinutes();
            price = Math.addExact(price, between(person, time.start(), end));
        }
        return price;
    }

    private long between(Sold sold, int start, int end) {
        long[] sum = sums.get(sold);
        return sum == null ? 0 : before(sum, end) - before(sum, start);
    }

    /** Returns the sum of the multipliers before a minute. */
    private long before(long[] sum, int minute) {
        return sum[Math.max(0, Math.min(sum.length - 1, minute - firstMinute))];
    }
}
