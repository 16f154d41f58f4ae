package org.lectern.panel;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Terms;

/**
 * The tables of panel and place costs of all sessions of an event.
 *
 * <p>Filling them is the work of one exact optimisation per session and distinct sight of a start; sessions are worked
 * on in parallel, and the result does not depend on how.
 */
public final class Tables {

    private final TimeLine timeLine;
    private final HalfDays halfDays;
    private final List<SessionTable> sessions;

    private Tables(TimeLine timeLine, HalfDays halfDays, List<SessionTable> sessions) {
        this.timeLine = timeLine;
        this.halfDays = halfDays;
        this.sessions = sessions;
    }

    /**
     * Returns the tables of an event.
     *
     * @throws org.lectern.event.InvalidInputException if weights and priorities are too large to be added up in a long
     */
    public static Tables of(Event event, Rulebook rulebook) {
        TimeLine timeLine = TimeLine.of(event);
        HalfDays halfDays = HalfDays.of(event, timeLine);
        int[] grid = StartGrid.of(event, timeLine);
        List<int[]> roomWindows =
                event.rooms().stream().map(Room::windows).map(timeLine::spans).toList();
        Map<String, Person> people = event.peopleById();
        boolean keepsHopeless = leavingOutCanCostHard(rulebook);
        List<SessionTable> sessions = IntStream.range(0, event.sessions().size())
                .parallel()
                .mapToObj(i -> new SessionTable(
                        event.sessions().get(i),
                        new SessionPanel(event, people, event.sessions().get(i), rulebook, timeLine),
                        new RoomCosts(event, event.sessions().get(i), roomWindows, rulebook),
                        grid,
                        timeLine,
                        halfDays,
                        rulebook,
                        keepsHopeless))
                .toList();
        return new Tables(timeLine, halfDays, sessions);
    }

    /**
     * Leaving a session out never makes another rule cost more, but for two: a region then needs fewer days, and a waiver
     * of {@code max-parallel} that names the session no longer covers others. So a place that is worse than leaving out
     * at hard level can be forgotten unless one of them is hard.
     */
    private static boolean leavingOutCanCostHard(Rulebook rulebook) {
        return isHard(rulebook.terms("split-region"))
                || (isHard(rulebook.terms("max-parallel"))
                        && !rulebook.waivers("max-parallel").isEmpty());
    }

    private static boolean isHard(Terms terms) {
        return terms.counts() && terms.level() == Level.HARD;
    }

    public TimeLine timeLine() {
        return timeLine;
    }

    public HalfDays halfDays() {
        return halfDays;
    }

    /** Returns one table for each session, in the order of the event. */
    public List<SessionTable> sessions() {
        return sessions;
    }
}
