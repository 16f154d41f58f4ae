package org.lectern.benchmarks.diagnose;

import java.util.List;
import org.lectern.benchmarks.generate.Draws;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/** Causes of one session without a place that take facts of three rules to see. */
final class Entangled {

    private static final int OPEN = 525;
    private static final int OPEN_MINUTES = 570;

    private Entangled() {}

    /** Who is needed comes on the one day on which the room is closed to which the session is pinned. */
    static void closedThatDay(Planting planting) {
        Session session = planting.sessions(1).get(0);
        int day = planting.draws.one(planting.days());
        Room room = planting.draws.one(planting.event().rooms());
        planting.room(ImpossibleEvents.withHours(room, otherDays(planting, day)));
        planting.pinRoom(session, room);
        planting.attendant(List.of(session), planting.window(day, OPEN, OPEN_MINUTES));
    }

    /** The only room with what is needed is closed on the day of the one who is needed. */
    static void equippedRoomClosed(Planting planting) {
        Session session = planting.sessions(1).get(0);
        int day = planting.draws.one(planting.days());
        Room room = planting.draws.one(planting.event().rooms());
        planting.room(
                ImpossibleEvents.withHours(room.toBuilder().features("stage").build(), otherDays(planting, day)));
        planting.edit(session, old -> old.toBuilder().neededFeatures("stage").build());
        planting.attendant(List.of(session), planting.window(day, OPEN, OPEN_MINUTES));
    }

    /** Two who come for the last minutes of a pinned session only, which are enough for one of them. */
    static void lateSpeakers(Planting planting) {
        Session session = planting.sessions(1).get(0);
        Draws draws = planting.draws;
        int day = draws.one(planting.days());
        int least = draws.between(4, 6);
        int minutes = planting.minutes(session);
        planting.pinStart(session, day, 600);
        Window late = planting.window(day, 600 + minutes - 2 * least + 1, 90);
        List<String> speakers = List.of(
                planting.attendant(List.of(), late).id(),
                planting.attendant(List.of(), late).id());
        planting.edit(session, old -> {
            Session.Builder builder = old.toBuilder()
                    .slots(List.of())
                    .openingMinutes(0)
                    .statementMinutes(0)
                    .qaMinutes(0, 10);
            for (String speaker : speakers) {
                builder.slot(Slot.builder(old.id() + "-" + speaker, speaker)
                        .presence(Presence.OWN_SLOT)
                        .minutes(least, least + 2)
                        .build());
            }
            return builder.build();
        });
    }

    private static Window[] otherDays(Planting planting, int day) {
        return planting.days().stream()
                .filter(other -> other != day)
                .map(other -> planting.window(other, OPEN, OPEN_MINUTES))
                .toArray(Window[]::new);
    }
}
