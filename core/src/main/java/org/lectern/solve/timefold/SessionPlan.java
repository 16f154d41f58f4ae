package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;

/**
 * The planning entity: a session that gets a room and a time, or is unscheduled. Mutable, as Timefold needs it.
 *
 * @since 0.1.0
 */
@SuppressWarnings("exports")
@PlanningEntity
public class SessionPlan {

    /** The index of the session. Timefold looks for getters in the machine's language, and in Turkish an i is no I. */
    @PlanningId
    private int number;

    private Instance instance;
    private List<TimeChoice> times;

    @PlanningVariable(valueRangeProviderRefs = "rooms", allowsUnassigned = true)
    private @Nullable RoomChoice room;

    @PlanningVariable(valueRangeProviderRefs = "times", allowsUnassigned = true)
    private @Nullable TimeChoice time;

    /** What the session costs alone, and the place for which that was computed. */
    private @Nullable Score placeCost;

    private @Nullable RoomChoice costedRoom;
    private @Nullable TimeChoice costedTime;

    /** For Timefold's cloning alone. */
    @SuppressWarnings("NullAway")
    SessionPlan() {}

    /** @param times one for each time option of the session, in order */
    SessionPlan(Instance instance, int number, List<TimeChoice> times) {
        this.instance = instance;
        this.number = number;
        this.times = times;
    }

    public int getNumber() {
        return number;
    }

    Instance instance() {
        return instance;
    }

    public @Nullable RoomChoice getRoom() {
        return room;
    }

    public void setRoom(@Nullable RoomChoice room) {
        this.room = room;
    }

    public @Nullable TimeChoice getTime() {
        return time;
    }

    public void setTime(@Nullable TimeChoice time) {
        this.time = time;
    }

    @ValueRangeProvider(id = "times")
    public List<TimeChoice> times() {
        return times;
    }

    boolean isScheduled() {
        return room != null && time != null;
    }

    int roomIndex() {
        return Objects.requireNonNull(room).index();
    }

    TimeOption option() {
        return instance.option(number, Objects.requireNonNull(time).index());
    }

    /** Returns what the session costs alone: its place, or being unscheduled. Every level's constraint asks for it. */
    Score ownScore() {
        if (placeCost == null || !Objects.equals(costedRoom, room) || !Objects.equals(costedTime, time)) {
            SessionCostTable table = instance.table(number);
            placeCost = isScheduled() ? table.cost(roomIndex(), option()) : table.unscheduledCost();
            costedRoom = room;
            costedTime = time;
        }
        return placeCost;
    }

    @Override
    public String toString() {
        String id = instance.table(number).session().id();
        return id + (isScheduled() ? "@" + roomIndex() + "/" + option() : " unscheduled");
    }
}
