package org.lectern.benchmarks.engine.tables;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.CouplingRules;

/** The planning entity: a session that gets a room and a time, or is left out. Mutable, as Timefold needs it. */
@PlanningEntity
public class TablesSession {

    @PlanningId
    private int number;

    private Offer offer;
    private CouplingRules couplingRules;

    @PlanningVariable(valueRangeProviderRefs = "rooms", allowsUnassigned = true)
    private @Nullable RoomValue room;

    @PlanningVariable(valueRangeProviderRefs = "times", allowsUnassigned = true)
    private @Nullable TimeOption time;

    /** What the session costs alone, and the place for which that was worked out: each level asks for it. */
    private @Nullable Score own;

    private int ownRoom;
    private int ownTime;

    /** A room, by its position in the event. */
    public record RoomValue(int index) {}

    /** For Timefold's cloning alone. */
    @SuppressWarnings("NullAway")
    TablesSession() {}

    TablesSession(int number, Offer offer, CouplingRules couplingRules) {
        this.number = number;
        this.offer = offer;
        this.couplingRules = couplingRules;
    }

    public int getNumber() {
        return number;
    }

    public @Nullable RoomValue getRoom() {
        return room;
    }

    public void setRoom(@Nullable RoomValue room) {
        this.room = room;
    }

    public @Nullable TimeOption getTime() {
        return time;
    }

    public void setTime(@Nullable TimeOption time) {
        this.time = time;
    }

    @ValueRangeProvider(id = "times")
    public List<TimeOption> times() {
        return offer.times(number);
    }

    CouplingRules coupling() {
        return couplingRules;
    }

    Score ownScore() {
        int roomIndex = room == null ? -1 : room.index();
        int timeIndex = time == null ? -1 : time.index();
        if (own == null || ownRoom != roomIndex || ownTime != timeIndex) {
            own = room == null || time == null
                    ? offer.leftOut(number)
                    : offer.table(number).cost(room.index(), time);
            ownRoom = roomIndex;
            ownTime = timeIndex;
        }
        return own;
    }

    @Override
    public String toString() {
        return number + "@" + room + "/" + time;
    }
}
