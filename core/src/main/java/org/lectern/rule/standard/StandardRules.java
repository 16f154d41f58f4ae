package org.lectern.rule.standard;

import java.util.List;
import org.lectern.rule.Rule;

/** The whole catalogue on one screen. */
public final class StandardRules {

    private StandardRules() {}

    /** Returns all rules: hard, medium, soft, each level in the order of the specification. */
    public static List<Rule> all() {
        return List.of(
                new RoomConflict(),
                new RoomClosed(),
                new DayClosed(),
                new RoomFeature(),
                new RoomSeats(),
                new PersonConflict(),
                new SpeakerWindow(),
                new AttendantWindow(),
                new SlotMinutes(),
                new SessionMinutes(),
                new SlotOrderWishes(),
                new MaxParallel(),
                new DailyLoad(),
                new InterpreterLoad(),
                new Pinned(),
                new UnscheduledSession(),
                new DroppedSlot(),
                new ShortMinutes(),
                new UnevenMinutes(),
                new ShortQa(),
                new Waiting(),
                new PreferredWindow(),
                new EmptySeats(),
                new SeatInversion(),
                new SplitRegion(),
                new SharedAudience(),
                new RoomChange(),
                new LongStay(),
                new IdleGap(),
                new NoSlack(),
                new DayBalance());
    }
}
