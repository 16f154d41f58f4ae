package org.lectern.benchmarks.engine.tables;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.solve.scoring.CouplingRules;

/** The planning solution. Mutable, as Timefold needs it. */
@PlanningSolution
public class TablesPlan {

    @ValueRangeProvider(id = "rooms")
    private List<TablesSession.RoomValue> rooms;

    @PlanningEntityCollectionProperty
    private List<TablesSession> sessions;

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For Timefold's cloning alone. */
    @SuppressWarnings("NullAway")
    TablesPlan() {}

    TablesPlan(Offer offer, CouplingRules couplingRules) {
        this.rooms = IntStream.range(0, offer.roomCount())
                .mapToObj(TablesSession.RoomValue::new)
                .toList();
        this.sessions = IntStream.range(0, offer.sessionCount())
                .mapToObj(number -> new TablesSession(number, offer, couplingRules))
                .toList();
    }

    public List<TablesSession.RoomValue> getRooms() {
        return rooms;
    }

    public List<TablesSession> getSessions() {
        return sessions;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    int[] roomIndices() {
        return sessions.stream()
                .mapToInt(session ->
                        session.getRoom() == null ? -1 : session.getRoom().index())
                .toArray();
    }

    int[] timePositions(Offer offer) {
        return sessions.stream()
                .mapToInt(session -> session.getTime() == null
                        ? -1
                        : offer.times(session.getNumber()).indexOf(session.getTime()))
                .toArray();
    }
}
