package org.lectern.rule.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.event.Room;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code room-conflict}: one room holds one session at a time, and while a session is in a room its parts are taken.
 * Findings are about both sessions and the room, or both rooms where they share a part.
 */
final class RoomConflict implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.ROOM_CONFLICT,
                        RuleScope.COUPLING,
                        "minutes of overlap, per pair",
                        "No two sessions overlap, including set-up and tear-down, in one room or in two that share a"
                                + " part.")
                .withFindingsAbout("both sessions and the room, or both rooms where they share a part");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        Map<String, List<String>> meeting = meeting(view.event().rooms());
        SessionPairs.forEachOverlap(
                view.scheduledSessions(),
                ScheduledSession::occupiedTime,
                session -> Objects.requireNonNull(meeting.get(session.room().id())),
                (one, other) -> report(one, other, view, findings));
    }

    /** Returns each room, by its id, with the rooms that share a part with it after it. */
    private static Map<String, List<String>> meeting(List<Room> rooms) {
        Map<String, List<String>> meeting = new HashMap<>();
        for (Room room : rooms) {
            List<String> ids = new ArrayList<>(List.of(room.id()));
            rooms.stream()
                    .filter(other -> !other.id().equals(room.id()) && shareAPart(room, other))
                    .forEach(other -> ids.add(other.id()));
            meeting.put(room.id(), ids);
        }
        return meeting;
    }

    private static void report(ScheduledSession one, ScheduledSession other, TimetableView view, FindingSink findings) {
        if (!one.room().id().equals(other.room().id())) {
            reportParts(one, other, view, findings);
            return;
        }
        Window time = one.occupiedTime();
        findings.report(
                time.overlapMinutes(other.occupiedTime()),
                List.of(Subject.of(one), Subject.of(other), Subject.of(one.room())),
                () -> TranslatableSentence.of(
                        RuleIds.ROOM_CONFLICT,
                        "%s and %s overlap by %s in room %s (%s and %s, including set-up and tear-down).",
                        one.session().name(),
                        other.session().name(),
                        FindingText.minutes(time.overlapMinutes(other.occupiedTime())),
                        one.room().name(),
                        FindingText.of(time, view),
                        FindingText.of(other.occupiedTime(), view)));
    }

    private static boolean shareAPart(Room one, Room other) {
        if (one.partIds().isEmpty() && other.partIds().isEmpty()) {
            return false;
        }
        Set<String> taken = new HashSet<>(one.partIds());
        taken.add(one.id());
        return taken.contains(other.id()) || other.partIds().stream().anyMatch(taken::contains);
    }

    private static void reportParts(
            ScheduledSession one, ScheduledSession other, TimetableView view, FindingSink findings) {
        long minutes = one.occupiedTime().overlapMinutes(other.occupiedTime());
        findings.report(
                minutes,
                List.of(Subject.of(one), Subject.of(other), Subject.of(one.room()), Subject.of(other.room())),
                () -> TranslatableSentence.of(
                        "room-conflict.parts",
                        "%s in room %s (%s) and %s in room %s (%s) overlap by %s, including set-up and tear-down; the"
                                + " rooms share space.",
                        one.session().name(),
                        one.room().name(),
                        FindingText.of(one.occupiedTime(), view),
                        other.session().name(),
                        other.room().name(),
                        FindingText.of(other.occupiedTime(), view),
                        FindingText.minutes(minutes)));
    }
}
