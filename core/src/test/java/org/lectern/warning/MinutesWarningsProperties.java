package org.lectern.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.BruteForce;
import org.lectern.testing.Dice;
import org.lectern.testing.TinyEvents;

/** Warnings about minutes against timetables that place everything: found by trying all, or known beforehand. */
final class MinutesWarningsProperties {

    private static final Set<String> CODES = Set.of("too-few-room-minutes", "too-few-person-minutes");

    private static List<Warning> ofMinutes(Event event) {
        return Warnings.of(event).stream()
                .filter(warning -> CODES.contains(warning.code()))
                .toList();
    }

    @Property(tries = 150)
    void warnings_tinyEvent_areNoneIfEverythingCanBePlaced(@ForAll long seed) {
        Event event = TinyEvents.of(new Random(seed));

        assertTrue(
                ofMinutes(event).isEmpty() || !BruteForce.best(event).score().isFeasible(),
                () -> ofMinutes(event) + " of " + event);
    }

    @Property(tries = 300)
    void warnings_fullRooms_areNoneUntilAMinuteIsMissing(@ForAll long seed) {
        FullEvent full = new FullEvent(new Dice(new Random(seed)));
        Event event = full.event.build();
        assertTrue(
                StandardRules.checker()
                        .check(event, Timetable.of(event, full.placements))
                        .score()
                        .isFeasible(),
                event::toString);

        assertEquals(List.of(), ofMinutes(event));

        Session one = event.sessions().getFirst();
        Event longer = event.toBuilder()
                .sessions(event.sessions().stream()
                        .map(session -> session.id().equals(one.id())
                                ? one.toBuilder()
                                        .allowedMinutes(one.minAllowedMinutes() + 1)
                                        .build()
                                : session)
                        .toList())
                .build();
        assertEquals(
                List.of("too-few-room-minutes", "too-few-person-minutes"),
                ofMinutes(longer).stream().map(Warning::code).toList(),
                longer::toString);
    }

    /**
     * An event whose rooms sessions fill to the last minute, and the timetable in which they do. Ben attends all sessions of the
     * first room and is there only then.
     */
    private static final class FullEvent {

        private final Dice dice;
        private final Event.Builder event =
                Event.builder("full", ZoneId.of("Europe/Zurich")).startStepMinutes(1);
        private final List<Placement> placements = new ArrayList<>();
        private int sessions;

        FullEvent(Dice dice) {
            this.dice = dice;
            event.day("2020-03-31", "10:00/12:00", "14:00/16:30").day("2020-04-01", "09:00/11:00");
            List<Window> halves = List.of(
                    event.window("2020-03-31T10:00/12:00"),
                    event.window("2020-03-31T14:00/16:30"),
                    event.window("2020-04-01T09:00/11:00"));
            boolean isApart = dice.percent(50);
            int before = dice.between(0, 10);
            int after = dice.between(0, 10);
            event.changeoverMinutes(before + after);
            int rooms = dice.between(1, 3);
            for (int r = 1; r <= rooms; r++) {
                Room.Builder room = Room.builder("room" + r)
                        .seats(30)
                        .features("near" + r)
                        .setUpMinutes(before)
                        .tearDownMinutes(after);
                String only = isApart ? "near" + r : "";
                List<Window> parts = new ArrayList<>();
                for (Window half : halves) {
                    Window part = half.expand(-dice.between(0, 30), -dice.between(0, 30));
                    parts.add(part);
                    fill(part, "room" + r, only, before + after);
                }
                event.room(room.available(parts.stream()
                                .map(part -> part.expand(before, after))
                                .toArray(Window[]::new))
                        .build());
                if (r == 1) {
                    event.person(Person.builder("ben")
                            .available(parts.toArray(Window[]::new))
                            .build());
                }
            }
        }

        /** Fills a span of a room with sessions one after the other. */
        private void fill(Window part, String roomId, String only, int between) {
            Instant start = part.startInclusive();
            long left = part.minutes();
            while (left > 0) {
                long minutes = dice.between(15, 40);
                minutes = left - minutes < between + 15 ? left : minutes;
                String id = "s" + sessions++;
                Session.Builder session = Session.builder(id)
                        .allowedMinutes((int) minutes)
                        .attendants(roomId.equals("room1") ? Set.of("ben") : Set.of());
                event.session((only.isEmpty() ? session : session.neededFeatures(only)).build());
                placements.add(new Placement(id, roomId, start, (int) minutes, List.of()));
                start = start.plusSeconds(60 * (minutes + between));
                left -= minutes + between;
            }
        }
    }
}
