package org.lectern.replan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/** Sessions of an hour with speakers of seven minutes each, for tests of a replan. */
final class HourSessions {

    private HourSessions() {}

    static Event.Builder event() {
        return Event.builder("round", ZoneOffset.UTC).changeoverMinutes(0);
    }

    static Instant at(String time) {
        return Window.parse(time + "/23:59", ZoneOffset.UTC).startInclusive();
    }

    /** Adds the speakers to the event: {@code id1}, {@code id2} and so on. */
    static Session.Builder session(Event.Builder event, String id, int speakers, int audience) {
        Session.Builder session = Session.builder(id).audience(audience);
        for (int i = 1; i <= speakers; i++) {
            event.people(id + i);
            session.slot(id + "-" + i, id + i);
        }
        return session;
    }

    static Placement placement(String id, int speakers, String room, String time) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i <= speakers; i++) {
            turns.add(new Turn(id + "-" + i, at(time).plusSeconds(420L * (i - 1)), 7));
        }
        return new Placement(id, room, at(time), 60, turns);
    }

    /** Returns the time of one of many sessions in three rooms: eight hours a day, day after day. */
    static Placement inThreeRooms(int number, int speakers) {
        int hour = 10 + number % 24 / 3;
        return placement(
                "S" + number, speakers, "R" + (1 + number % 3), "2020-04-0%dT%d:00".formatted(1 + number / 24, hour));
    }
}
