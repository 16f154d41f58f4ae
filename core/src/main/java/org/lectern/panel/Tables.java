package org.lectern.panel;

import org.lectern.rule.standard.StandardRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.PlaceRule;
import org.lectern.rule.Rule;
import org.lectern.rule.Rulebook;
import org.lectern.rule.SessionRule;
import org.lectern.rule.Terms;
import org.lectern.rule.TurnRule;

/**
 * The tables of panel and place costs of all sessions of an event.
 *
 * <p>Filling them is the work of one exact optimisation per session and distinct sight of a start; sessions are worked
 * on in parallel, and the result does not depend on how.
 */
public final class Tables {

    /** Coupling rules that may cost less when a session is added. */
    private static final List<String> LESS_WITH_MORE = List.of(
            "split-region", "back-to-back", "interpreter-load", "room-change", "idle-gap", "no-slack", "day-balance");

    private static final int MARGIN = 2 * 24 * 60;

    private final TimeLine timeLine;
    private final HalfDays halfDays;
    private final Filling filling;
    private final List<SessionTable> sessions;

    /** Fills the table of a session at the starts of a grid. */
    @FunctionalInterface
    private interface Filling {
        SessionTable table(int session, int[] grid);
    }

    private Tables(TimeLine timeLine, HalfDays halfDays, Filling filling, List<SessionTable> sessions) {
        this.timeLine = timeLine;
        this.halfDays = halfDays;
        this.filling = filling;
        this.sessions = sessions;
    }

    /**
     * Returns the tables of an event.
     *
     * @throws org.lectern.event.InvalidInputException if weights and priorities are too large to be added up in a long
     */
    public static Tables of(Event event, Rulebook rulebook) {
        return of(event, rulebook, Tables::inParallel);
    }

    /**
     * Returns tables of which each is filled when it is first asked for, for those who look at few sessions of many. They
     * are not for several threads at once.
     *
     * @throws org.lectern.event.InvalidInputException when a table is asked for, as {@link #of}
     */
    public static Tables onDemand(Event event, Rulebook rulebook) {
        return of(event, rulebook, TablesOnDemand::new);
    }

    private static Tables of(
            Event event, Rulebook rulebook, BiFunction<Integer, IntFunction<SessionTable>, List<SessionTable>> fill) {
        TimeLine timeLine = TimeLine.of(event);
        int[] everyStart = StartGrid.of(event, timeLine);
        boolean keepsHopeless = leavingOutCanCostHard(event, rulebook);
        return of(event, rulebook, timeLine, List.of(), keepsHopeless, i -> everyStart, fill);
    }

    /**
     * Returns tables for questions about a few sessions of a timetable. These have every place on the step and the start
     * that the timetable gives them, places that break a hard rule of their own included; the other sessions have no
     * places, but {@link SessionTable#costs} tells what each of theirs costs.
     *
     * @throws org.lectern.event.InvalidInputException as {@link #of(Event, Rulebook)}
     */
    public static Tables about(Set<String> sessionIds, Event event, Rulebook rulebook, Timetable timetable) {
        TimeLine timeLine = TimeLine.of(event);
        int[] everyStart = StartGrid.of(event, timeLine);
        List<Integer> held = timetable.placements().stream()
                .map(Placement::start)
                .map(timeLine::minute)
                .toList();
        IntFunction<int[]> starts = i -> {
            String id = event.sessions().get(i).id();
            return sessionIds.contains(id)
                    ? IntStream.concat(
                                    IntStream.of(everyStart),
                                    timetable.placement(id).stream()
                                            .mapToInt(placement -> timeLine.minute(placement.start())))
                            .toArray()
                    : new int[0];
        };
        return of(event, rulebook, timeLine, held, true, starts, Tables::inParallel);
    }

