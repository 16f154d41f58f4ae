package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;

/**
 * What one overrun does to a timetable in which all else goes on as planned.
 *
 * @param part what overruns
 * @param session the session
 * @param slot the slot that overruns, or null if it is another part of the session
 * @param minutes by how much
 * @param fromPauses how much of that is taken up by waits of the room
 * @param fromQa how much is taken from the session's questions and answers
 * @param lateMinutes how many minutes late the session ends
 * @param delayedTurns the turns that begin late, in order
 * @param newViolations hard findings that come or get worse, the gravest first
 * @param sentence all of that for people
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
        /** The last of it: questions and answers, or the whole of a session without slots. */
        END
    }

    /**
     * A turn that begins late.
     *
     * @param slot whose turn
     * @param minutes how late
     */
    public record TurnDelay(Subject slot, int minutes) {

        public TurnDelay {
            Objects.requireNonNull(slot, "slot");
        }
    }

    public Overrun {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(session, "session");
        delayedTurns = List.copyOf(delayedTurns);
        newViolations = List.copyOf(newViolations);
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Returns the slot that overruns, or empty if it is another part of the session. */
    public Optional<Subject> findSlot() {
        return Optional.ofNullable(slot);
    }

    /** Returns whether nothing else breaks. */
    public boolean isAbsorbed() {
        return newViolations.isEmpty();
    }
}
