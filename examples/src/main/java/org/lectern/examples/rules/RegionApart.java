package org.lectern.examples.rules;

import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.rule.PairRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;

/**
 * {@code region-apart}: sessions of one region do not run at once, since the same diplomats follow them. A rule about pairs
 * of sessions.
 */
record RegionApart() implements PairRule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "region-apart",
                RuleScope.COUPLING,
                "minutes of overlap, per pair",
                "Sessions of one region do not run at once.");
    }

    @Override
    public boolean isAbout(Event event, Session one, Session other, RuleConfig config) {
        return one.region().equals(other.region());
    }

    @Override
    public long amount(Event event, SessionPlace one, SessionPlace other, RuleConfig config) {
        return one.time().overlapMinutes(other.time());
    }

    @Override
    public String sentence(Event event, SessionPlace one, SessionPlace other, long amount) {
        return "%s and %s, both of %s, run at once for %s minutes."
                .formatted(
                        one.session().name(),
                        other.session().name(),
                        one.session().region(),
                        amount);
    }
}
