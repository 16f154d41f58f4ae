package org.lectern.difference;

import static org.lectern.difference.DifferenceKind.ADDED;
import static org.lectern.difference.DifferenceKind.ADDED_SLOT;
import static org.lectern.difference.DifferenceKind.ATTENDANTS;
import static org.lectern.difference.DifferenceKind.CANCELLED;
import static org.lectern.difference.DifferenceKind.DAY;
import static org.lectern.difference.DifferenceKind.DROPPED_SLOT;
import static org.lectern.difference.DifferenceKind.HALF_DAY;
import static org.lectern.difference.DifferenceKind.LENGTH;
import static org.lectern.difference.DifferenceKind.MINUTES;
import static org.lectern.difference.DifferenceKind.NEW_SPEAKER;
import static org.lectern.difference.DifferenceKind.ORDER;
import static org.lectern.difference.DifferenceKind.PRESENCE;
import static org.lectern.difference.DifferenceKind.ROOM;
import static org.lectern.difference.DifferenceKind.START;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.HalfDay;
import org.lectern.rule.ScheduledSession;

/** Compares a session as it was held with how it is. */
record SessionComparison(ResolvedTimetable before, ResolvedTimetable after) {

    /** Returns what differs in a session of either event, or empty if nothing does. */
    Optional<SessionDifference> findDifference(String sessionId) {
        Session session = Objects.requireNonNullElseGet(
                after.session(sessionId), () -> Objects.requireNonNull(before.session(sessionId)));
        ScheduledSession was = before.held(sessionId);
        ScheduledSession is = after.held(sessionId);
        SessionDifference difference = new SessionDifference(
                session, was, is, kinds(was, is), was != null && is != null ? turns(was, is) : List.of());
        return Optional.of(difference).filter(SessionDifference::isAny);
    }

    private List<DifferenceKind> kinds(@Nullable ScheduledSession was, @Nullable ScheduledSession is) {
        if (was == null || is == null) {
            return was == null && is == null ? List.of() : List.of(was == null ? ADDED : CANCELLED);
        }
        Set<DifferenceKind> kinds = EnumSet.noneOf(DifferenceKind.class);
        // Windows may have changed: what was published is seen by those of today, as rule `moved` sees it.
        Optional<HalfDay> halfDayWas = after.findHalfDay(was.time());
        Optional<HalfDay> halfDayIs = after.findHalfDay(is.time());
        boolean isOtherDay = !after.date(is.time()).equals(after.date(was.time()));
        addIf(isOtherDay, DAY, kinds);
        addIf(!halfDayIs.equals(halfDayWas), HALF_DAY, kinds);
        addIf(!is.time().startInclusive().equals(was.time().startInclusive()), START, kinds);
        addIf(!is.room().id().equals(was.room().id()), ROOM, kinds);
        addIf(is.time().minutes() != was.time().minutes(), LENGTH, kinds);
        addIf(!is.session().attendantIds().equals(was.session().attendantIds()), ATTENDANTS, kinds);
        return List.copyOf(kinds);
    }

    private static List<TurnDifference> turns(ScheduledSession was, ScheduledSession is) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        is.session().slots().forEach(slot -> slots.put(slot.id(), slot));
        was.session().slots().forEach(slot -> slots.putIfAbsent(slot.id(), slot));
        Map<String, PlacedTurn> turnsWere = placed(was);
        Map<String, PlacedTurn> turnsAre = placed(is);
        List<TurnDifference> differences = new ArrayList<>();
        slots.forEach((id, slot) -> {
            PlacedTurn turnWas = turnsWere.get(id);
            PlacedTurn turnIs = turnsAre.get(id);
            List<DifferenceKind> kinds = kinds(turnWas, turnIs);
            if (!kinds.isEmpty()) {
                differences.add(new TurnDifference(slot, turnWas, turnIs, kinds));
            }
        });
        return differences;
    }

    /** Returns the seated turns by the ids of their slots. */
    static Map<String, PlacedTurn> placed(ScheduledSession session) {
        Map<String, PlacedTurn> placed = new LinkedHashMap<>();
        for (int i = 0; i < session.turns().size(); i++) {
            PlacedTurn turn = PlacedTurn.of(session, i);
            placed.put(turn.slot().id(), turn);
        }
        return placed;
    }

    /** Returns how a turn differs, whoever looks at it. */
    static List<DifferenceKind> kinds(@Nullable PlacedTurn was, @Nullable PlacedTurn is) {
        if (was == null || is == null) {
            return was == null && is == null ? List.of() : List.of(was == null ? ADDED_SLOT : DROPPED_SLOT);
        }
        Set<DifferenceKind> kinds = EnumSet.noneOf(DifferenceKind.class);
        addIf(was.number() != is.number(), ORDER, kinds);
        addIf(
                was.afterMinutes() != is.afterMinutes()
                        || was.time().minutes() != is.time().minutes(),
                MINUTES,
                kinds);
        addIf(!was.speaker().id().equals(is.speaker().id()), NEW_SPEAKER, kinds);
        addIf(was.slot().presence() != is.slot().presence(), PRESENCE, kinds);
        return List.copyOf(kinds);
    }

    private static void addIf(boolean holds, DifferenceKind kind, Set<DifferenceKind> kinds) {
        if (holds) {
            kinds.add(kind);
        }
    }
}
