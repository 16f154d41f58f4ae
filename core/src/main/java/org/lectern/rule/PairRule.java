package org.lectern.rule;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Session;

/**
 * A custom rule about pairs of sessions: what two of them cost together depends on their rooms and times alone. The search keeps its
 * cost up to date, and the lower bound counts it where the pairs are few enough. Findings are about both sessions.
 *
 * <p>Of two sessions, {@code one} always stands before {@code other} in the event.
 *
 * @since 0.1.0
 */
public interface PairRule extends IncrementalRule {

    /** Returns whether two sessions may cost something together. Asked before the search, for each two sessions. */
    boolean isAbout(Event event, Session one, Session other, RuleConfig config);

    /**
     * Returns how much two scheduled sessions break the rule together, in its unit; 0 where it holds. Asked only if the rule {@link
     * #isAbout is about} the two.
     */
    long amount(Event event, SessionPlace one, SessionPlace other, RuleConfig config);

    /** Returns one sentence with the values in it, for two sessions that break the rule by {@code amount}. */
    String sentence(Event event, SessionPlace one, SessionPlace other, long amount);

    @Override
    default void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        List<SessionPlace> places = view.scheduledSessions().stream()
                .map(held -> new SessionPlace(held.session(), held.room(), held.time(), held.halfDay()))
                .toList();
        for (int i = 0; i < places.size(); i++) {
            for (SessionPlace other : places.subList(i + 1, places.size())) {
                SessionPlace one = places.get(i);
                long amount = isAbout(view.event(), one.session(), other.session(), config)
                        ? amount(view.event(), one, other, config)
                        : 0;
                if (amount != 0) {
                    findings.report(
                            amount,
                            List.of(Subject.of(one.session()), Subject.of(other.session())),
                            sentence(view.event(), one, other, amount));
                }
            }
        }
    }

    @Override
    default RuleTally newTally(Event event, EffectiveRules rules) {
        return new PairTally(this, event, rules);
    }
}
