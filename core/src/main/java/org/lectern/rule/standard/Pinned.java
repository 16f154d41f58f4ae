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
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code pinned}: what is pinned stays. Findings are about the session, one for each broken pin, and for a room pin
 * also about the pinned room.
 */
final class Pinned implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.PINNED,
                        RuleScope.PLACE,
                        "pins broken",
                        "A session keeps the day, room, start and slot order to which it is pinned. Each is"
                                + " one pin.")
                .withScopes(RuleScope.PLACE, RuleScope.PANEL)
                .withFindingsAbout("the session; for a pinned room also that room");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        Map<String, Room> rooms = view.event().roomsById();
        for (ScheduledSession session : view.scheduledSessions()) {
            Pin pin = session.session().pin();
            pin.findDay().ifPresent(day -> checkDay(session, day, findings));
            pin.findRoomId().ifPresent(id -> checkRoom(session, Objects.requireNonNull(rooms.get(id)), findings));
            pin.findStart().ifPresent(start -> checkStart(session, start, view, findings));
            checkSlotOrder(session, pin.slotOrder(), findings);
        }
    }

    private static void checkDay(ScheduledSession session, LocalDate day, FindingSink findings) {
        findings.report(
                session.halfDay().date().equals(day) ? 0 : 1,
                List.of(Subject.of(session)),
                () -> TranslatableSentence.of(
                        "pinned.day",
                        "%s is pinned to %s but takes place on %s.",
                        session.session().name(),
                        FindingText.of(day),
                        FindingText.of(session.halfDay().date())));
    }

    private static void checkRoom(ScheduledSession session, Room room, FindingSink findings) {
        findings.report(
                session.room().id().equals(room.id()) ? 0 : 1,
                List.of(Subject.of(session), Subject.of(room)),
                () -> TranslatableSentence.of(
                        "pinned.room",
                        "%s is pinned to room %s but is in room %s.",
                        session.session().name(),
                        room.name(),
                        session.room().name()));
    }

    private static void checkStart(ScheduledSession session, Instant start, TimetableView view, FindingSink findings) {
        findings.report(
                session.time().startInclusive().equals(start) ? 0 : 1,
                List.of(Subject.of(session)),
                () -> TranslatableSentence.of(
                        "pinned.start",
                        "%s is pinned to start on %s but starts on %s.",
                        session.session().name(),
                        FindingText.of(start, view),
                        FindingText.of(session.time().startInclusive(), view)));
    }

    private static void checkSlotOrder(ScheduledSession session, List<String> pinnedIds, FindingSink findings) {
        List<ScheduledTurn> asHeld = session.turns().stream()
                .filter(seat -> pinnedIds.contains(seat.slot().id()))
                .toList();
        List<ScheduledTurn> asPinned = asHeld.stream()
                .sorted(Comparator.comparingInt(
                        seat -> pinnedIds.indexOf(seat.slot().id())))
                .toList();
        findings.report(
                asHeld.equals(asPinned) ? 0 : 1,
                List.of(Subject.of(session)),
                () -> TranslatableSentence.of(
                        "pinned.order",
                        "The slots of %s are pinned to the order %s but speak in the order %s.",
                        session.session().name(),
                        orderText(asPinned),
                        orderText(asHeld)));
    }

    private static String orderText(List<ScheduledTurn> seats) {
        return seats.stream().map(FindingText::of).collect(Collectors.joining(", "));
    }
}
