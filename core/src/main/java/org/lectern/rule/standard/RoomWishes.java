package org.lectern.rule.standard;

import java.util.List;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.RoomWish;
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
 * {@code room-wish}: the room is as its session wishes. Each wish that is not met has a finding of its own, about the
 * session and the room.
 */
final class RoomWishes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.ROOM_WISH,
                        RuleScope.PLACE,
                        5,
                        "weights of unmet wishes",
                        "The room meets each wish of its session: it is a preferred room or none that is undesired, and"
                                + " has a preferred feature or none that is undesired.",
                        "A wish about the room counts as much as a change of room between two sessions of a region;"
                                + " the weight of the wish multiplies it.")
                .withFindingsAbout("the session and the room");
    }

    @Override
    public boolean concerns(Event event) {
        return event.sessions().stream()
                .anyMatch(session -> !session.roomWishes().isEmpty());
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (RoomWish wish : session.session().roomWishes()) {
                findings.report(
                        isMet(wish, session.room()) ? 0 : wish.weight(),
                        List.of(Subject.of(session), Subject.of(session.room())),
                        () -> sentence(session, wish, view));
            }
        }
    }

    private static boolean isMet(RoomWish wish, Room room) {
        return switch (wish) {
            case RoomWish.PreferredRooms(Set<String> rooms, int weight) -> rooms.contains(room.id());
            case RoomWish.UndesiredRooms(Set<String> rooms, int weight) -> !rooms.contains(room.id());
            case RoomWish.PreferredFeature(String feature, int weight) ->
                room.features().contains(feature);
            case RoomWish.UndesiredFeature(String feature, int weight) ->
                !room.features().contains(feature);
        };
    }

    private static TranslatableSentence sentence(ScheduledSession session, RoomWish wish, TimetableView view) {
        String name = session.session().name();
        String room = session.room().name();
        return switch (wish) {
            case RoomWish.PreferredRooms(Set<String> rooms, int weight) ->
                TranslatableSentence.of(
                        "room-wish.preferred-rooms",
                        "%s is in room %s, not in a preferred one: %s.",
                        name,
                        room,
                        FindingText.rooms(rooms, view));
            case RoomWish.UndesiredRooms undesired ->
                TranslatableSentence.of(
                        "room-wish.undesired-rooms", "%s is in room %s, which it would rather avoid.", name, room);
            case RoomWish.PreferredFeature(String feature, int weight) ->
                TranslatableSentence.of(
                        "room-wish.preferred-feature", "Room %s lacks %s, which %s would prefer.", room, feature, name);
            case RoomWish.UndesiredFeature(String feature, int weight) ->
                TranslatableSentence.of(
                        "room-wish.undesired-feature",
                        "Room %s has %s, which %s would rather avoid.",
                        room,
                        feature,
                        name);
        };
    }
}
