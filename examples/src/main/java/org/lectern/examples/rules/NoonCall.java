package org.lectern.examples.rules;

import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.SessionRule;

/**
 * {@code noon-call}: no session runs during a call with headquarters. A rule about when one session is held.
 *
 * @param call from its start to its end
 */
record NoonCall(Window call) implements SessionRule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard("noon-call", RuleScope.PANEL, "minutes", "No session runs during the call.");
    }

    @Override
    public long amount(Event event, Session session, Window time, RuleConfig config) {
        return time.overlapMinutes(call);
    }

    @Override
    public String sentence(Event event, Session session, Window time, long units) {
        return "%s runs for %s minutes of the call with headquarters.".formatted(session.name(), units);
    }
}
