package org.lectern.rule;

/** One rule: its line in the catalogue and its plain evaluation. */
public interface Rule {

    /** Returns the rule's line in the catalogue. */
    RuleDefinition definition();

    /**
     * Reports each way in which the timetable breaks the rule, in units, before weights and waivers.
     *
     * @param view the event and the timetable
     * @param terms the rule's parameters in this event
     * @param findings where to report; a finding of 0 units is ignored
     */
    void evaluate(View view, Terms terms, FindingSink findings);
}
