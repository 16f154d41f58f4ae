package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.search.Coupling.SharedPeople;
import org.lectern.solve.search.Instance;

/** The planning solution: one plan for each session. Mutable, as Timefold needs it. */
@SuppressWarnings("exports")
@PlanningSolution
public class Plan {

    @ValueRangeProvider(id = "rooms")
    private List<RoomChoice> rooms;

    @ProblemFactCollectionProperty
    private List<SharedPeople> sharedPeople;

    @PlanningEntityCollectionProperty
    private List<SessionPlan> sessions;

    private ConstraintWeightOverrides<HardMediumSoftScore> weights;

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For Timefold's cloning alone. */
    @SuppressWarnings("NullAway")
    Plan() {}

    Plan(Instance instance) {
        this.rooms = IntStream.range(0, instance.roomCount())
                .mapToObj(RoomChoice::new)
                .toList();
        this.sharedPeople = instance.coupling().sharedPeople();
        this.sessions = IntStream.range(0, instance.sessionCount())
                .mapToObj(index -> new SessionPlan(instance, index))
                .toList();
        this.weights = CouplingConstraints.weights(instance);
    }

    public List<RoomChoice> getRooms() {
        return rooms;
    }

    public List<SharedPeople> getSharedPeople() {
        return sharedPeople;
    }

    public List<SessionPlan> getSessions() {
        return sessions;
    }

    public ConstraintWeightOverrides<HardMediumSoftScore> getWeights() {
        return weights;
    }

    public void setWeights(ConstraintWeightOverrides<HardMediumSoftScore> weights) {
        this.weights = weights;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
