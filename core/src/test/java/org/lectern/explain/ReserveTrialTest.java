package org.lectern.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Finding;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/** Which people of no session can take the turn of somebody who is absent. */
final class ReserveTrialTest {

    private static final int TIMETABLES = Integer.getInteger("lectern.robustness", 20);
    private static final Catalogue STANDARD = StandardRules.catalogue();
    private static final Person NONE_PER_DAY =
            Person.builder("bo").dailyLimit(new DailyLimit(0, null)).build();

    private static Event.Builder event(Person... people) {
        Event.Builder event = Event.builder("e", ZoneOffset.UTC)
                .day("2020-03-31", "10:00/13:00")
                .room("r", 50)
                .session(Session.builder("A")
                        .allowedMinutes(60)
                        .slot(Slot.builder("t-ana", "ana").minutes(7, 7).build())
                        .build());
        List.of(people).forEach(event::person);
        return event;
    }

    private static List<String> standBys(Event event, Catalogue catalogue) {
        Instant ten = Instant.parse("2020-03-31T10:00:00Z");
        Timetable timetable =
                Timetable.of(event, List.of(new Placement("A", "r", ten, 60, List.of(new Turn("t-ana", ten, 7)))));
        return Explainer.of(event, timetable, catalogue).robustness(10).noShows().getFirst().lostTurns().stream()
                .flatMap(turn -> turn.substitutes().stream())
                .map(standBy -> standBy.subject().id().id())
                .toList();
    }

    @Test
    void standBys_whoBreakALimitOrNeedAnotherRoom_areNotNamed() {
        Event event = event(
                        Person.of("ana"),
                        NONE_PER_DAY,
                        Person.builder("chidi").neededFeatures("wheelchair").build(),
                        Person.builder("dana").allowedRooms("r").build())
                .build();

        assertEquals(List.of("dana"), standBys(event, STANDARD));
        assertEquals(List.of("dana"), standBys(event, STANDARD.withRules(SpareMinutes.of(10))));
    }

    @Test
    void standBys_whoBreakWhatTheAbsentSpeakerBreaks_areNotNamed() {
        Event event = event(
                        Person.builder("ana")
                                .dailyLimit(new DailyLimit(0, null))
                                .build(),
                        NONE_PER_DAY,
                        Person.of("dana"))
                .build();

        assertEquals(List.of("dana"), standBys(event, STANDARD));
        assertEquals(List.of("dana"), standBys(event, STANDARD.withRules(SpareMinutes.of(10))));
    }

    @Test
    void standBys_whoBreakWhatIsWaived_areNamed() {
        Event event = event(Person.of("ana"), NONE_PER_DAY, Person.of("dana"))
                .person(Person.builder("eve")
                        .dailyLimit(new DailyLimit(0, null))
                        .build())
                .waiver("daily-load", "Bo agreed.", SubjectId.person("bo"))
                .build();

        assertEquals(List.of("bo", "dana"), standBys(event, STANDARD));
    }

    @Test
    void standBys_whoBreakASoftRule_areNamed() {
        Event event = event(Person.of("ana"), NONE_PER_DAY)
                .ruleSetting(RuleSetting.of("daily-load").withLevel(Level.SOFT))
                .build();

        assertEquals(List.of("bo"), standBys(event, STANDARD));
    }

    @Test
    void standBys_inASessionThatBreaksRulesAnyway_areNamed() {
        Event event = event(Person.of("ana"), Person.of("dana"))
                .sessions(List.of(Session.builder("A")
                        .allowedMinutes(60)
                        .neededFeatures("booths")
                        .slot(Slot.builder("t-ana", "ana").minutes(9, 9).build())
                        .build()))
                .build();

        assertEquals(List.of("dana"), standBys(event, STANDARD));
    }

