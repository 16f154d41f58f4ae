package org.lectern.examples.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

/** Made-up events and timetables for the page: regular, with everything that a page can show. */
final class Congress {

    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private static final List<String> REGIONS = List.of("Africa", "Americas", "Asia", "Europe");
    private static final List<String> STARTS = List.of("09:00", "10:10", "11:20", "14:00", "15:10", "16:20");
    private static final List<String> FIRST_NAMES =
            List.of("Ana", "Bo", "Chidi", "Dana", "Émile", "Farid", "Gita", "Hua");
    private static final List<String> THEMES = List.of("Housing", "Water", "Education", "Health", "Justice", "Labour");

    private final int rooms;
    private final int days;
    private final int slots;

    Congress(int rooms, int days, int slots) {
        this.rooms = rooms;
        this.days = days;
        this.slots = slots;
    }

    private int sessions() {
        return rooms * days * STARTS.size();
    }

    private String date(int day) {
        return "2026-06-%02d".formatted(day + 1);
    }

    Event event() {
        Event.Builder event = Event.builder("congress", ZONE).name("Congress of " + sessions() + " sessions");
        for (int day = 0; day < days; day++) {
            event.day(date(day), "09:00/12:30", "14:00/17:30");
        }
        for (int room = 0; room < rooms; room++) {
            event.room(Room.builder("room-" + room)
                    .name("Hall " + (room + 1))
                    .seats(60)
                    .build());
        }
        for (int session = 0; session < sessions(); session++) {
            Session.Builder builder = Session.builder("session-" + session)
                    .name("Country " + (session + 1))
                    .region(REGIONS.get(session % REGIONS.size()))
                    .openingMinutes(2)
                    .audience(40);
            for (int slot = 0; slot < slots; slot++) {
                String id = "%d-%d".formatted(session, slot);
                Person.Builder person = Person.builder("person-" + id)
                        .name(FIRST_NAMES.get((session + slot) % FIRST_NAMES.size()) + " Speaker " + id);
                if (session == 0 && slot == 0) {
                    person.zone(ZoneId.of("Asia/Kathmandu"));
                }
                event.person(person.build());
                builder.slot(Slot.builder("slot-" + id, "person-" + id)
                        .name("Coalition for " + THEMES.get((session + slot) % THEMES.size()) + " " + id)
                        .theme(THEMES.get((session + slot) % THEMES.size()))
                        .presence(slot % 3 == 1 ? Presence.OWN_SLOT : Presence.WHOLE_SESSION)
                        .build());
            }
            event.session(builder.build());
        }
        return event.build();
    }

    /** Returns the timetable in which sessions fill room by room, start by start. */
    Timetable timetable(Event event) {
        return timetable(event, 0);
    }

    /** Returns the same with the first session so many minutes later, and its second slot dropped if it moves. */
    Timetable timetable(Event event, int minutesLater) {
        List<Placement> placements = new ArrayList<>();
        for (int session = 0; session < sessions(); session++) {
            int place = session / rooms;
            Instant start = at(place / STARTS.size(), STARTS.get(place % STARTS.size()))
                    .plusSeconds(session == 0 ? 60L * minutesLater : 0);
            List<Turn> turns = new ArrayList<>();
            for (int slot = 0; slot < slots; slot++) {
                if (session != 0 || slot != 1 || minutesLater == 0) {
                    turns.add(new Turn(
                            "slot-%d-%d".formatted(session, slot), start.plusSeconds(60L * (2 + 7 * slot)), 7));
                }
            }
            placements.add(new Placement("session-" + session, "room-" + session % rooms, start, 60, turns));
        }
        return Timetable.of(event, placements);
    }

    private Instant at(int day, String time) {
        return Day.parse(date(day), ZONE, time + "/23:59").windows().getFirst().startInclusive();
    }
}
