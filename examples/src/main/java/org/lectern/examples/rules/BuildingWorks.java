package org.lectern.examples.rules;

import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.PlaceRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;

/**
 * {@code building-works}: no session is held beside building works. A rule about where and when one session is held.
 *
 * @param roomIds the rooms beside them
 * @param hours when they are loud
 */
record BuildingWorks(Set<String> roomIds, Window hours) implements PlaceRule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "building-works",
                RuleScope.PLACE,
                2,
                "minutes",
                "No session is held beside building works.",
                "Speakers must raise their voices: as bad as an undesired time.");
    }

    @Override
    public long amount(Event event, Session session, Room room, Window time, RuleConfig config) {
        return roomIds.contains(room.id()) ? time.overlapMinutes(hours) : 0;
    }

    @Override
    public String sentence(Event event, Session session, Room room, Window time, long units) {
        return "%s hears the building works beside room %s for %s minutes."
                .formatted(session.name(), room.name(), units);
    }
}
