package org.lectern.solve.term;

import java.util.List;
import org.lectern.rule.RuleIds;

/** What a bound can count of the rules about several sessions: one name for each resource and each kind of copies. */
public enum TermKind {
    /** {@code room-conflict}, by multipliers of rooms. */
    ROOMS(RuleIds.ROOM_CONFLICT),
    /** {@code no-slack}, by multipliers of rooms with their slack. */
    SLACK(RuleIds.NO_SLACK),
    /** {@code max-parallel}, by multipliers of the limit. */
    PARALLEL_LIMIT(RuleIds.MAX_PARALLEL),
    /** {@code person-conflict}, by multipliers of people. */
    PEOPLE(RuleIds.PERSON_CONFLICT),
    /** {@code idle-gap} and {@code long-stay}, by the ways through the sessions of a person. */
    PERSON_TIME(RuleIds.IDLE_GAP, RuleIds.LONG_STAY),
    /** {@code long-stay}, by the first and the last day of those whose time is not counted. */
    STAYS(RuleIds.LONG_STAY),
    /** {@code session-order}. */
    ORDERS(RuleIds.SESSION_ORDER),
    /** {@code split-region}. */
    REGIONS(RuleIds.SPLIT_REGION),
    /** {@code seat-inversion}. */
    SEATS(RuleIds.SEAT_INVERSION),
    /** {@code room-change}. */
    ROOM_CHANGES(RuleIds.ROOM_CHANGE),
    /** {@code shared-audience}. */
    AUDIENCES(RuleIds.SHARED_AUDIENCE),
    /** {@code day-balance}. */
    DAYS(RuleIds.DAY_BALANCE);

    private final List<String> ruleIds;

    TermKind(String... ruleIds) {
        this.ruleIds = List.of(ruleIds);
    }

    /** Returns the ids of the rules that it counts. */
    public List<String> ruleIds() {
        return ruleIds;
    }
}
