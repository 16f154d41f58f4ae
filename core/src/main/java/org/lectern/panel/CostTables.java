package org.lectern.panel;

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
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.job.work.JobScope;
import org.lectern.panel.time.BreakTimes;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.StartGrid;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;

/**
 * The tables of panel and place costs of all sessions of an event.
 *
 * <p>Filling them takes one exact optimisation for each session and distinct problem. Sessions are computed in parallel; the
 * result does not depend on the order.
 */
public final class CostTables {

    private final Timeline timeline;
    private final HalfDays halfDays;
    private final TableFactory filling;
    private final List<Session> sessions;
    private final boolean keepsHopeless;
    private final List<SessionCostTable> sessionTables;

    /** Fills the table of a session at the starts of a grid. */
    @FunctionalInterface
    private interface TableFactory {
        SessionCostTable table(Session session, int[] grid, boolean keepsHopeless);
    }

    private CostTables(
            Timeline timeline,
            HalfDays halfDays,
            TableFactory filling,
            List<Session> sessions,
            boolean keepsHopeless,
            List<SessionCostTable> sessionTables) {
        this.timeline = timeline;
        this.halfDays = halfDays;
        this.filling = filling;
        this.sessions = sessions;
        this.keepsHopeless = keepsHopeless;
        this.sessionTables = sessionTables;
    }

    /**
     * Returns the tables of an event.
     *
     * @throws org.lectern.event.InvalidInputException if weights and priorities are too large to be added up in a long
     */
    public static CostTables of(Event event, EffectiveRules rules) {
        return of(event, rules, CostTables::inParallel);
    }

    /**
     * Returns the same tables, filled one after the other on this thread, and as no phase of the job: for a thread beside a search.
     *
     * @throws org.lectern.event.InvalidInputException as {@link #of}
     */
    public static CostTables inTurn(Event event, EffectiveRules rules) {
        return of(
                event,
                rules,
                (sessions, table) -> IntStream.range(0, sessions)
                        .mapToObj(i -> {
                            JobScope.checkpoint();
                            return table.apply(i);
                        })
                        .toList());
    }

    /**
     * Returns tables of which each is filled when it is first asked for, for those who look at few sessions of many. They
     * are not for several threads at once.
     *
     * @throws org.lectern.event.InvalidInputException when a table is asked for, as {@link #of}
     */
    public static CostTables lazy(Event event, EffectiveRules rules) {
        return of(event, rules, LazyCostTables::new);
    }

    private static CostTables of(
            Event event,
            EffectiveRules rules,
            BiFunction<Integer, IntFunction<SessionCostTable>, List<SessionCostTable>> fill) {
        Timeline timeline = Timeline.of(event);
        int[] everyStart = StartGrid.of(event, timeline);
        boolean keepsHopeless = unschedulingCanCostHard(event, rules);
        return of(event, rules, timeline, List.of(), keepsHopeless, i -> starts(i, event, timeline, everyStart), fill);
    }

    private static int[] starts(int session, Event event, Timeline timeline, int[] everyStart) {
        return StartGrid.ofSession(event.sessions().get(session), event, timeline, everyStart);
    }

    /**
     * Returns tables for questions about a few sessions of a timetable. These have every place that is not over when
     * changes are announced, and the start that the timetable gives them. Places that break a hard rule of their own are
     * included. The other sessions have no
     * places, but {@link SessionCostTable#costsByRule} returns what each of theirs costs.
     *
     * @throws org.lectern.event.InvalidInputException as {@link #of(Event, EffectiveRules)}
     */
    public static CostTables forSessions(
            Set<String> sessionIds, Event event, EffectiveRules rules, Timetable timetable) {
        Timeline timeline = Timeline.of(event);
        int[] everyStart = StartGrid.of(event, timeline);
        List<Integer> held = timetable.placements().stream()
                .map(Placement::start)
                .map(timeline::toMinute)
                .toList();
        IntFunction<int[]> starts = i -> {
            Session session = event.sessions().get(i);
            String id = session.id();
            return sessionIds.contains(id)
                    ? IntStream.concat(
                                    IntStream.of(starts(i, event, timeline, everyStart))
                                            .filter(start -> event.mayStart(session, timeline.toInstant(start))),
                                    timetable.findPlacement(id).stream()
                                            .mapToInt(placement -> timeline.toMinute(placement.start())))
                            .toArray()
                    : new int[0];
        };
        return of(event, rules, timeline, held, true, starts, CostTables::inParallel);
    }

