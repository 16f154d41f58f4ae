package org.lectern.warning;

import java.util.BitSet;
import java.util.Collections;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;

/** Which sessions surely need a room to themselves, and which rooms suit them. */
record RoomNeeds(Event event, EffectiveRules settings, SureRules rules) {

    boolean isSure(Session session) {
        Set<SubjectId> subjects = Set.of(SubjectId.session(session.id()));
        return WarningText.isStrict(settings, RuleIds.UNSCHEDULED_SESSION, Subject.of(session))
                && rules.isHard(RuleIds.DAY_CLOSED, subjects)
                && rules.isHard(RuleIds.ROOM_CONFLICT, subjects)
                && !rules.mayBeWaived(RuleIds.ROOM_CLOSED, subjects)
                && !rules.mayBeWaived(RuleIds.DURING_BREAK, subjects);
    }

    BitSet suitable(Session session) {
        Set<SubjectId> subjects = Set.of(SubjectId.session(session.id()));
        boolean needs = rules.isHard(RuleIds.ROOM_FEATURE, subjects);
        boolean excludes = rules.isHard(RuleIds.EXCLUDED_FEATURE, subjects);
        boolean isLimited = rules.isHard(RuleIds.SESSION_ROOM, subjects);
        boolean isSeated = rules.isHard(RuleIds.ROOM_SEATS, subjects);
        boolean isPinned = rules.isHard(RuleIds.PINNED, subjects);
        BitSet rooms = new BitSet();
        for (int r = 0; r < event.rooms().size(); r++) {
            Room room = event.rooms().get(r);
            boolean suits = (!needs || room.features().containsAll(session.neededFeatures()))
                    && (!excludes
                            || Collections.disjoint(
                                    room.features(), session.roomLimits().excludedFeatures()))
                    && (!isLimited || session.roomLimits().allowedRooms().include(room.id()))
                    && (!isSeated || room.seats() >= session.audience().orElse(0))
                    && (!isPinned
                            || session.pin().findRoomId().map(room.id()::equals).orElse(true));
            rooms.set(r, suits);
        }
        return rooms;
    }
}
