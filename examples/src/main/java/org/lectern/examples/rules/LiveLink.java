package org.lectern.examples.rules;

import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TurnRule;

/**
 * {@code live-link}: nobody speaks while a link to another house is live; a video may be shown. A rule about turns.
 *
 * @param link from the start of the link to its end
 */
record LiveLink(Window link) implements TurnRule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard("live-link", RuleScope.PANEL, "minutes", "Nobody speaks while the link is live.");
    }

    @Override
    public long amount(Event event, Session session, Slot slot, Window turn, RuleConfig config) {
        return slot.presence() == Presence.RECORDED ? 0 : turn.overlapMinutes(link);
    }

    @Override
    public String sentence(Event event, Session session, Slot slot, Window turn, long units) {
        return "%s speaks at %s for %s minutes of the live link.".formatted(slot.name(), session.name(), units);
    }
}
