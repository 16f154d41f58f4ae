package org.lectern.solve.scoring.tally;

import java.util.List;
import org.lectern.event.SubjectId;
import org.lectern.rule.EffectiveRules;

/** Whether findings of one rule are waived, quick where it has no waivers. */
public final class WaiverLookup {

    private final EventIndex index;
    private final EffectiveRules rules;
    private final String ruleId;
    private final boolean isEmpty;

    WaiverLookup(EventIndex index, String ruleId) {
        this.index = index;
        this.rules = index.effectiveRules();
        this.ruleId = ruleId;
        this.isEmpty = rules.waivers(ruleId).isEmpty();
    }

    /** Returns whether no finding of the rule is ever waived. */
    public boolean isEmpty() {
        return isEmpty;
    }

    public boolean covers(SubjectId... subjects) {
        return !isEmpty && rules.findWaiver(ruleId, List.of(subjects)).isPresent();
    }

    public boolean covers(List<SubjectId> subjects) {
        return !isEmpty && rules.findWaiver(ruleId, subjects).isPresent();
    }

    /** Returns whether a finding about two sessions, in this order, is waived. */
    public boolean covers(int one, int other) {
        return !isEmpty && covers(index.sessionId(one), index.sessionId(other));
    }

    /** Returns whether a finding about two sessions, in this order, and something else is waived. */
    public boolean covers(int one, int other, SubjectId more) {
        return !isEmpty && covers(index.sessionId(one), index.sessionId(other), more);
    }

    /** Returns whether a finding about two sessions in two rooms, perhaps the same, is waived. */
    public boolean coversInRooms(int one, int other, int room, int otherRoom) {
        return room == otherRoom
                ? coversInRoom(one, other, room)
                : !isEmpty && covers(index.sessionId(one), index.sessionId(other), roomId(room), roomId(otherRoom));
    }

    private SubjectId roomId(int room) {
        return SubjectId.room(index.event().rooms().get(room).id());
    }

    /** Returns whether a finding about two sessions in a room is waived; the session of the lower index comes first. */
    public boolean coversInRoom(int one, int other, int room) {
        return !isEmpty && covers(Math.min(one, other), Math.max(one, other), roomId(room));
    }
}
