package org.lectern.examples.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.FindingSink;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;

/**
 * {@code region-apart}: sessions of one region do not run at once, since the same diplomats follow them. A rule that
 * keeps its cost up to date. Findings are about the two sessions, in the order of the event.
 */
final class RegionApart implements IncrementalRule {

    private static final String ID = "region-apart";

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                ID, RuleScope.COUPLING, "minutes of overlap, per pair", "Sessions of one region do not run at once.");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        List<ScheduledSession> held = view.scheduledSessions();
        for (int i = 0; i < held.size(); i++) {
            for (ScheduledSession other : held.subList(i + 1, held.size())) {
                Session one = held.get(i).session();
                if (one.region().equals(other.session().region())) {
                    long minutes = held.get(i).time().overlapMinutes(other.time());
                    findings.report(
                            minutes,
                            List.of(Subject.of(one), Subject.of(other.session())),
                            "%s and %s, both of %s, run at once for %s minutes."
                                    .formatted(one.name(), other.session().name(), one.region(), minutes));
                }
            }
        }
    }

    @Override
    public RuleTally newTally(Event event, EffectiveRules effectiveRules) {
        return new Overlaps(effectiveRules);
    }

    /** The minutes of overlap so far: a session that comes or goes is compared with those of its region alone. */
    private static final class Overlaps implements RuleTally {

        private final EffectiveRules effectiveRules;
        private final Map<String, List<SessionPlace>> placesByRegion = new HashMap<>();
        private long minutes;

        private Overlaps(EffectiveRules effectiveRules) {
            this.effectiveRules = effectiveRules;
        }

        @Override
        public void add(SessionPlace place) {
            minutes += with(place);
            places(place).add(place);
        }

        @Override
        public void remove(SessionPlace place) {
            places(place).remove(place);
            minutes -= with(place);
        }

        @Override
        public long amount() {
            return minutes;
        }

        private List<SessionPlace> places(SessionPlace place) {
            return placesByRegion.computeIfAbsent(place.session().region(), region -> new ArrayList<>());
        }

        private long with(SessionPlace place) {
            long sum = 0;
            for (SessionPlace other : places(place)) {
                long shared = place.time().overlapMinutes(other.time());
                if (shared > 0 && !isWaived(place.session(), other.session())) {
                    sum += shared;
                }
            }
            return sum;
        }

        private boolean isWaived(Session one, Session other) {
            return effectiveRules.isWaived(ID, Subject.of(one), Subject.of(other));
        }
    }
}
