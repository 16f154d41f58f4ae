package org.lectern.benchmarks.engine.plain;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Slot;

/** A turn that gets a position in its session and minutes. Mutable, as Timefold needs it. */
@PlanningEntity
public class PlainSlot {

    @PlanningId
    private int number;

    private PlainSession session;
    private Slot slot;
    /** When the speaker is there, as pairs of first minute and first minute after; none is always. */
    private int[] windows;

    @PlanningVariable(valueRangeProviderRefs = "positions")
    private @Nullable Integer position;

    @PlanningVariable(valueRangeProviderRefs = "minutes")
    private @Nullable Integer minutes;

    /** For Timefold's cloning alone. */
    @SuppressWarnings("NullAway")
    PlainSlot() {}

    PlainSlot(int number, PlainSession session, Slot slot, int[] windows) {
        this.number = number;
        this.session = session;
        this.slot = slot;
        this.windows = windows;
    }

    public int getNumber() {
        return number;
    }

    public PlainSession getSession() {
        return session;
    }

    public @Nullable Integer getPosition() {
        return position;
    }

    public void setPosition(@Nullable Integer position) {
        this.position = position;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    Slot slot() {
        return slot;
    }

    int[] windows() {
        return windows;
    }

    int givenPosition() {
        return java.util.Objects.requireNonNull(position);
    }

    int givenMinutes() {
        return java.util.Objects.requireNonNull(minutes);
    }
}
