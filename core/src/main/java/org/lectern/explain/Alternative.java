package org.lectern.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Turn;
import org.lectern.rule.Score;

/**
 * Another place, or another sequence, of one session while all others stay.
 *
 * @param sessionId the session
 * @param placement its placement, or null if it would be unscheduled
 * @param score the score of the whole timetable
 * @param costChanges the change of each rule's cost, below 0 for less; rules without a change are absent
 * @param ownLevelCostChanges how the cost of relations with a level of their own changes, by id of their rule; those without a
 *     change are absent
 * @since 0.1.0
 */
public record Alternative(
        String sessionId,
        @Nullable Placement placement,
        Score score,
        Map<String, Long> costChanges,
        Map<String, Score> ownLevelCostChanges) {

    public Alternative {
        costChanges = Collections.unmodifiableMap(new LinkedHashMap<>(costChanges));
        ownLevelCostChanges = Collections.unmodifiableMap(new LinkedHashMap<>(ownLevelCostChanges));
    }

    /** Returns the placement, or empty if the session would be unscheduled. */
    public Optional<Placement> findPlacement() {
        return Optional.ofNullable(placement);
    }

    /** Returns the turn of a slot of the session, or empty if it would be dropped. */
    public Optional<Turn> findTurn(String slotId) {
        return findPlacement().flatMap(there -> there.findTurn(slotId));
    }

    /** Returns the position of a slot among the turns, counted from 1, or 0 if it would be dropped. */
    public int position(String slotId) {
        return findPlacement()
                .map(there -> there.turns().stream().map(Turn::slotId).toList().indexOf(slotId) + 1)
                .orElse(0);
    }
}
