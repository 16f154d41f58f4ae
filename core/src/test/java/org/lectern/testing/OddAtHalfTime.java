package org.lectern.testing;

import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.PositionRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TurnPosition;

/** Whoever speaks at an odd position had better do so at half-time, the longer the session and the later its start. */
final class OddAtHalfTime implements PositionRule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "half-time", RuleScope.PANEL, 3, "minutes", "Odd positions are at half-time.", "Made up.");
    }

    @Override
    public long amount(Event event, Session session, Slot slot, TurnPosition position, RuleConfig config) {
        if (position.number() % 2 == slot.id().length() % 2) {
            return 0;
        }
        long half = position.session().minutes() / 2;
        long late = position.session().startInclusive().atZone(event.zone()).getMinute() / 20;
        return Math.abs(position.minutesIntoSession() - half) / 3
                + position.turn().minutes() * (position.number() - 1) / 4
                + late;
    }

    @Override
    public String sentence(Event event, Session session, Slot slot, TurnPosition position, long units) {
        return "%s speaks as number %s far from half-time.".formatted(slot.name(), position.number());
    }
}
