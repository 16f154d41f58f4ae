package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;

/**
 * What it does to a timetable that one person does not come, while all else goes on as planned.
 *
 * @param person who does not come
 * @param lost the turns that nobody takes then
 * @param unattended the sessions that the person attends, which have to be held without
 * @param sentence all of that for people
 */
public record NoShow(Subject person, List<LostTurn> lost, List<Subject> unattended, String sentence) {

    public NoShow {
        Objects.requireNonNull(person, "person");
        lost = List.copyOf(lost);
        unattended = List.copyOf(unattended);
        Objects.requireNonNull(sentence, "sentence");
    }

    /**
     * A turn that nobody takes.
     *
     * @param session its session
     * @param slot the slot
     * @param minutes the minutes that it frees
     * @param movedUp the later turns that can begin earlier
     * @param toQa how many of the minutes questions and answers get that way; in the others the room waits
     * @param breaks hard findings that come or get worse, the gravest first
     * @param standBys who could take the turn, the best first
     */
    public record LostTurn(
            Subject session,
            Subject slot,
            int minutes,
            List<Subject> movedUp,
            int toQa,
            List<Finding> breaks,
            List<StandBy> standBys) {

        public LostTurn {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(slot, "slot");
            movedUp = List.copyOf(movedUp);
            breaks = List.copyOf(breaks);
            standBys = List.copyOf(standBys);
        }
    }

    /**
     * Who could take a turn: a slot that was left out of the session, or somebody who is there and has no turn.
     *
     * @param subject the slot, or the person
     * @param minutes how long it could last
     */
    public record StandBy(Subject subject, int minutes) {

        public StandBy {
            Objects.requireNonNull(subject, "subject");
        }
    }
}
