package org.lectern.rule.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.rule.HeldSession;
import org.lectern.rule.View;

/** Held sessions by what they have in common; within a group they keep their order. */
final class Grouping {

    private Grouping() {}

    /** Returns the sessions by the date of the day to which they belong, in order. */
    static SortedMap<LocalDate, List<HeldSession>> byDay(List<HeldSession> sessions) {
        SortedMap<LocalDate, List<HeldSession>> byDay = new TreeMap<>();
        sessions.forEach(session -> byDay.computeIfAbsent(session.halfDay().date(), ignored -> new ArrayList<>())
                .add(session));
        return byDay;
    }

    /** Returns the sessions in which each person is live, by the person's id; who is live in none is not listed. */
    static Map<String, List<HeldSession>> byLivePerson(View view) {
        Map<String, List<HeldSession>> byPerson = new LinkedHashMap<>();
        for (HeldSession session : view.held()) {
            session.livePersonIds()
                    .forEach(id -> byPerson.computeIfAbsent(id, ignored -> new ArrayList<>())
                            .add(session));
        }
        return byPerson;
    }

    /** Returns the sessions in each room, by the room's id; a room that is never used is not listed. */
    static Map<String, List<HeldSession>> byRoom(View view) {
        Map<String, List<HeldSession>> byRoom = new LinkedHashMap<>();
        view.held()
                .forEach(session -> byRoom.computeIfAbsent(session.room().id(), ignored -> new ArrayList<>())
                        .add(session));
        return byRoom;
    }

    /** Returns the sessions of each region, by its name; sessions without a region are not listed. */
    static Map<String, List<HeldSession>> byRegion(View view) {
        Map<String, List<HeldSession>> byRegion = new LinkedHashMap<>();
        view.held().stream()
                .filter(session -> !session.session().region().isEmpty())
                .forEach(session -> byRegion.computeIfAbsent(session.session().region(), ignored -> new ArrayList<>())
                        .add(session));
        return byRegion;
    }
}
