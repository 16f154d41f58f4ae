package org.lectern.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/** Three country sessions on two days, as published, and what changes make of them. */
final class TwoDayRound {

    static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    static final Event EVENT = Event.builder("round", GENEVA)
            .day("2020-03-27", "09:00/12:00")
            .day("2020-03-28", "09:00/12:00", "14:00/17:00")
            .room("R20", 90)
            .room(Room.builder("R7")
                    .seats(30)
                    .available(window("2020-03-27T08:00/18:00"), window("2020-03-28T08:00/18:00"))
                    .build())
            .people("ana", "bo", "cy")
            .person(Person.builder("dee")
                    .available(window("2020-03-28T09:00/11:00"))
                    .build())
            .session(Session.builder("BY")
                    .slot("BY-1", "ana")
                    .slot(Slot.builder("BY-2", "bo").after("BY-1").build())
                    .attendants("cy")
                    .build())
            .session(Session.builder("LR")
                    .region("Africa")
                    .slot("LR-1", "dee")
                    .slot("LR-2", "bo")
                    .pin(Pin.NONE.withDay(LocalDate.parse("2020-03-28")).withSlotOrder(List.of("LR-2", "LR-1")))
                    .build())
            .session(Session.builder("MW").slot("MW-1", "bo").build())
            .relation(Relation.before("BY", "LR"))
            .relation(Relation.sameDay("BY", "LR", "MW"))
            .delegation(Delegation.of("NL", "LR", "MW"))
            .waiver("day-closed", "agreed", SubjectId.region("Africa"))
            .waiver("day-closed", "agreed", SubjectId.day(LocalDate.parse("2020-03-28")))
            .build();

    static final Timetable PUBLISHED = Timetable.of(
            EVENT,
            List.of(
                    placement("BY", "R20", "2020-03-27T09:00", "BY-1", "BY-2"),
                    placement("LR", "R20", "2020-03-28T09:00", "LR-1", "LR-2"),
                    placement("MW", "R7", "2020-03-28T14:00", "MW-1")));

    static Window window(String interval) {
        return Window.parse(interval, GENEVA);
    }

    static Instant at(String time) {
        return window(time + "/23:59").startInclusive();
    }

    /** An hour whose turns follow one another from its start, 5 minutes each. */
    static Placement placement(String session, String room, String start, String... slots) {
        List<Turn> turns = new ArrayList<>();
        for (String slot : slots) {
            turns.add(new Turn(slot, at(start).plusSeconds(300L * turns.size()), 5));
        }
        return new Placement(session, room, at(start), 60, turns);
    }

    static Event after(Change... changes) {
        return Changes.of(EVENT, changes).applyTo(EVENT, PUBLISHED);
    }

    static Session session(Event event, String id) {
        return Objects.requireNonNull(event.sessionsById().get(id));
    }

    static List<Window> roomWindows(Event event, String id) {
        return Objects.requireNonNull(event.roomsById().get(id)).availability().windows();
    }

    static List<Window> personWindows(Event event, String id) {
        return Objects.requireNonNull(event.peopleById().get(id)).availability().windows();
    }

    static Timetable published(Event event) {
        return event.findPublished().orElseThrow().timetable();
    }

    static List<String> turns(Event event, String session) {
        return published(event).findPlacement(session).orElseThrow().turns().stream()
                .map(Turn::slotId)
                .toList();
    }

    private TwoDayRound() {}
}
