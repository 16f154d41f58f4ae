package org.lectern.benchmarks.engine.plain;

import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lectern.benchmarks.engine.Contender;
import org.lectern.benchmarks.engine.Outcome;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.TimefoldRun;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.time.Timeline;

/** Timefold with room, start, positions and minutes as planning variables, and its default construction and search. */
public final class PlainEngine implements Contender {

    private final Function<Event, List<String>> unweighedRules;

    /** Makes the engine. */
    public PlainEngine() {
        this(UnweighedRules::of);
    }

    /** @param unweighedRules says of which rules of an event the model knows nothing; asked after the run, as it fills tables */
    PlainEngine(Function<Event, List<String>> unweighedRules) {
        this.unweighedRules = unweighedRules;
    }

    @Override
    public Outcome solve(Event event, RunLimits limits, Trace trace) {
        Timeline timeline = Timeline.of(event);
        PlainPlan plan = PlainProblem.of(event, timeline);
        SolverConfig config = new SolverConfig()
                .withSolutionClass(PlainPlan.class)
                .withEntityClasses(PlainSession.class, PlainSlot.class)
                .withConstraintProviderClass(PlainConstraints.class);
        TimefoldRun<PlainPlan> run = TimefoldRun.of(
                config,
                limits,
                trace,
                solution -> Objects.requireNonNull(solution.getScore()),
                solution -> timetable(event, timeline, solution));
        return run.solve(plan, null, () -> unweighedRules.apply(event));
    }

    /** A solution that Timefold gives away is a copy that no longer changes. */
    private static Supplier<Timetable> timetable(Event event, Timeline timeline, PlainPlan plan) {
        return () -> {
            Map<PlainSession, List<PlainSlot>> slots = new LinkedHashMap<>();
            plan.getSessions().forEach(session -> slots.put(session, new ArrayList<>()));
            plan.getSlots()
                    .forEach(slot ->
                            Objects.requireNonNull(slots.get(slot.getSession())).add(slot));
            List<Placement> placements = new ArrayList<>();
            slots.forEach((session, own) -> {
                if (isPlanned(session, own)) {
                    placements.add(placement(timeline, session, Turns.of(session, own)));
                }
            });
            return Timetable.of(event, placements);
        };
    }

    /** A run that ends during the construction leaves some without a value. */
    private static boolean isPlanned(PlainSession session, List<PlainSlot> own) {
        return session.getRoom() != null
                && session.getStart() != null
                && own.stream().allMatch(slot -> slot.getPosition() != null && slot.getMinutes() != null);
    }

    private static Placement placement(Timeline timeline, PlainSession session, Turns turns) {
        List<Turn> all = new ArrayList<>();
        for (int turn = 0; turn < turns.inOrder().size(); turn++) {
            PlainSlot slot = turns.inOrder().get(turn);
            all.add(new Turn(slot.slot().id(), timeline.toInstant(turns.start(turn)), slot.givenMinutes()));
        }
        return new Placement(
                session.session().id(),
                session.room().room().id(),
                timeline.toInstant(session.from()),
                session.minutes(),
                all);
    }
}
