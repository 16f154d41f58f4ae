package org.lectern.examples.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Edition;
import org.lectern.examples.round.Round;
import org.lectern.publish.workbook.EventWorkbook;

/** What an organiser moved by hand in the timetable of a workbook. */
final class MovesByHand {

    private MovesByHand() {}

    /**
     * Returns the names of the sessions that were moved since an edition.
     *
     * @throws BadInputException if the timetable in the workbook has mistakes
     */
    static List<String> since(Edition edition, Round round, byte[] workbook, Event event) {
        Map<String, Session> sessions = event.sessionsById();
        return findTimetable(edition, round, workbook, event).stream()
                .flatMap(timetable -> timetable.placements().stream())
                .filter(now -> edition.timetable()
                        .findPlacement(now.sessionId())
                        .filter(then -> isSamePlace(then, now, sessions.get(now.sessionId())))
                        .isEmpty())
                .flatMap(now -> Optional.ofNullable(sessions.get(now.sessionId())).stream())
                .map(Session::name)
                .toList();
    }

    /** Another length is no move by hand if the session can no longer have the one that it had. */
    private static boolean isSamePlace(Placement then, Placement now, @Nullable Session session) {
        boolean isSameLength = then.minutes() == now.minutes()
                || (session != null && !session.allowedMinutes().contains(then.minutes()));
        return then.roomId().equals(now.roomId()) && then.start().equals(now.start()) && isSameLength;
    }

    /** Returns what of the timetable in the workbook fits the event, or would at the lengths of an edition. */
    private static Optional<Timetable> findTimetable(Edition edition, Round round, byte[] workbook, Event event) {
        List<Session> sessions = event.sessions().stream()
                .map(session -> edition.timetable()
                        .findPlacement(session.id())
                        .map(then -> withLength(session, then.minutes()))
                        .orElse(session))
                .toList();
        try {
            return EventWorkbook.findStart(
                    workbook, event.toBuilder().sessions(sessions).build());
        } catch (InvalidInputException e) {
            throw new BadInputException(round.workbook(), e.problems());
        }
    }

    private static Session withLength(Session session, int minutes) {
        TreeSet<Integer> lengths = new TreeSet<>(session.allowedMinutes());
        lengths.add(minutes);
        return session.toBuilder()
                .allowedMinutes(lengths.toArray(Integer[]::new))
                .build();
    }
}
