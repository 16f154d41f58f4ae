package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.panel.TimeOption;

/**
 * The prices of one node: what each session pays at each place, and what all that is for sale is worth.
 *
 * <p>Of what a price is for, no more than its capacity can be held at once without breaking a rule at hard level, and nights
 * give back what they do not cost, so what a timetable pays in all is never more than that worth.
 */
final class Tariff {

    private final ProofSubject subject;
    private final boolean[] paysForRooms;
    /** For each thing sold, for each minute from the first: the sum of all prices before that minute. */
    private final Map<Sold, long[]> sums = new LinkedHashMap<>();

    private int firstMinute = Integer.MAX_VALUE;
    private int lastMinute = Integer.MIN_VALUE;

    private final List<List<Sold>> peopleOf = new ArrayList<>();
    private final Nights nights;
    private long worth;

    private record Sold(PriceTag.Kind kind, String id) {}

    /** @throws Flaw if a price is for something that a timetable may hold more of */
    Tariff(ProofSubject subject, List<PriceTag> tags) throws Flaw {
        this.subject = subject;
        this.paysForRooms = new boolean[subject.sessionCount()];
        for (int s = 0; s < paysForRooms.length; s++) {
            paysForRooms[s] = !canShareRooms(s);
            peopleOf.add(new ArrayList<>());
        }
        for (PriceTag tag : tags) {
            requireAllowed(tag);
        }
        this.nights = new Nights(
                subject, tags.stream().filter(tag -> tag.kind().isNight()).toList());
        this.worth = nights.worth();
        List<PriceTag> ofResources =
                tags.stream().filter(tag -> !tag.kind().isNight()).toList();
        for (PriceTag tag : ofResources) {
            firstMinute = Math.min(firstMinute, minute(tag));
            lastMinute = Math.max(lastMinute, minute(tag));
        }
        for (PriceTag tag : ofResources) {
            long[] prices = sums.computeIfAbsent(
                    new Sold(tag.kind(), tag.id()), ignored -> new long[lastMinute - firstMinute + 2]);
            int after = minute(tag) - firstMinute + 1;
            prices[after] = Math.addExact(prices[after], tag.price());
            worth = Math.addExact(worth, Math.multiplyExact(tag.price(), capacity(tag)));
        }
        for (long[] sum : sums.values()) {
            for (int i = 1; i < sum.length; i++) {
                sum[i] = Math.addExact(sum[i - 1], sum[i]);
            }
        }
        for (Sold sold : sums.keySet()) {
            if (sold.kind() == PriceTag.Kind.PERSON) {
                for (int s : subject.competingSessions(sold.id())) {
                    peopleOf.get(s).add(sold);
                }
            }
        }
    }

    private int minute(PriceTag tag) {
        return subject.tables().timeLine().minute(tag.time());
    }

    /** Returns whether a waiver of {@code room-conflict} might cover the session with another, and one room. */
    private boolean canShareRooms(int session) {
        return subject.rulebook().waivers("room-conflict").stream()
                .map(waiver -> waiver.subjects())
                .anyMatch(subjects -> subjects.contains(subject.id(session))
                        || subjects.stream().noneMatch(named -> named.kind() == SubjectId.Kind.SESSION));
    }

    private void requireAllowed(PriceTag tag) throws Flaw {
        if (tag.price() < 0) {
            throw new Flaw("The price (%s) of %s is below 0.".formatted(tag.price(), words(tag)));
        }
        if (subject.certificate().mostHard() > 0) {
            throw new Flaw(
                    "There is a price of %s, though timetables of hard cost %s, which may break any rule, are looked at."
                            .formatted(words(tag), subject.certificate().mostHard()));
        }
        switch (tag.kind()) {
            case ROOM -> requireRoom(tag);
            case TRACK -> requireTrack();
            case PERSON -> requirePerson(tag);
            case BEFORE_NIGHT, AFTER_NIGHT -> {
                // Nights look at their own.
            }
        }
    }

    private void requireRoom(PriceTag tag) throws Flaw {
        if (!subject.event().roomsById().containsKey(tag.id())) {
            throw new Flaw("The room (%s) of a price is not in the event.".formatted(tag.id()));
        }
        if (!subject.isHard("room-conflict")) {
            throw new Flaw("There is a price of room (%s), but room-conflict is not in force at hard level."
                    .formatted(tag.id()));
        }
    }

    private void requireTrack() throws Flaw {
        if (!subject.isHard("max-parallel") || subject.parallelLimit().isEmpty()) {
            throw new Flaw(
                    "There is a price of the track, but max-parallel is not in force at hard level with a limit.");
        }
        if (subject.isParallelWaived()) {
            throw new Flaw("There is a price of the track, but max-parallel is waived for some sessions.");
        }
    }

    private void requirePerson(PriceTag tag) throws Flaw {
        if (!subject.sessionsByPerson().containsKey(tag.id())) {
            throw new Flaw("The person (%s) of a price is live in no session of the event.".formatted(tag.id()));
        }
        if (!subject.isHard("person-conflict")) {
            throw new Flaw("There is a price of person (%s), but person-conflict is not in force at hard level."
                    .formatted(tag.id()));
        }
        List<Integer> sessions = subject.competingSessions(tag.id());
        for (int one : sessions) {
            for (int other : sessions) {
                if (one < other && subject.isPersonConflictWaived(one, other, tag.id())) {
                    throw new Flaw(
                            "There is a price of person (%s), but person-conflict is waived for sessions (%s) and (%s)."
                                    .formatted(
                                            tag.id(),
                                            subject.id(one).id(),
                                            subject.id(other).id()));
                }
            }
        }
    }

    private static String words(PriceTag tag) {
        return switch (tag.kind()) {
            case ROOM -> "room (%s)".formatted(tag.id());
            case TRACK -> "the track";
            case PERSON -> "person (%s)".formatted(tag.id());
            case BEFORE_NIGHT, AFTER_NIGHT -> "a night of person (%s)".formatted(tag.id());
        };
    }

    private long capacity(PriceTag tag) {
        return tag.kind() == PriceTag.Kind.TRACK ? subject.parallelLimit().orElse(1) : 1;
    }

    /** Returns what all that is for sale is worth. */
    long worth() {
        return worth;
    }

    /** Returns what a session pays at a place. */
    long price(int session, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null) {
            return 0;
        }
        long price = nights.price(session, time.halfDay());
        if (sums.isEmpty()) {
            return price;
        }
        if (paysForRooms[session]) {
            Room room = subject.event().rooms().get(place.room());
            int turnaround = room.setUpMinutes() + room.tearDownMinutes();
            price = Math.addExact(
                    price, between(new Sold(PriceTag.Kind.ROOM, room.id()), time.start(), time.end() + turnaround));
        }
        price = Math.addExact(price, between(new Sold(PriceTag.Kind.TRACK, ""), time.start(), time.end()));
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

    /** Returns the sum of the prices before a minute. */
    private long before(long[] sum, int minute) {
        return sum[Math.max(0, Math.min(sum.length - 1, minute - firstMinute))];
    }
}
