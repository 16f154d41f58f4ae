package org.lectern.examples.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Scope;
import org.lectern.rule.Subject;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code region-apart}: sessions of one region do not run at once, since the same diplomats follow them. A rule that
 * keeps its cost up to date. Findings are about the two sessions, in the order of the event.
 */
final class RegionApart implements IncrementalRule {

    private static final String ID = "region-apart";

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                ID, Scope.COUPLING, "minutes of overlap, per pair", "Sessions of one region do not run at once.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        List<HeldSession> held = view.held();
        for (int i = 0; i < held.size(); i++) {
            for (HeldSession other : held.subList(i + 1, held.size())) {
                Session one = held.get(i).session();
                if (one.region().equals(other.session().region())) {
                    long minutes = held.get(i).time().minutesShared(other.time());
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
    public Tally tally(Event event, Rulebook rulebook) {
        return new Overlaps(rulebook);
    }

    /** The minutes of overlap so far: a session that comes or goes is compared with those of its region alone. */
    private static final class Overlaps implements Tally {

        private final Rulebook rulebook;
        private final Map<String, List<HeldPlace>> placesByRegion = new HashMap<>();
        private long minutes;

        private Overlaps(Rulebook rulebook) {
            this.rulebook = rulebook;
        }

        @Override
        public void add(HeldPlace place) {
            minutes += with(place);
            places(place).add(place);
        }

        @Override
        public void remove(HeldPlace place) {
            places(place).remove(place);
            minutes -= with(place);
        }

        @Override
        public long units() {
            return minutes;
        }

        private List<HeldPlace> places(HeldPlace place) {
            return placesByRegion.computeIfAbsent(place.session().region(), region -> new ArrayList<>());
        }

        private long with(HeldPlace place) {
            long sum = 0;
            for (HeldPlace other : places(place)) {
                long shared = place.time().minutesShared(other.time());
                if (shared > 0 && !isWaived(place.session(), other.session())) {
                    sum += shared;
                }
            }
            return sum;
        }

        private boolean isWaived(Session one, Session other) {
            return rulebook.isWaived(ID, Subject.of(one), Subject.of(other));
        }
    }
}
