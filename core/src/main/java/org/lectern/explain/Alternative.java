package org.lectern.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Turn;
import org.lectern.rule.Score;

/**
 * One session elsewhere, or with another inside, while all others stay.
 *
 * @param sessionId the session
 * @param placement where it would be and who would speak in it when, or null if it would be left out
 * @param score what the whole timetable would cost
 * @param costChanges by how much each rule would cost more, below 0 for less; rules that would cost the same lack
 */
public record Alternative(String sessionId, @Nullable Placement placement, Score score, Map<String, Long> costChanges) {

    public Alternative {
        Objects.requireNonNull(sessionId, "sessionId");
        Objects.requireNonNull(score, "score");
        costChanges = Collections.unmodifiableMap(new LinkedHashMap<>(costChanges));
    }

    /** Returns where the session would be, or empty if it would be left out. */
    public Optional<Placement> findPlacement() {
        return Optional.ofNullable(placement);
    }

    /** Returns the turn that a slot of the session would have, or empty if it would be left out. */
    public Optional<Turn> findTurn(String slotId) {
        return findPlacement().stream()
                .flatMap(there -> there.turns().stream())
                .filter(turn -> turn.slotId().equals(slotId))
                .findFirst();
    }

    /** Returns the position of a slot among the seated ones, counted from 1, or 0 if it would be left out. */
    public int position(String slotId) {
        int position = 0;
        for (Turn turn : placement == null ? List.<Turn>of() : placement.turns()) {
            position++;
            if (turn.slotId().equals(slotId)) {
                return position;
            }
        }
        return 0;
    }
}
