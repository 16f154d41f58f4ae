package org.lectern.benchmarks.diagnose;

import java.util.List;
import org.lectern.event.DailyLimit;
import org.lectern.event.Pin;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Slot;

/** Causes of three or more facts from different rules. */
final class Mixtures {

    private static final int MORNING = 540;
    private static final int DAY = 540;

    private Mixtures() {}

    static void plant(Planting planting) {
        List<Session> two = planting.sessions(2);
        Session a = two.get(0);
        Session b = two.get(1);
        List<Integer> days = planting.draws.shuffled(planting.days());
        int day = days.get(0);
        int other = days.get(1);
        switch (planting.draws.below(10)) {
            case 0 -> {
                planting.relate(Relation.sameDay(a.id(), b.id()));
                planting.attendant(List.of(a), planting.window(day, MORNING, DAY));
                planting.pinDay(b, other);
            }
            case 1 -> {
                planting.relate(Relation.before(a.id(), b.id()).withMinLagMinutes(45));
                planting.pinStart(a, day, 600);
                planting.attendant(
                        List.of(b), planting.window(day, MORNING, 60 + planting.minutes(a) + 40 + planting.minutes(b)));
            }
            case 2 -> travel(planting, a, b, day);
            case 3 -> {
                planting.attendant(two, person -> person.dailyLimit(DailyLimit.ofSessions(1)));
                planting.pinDay(a, day);
                planting.attendant(List.of(b), planting.window(day, MORNING, DAY));
            }
            case 4 -> late(planting, a, day);
            case 5 -> {
                planting.change(event -> event.toBuilder()
                        .ruleSettings(List.of())
                        .ruleSetting(RuleSetting.of("max-parallel").withParameter("limit", 1))
                        .build());
                planting.pinStart(a, day, 600);
                planting.attendant(List.of(b), planting.window(day, 600, planting.minutes(b) + 5));
            }
            case 6 -> {
                planting.relate(Relation.differentDay(a.id(), b.id()));
                planting.pinDay(a, day);
                planting.attendant(List.of(b), planting.window(day, MORNING, DAY));
            }
            case 7 -> block(planting);
            case 8 -> {
                planting.relate(Relation.notParallel(a.id(), b.id()));
                planting.pinStart(a, day, 870);
                planting.attendant(
                        List.of(b), planting.window(day, 870 - 30, 30 + planting.minutes(a) + planting.minutes(b) - 5));
            }
            default -> oneRoom(planting, a, b, day);
        }
    }

    /** Somebody has to go from one building to another, with no time for it. */
    private static void travel(Planting planting, Session a, Session b, int day) {
        Room one =
                planting.event().rooms().get(0).toBuilder().building("Palais").build();
        Room far =
                planting.event().rooms().get(1).toBuilder().building("Annexe").build();
        planting.room(one);
        planting.room(far);
        planting.change(event -> event.toBuilder()
                .travel(List.of())
                .travel("Palais", "Annexe", 25)
                .build());
        planting.pinRoom(a, one);
        planting.pinRoom(b, far);
        planting.attendant(
                List.of(a, b), planting.window(day, MORNING + 15, planting.minutes(a) + planting.minutes(b) + 20));
    }

    /** Who wishes to speak first comes too late for the others to follow. */
    private static void late(Planting planting, Session session, int day) {
        int minutes = planting.minutes(session);
        planting.pinStart(session, day, 600);
        String late = planting.attendant(List.of(), planting.window(day, 600 + minutes - 15, 60))
                .id();
        planting.edit(session, old -> {
            Session.Builder builder = old.toBuilder().slots(List.of()).pin(old.pin());
            builder.slot(Slot.builder(old.id() + "-L", late)
                    .presence(Presence.OWN_SLOT)
                    .minutes(5, 7)
                    .first()
                    .build());
            for (int i = 0; i < 3; i++) {
                builder.slot(Slot.builder(old.id() + "-F" + i, late)
                        .presence(Presence.RECORDED)
                        .minutes(4, 7)
                        .build());
            }
            return builder.build();
        });
    }

    /** A block of sessions that its interpreters may not work through. */
    private static void block(Planting planting) {
        int length = Math.min(3, planting.event().sessions().size());
        List<Session> block = planting.sessions(length);
        planting.relate(Relation.backToBack(Planting.ids(block)));
        planting.attendant(block, person -> person.shiftLimits(new ShiftLimits(Planting.sum(block) - 5, 4, 9, 9, 9)));
        planting.edit(
                block.get(0),
                old -> old.toBuilder().pin(Pin.NONE.withDay(planting.date(0))).build());
    }

    /** Two sessions for one room, which is open for one and a half. */
    private static void oneRoom(Planting planting, Session a, Session b, int day) {
        Room only = planting.draws.one(planting.event().rooms());
        int sum = planting.minutes(a) + planting.minutes(b);
        planting.room(ImpossibleEvents.withHours(
                only.toBuilder().features("stage").build(), planting.window(day, MORNING, sum - 10)));
        planting.edit(a, old -> old.toBuilder().neededFeatures("stage").build());
        planting.pinRoom(b, only);
    }
}
