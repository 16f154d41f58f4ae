package org.lectern.explain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;

/**
 * The consequences for a timetable if one part of a session overruns and everything else goes as planned.
 *
 * @param part the part that overruns
 * @param session the session
 * @param slot the slot that overruns, or null for another part of the session
 * @param minutes the length of the overrun in minutes
 * @param fromPauses the minutes of it that pauses absorb
 * @param fromQa the minutes of it taken from the session's questions and answers
 * @param lateMinutes how many minutes late the session ends
 * @param delayedTurns the turns that start late, in order
 * @param newViolations hard findings that are new or get worse, the most severe first
 * @param sentence all of that for people
 * @since 0.1.0
 */
public record Overrun(
        OverrunPart part,
        Subject session,
        @Nullable Subject slot,
        int minutes,
        int fromPauses,
        int fromQa,
        int lateMinutes,
        List<TurnDelay> delayedTurns,
        List<Finding> newViolations,
        String sentence) {

    /** The parts of a session that can overrun. */
    public enum OverrunPart {
        /** Opening remarks and the State's statement. */
        OPENING,
        /** One speaker's turn. */
        TURN,
        /** The end: questions and answers, or all of a session without slots. */
        END
    }

    /**
     * A turn that starts late.
     *
     * @param slot the slot of the turn
     * @param minutes how many minutes late
     */
    public record TurnDelay(Subject slot, int minutes) {}

    public Overrun {
        delayedTurns = List.copyOf(delayedTurns);
        newViolations = List.copyOf(newViolations);
    }

    /** Returns the slot that overruns, or empty for another part of the session. */
    public Optional<Subject> findSlot() {
        return Optional.ofNullable(slot);
    }

    /** Returns whether nothing else breaks. */
    public boolean isAbsorbed() {
        return newViolations.isEmpty();
    }
}
