package org.lectern.rule.standard;

import java.util.List;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Rule;

/** The whole catalogue on one screen. */
public final class StandardRules {

    private static final Catalogue CATALOGUE = Catalogue.of(all());

    private StandardRules() {}

    /** Returns the rules that come with Lectern. */
    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    /** Returns a checker that applies them. */
    public static Checker checker() {
        return Checker.of(CATALOGUE);
    }

    /** Returns all rules: hard, medium, soft, each level in the order of the specification. */
    private static List<Rule> all() {
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
                new EqualMinutes(),
                new SlotOrderWishes(),
                new SessionOrder(),
                new SameDay(),
                new DifferentDay(),
                new BackToBack(),
                new NotParallel(),
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
                new UndesiredWindow(),
                new FarZone(),
                new SimilarNeighbours(),
                new EmptySeats(),
                new SeatInversion(),
                new SplitRegion(),
                new SharedAudience(),
                new RoomChange(),
                new LongStay(),
                new IdleGap(),
                new NoSlack(),
                new DayBalance(),
                new Moved());
    }
}
