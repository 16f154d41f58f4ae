package org.lectern.warning;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;

/**
 * Rooms with the sessions that no other room suits.
 *
 * @param rooms the indices of the rooms
 * @param sessions the sessions, in the order of the event
 * @param needed what the sessions need
 * @param open the minutes that the rooms have for them
 */
record RoomShortage(BitSet rooms, List<Session> sessions, NeededMinutes needed, long open) {

    /** Returns how many minutes are missing, below 0 if some are left. */
    long lacking() {
        return needed.total() - open;
    }

    Warning ofAllRooms() {
        return warning(
                List.of(),
                TranslatableSentence.of(
                        "warning.too-few-room-minutes",
                        "Not all sessions fit: they need at least %s, and the rooms offer %s.",
                        needed.text(),
                        NeededMinutes.minutes(open)),
                roomsAdvice());
    }

    Warning ofSomeRooms(List<Room> named) {
        List<Subject> these = named.stream().map(Subject::of).toList();
        return warning(
                these,
                TranslatableSentence.of(
                        "warning.too-few-room-minutes.some",
                        "Not all of %s fit into %s, and no other room suits them: they need at least %s and have %s.",
                        WarningText.names(sessions.stream().map(Subject::of).toList()),
                        WarningText.names(these),
                        needed.text(),
                        NeededMinutes.minutes(open)),
                roomsAdvice());
    }

    /** Returns the warning about sessions that lie within hours of their own. */
    Warning ofSessionHours() {
        return warning(
                List.of(),
                TranslatableSentence.of(
                        "warning.too-few-room-minutes.hours",
                        "Not all of %s fit into the times allowed for them: they need at least %s of rooms and have %s.",
                        WarningText.names(sessions.stream().map(Subject::of).toList()),
                        needed.text(),
                        NeededMinutes.minutes(open)),
                TranslatableSentence.of(
                        "warning.too-few-room-minutes.hours.advice",
                        "Allow more times for them, open suitable rooms for at least %s more then, or plan at least %s fewer.",
                        NeededMinutes.time(lacking()),
                        NeededMinutes.sessions(needed.fewerSessions(open))));
    }

    private TranslatableSentence roomsAdvice() {
        return TranslatableSentence.of(
                "warning.too-few-room-minutes.advice",
                "Open suitable rooms for at least %s more, or plan at least %s fewer.",
                NeededMinutes.time(lacking()),
                NeededMinutes.sessions(needed.fewerSessions(open)));
    }

    /** @param limit how many sessions may run at once */
    Warning ofSessionsAtOnce(int limit) {
        return warning(
                List.of(),
                TranslatableSentence.of(
                        "warning.too-few-room-minutes.at-once",
                        "Not all sessions fit: they need at least %s and, with at most %s at once, have %s.",
                        needed.text(),
                        NeededMinutes.sessions(limit),
                        NeededMinutes.minutes(open)),
                TranslatableSentence.of(
                        "warning.too-few-room-minutes.at-once.advice",
                        "Allow more sessions at once, make the days at least %s longer in all, or plan at least %s fewer.",
                        NeededMinutes.time((lacking() + limit - 1) / limit),
                        NeededMinutes.sessions(needed.fewerSessions(open))));
    }

    private Warning warning(List<Subject> named, TranslatableSentence sentence, TranslatableSentence advice) {
        return new Warning(
                "too-few-room-minutes",
                Stream.concat(sessions.stream().map(Subject::of), named.stream())
                        .toList(),
                sentence,
                advice);
    }
}