    /**
     * @param moreMinutes minutes, beside those of the days, around which people's zones are looked at
     * @param starts the starts that the session of an index may have
     */
    private static CostTables of(
            Event event,
            EffectiveRules rules,
            Timeline timeline,
            List<Integer> moreMinutes,
            boolean keepsHopeless,
            IntFunction<int[]> starts,
            BiFunction<Integer, IntFunction<SessionCostTable>, List<SessionCostTable>> fill) {
        HalfDays halfDays = HalfDays.of(event, timeline);
        List<int[]> roomWindows = event.rooms().stream()
                .map(Room::availability)
                .map(timeline::toSpans)
                .toList();
        RoomTypes roomKinds = RoomTypes.of(event, rules);
        BreakTimes breaks = BreakTimes.of(
                event.breaks().stream()
                        .filter(given -> !RoomCosts.isSameInEveryRoom(given, rules))
                        .toList(),
                event,
                timeline);
        Map<String, PersonAvailability> people = people(event, rules, timeline, moreMinutes);
        TableFactory filling = (session, grid, isComplete) -> new SessionCostTable(
                session,
                new PanelModel(event, people, session, rules, timeline),
                new RoomCosts(event, session, roomKinds, roomWindows, breaks, rules),
                new PlaceChangeCost(event, session, rules, timeline, halfDays),
                grid,
                timeline,
                halfDays,
                rules,
                isComplete,
                event.findPublished()
                        .flatMap(published -> published.timetable().findPlacement(session.id()))
                        .orElse(null));
        List<Session> sessions = event.sessions();
        IntFunction<SessionCostTable> table = i -> filling.table(sessions.get(i), starts.apply(i), keepsHopeless);
        return new CostTables(timeline, halfDays, filling, sessions, keepsHopeless, fill.apply(sessions.size(), table));
    }

    /** Returns a table of one session without options, unless it is pinned: for {@link SessionCostTable#costsByRule} alone. */
    public SessionCostTable tableWithoutOptions(int session) {
        return filling.table(sessions.get(session), new int[0], false);
    }

    /**
     * Returns a table of a session of the event, perhaps changed, with the options of one start beside that of its pin, those that
     * break a hard rule of their own included.
     */
    public SessionCostTable tableAt(int start, Session changed) {
        return filling.table(changed, new int[] {start}, true);
    }

    /** Returns a table of one session with the options of one start, on the step or off it, by the same choice as the others. */
    public SessionCostTable tableOfStart(int session, int start) {
        return filling.table(sessions.get(session), new int[] {start}, keepsHopeless);
    }

    private static List<SessionCostTable> inParallel(int sessions, IntFunction<SessionCostTable> table) {
        JobScope scope = JobScope.current();
        scope.enter("tables", sessions);
        return scope.map(sessions, i -> {
            SessionCostTable filled = table.apply(i);
            scope.advance();
            return filled;
        });
    }

    /** Returns everybody's windows; where people are far covers two days around all starts. */
    private static Map<String, PersonAvailability> people(
            Event event, EffectiveRules rules, Timeline timeline, List<Integer> moreMinutes) {
        List<Integer> minutes = new ArrayList<>(moreMinutes);
        event.days()
                .forEach(day -> day.windows().forEach(window -> {
                    minutes.add(timeline.toMinute(window.startInclusive()));
                    minutes.add(timeline.toMinute(window.endExclusive()));
                }));
        event.sessions()
                .forEach(session -> IntStream.of(StartGrid.ofSession(session, event, timeline, new int[0]))
                        .forEach(minutes::add));
        int from = minutes.stream().mapToInt(Integer::intValue).min().orElse(0) - Timeline.MARGIN;
        int until = minutes.stream().mapToInt(Integer::intValue).max().orElse(0) + Timeline.MARGIN;
        return PersonAvailability.of(event, rules, timeline, from, until);
    }

    /**
     * Returns whether unscheduling a session can make another rule cost more at hard level, so that a place that is worse
     * than unscheduling at that level may still be of use. A region may then need fewer days, a waiver of {@code
     * max-parallel} no longer cover others, idle time appear or two days differ; of rules of an application nothing is known.
     */
    private static boolean unschedulingCanCostHard(Event event, EffectiveRules rules) {
        Set<String> monotone = StandardRules.monotoneIds(rules);
        return rules.rules().stream()
                .map(rule -> rule.definition().id())
                .anyMatch(id -> !monotone.contains(id) && isHard(id, event, rules));
    }

    /** Returns whether a rule or what it judges is hard and, if it is so by default, the event gives it anything to look at. */
    private static boolean isHard(String rule, Event event, EffectiveRules rules) {
        return switch (rule) {
            case RuleIds.BACK_TO_BACK ->
                event.relations().stream()
                        .anyMatch(
                                relation -> relation instanceof Relation.BackToBack && isHard(rules.config(relation)));
            case RuleIds.INTERPRETER_LOAD ->
                isHard(rules.config(rule))
                        && event.people().stream()
                                .anyMatch(person -> person.findShiftLimits().isPresent());
            default -> rules.configs(rule, event).stream().anyMatch(CostTables::isHard);
        };
    }

    private static boolean isHard(RuleConfig config) {
        return config.isActive() && config.level() == Level.HARD;
    }

    public Timeline timeline() {
        return timeline;
    }

    public HalfDays halfDays() {
        return halfDays;
    }

    /** Returns one table for each session, in the order of the event. */
    public List<SessionCostTable> sessionTables() {
        return sessionTables;
    }
}
