package org.lectern.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Session;

/** The amount of a rule about pairs: a session that comes or goes is compared with its partners alone. */
final class PairTally implements IncrementalRule.RuleTally {

    private final PairRule rule;
    private final Event event;
    private final RuleConfig config;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** The numbers of the sessions with which each session may cost something. */
    private final List<List<Integer>> partners = new ArrayList<>();

    private final IncrementalRule.@Nullable SessionPlace[] places;
    private long amount;

    PairTally(PairRule rule, Event event, EffectiveRules rules) {
        this.rule = rule;
        this.event = event;
        this.config = rules.config(rule.definition().id());
        List<Session> sessions = event.sessions();
        this.places = new IncrementalRule.SessionPlace[sessions.size()];
        for (int s = 0; s < sessions.size(); s++) {
            numbers.put(sessions.get(s).id(), s);
            partners.add(new ArrayList<>());
            for (int before = 0; before < s; before++) {
                Session one = sessions.get(before);
                Session other = sessions.get(s);
                if (rule.isAbout(event, one, other, config)
                        && !rules.isWaived(rule.definition().id(), Subject.of(one), Subject.of(other))) {
                    partners.get(before).add(s);
                    partners.get(s).add(before);
                }
            }
        }
    }

    @Override
    public void add(IncrementalRule.SessionPlace place) {
        int session = number(place);
        amount = Math.addExact(amount, withPartners(session, place));
        places[session] = place;
    }

    @Override
    public void remove(IncrementalRule.SessionPlace place) {
        int session = number(place);
        places[session] = null;
        amount -= withPartners(session, place);
    }

    private int number(IncrementalRule.SessionPlace place) {
        return numbers.getOrDefault(place.session().id(), -1);
    }

    private long withPartners(int session, IncrementalRule.SessionPlace place) {
        long sum = 0;
        for (int partner : partners.get(session)) {
            IncrementalRule.SessionPlace other = places[partner];
            if (other != null) {
                IncrementalRule.SessionPlace one = session < partner ? place : other;
                IncrementalRule.SessionPlace later = session < partner ? other : place;
                sum = Math.addExact(sum, RuleFailedException.amount(rule, event, one, later, config));
            }
        }
        return sum;
    }

    @Override
    public long amount() {
        return amount;
    }
}
