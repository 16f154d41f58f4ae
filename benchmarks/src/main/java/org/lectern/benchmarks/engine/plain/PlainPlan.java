package org.lectern.benchmarks.engine.plain;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The planning solution: sessions with rooms and starts, slots with positions and minutes. */
@PlanningSolution
public class PlainPlan {

    @ProblemFactProperty
    private PlainWeights weights;

    @ProblemFactCollectionProperty
    private List<PlainPair> pairs;

    @ValueRangeProvider(id = "rooms")
    private List<PlainRoom> rooms;

    @ValueRangeProvider(id = "starts")
    private List<Integer> starts;

    /** Of all sessions together: Timefold 2.2 fails to swap where one entity class has ranges of its own and another not. */
    @ValueRangeProvider(id = "positions")
    private List<Integer> positions;

    @ValueRangeProvider(id = "minutes")
    private List<Integer> minutes;

    @PlanningEntityCollectionProperty
    private List<PlainSession> sessions;

    @PlanningEntityCollectionProperty
    private List<PlainSlot> slots;

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For Timefold's cloning alone. */
    @SuppressWarnings("NullAway")
    PlainPlan() {}

    PlainPlan(
            PlainWeights weights,
            List<PlainPair> pairs,
            List<PlainRoom> rooms,
            List<Integer> starts,
            List<PlainSession> sessions,
            List<PlainSlot> slots) {
        this.weights = weights;
        this.pairs = pairs;
        this.rooms = rooms;
        this.starts = starts;
        this.sessions = sessions;
        this.slots = slots;
        this.positions = range(
                0,
                sessions.stream()
                                .mapToInt(session -> session.session().slots().size())
                                .max()
                                .orElse(1)
                        - 1);
        this.minutes = range(
                slots.stream().mapToInt(slot -> slot.slot().minMinutes()).min().orElse(1),
                slots.stream().mapToInt(slot -> slot.slot().maxMinutes()).max().orElse(1));
    }

    private static List<Integer> range(int least, int most) {
        return IntStream.rangeClosed(least, most).boxed().toList();
    }

    public PlainWeights getWeights() {
        return weights;
    }

    public List<PlainPair> getPairs() {
        return pairs;
    }

    public List<PlainRoom> getRooms() {
        return rooms;
    }

    public List<Integer> getStarts() {
        return starts;
    }

    public List<Integer> getPositions() {
        return positions;
    }

    public List<Integer> getMinutes() {
        return minutes;
    }

    public List<PlainSession> getSessions() {
        return sessions;
    }

    public List<PlainSlot> getSlots() {
        return slots;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
