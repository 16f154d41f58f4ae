package org.lectern.replan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lectern.change.StartedSessions;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;

/**
 * Random published timetables without a hard violation: four to nine sessions in two or three rooms at three starts.
 * Some sessions need a large room, some people are only there for a part, and some sessions may have started.
 */
final class ChainCases {

    static final int MINUTES = 20;
    private static final int STARTS = 3;
    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final Instant START =
            Window.parse("2020-03-31T10:00/11:00", GENEVA).startInclusive();

    private final Random random;
    private final boolean hasSharedPeople;
    private final int rooms;
    private final int sessions;
    private final List<Placement> placements = new ArrayList<>();
    /** The people who are busy and the rooms that are taken at each start. */
    private final List<Set<String>> taken = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());

    /** @param hasSharedPeople whether somebody may be needed in several sessions */
    ChainCases(Random random, boolean hasSharedPeople) {
        this.random = random;
        this.hasSharedPeople = hasSharedPeople;
        this.rooms = 2 + random.nextInt(2);
        this.sessions = rooms * STARTS - random.nextInt(hasSharedPeople ? 3 : 2);
    }

    ReplanModel model() {
        Event event = event();
        return new ReplanModel(event, StandardRules.catalogue(), StartedSessions.of(event));
    }

    private Event event() {
        Event.Builder event = Event.builder("small", GENEVA)
                .day("2020-03-31", "10:00/11:00")
                .startStepMinutes(MINUTES)
                .changeoverMinutes(hasSharedPeople ? 5 * random.nextInt(2) : 0);
        for (int room = 0; room < rooms; room++) {
            event.room("R" + room, room == 0 ? 50 : 10);
        }
        Set<String> people = new TreeSet<>();
        List<String> restricted = new ArrayList<>();
        for (int s = 0; s < sessions; s++) {
            List<String> own = people(s);
            people.addAll(own);
            String slotId = "s" + s + "-0";
            Session.Builder session = Session.builder("s" + s)
                    .allowedMinutes(MINUTES)
                    .slot(slotId, own.get(0))
                    .attendants(own.subList(1, own.size()).toArray(String[]::new));
            int place = place(own);
            boolean isInLargeRoom = place >= 0 && place % rooms == 0;
            session.audience(isInLargeRoom && random.nextInt(3) == 0 ? 30 : 5);
            if (place >= 0) {
                Instant start = at(place / rooms);
                placements.add(new Placement(
                        "s" + s, "R" + place % rooms, start, MINUTES, List.of(new Turn(slotId, start, 7))));
                if (!hasSharedPeople && random.nextInt(2) == 0) {
                    // Somebody who is there for two of three starts, among them the published one.
                    int from = place / rooms == 1 ? random.nextInt(2) : place / rooms / 2;
                    event.person(Person.builder(own.get(0))
                            .available(Window.of(at(from), 2 * MINUTES))
                            .build());
                    restricted.add(own.get(0));
                }
            }
            event.session(session.build());
        }
        people.removeAll(restricted);
        people.forEach(id -> event.person(Person.builder(id).build()));
        Instant asOf = random.nextInt(3) == 0 ? at(1) : null;
        return event.published(new Published(new Timetable("small", placements), asOf, List.of()))
                .build();
    }

    private List<String> people(int s) {
        int count = 1 + random.nextInt(3);
        if (!hasSharedPeople) {
            return IntStream.range(0, count).mapToObj(i -> "p" + s + "-" + i).toList();
        }
        int first = random.nextInt(2 * sessions);
        return IntStream.range(0, count)
                .mapToObj(i -> "p" + (first + i) % (2 * sessions))
                .toList();
    }

    /** Returns a place, as start times rooms plus room, at which neither the room nor the people are taken; or −1. */
    private int place(List<String> people) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, STARTS * rooms).boxed().toList());
        Collections.shuffle(places, random);
        for (int place : places) {
            Set<String> busy = new HashSet<>();
            for (int start = 0; start < STARTS; start++) {
                // With a changeover nobody may have two sessions in a row.
                if (Math.abs(start - place / rooms) <= (hasSharedPeople ? 1 : 0)) {
                    busy.addAll(taken.get(start));
                }
            }
            String room = "R" + place % rooms;
            if (!taken.get(place / rooms).contains(room) && Collections.disjoint(busy, people)) {
                taken.get(place / rooms).add(room);
                taken.get(place / rooms).addAll(people);
                return place;
            }
        }
        return -1;
    }

    private static Instant at(int start) {
        return START.plusSeconds(60L * MINUTES * start);
    }
}