    @Test
    void standBys_ofRandomTimetables_areThoseWithWhomTheCheckerFindsNothingMore() {
        AtomicInteger named = new AtomicInteger();
        AtomicInteger leftOut = new AtomicInteger();

        IntStream.range(0, TIMETABLES).parallel().forEach(seed -> {
            Random random = new Random(920_000L + seed);
            Event event = withReserves(RandomEvents.smallOfModerateWeights(random));
            Timetable timetable = RandomTimetables.nearlySound(event, random);
            for (NoShow noShow : Explainer.of(event, timetable).robustness(10).noShows()) {
                for (NoShow.LostTurn lost : noShow.lostTurns()) {
                    List<SubjectId> told = lost.substitutes().stream()
                            .map(standBy -> standBy.subject().id())
                            .toList();
                    for (Person reserve : available(event, timetable, lost)) {
                        boolean isNamed = told.contains(SubjectId.person(reserve.id()));
                        List<Finding> more = more(event, timetable, lost, reserve);
                        // A waiver for the absent speaker covers nobody else.
                        boolean isWorse = !more.isEmpty()
                                || !isNamed
                                        && !more(strict(event, timetable), event, timetable, lost, reserve)
                                                .isEmpty();
                        assertEquals(
                                !isWorse,
                                isNamed,
                                () -> "seed %d, %s by %s: %s"
                                        .formatted(seed, lost.slot().name(), reserve.id(), more));
                        (isNamed ? named : leftOut).incrementAndGet();
                    }
                }
            }
        });

        assertTrue(named.get() > 50, named::toString);
        assertTrue(leftOut.get() > 50, leftOut::toString);
    }

    /** Adds one person of no session for each of the event, with the same needs. */
    private static Event withReserves(Event event) {
        List<Person> people = new ArrayList<>(event.people());
        for (Person own : event.people()) {
            people.add(new Person(
                    "reserve-" + own.id(),
                    own.name(),
                    own.availability(),
                    own.preferredWindows(),
                    own.undesiredWindows(),
                    own.timeWishes(),
                    own.zone(),
                    own.shiftLimits(),
                    own.dailyLimit(),
                    own.maxGapsPerDay(),
                    own.roomLimits(),
                    own.data()));
        }
        return event.toBuilder().people(people).build();
    }

    private static List<Person> available(Event event, Timetable timetable, NoShow.LostTurn lost) {
        Turn turn = timetable.findPlacement(lost.session().id().id()).orElseThrow().turns().stream()
                .filter(own -> own.slotId().equals(lost.slot().id().id()))
                .findFirst()
                .orElseThrow();
        return event.people().stream()
                .filter(person -> person.id().startsWith("reserve-")
                        && person.availability().contains(turn.time()))
                .toList();
    }

    /** Returns what the checker finds of the whole timetable more than with a reserve who has no needs. */
    private static List<Finding> more(Event event, Timetable timetable, NoShow.LostTurn lost, Person reserve) {
        Event with = with(event, lost, reserve);
        Event free = with.toBuilder()
                .people(with.people().stream()
                        .map(person -> person.equals(reserve) ? Person.of(reserve.id()) : person)
                        .toList())
                .build();
        return more(strict(free, timetable), event, timetable, lost, reserve);
    }

    private static List<Finding> more(
            List<Finding> before, Event event, Timetable timetable, NoShow.LostTurn lost, Person reserve) {
        return FindingComparison.newOrWorse(before, strict(with(event, lost, reserve), timetable));
    }

    private static Event with(Event event, NoShow.LostTurn lost, Person reserve) {
        return event.toBuilder()
                .sessions(event.sessions().stream()
                        .map(session -> session.id().equals(lost.session().id().id())
                                ? session.withSlot(
                                        lost.slot().id().id(),
                                        slot -> slot.toBuilder()
                                                .personId(reserve.id())
                                                .build())
                                : session)
                        .toList())
                .build();
    }

    private static List<Finding> strict(Event event, Timetable timetable) {
        return StandardRules.checker().check(event, timetable).findings().stream()
                .filter(finding -> finding.level() != Level.SOFT)
                .toList();
    }
}
