package org.lectern.benchmarks.engine.cpsat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Timetable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;

/** The least value of the objective of a model. */
final class ModelCost {

    private ModelCost() {}

    /** Returns the least cost of a model, or null if it allows nothing. */
    static @Nullable Score least(Model model) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        model.costs().minimiseMedium();
        if (solver.solve(model.cp()) == CpSolverStatus.INFEASIBLE) {
            return null;
        }
        model.costs().limitMedium(model.costs().score(solver::value).medium());
        model.costs().minimiseSoft();
        assertEquals(CpSolverStatus.OPTIMAL, solver.solve(model.cp()));
        return model.costs().score(solver::value);
    }

    /** Returns the least cost of an offer's model in which each session is where a timetable has it, or null. */
    static @Nullable Score of(Offer offer, Timetable timetable, boolean isTimeIndexed) {
        Event event = offer.event();
        Model model = Model.of(offer, isTimeIndexed);
        List<String> rooms = event.rooms().stream().map(Room::id).toList();
        for (int s = 0; s < offer.sessionCount(); s++) {
            Optional<Placement> placement =
                    timetable.findPlacement(event.sessions().get(s).id());
            model.cp().addEquality(model.sessions().held(s), placement.isPresent() ? 1 : 0);
            if (placement.isPresent()) {
                int room = rooms.indexOf(placement.get().roomId());
                model.cp().addEquality(model.rooms().in(s, room), 1);
                model.cp().addEquality(model.sessions().at(s, time(offer, s, placement.get())), 1);
            }
        }
        return least(model);
    }

    private static int time(Offer offer, int session, Placement placement) {
        List<TimeOption> times = offer.times(session);
        Instant start = placement.start();
        int minute = offer.tables().timeline().toMinute(start);
        return IntStream.range(0, times.size())
                .filter(time ->
                        times.get(time).start() == minute && times.get(time).minutes() == placement.minutes())
                .findFirst()
                .orElseThrow();
    }
}
