package org.lectern.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.Session;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;

/** Audiences that no room seats that the session may have. */
final class SeatWarnings {

    private static final String CODE = "too-few-seats";

    private final Event event;
    private final EffectiveRules rules;
    private final RoomNeeds needs;
    private final int maxSeats;

    SeatWarnings(Event event, EffectiveRules rules) {
        this.event = event;
        this.rules = rules;
        this.needs = new RoomNeeds(event, rules, new SureRules(rules));
        this.maxSeats = event.rooms().stream().mapToInt(Room::seats).max().orElse(0);
    }

    List<Warning> all() {
        List<Warning> all = new ArrayList<>();
        List<Session> tooLarge = event.sessions().stream()
                .filter(session -> findLargest(session).isPresent())
                .toList();
        for (boolean isMistake : new boolean[] {true, false}) {
            List<Subject> forAnyRoom = new ArrayList<>();
            for (Session session : tooLarge) {
                if (isMistake(session) == isMistake) {
                    if (audience(session) > maxSeats) {
                        forAnyRoom.add(Subject.of(session));
                    } else {
                        all.add(ofItsRooms(session, findLargest(session).orElseThrow(), isMistake));
                    }
                }
            }
            if (!forAnyRoom.isEmpty()) {
                all.add(ofAnyRoom(forAnyRoom, isMistake));
            }
        }
        return all;
    }

    /** Returns the largest of the rooms that a session may have, if even that is too small for it. */
    Optional<Room> findLargest(Session session) {
        Subject subject = Subject.of(session);
        return WarningText.isStrict(rules, RuleIds.ROOM_SEATS, subject)
                ? event.rooms().stream()
                        .filter(mayHave(session, subject))
                        .max(Comparator.comparingInt(Room::seats))
                        .filter(room -> room.seats() < audience(session))
                : Optional.empty();
    }

    private Predicate<Room> mayHave(Session session, Subject subject) {
        RoomLimits limits = session.roomLimits();
        Predicate<Room> isPossible = room -> true;
        if (WarningText.isStrict(rules, RuleIds.ROOM_FEATURE, subject)) {
            isPossible = isPossible.and(room -> room.features().containsAll(limits.neededFeatures()));
        }
        if (WarningText.isStrict(rules, RuleIds.EXCLUDED_FEATURE, subject)) {
            isPossible =
                    isPossible.and(room -> limits.excludedFeatures().stream().noneMatch(room.features()::contains));
        }
        if (WarningText.isStrict(rules, RuleIds.SESSION_ROOM, subject)) {
            isPossible = isPossible.and(room -> limits.allowedRooms().include(room.id()));
        }
        if (WarningText.isStrict(rules, RuleIds.PINNED, subject)) {
            isPossible = isPossible.and(
                    room -> session.pin().findRoomId().map(room.id()::equals).orElse(true));
        }
        return isPossible;
    }

    /** Returns whether no timetable holds the session: no room meets the rules about it that nothing can lift. */
    private boolean isMistake(Session session) {
        return WarningText.isStrict(rules, RuleIds.UNSCHEDULED_SESSION, Subject.of(session))
                && needs.suitable(session).isEmpty();
    }

    private static int audience(Session session) {
        return session.audience().orElse(0);
    }

    private Warning ofAnyRoom(List<Subject> sessions, boolean isMistake) {
        return new Warning(
                CODE,
                sessions,
                TranslatableSentence.of(
                        "warning.too-few-seats",
                        "No room is large enough for %s: the largest has %s seats.",
                        WarningText.names(sessions),
                        maxSeats),
                TranslatableSentence.of(
                        "warning.too-few-seats.advice", "Add a larger room, or correct the expected audience."),
                isMistake);
    }

    private static Warning ofItsRooms(Session session, Room largest, boolean isMistake) {
        return new Warning(
                CODE,
                List.of(Subject.of(session)),
                TranslatableSentence.of(
                        "warning.too-few-seats.own",
                        "%s expects %s people, and the largest room that it may have, %s, has %s seats.",
                        session.name(),
                        audience(session),
                        largest.name(),
                        largest.seats()),
                TranslatableSentence.of(
                        "warning.too-few-seats.own.advice", "Allow a larger room, or correct the expected audience."),
                isMistake);
    }
}
