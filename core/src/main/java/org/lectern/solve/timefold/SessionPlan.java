package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;

/** The planning entity: a session that gets a room and a time option, or is left out. Mutable, as Timefold needs it. */
@SuppressWarnings("exports")
@PlanningEntity
public class SessionPlan {

    /** The index of the session. Timefold looks for getters in the machine's language, and in Turkish an i is no I. */
    @PlanningId
    private int number;

    private Instance instance;

    @PlanningVariable(valueRangeProviderRefs = "rooms", allowsUnassigned = true)
    private @Nullable RoomChoice room;

    @PlanningVariable(valueRangeProviderRefs = "options", allowsUnassigned = true)
    private @Nullable TimeOption option;

    /** What the session costs alone, and the place for which that was worked out. */
    private @Nullable Score own;

    private int ownRoom;
    private int ownOption;

    /** For Timefold's cloning alone. */
    @SuppressWarnings("NullAway")
    SessionPlan() {}

    SessionPlan(Instance instance, int number) {
        this.instance = instance;
        this.number = number;
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

    public @Nullable TimeOption getOption() {
        return option;
    }

    public void setOption(@Nullable TimeOption option) {
        this.option = option;
    }

    @ValueRangeProvider(id = "options")
    public List<TimeOption> options() {
        return table().options();
    }

    SessionCostTable table() {
        return instance.table(number);
    }

    boolean isScheduled() {
        return room != null && option != null;
    }

    int roomIndex() {
        return room == null ? -1 : room.index();
    }

    TimeOption requiredOption() {
        return java.util.Objects.requireNonNull(option);
    }

    /** Returns what the session costs alone: its place, or being left out. Every level's constraint asks for it. */
    Score ownScore() {
        int optionIndex = option == null ? -1 : option.index();
        if (own == null || ownRoom != roomIndex() || ownOption != optionIndex) {
            own = isScheduled() ? table().cost(roomIndex(), requiredOption()) : table().unscheduledCost();
            ownRoom = roomIndex();
            ownOption = optionIndex;
        }
        return own;
    }

    @Override
    public String toString() {
        return table().session().id() + (isScheduled() ? "@" + roomIndex() + "/" + option : " left out");
    }
}
