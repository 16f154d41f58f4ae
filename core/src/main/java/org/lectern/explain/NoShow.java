package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;

/**
 * What it does to a timetable that one person does not come, while all else goes on as planned.
 *
 * @param person who does not come
 * @param lostTurns the turns that nobody takes then
 * @param attendedSessions the sessions that the person attends, which have to be held without
 * @param sentence all of that for people
 */
public record NoShow(Subject person, List<LostTurn> lostTurns, List<Subject> attendedSessions, String sentence) {

    public NoShow {
        Objects.requireNonNull(person, "person");
        lostTurns = List.copyOf(lostTurns);
        attendedSessions = List.copyOf(attendedSessions);
        Objects.requireNonNull(sentence, "sentence");
    }

    /**
     * A turn that nobody takes.
     *
     * @param session its session
     * @param slot the slot
     * @param minutes the minutes that it frees
     * @param startingEarlier the later turns that can begin earlier
     * @param minutesToQa how many of the minutes questions and answers get that way; in the others the room waits
     * @param newViolations hard findings that come or get worse, the gravest first
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
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(slot, "slot");
            startingEarlier = List.copyOf(startingEarlier);
            newViolations = List.copyOf(newViolations);
            substitutes = List.copyOf(substitutes);
        }
    }

    /**
     * Who could take a turn: a slot that was left out of the session, or somebody who is there and has no turn.
     *
     * @param subject the slot, or the person
     * @param minutes how long it could last
     */
    public record Substitute(Subject subject, int minutes) {

        public Substitute {
            Objects.requireNonNull(subject, "subject");
        }
    }
}
