package org.lectern.rule.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.SeatedSlot;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code pinned}: what is pinned stays. Findings are about the session, one for each broken pin, and for a room pin
 * also about the pinned room.
 */
final class Pinned implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        "pinned",
                        Scope.PLACE,
                        "pins broken",
                        "The day, room, start and slot order to which a session is pinned stay; each is one pin.")
                .in(Scope.PLACE, Scope.PANEL);
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        Map<String, Room> rooms = view.event().roomsById();
        for (HeldSession session : view.held()) {
            Pin pin = session.session().pin();
            pin.pinnedDay().ifPresent(day -> checkDay(session, day, findings));
            pin.pinnedRoomId().ifPresent(id -> checkRoom(session, Objects.requireNonNull(rooms.get(id)), findings));
            pin.pinnedStart().ifPresent(start -> checkStart(session, start, view, findings));
            checkSlotOrder(session, pin.slotOrder(), findings);
        }
    }

    private static void checkDay(HeldSession session, LocalDate day, FindingSink findings) {
        if (!session.halfDay().date().equals(day)) {
            findings.tell(
                    1,
                    List.of(Subjects.of(session)),
                    () -> Sentence.of(
                            "pinned.day",
                            "%s is pinned to %s and belongs to %s.",
                            session.session().name(),
                            Wording.of(day),
                            Wording.of(session.halfDay().date())));
        }
    }

    private static void checkRoom(HeldSession session, Room room, FindingSink findings) {
        if (!session.room().id().equals(room.id())) {
            findings.tell(
                    1,
                    List.of(Subjects.of(session), Subjects.of(room)),
                    () -> Sentence.of(
                            "pinned.room",
                            "%s is pinned to room %s and is in room %s.",
                            session.session().name(),
                            room.name(),
                            session.room().name()));
        }
    }

    private static void checkStart(HeldSession session, Instant start, View view, FindingSink findings) {
        if (!session.time().startInclusive().equals(start)) {
            findings.tell(
                    1,
                    List.of(Subjects.of(session)),
                    () -> Sentence.of(
                            "pinned.start",
                            "%s is pinned to start on %s and starts on %s.",
                            session.session().name(),
                            Wording.of(start, view),
                            Wording.of(session.time().startInclusive(), view)));
        }
    }

    private static void checkSlotOrder(HeldSession session, List<String> pinnedIds, FindingSink findings) {
        List<SeatedSlot> asHeld = session.seated().stream()
                .filter(seat -> pinnedIds.contains(seat.slot().id()))
                .toList();
        List<SeatedSlot> asPinned = asHeld.stream()
                .sorted(Comparator.comparingInt(
                        seat -> pinnedIds.indexOf(seat.slot().id())))
                .toList();
        if (!asHeld.equals(asPinned)) {
            findings.tell(
                    1,
                    List.of(Subjects.of(session)),
                    () -> Sentence.of(
                            "pinned.order",
                            "The slots of %s are pinned to the order %s and speak in the order %s.",
                            session.session().name(),
                            told(asPinned),
                            told(asHeld)));
        }
    }

    private static String told(List<SeatedSlot> seats) {
        return seats.stream().map(Wording::of).collect(Collectors.joining(", "));
    }
}
