package org.lectern.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/** A random small event. Few people, rooms and regions are shared by many sessions, so that rules have something to find. */
final class RandomRound {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 4);
    private static final List<String> ZONES = List.of("UTC", "Europe/Zurich", "Asia/Kathmandu");
    private static final List<String> REGIONS = List.of("", "Africa", "Asia");
    private static final List<String> FEATURES = List.of("booths", "screen");

    private final SplittableRandom random;
    private final List<String> personIds = new ArrayList<>();

    RandomRound(SplittableRandom random) {
        this.random = random;
    }

    Event event() {
        Event.Builder event = Event.builder("random", ZoneId.of(oneOf(ZONES)))
                .startStepMinutes(oneOf(List.of(5, 10, 15, 30)))
                .changeoverMinutes(oneOf(List.of(0, 0, 5)));
        int days = 1 + random.nextInt(2);
        for (int d = 0; d < days; d++) {
            event.day(FIRST.plusDays(d).toString(), "10:00/13:00", "15:00/18:00");
        }
        int rooms = 1 + random.nextInt(4);
        for (int r = 1; r <= rooms; r++) {
            event.room(room("room-" + r, r % 2 == 1 ? "North" : "South"));
        }
        if (rooms > 1) {
            event.travel("North", "South", 20);
        }
        int people = 2 + random.nextInt(5);
        for (int p = 1; p <= people; p++) {
            personIds.add("person-" + p);
            event.person(Person.builder("person-" + p).name("Person " + p).build());
        }
        int sessions = 1 + random.nextInt(6);
        for (int s = 1; s <= sessions; s++) {
            event.session(session("session-" + s));
        }
        return event.build();
    }

    private Room room(String id, String building) {
        Room.Builder room = Room.builder(id)
                .name(id.replace("room-", "Room "))
                .seats(20 * (1 + random.nextInt(5)) + random.nextInt(2))
                .building(building);
        return random.nextBoolean()
                ? room.features(oneOf(FEATURES)).build()
                : room.features(FEATURES.toArray(String[]::new)).build();
    }

    private Session session(String id) {
        Session.Builder session = Session.builder(id)
                .name(id.replace("session-", "Session "))
                .region(oneOf(REGIONS))
                .audience(10 * random.nextInt(12))
                .openingMinutes(random.nextInt(3))
                .statementMinutes(2 * random.nextInt(2));
        if (random.nextInt(3) == 0) {
            session.allowedMinutes(60, 90);
        }
        if (random.nextInt(3) == 0) {
            session.neededFeatures(oneOf(FEATURES));
        }
        if (random.nextInt(3) == 0) {
            session.attendants(oneOf(personIds));
        }
        int slots = random.nextInt(5);
        for (int i = 1; i <= slots; i++) {
            session.slot(Slot.builder(id + "-" + i, oneOf(personIds))
                    .name("Turn %s of %s".formatted(i, id))
                    .presence(oneOf(List.of(Presence.values())))
                    .theme(oneOf(List.of("", "health", "schools")))
                    .build());
        }
        return session.build();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
