package org.lectern.solve.scoring.tally;

import org.lectern.rule.RuleConfig;

/**
 * One coupling rule of one event: all that can be worked out before any session has a place. A rule about relations is one for
 * each level and weight at which some of them count.
 */
public abstract class CouplingRule {

    protected final EventIndex index;
    protected final WaiverLookup waived;
    private final RuleConfig config;

    /** @param id the id of the rule in the catalogue */
    protected CouplingRule(EventIndex index, String id) {
        this(index, index.effectiveRules().config(id));
    }

    /** @param config the level and the weight at which the relations count that the rule looks at */
    protected CouplingRule(EventIndex index, RuleConfig config) {
        this.index = index;
        this.config = config;
        this.waived = index.waivers(config.definition().id());
    }

    public final String id() {
        return config.definition().id();
    }

    public final RuleConfig config() {
        return config;
    }

    /** Returns whether the rule can ever cost anything because of a session. */
    public abstract boolean concerns(int session);

    /** Returns a tally of the sessions at some positions, where none is scheduled yet. */
    public abstract UnitTally tally(SchedulePositions positions);
}
