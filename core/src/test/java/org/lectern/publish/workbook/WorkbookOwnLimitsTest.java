package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.testing.EventFixtures;

/** What Lectern writes of a large event packs better than most workbooks; no limit of input may refuse it. */
@Tag("night")
class WorkbookOwnLimitsTest {

    private static final EventFixtures DAY = EventFixtures.on("2026-05-04", "Europe/Zurich");
    private static final int SESSIONS = 900;
    private static final int SLOTS = 40;
    private static final int PEOPLE = 2_000;
    private static final int MINUTES = 10;

    /** Returns an event with a slot in each session for each of 40 people, who all have windows. */
    private static Event event() {
        Event.Builder event = DAY.open("8:00/20:00").room("Blue", 60);
        for (int p = 0; p < PEOPLE; p++) {
            event.person(Person.builder("p" + p)
                    .available(DAY.hours("8:00/13:00"), DAY.hours("14:00/20:00"))
                    .preferred(DAY.hours("9:00/10:00"), DAY.hours("15:00/16:00"))
                    .build());
        }
        for (int s = 0; s < SESSIONS; s++) {
            Session.Builder session = Session.builder("s" + s).allowedMinutes(MINUTES * SLOTS);
            for (int k = 0; k < SLOTS; k++) {
                String person = "p" + (s * SLOTS + k) % PEOPLE;
                session.slot(Slot.builder("s%s-%s".formatted(s, k), person)
                        .minutes(5, MINUTES)
                        .build());
            }
            event.session(session.build());
        }
        return event.build();
    }

    private static Timetable timetable(Event event) {
        Instant start = DAY.at("08:00");
        List<Placement> placements = new ArrayList<>();
        for (Session session : event.sessions()) {
            List<Turn> turns = new ArrayList<>();
            for (Slot slot : session.slots()) {
                turns.add(new Turn(slot.id(), start.plus(Duration.ofMinutes((long) MINUTES * turns.size())), MINUTES));
            }
            placements.add(new Placement(session.id(), "Blue", start, MINUTES * SLOTS, turns));
        }
        return Timetable.of(event, placements);
    }

    @Test
    void read_workbookOfALargeEvent_isThatEvent() {
        Event event = event();

        assertEquals(event, EventWorkbook.read(EventWorkbook.write(event)));
    }

    @Test
    void read_workbookOfALargeTimetable_isThatTimetable() {
        Event event = event();
        Timetable timetable = timetable(event);

        assertEquals(Optional.of(timetable), EventWorkbook.findTimetable(EventWorkbook.write(event, timetable), event));
    }
}
