package org.lectern.rule;

import org.lectern.event.Event;

/**
 * One rule: its line in the catalogue and its plain evaluation.
 *
 * <p>For a rule of an application this is enough to have it checked, explained and searched: the search evaluates it anew
 * at every step. A form makes that quicker: {@link SessionRule}, {@link TurnRule}, {@link PositionRule} and {@link
 * PlaceRule} for what concerns one session alone, {@link PairRule} for what two sessions cost each other, {@link
 * IncrementalRule} for what more do. A rule has one form at most.
 *
 * <p>A rule keeps nothing between two questions: it is asked from several threads at once, and answers the same each
 * time.
 *
 * @since 0.1.0
 */
public interface Rule {

    /** Returns the rule's line in the catalogue. */
    RuleDefinition definition();

    /**
     * Returns whether an event gives the rule anything to look at. Where it does not, the rule is not in force. By default it does.
     */
    default boolean concerns(Event event) {
        return true;
    }

    /**
     * Reports each way in which the timetable breaks the rule, in units, before weights and waivers. A finding of less
     * than 0 units ends the check, or the search, with an {@link IllegalArgumentException}.
     *
     * @param view the event and the timetable
     * @param config the rule's parameters in this event
     * @param findings where to report; a finding of 0 units is ignored
     */
    void evaluate(TimetableView view, RuleConfig config, FindingSink findings);
}
