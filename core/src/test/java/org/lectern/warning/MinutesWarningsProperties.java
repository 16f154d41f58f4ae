package org.lectern.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.DailyLimit;
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
@Tag("slow")
final class MinutesWarningsProperties {

    private static final Set<String> CODES = Set.of("too-few-room-minutes", "too-few-person-minutes");

    private static List<Warning> ofMinutes(Event event) {
        return Warnings.of(event).stream()
                .filter(warning -> CODES.contains(warning.code()))
                .toList();
    }

    @Property(tries = 75)
    void warnings_tinyEvent_areNoneIfEverythingCanBePlaced(@ForAll long seed) {
        Event event = TinyEvents.of(new Random(seed));

        assertTrue(
                ofMinutes(event).isEmpty() || !BruteForce.best(event).score().isFeasible(),
                () -> ofMinutes(event) + " of " + event);
    }

    @Property(tries = 75)
    void warnings_tinyEventWithHoursAndLimits_areNoneIfEverythingCanBePlaced(@ForAll long seed) {
        Event event = withHoursAndLimits(seed);

        assertTrue(
                ofMinutes(event).isEmpty() || !BruteForce.best(event).score().isFeasible(),
                () -> ofMinutes(event) + " of " + event);
    }

    /** Otherwise the property would say nothing. */
    @Test
    void warnings_tinyEventsWithHoursAndLimits_areAboutBoth() {
        Map<String, Integer> counts = new TreeMap<>();
        for (long seed = 0; seed < 200; seed++) {
            ofMinutes(withHoursAndLimits(seed))
                    .forEach(warning -> counts.merge(warning.sentence().key(), 1, Integer::sum));
        }

        for (String key : List.of(
                "room-minutes.hours", "person-minutes.hours", "person-minutes.sessions", "person-minutes.limit")) {
            assertTrue(counts.getOrDefault("warning.too-few-" + key, 0) > 0, counts::toString);
        }
    }

    /** A tiny event most of whose sessions have few hours and need one person, who is not to have much on a day. */
    private static Event withHoursAndLimits(long seed) {
        Event tiny = TinyEvents.of(new Random(seed));
        Dice dice = new Dice(new Random(seed + 1));
        List<Window> halves =
                tiny.days().stream().flatMap(day -> day.windows().stream()).toList();
        Window few = dice.oneOf(halves).expand(-dice.between(0, 3), -dice.between(0, 3));
        Person ben = Person.builder("ben")
                .dailyLimit(
                        dice.percent(50)
                                ? DailyLimit.ofSessions(dice.between(0, 2))
                                : DailyLimit.ofMinutes(dice.between(5, 20)))
                .build();
        return tiny.toBuilder()
                .person(dice.percent(60) ? ben : Person.of("ben"))
                .sessions(tiny.sessions().stream()
                        .map(session -> {
                            Session.Builder changed = session.toBuilder();
                            if (dice.percent(80)) {
                                changed.available(few);
                            }
                            return dice.percent(50) ? changed.attendants("ben").build() : changed.build();
                        })
                        .toList())
                .build();
    }

    @Property
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
            boolean isLimited = dice.percent(50);
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
                            .dailyLimit(isLimited ? limitOfBen() : DailyLimit.NONE)
                            .available(parts.toArray(Window[]::new))
                            .build());
                }
            }
        }

        /** Returns the most of any day that ben has so far. */
        private DailyLimit limitOfBen() {
            Map<LocalDate, Integer> sessionsOf = new TreeMap<>();
            Map<LocalDate, Integer> minutesOf = new TreeMap<>();
            for (Placement placement : placements) {
                LocalDate date = LocalDate.ofInstant(placement.start(), ZoneId.of("Europe/Zurich"));
                sessionsOf.merge(date, 1, Integer::sum);
                minutesOf.merge(date, placement.minutes(), Integer::sum);
            }
            return new DailyLimit(Collections.max(sessionsOf.values()), Collections.max(minutesOf.values()));
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
                        .availability(
                                sessions > 1 && dice.percent(50)
                                        ? Availability.within(List.of(part))
                                        : Availability.always())
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
