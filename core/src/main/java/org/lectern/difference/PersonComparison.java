package org.lectern.difference;

import static org.lectern.difference.DifferenceKind.ADDED;
import static org.lectern.difference.DifferenceKind.CANCELLED;
import static org.lectern.difference.DifferenceKind.LENGTH;
import static org.lectern.difference.DifferenceKind.NEW_SPEAKER;
import static org.lectern.difference.DifferenceKind.START;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.difference.PersonDifference.InSession;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.ScheduledSession;

/**
 * Says what of a session's differences a person must hear.
 *
 * <p>Whoever is live in a session hears of each move that rule {@code moved} grades above 0, and of no other. Another
 * position among the speakers is no reason to hear while the turn keeps its time, though the rule grades it. Whoever
 * stays for the whole of it hears of its length. Everybody, recorded or not, hears whether the session is held with them,
 * whether their turn is seated and whether they must be there for it.
 */
record PersonComparison(MoveGrades grades) {

    /** Returns the ids of everybody whom a session of an event names: attendants, then speakers. */
    static Set<String> named(@Nullable Session session) {
        Set<String> ids = new LinkedHashSet<>();
        if (session != null) {
            ids.addAll(session.attendantIds());
            session.slots().forEach(slot -> ids.add(slot.personId()));
        }
        return ids;
    }

    /** Returns whether a person attends a session that is held, or has a turn in it. */
    static boolean takesPart(String personId, @Nullable ScheduledSession held) {
        return held != null
                && (held.session().attendantIds().contains(personId)
                        || held.turns().stream()
                                .anyMatch(seat -> seat.person().id().equals(personId)));
    }

    /** Returns what a person must hear of a session that differs, or empty if nothing. */
    Optional<InSession> findDifference(Person person, SessionDifference session) {
        ScheduledSession was = session.before();
        ScheduledSession is = session.after();
        boolean wasNamed = was != null && named(was.session()).contains(person.id());
        boolean isNamed = is != null && named(is.session()).contains(person.id());
        if (was != null && is != null && wasNamed && isNamed) {
            return stays(person, session, was, is);
        }
        if (isNamed && takesPart(person.id(), is)) {
            return Optional.of(in(session, ADDED, turns(person, null, is)));
        }
        // Whose turn had been dropped hears that there is no session any more.
        if (wasNamed && (is == null || takesPart(person.id(), was))) {
            return Optional.of(in(session, CANCELLED, turns(person, was, null)));
        }
        return Optional.empty();
    }

    private static InSession in(SessionDifference session, DifferenceKind kind, List<TurnDifference> turns) {
        return new InSession(session, List.of(kind), turns, 0);
    }

    private Optional<InSession> stays(
            Person person, SessionDifference session, ScheduledSession was, ScheduledSession is) {
        List<DifferenceKind> kinds = session.kinds().stream()
                .filter(kind -> concerns(person, kind, was, is))
                .toList();
        List<TurnDifference> turns = turns(person, was, is);
        // Whoever hears that a session moved wants to hear when the turn is now, even if it is the same inside.
        List<TurnDifference> reported = turns.stream()
                .filter(turn -> kinds.contains(START) || !turn.keepsTime())
                .toList();
        List<DifferenceKind> all = Stream.concat(kinds.stream(), kinds(reported))
                .distinct()
                .sorted()
                .toList();
        if (all.stream().noneMatch(grades::isReported)) {
            return Optional.empty();
        }
        long displacement = kinds.contains(START)
                ? grades.displacement(was.time().startInclusive(), is.time().startInclusive())
                : 0;
        long grade = grades.largest(kinds)
                + displacement
                + grades.largest(kinds(turns).toList());
        return Optional.of(new InSession(session, all, reported, grade));
    }

    private static Stream<DifferenceKind> kinds(List<TurnDifference> turns) {
        return turns.stream().flatMap(turn -> turn.kinds().stream());
    }

    private static boolean concerns(Person person, DifferenceKind kind, ScheduledSession was, ScheduledSession is) {
        return switch (kind) {
            case LENGTH -> staysThroughout(person, is);
            case ATTENDANTS -> attends(person, was) != attends(person, is);
            default -> is.livePersonIds().contains(person.id());
        };
    }

    private static boolean attends(Person person, ScheduledSession held) {
        return held.session().attendantIds().contains(person.id());
    }

    private static boolean staysThroughout(Person person, ScheduledSession held) {
        return attends(person, held)
                || held.turns().stream()
                        .anyMatch(seat -> seat.person().id().equals(person.id())
                                && seat.slot().presence() == Presence.WHOLE_SESSION);
    }

    /** Returns the person's turns on either side; what differs in one that is recorded is only whether it is there. */
    private static List<TurnDifference> turns(
            Person person, @Nullable ScheduledSession was, @Nullable ScheduledSession is) {
        Map<String, PlacedTurn> turnsWere = own(person, was);
        Map<String, PlacedTurn> turnsAre = own(person, is);
        Set<String> slotIds = new LinkedHashSet<>(turnsAre.keySet());
        slotIds.addAll(turnsWere.keySet());
        List<TurnDifference> turns = new ArrayList<>();
        for (String slotId : slotIds) {
            PlacedTurn turnWas = turnsWere.get(slotId);
            PlacedTurn turnIs = turnsAre.get(slotId);
            Slot slot = Stream.of(Optional.ofNullable(turnIs), Optional.ofNullable(turnWas))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow()
                    .slot();
            turns.add(new TurnDifference(slot, turnWas, turnIs, kinds(slot, turnWas, turnIs, was)));
        }
        return turns;
    }

    private static List<DifferenceKind> kinds(
            Slot slot, @Nullable PlacedTurn turnWas, @Nullable PlacedTurn turnIs, @Nullable ScheduledSession was) {
        boolean isTaken = turnWas == null
                && was != null
                && was.turns().stream().anyMatch(seat -> seat.slot().id().equals(slot.id()));
        if (isTaken) {
            return List.of(NEW_SPEAKER);
        }
        return SessionComparison.kinds(turnWas, turnIs).stream()
                .filter(kind -> !kind.isMove() || slot.presence() != Presence.RECORDED)
                .toList();
    }

    private static Map<String, PlacedTurn> own(Person person, @Nullable ScheduledSession held) {
        if (held == null) {
            return Map.of();
        }
        Map<String, PlacedTurn> own = SessionComparison.placed(held);
        own.values().removeIf(turn -> !turn.speaker().id().equals(person.id()));
        return own;
    }
}