    /**
     * @param moreMinutes minutes, beside those of the days, around which people's zones are looked at
     * @param starts the starts that the session of an index may have
     */
    private static Tables of(
            Event event,
            Rulebook rulebook,
            TimeLine timeLine,
            List<Integer> moreMinutes,
            boolean keepsHopeless,
            IntFunction<int[]> starts,
            BiFunction<Integer, IntFunction<SessionTable>, List<SessionTable>> fill) {
        HalfDays halfDays = HalfDays.of(event, timeLine);
        List<int[]> roomWindows =
                event.rooms().stream().map(Room::windows).map(timeLine::spans).toList();
        RoomKinds roomKinds = RoomKinds.of(event, rulebook);
        Map<String, PersonSpans> people = people(event, rulebook, timeLine, moreMinutes);
        Filling filling = (i, grid) -> new SessionTable(
                event.sessions().get(i),
                new SessionPanel(event, people, event.sessions().get(i), rulebook, timeLine),
                new RoomCosts(event, event.sessions().get(i), roomKinds, roomWindows, rulebook),
                new MovedPlace(event, event.sessions().get(i), rulebook, timeLine, halfDays),
                grid,
                timeLine,
                halfDays,
                rulebook,
                keepsHopeless);
        IntFunction<SessionTable> table = i -> filling.table(i, starts.apply(i));
        return new Tables(
                timeLine, halfDays, filling, fill.apply(event.sessions().size(), table));
    }

    /**
     * Returns the table of one session at one start alone, and where the session is pinned; what it says of other starts
     * holds for {@link SessionTable#costs} only.
     */
    public SessionTable at(int session, int start) {
        return filling.table(session, new int[] {start});
    }

    /** Returns a table of one session without options, unless it is pinned: for {@link SessionTable#costs} alone. */
    public SessionTable unfilled(int session) {
        return filling.table(session, new int[0]);
    }

    private static List<SessionTable> inParallel(int sessions, IntFunction<SessionTable> table) {
        try {
            return IntStream.range(0, sessions).parallel().mapToObj(table).toList();
        } catch (RuntimeException e) {
            throw thrownFirst(e);
        }
    }

    /** A thread that fails for another wraps what a rule of an application has thrown, which is of more use itself. */
    static RuntimeException thrownFirst(RuntimeException e) {
        return e.getCause() instanceof RuntimeException cause && cause.getClass() == e.getClass() ? cause : e;
    }

    /** Returns everybody's windows; where people are far is told for two days around all starts. */
    private static Map<String, PersonSpans> people(
            Event event, Rulebook rulebook, TimeLine timeLine, List<Integer> moreMinutes) {
        List<Integer> minutes = new ArrayList<>(moreMinutes);
        event.days()
                .forEach(day -> day.windows().forEach(window -> {
                    minutes.add(timeLine.minute(window.startInclusive()));
                    minutes.add(timeLine.minute(window.endExclusive()));
                }));
        event.sessions()
                .forEach(
                        session -> session.pin().pinnedStart().ifPresent(start -> minutes.add(timeLine.minute(start))));
        int from = minutes.stream().mapToInt(Integer::intValue).min().orElse(0) - MARGIN;
        int until = minutes.stream().mapToInt(Integer::intValue).max().orElse(0) + MARGIN;
        return PersonSpans.of(event, rulebook, timeLine, from, until);
    }

    /**
     * Returns whether leaving a session out can make another rule cost more at hard level, so that a place that is worse
     * than leaving out at that level may still be of use. A region may then need fewer days, a waiver of {@code
     * max-parallel} no longer cover others, a gap open or two days differ; of rules of an application nothing is known.
     */
    private static boolean leavingOutCanCostHard(Event event, Rulebook rulebook) {
        boolean standard = LESS_WITH_MORE.stream()
                .filter(rule -> hasDataFor(rule, event))
                .map(rulebook::terms)
                .anyMatch(Tables::isHard);
        boolean parallel = isHard(rulebook.terms("max-parallel"))
                && !rulebook.waivers("max-parallel").isEmpty();
        return standard || parallel || rulebook.rules().stream().anyMatch(rule -> isOwnAndHard(rule, rulebook));
    }

    /** Returns whether the event gives a rule that is hard by default anything to look at. */
    private static boolean hasDataFor(String rule, Event event) {
        return switch (rule) {
            case "back-to-back" -> event.relations().stream().anyMatch(Relation.BackToBack.class::isInstance);
            case "interpreter-load" ->
                event.people().stream()
                        .anyMatch(person -> person.givenShiftLimits().isPresent());
            default -> true;
        };
    }

    private static boolean isOwnAndHard(Rule rule, Rulebook rulebook) {
        boolean isTabled = rule instanceof SessionRule || rule instanceof TurnRule || rule instanceof PlaceRule;
        return !isTabled
                && !StandardRules.catalogue().rules().contains(rule)
                && isHard(rulebook.terms(rule.definition().id()));
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
