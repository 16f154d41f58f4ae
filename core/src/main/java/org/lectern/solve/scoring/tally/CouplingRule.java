package org.lectern.solve.scoring.tally;

import org.lectern.rule.RuleConfig;

/** One coupling rule of one event: all that can be worked out before any session has a place. */
public abstract class CouplingRule {

    protected final EventIndex index;
    protected final WaiverLookup waived;
    private final String id;

    /** @param id the id of the rule in the catalogue */
    protected CouplingRule(EventIndex index, String id) {
        this.index = index;
        this.id = id;
        this.waived = index.waivers(id);
    }

    public final String id() {
        return id;
    }

    public final RuleConfig config() {
        return index.effectiveRules().config(id);
    }

    /** Returns whether the rule can ever cost anything because of a session. */
    public abstract boolean concerns(int session);

    /** Returns a tally of the sessions at some positions, where none is scheduled yet. */
    public abstract UnitTally tally(SchedulePositions positions);
}
