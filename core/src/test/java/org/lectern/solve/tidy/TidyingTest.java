package org.lectern.solve.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.model.Instance;
import org.lectern.testing.RandomEvents;

class TidyingTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private static final int EVENTS = Integer.getInteger("lectern.events", 10);

    /** Sessions of an hour in one room, a morning and an afternoon, at no cost wherever they are. */
    private static Event round(String... sessions) {
        return round(List.of(), sessions);
    }

    /** @param pinned sessions that may not move */
    private static Event round(List<Placement> pinned, String... sessions) {
        Event.Builder event = Event.builder("round", GENEVA)
                .day("2030-05-06", "09:30/13:00", "15:00/18:00")
                .room("R", 50)
                .ruleSetting(RuleSetting.of("no-slack").withEnabled(false))
                .ruleSetting(RuleSetting.of("empty-seats").withEnabled(false));
        for (String session : sessions) {
            Session.Builder own = Session.builder(session);
            pinned.stream().filter(place -> place.sessionId().equals(session)).forEach(place -> own.pin(Pin.at(place)));
            event.session(own.build());
        }
        return event.build();
    }

    private static Placement at(String session, String time) {
        return new Placement(session, "R", Instant.parse("2030-05-06T" + time + ":00+02:00"), 60, List.of());
    }

    private static Instance instance(Event event) {
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        return new Instance(event, rules, CostTables.of(event, rules));
    }

    private static Timetable tidied(Event event, Placement... placements) {
        return Tidying.of(instance(event), Timetable.of(event, List.of(placements)));
    }

    private static Score score(Event event, Timetable timetable) {
        return StandardRules.checker().check(event, timetable).score();
    }

    @Test
    void sessionsWithAHole_standNextToOneAnother() {
        Event event = round(List.of(at("A", "09:30")), "A", "B");

        Timetable tidied = tidied(event, at("A", "09:30"), at("B", "11:15"));

        assertEquals(Timetable.of(event, List.of(at("A", "09:30"), at("B", "10:30"))), tidied);
    }

    @Test
    void sessionAtAnOddMinute_startsAtTheHour() {
        Event event = round(List.of(at("A", "15:00")), "A", "B");

        Timetable tidied = tidied(event, at("A", "15:00"), at("B", "16:05"));

        assertEquals(Timetable.of(event, List.of(at("A", "15:00"), at("B", "16:00"))), tidied);
    }

    @Test
    void publishedPlace_isKept_howeverUntidy() {
        Event plain = round("A", "B");
        Timetable told = Timetable.of(plain, List.of(at("A", "09:35"), at("B", "11:20")));
        Event event = plain.toBuilder()
                .published(Published.of(told))
                .ruleSetting(RuleSetting.of("moved").withEnabled(false))
                .build();

        assertEquals(told, tidied(event, at("A", "15:00"), at("B", "16:00")));
        assertEquals(told, Tidying.of(instance(event), told));
    }

    @Test
    void timetableWithAPlaceThatIsNotSearched_staysAsItIs() {
        Event event = round("A", "B");
        Timetable off = Timetable.of(event, List.of(at("A", "09:33"), at("B", "11:15")));

        assertEquals(off, Tidying.of(instance(event), off));
    }

    @Test
    void randomEvents_tidied_costTheSame_andAreNoLessTidy() {
        for (int seed = 0; seed < EVENTS; seed++) {
            Event event = RandomEvents.small(new Random(seed));
            Instance instance = instance(event);
            SolveOptions.Builder options = SolveOptions.builder().stepLimit(300);
            SolveResult plain = Lectern.solve(event, options.tidy(false).build());
            SolveResult tidy =
                    Lectern.solve(event, options.tidy(true).verify(true).build());
            String says = "seed " + seed;

            assertEquals(plain.score(), tidy.score(), says);
            assertEquals(score(event, tidy.timetable()), tidy.score(), says);
            assertEquals(plain.lowerBound(), tidy.lowerBound(), says);
            assertEquals(plain.certificate(), tidy.certificate(), says);
            assertEquals(plain.stopReason(), tidy.stopReason(), says);
            Timetable again = Tidying.of(instance, tidy.timetable());
            assertEquals(tidy.timetable(), again, says);
            long before = points(event, plain.timetable());
            long after = points(event, tidy.timetable());
            assertTrue(after <= before, () -> says + ": " + before + " points, then " + after);
        }
    }

    /** Sessions that cost nothing anywhere leave no hole, however they stood. */
    @Test
    void freeSessions_anywhere_standTogetherAtRoundTimes() {
        Event event = round("A", "B", "C");
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            List<String> times = new ArrayList<>();
            int minute = 9 * 60 + 30;
            for (int i = 0; i < 3; i++) {
                minute = i == 1 ? 15 * 60 + 5 * random.nextInt(6) : minute + 5 * random.nextInt(6);
                times.add("%02d:%02d".formatted(minute / 60, minute % 60));
                minute += 60;
            }
            Timetable before =
                    Timetable.of(event, List.of(at("A", times.get(0)), at("B", times.get(1)), at("C", times.get(2))));

            Timetable after = Tidying.of(instance(event), before);

            assertEquals(score(event, before), score(event, after));
            // Two starts at the hour and one at the half, or less, and one half-day or two.
            assertTrue(points(event, after) <= 5, () -> times + " became " + after);
        }
    }

    /** Returns the points of a timetable, from its placements alone. */
    private static long points(Event event, Timetable timetable) {
        Timeline timeline = Timeline.of(event);
        HalfDays halfDays = HalfDays.of(event, timeline);
        Untidiness untidiness = new Untidiness(timeline, halfDays, event.zone());
        Timetable told = event.findPublished().map(Published::timetable).orElse(new Timetable(event.id(), List.of()));
        long points = 0;
        for (Placement placement : timetable.placements()) {
            points += untidiness.ofStart(timeline.toMinute(placement.start()));
            points += told.findPlacement(placement.sessionId())
                            .filter(before -> !before.roomId().equals(placement.roomId())
                                    || !before.start().equals(placement.start()))
                            .isPresent()
                    ? Untidiness.ELSEWHERE
                    : 0;
        }
        for (String room : event.rooms().stream().map(one -> one.id()).toList()) {
            for (int halfDay = 0; halfDay < halfDays.count(); halfDay++) {
                int own = halfDay;
                points += untidiness.ofRoom(
                        halfDay,
                        timetable.placements().stream()
                                .filter(placement -> placement.roomId().equals(room))
                                .map(placement -> {
                                    int start = timeline.toMinute(placement.start());
                                    return new int[] {start, start + placement.minutes()};
                                })
                                .filter(span -> halfDays.indexOf(span[0], span[1]) == own)
                                .sorted((one, other) -> one[0] != other[0]
                                        ? Integer.compare(one[0], other[0])
                                        : Integer.compare(one[1], other[1]))
                                .flatMapToInt(IntStream::of)
                                .toArray());
            }
        }
        return points;
    }
}
