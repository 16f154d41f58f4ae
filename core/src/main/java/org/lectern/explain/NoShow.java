package org.lectern.explain;

import java.util.List;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;

/**
 * The consequences for a timetable if one person is absent and everything else goes as planned.
 *
 * @param person the absent person
 * @param lostTurns the turns that nobody takes
 * @param attendedSessions the sessions that the person attends, which take place without them
 * @param sentence all of that for people
 * @since 0.1.0
 */
public record NoShow(Subject person, List<LostTurn> lostTurns, List<Subject> attendedSessions, String sentence) {

    public NoShow {
        lostTurns = List.copyOf(lostTurns);
        attendedSessions = List.copyOf(attendedSessions);
    }

    /**
     * A turn that nobody takes.
     *
     * @param session its session
     * @param slot the slot
     * @param minutes the minutes that it frees
     * @param startingEarlier the later turns that can start earlier
     * @param minutesToQa the freed minutes that go to questions and answers; the others become a pause
     * @param newViolations hard findings that are new or get worse, the most severe first
     * @param substitutes who could take the turn, the best first
     */
    public record LostTurn(
            Subject session,
            Subject slot,
            int minutes,
            List<Subject> startingEarlier,
            int minutesToQa,
            List<Finding> newViolations,
            List<Substitute> substitutes) {

        public LostTurn {
            startingEarlier = List.copyOf(startingEarlier);
            newViolations = List.copyOf(newViolations);
            substitutes = List.copyOf(substitutes);
        }
    }

    /**
     * A possible substitute for a turn: a dropped slot of the session, or an available person of no session with whom no rule
     * costs more at hard or medium level.
     *
     * @param subject the slot, or the person
     * @param minutes the possible length in minutes
     */
    public record Substitute(Subject subject, int minutes) {}
}
