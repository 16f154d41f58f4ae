package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import ai.timefold.solver.core.preview.api.domain.metamodel.GenuineEntityMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.builtin.Moves;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.model.PlaceChange;
import org.lectern.solve.model.ScoreDirector;

/** Scores steps over all constraints: no timetable is kept during the search that Timefold has not scored. */
final class TimefoldScoreDirector implements ScoreDirector {

    private final PhaseCommandContext<Plan> context;
    private final BooleanSupplier stop;
    private final PlanningVariableMetaModel<Plan, SessionPlan, RoomChoice> roomVariable;
    private final PlanningVariableMetaModel<Plan, SessionPlan, TimeChoice> timeVariable;

    TimefoldScoreDirector(PhaseCommandContext<Plan> context, BooleanSupplier stop) {
        this.context = context;
        this.stop = stop;
        GenuineEntityMetaModel<Plan, SessionPlan> entity =
                context.getSolutionMetaModel().genuineEntity(SessionPlan.class);
        this.roomVariable = entity.basicVariable("room", RoomChoice.class);
        this.timeVariable = entity.basicVariable("time", TimeChoice.class);
    }

    @Override
    public Score applyAndScore(List<PlaceChange> changes) {
        return costs(context.executeAndCalculateScore(move(changes)));
    }

    /** Returns a score of Timefold, where less than 0 is bad, as costs. */
    static Score costs(HardMediumSoftScore score) {
        return new Score(-score.hardScore(), -score.mediumScore(), -score.softScore());
    }

    @Override
    public void apply(List<PlaceChange> changes) {
        context.execute(move(changes));
    }

    private Move<Plan> move(List<PlaceChange> changes) {
        Plan plan = context.getWorkingSolution();
        List<Move<Plan>> parts = new ArrayList<>();
        for (PlaceChange change : changes) {
            SessionPlan session = plan.getSessions().get(change.session());
            @Nullable
            RoomChoice room = change.room() < 0 ? null : plan.getRooms().get(change.room());
            @Nullable
            TimeChoice time = change.option() < 0 ? null : session.times().get(change.option());
            addParts(parts, session, room, time);
        }
        if (parts.isEmpty()) {
            SessionPlan first = plan.getSessions().get(0);
            addParts(parts, first, first.getRoom(), first.getTime());
        }
        return Moves.compose(parts);
    }

    @SuppressWarnings("NullAway") // Timefold takes null where a variable allows unassigned, but does not say so.
    private void addParts(
            List<Move<Plan>> parts, SessionPlan session, @Nullable RoomChoice room, @Nullable TimeChoice time) {
        parts.add(Moves.change(roomVariable, session, room));
        parts.add(Moves.change(timeVariable, session, time));
    }

    @Override
    public boolean isStopped() {
        return stop.getAsBoolean() || context.isPhaseTerminated();
    }
}
