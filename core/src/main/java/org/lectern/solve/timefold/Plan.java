package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.model.Instance;

/**
 * The planning solution: one plan for each session. Mutable, as Timefold needs it.
 *
 * @since 0.1.0
 */
@SuppressWarnings("exports")
@PlanningSolution
public class Plan {

    @ValueRangeProvider(id = "rooms")
    private List<RoomChoice> rooms;

    @PlanningEntityCollectionProperty
    private List<SessionPlan> sessions;

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For Timefold's cloning alone. */
    @SuppressWarnings("NullAway")
    Plan() {}

    Plan(Instance instance) {
        this.rooms = IntStream.range(0, instance.roomCount())
                .mapToObj(RoomChoice::new)
                .toList();
        int[] options = IntStream.range(0, instance.sessionCount())
                .map(session -> instance.table(session).options().size())
                .toArray();
        List<TimeChoice> times = IntStream.range(0, IntStream.of(options).max().orElse(0))
                .mapToObj(TimeChoice::new)
                .toList();
        this.sessions = IntStream.range(0, options.length)
                .mapToObj(session -> new SessionPlan(instance, session, times.subList(0, options[session])))
                .toList();
    }

    public List<RoomChoice> getRooms() {
        return rooms;
    }

    public List<SessionPlan> getSessions() {
        return sessions;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
