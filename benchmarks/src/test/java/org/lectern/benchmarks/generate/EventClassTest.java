package org.lectern.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.standard.StandardRules;

/** Generated events are what their class says, as near as draws of a thousand sessions can be. */
class EventClassTest {

    private static final int SESSIONS = 1000;
    private static final long DAY_MINUTES = 600;

    private static GeneratedEvent large(EventClass eventClass) {
        return EventGenerator.generate(eventClass, SESSIONS, 11, RuleChoice.COMPARABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "MEDIUM, 14, 2",
        "MEDIUM, 20, 2",
        "MEDIUM, 100, 5",
        "MEDIUM, 101, 6",
        "MEDIUM, 1000, 50", //
        "TIGHT, 14, 1",
        "TIGHT, 100, 5",
        "TIGHT, 1000, 44"
    })
    void rooms_anySize_areAsManyAsTheClassSays(EventClass eventClass, int sessions, int rooms) {
        Event event = EventGenerator.generate(eventClass, sessions, 1, RuleChoice.COMPARABLE)
                .event();

        assertEquals(rooms, event.rooms().size());
        assertEquals(sessions, event.sessions().size());
    }

    @Test
    void seats_ofAllRooms_areThoseOfTheClass() {
        assertEquals(Set.of(50, 100, 200, 400), seats(EventClass.MEDIUM));
        assertEquals(Set.of(50, 100, 200), seats(EventClass.TIGHT));
    }

    private static Set<Integer> seats(EventClass eventClass) {
        return large(eventClass).event().rooms().stream().map(Room::seats).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "TIGHT", "FULL"})
    void closures_ofAllRooms_areAThirdOfTheUnusedBlocks(EventClass eventClass) {
        Event event = large(eventClass).event();

        long open = event.rooms().stream()
                .flatMap(room -> room.availability().windows().stream())
                .mapToLong(Window::minutes)
                .sum();

        int blocks = event.rooms().size() * 3 * 8;
        assertEquals(event.rooms().size() * 3L * DAY_MINUTES - (blocks - SESSIONS) / 3L * 75, open);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "TIGHT", "FULL"})
    void hiddenStarts_ofAllSessions_areUpToFifteenMinutesLate(EventClass eventClass) {
        GeneratedEvent generated = large(eventClass);

        Set<Long> late = generated.hiddenPlan().placements().stream()
                .map(placement -> minutesIntoDay(generated.event(), placement.start()) % 75)
                .collect(Collectors.toSet());

        assertEquals(Set.of(0L, 5L, 10L, 15L), late);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "TIGHT", "FULL"})
    void slots_ofAllSessions_areFiveToEightOwnOnes(EventClass eventClass) {
        Event event = large(eventClass).event();

        Set<Integer> sizes =
                event.sessions().stream().map(session -> session.slots().size()).collect(Collectors.toSet());
        Set<Presence> presences = event.sessions().stream()
                .flatMap(session -> session.slots().stream())
                .map(Slot::presence)
                .collect(Collectors.toSet());

        assertEquals(Set.of(5, 6, 7, 8), sizes);
        assertEquals(Set.of(Presence.OWN_SLOT), presences);
        assertEquals(10, event.changeoverMinutes());
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "TIGHT", "FULL"})
    void sharedSpeakers_ofAllSlots_areAboutNinePercent(EventClass eventClass) {
        Event event = large(eventClass).event();
        long slots = event.sessions().stream()
                .mapToLong(session -> session.slots().size())
                .sum();

        double shared = (double) (slots - event.people().size()) / slots;

        assertEquals(0.09, shared, 0.01);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "TIGHT", "FULL"})
    void windows_ofPeopleWithOneTurn_haveTheSharesAndLengthsOfTheClass(EventClass eventClass) {
        GeneratedEvent generated = large(eventClass);
        Map<String, Integer> turns = new HashMap<>();
        generated.event().sessions().stream()
                .flatMap(session -> session.slots().stream())
                .forEach(slot -> turns.merge(slot.personId(), 1, Integer::sum));
        List<Person> once = generated.event().people().stream()
                .filter(person -> turns.getOrDefault(person.id(), 0) == 1)
                .toList();

        double always = share(once, person -> person.availability().isAlways());
        double brief = share(
                once,
                person ->
                        length(person).filter(minutes -> minutes <= 6 + 2 * 20).isPresent());
        long longest = once.stream()
                .flatMap(person -> length(person).stream())
                .max(Long::compare)
                .orElseThrow();
        long shortestWide = once.stream()
                .flatMap(person -> length(person).stream())
                .filter(minutes -> minutes > 6 + 2 * 20)
                .min(Long::compare)
                .orElseThrow();

        assertEquals(0.4, always, 0.02);
        assertEquals(0.1, brief, 0.015);
        assertTrue(shortestWide >= 6 + 2 * 30, Long.toString(shortestWide));
        int maxBeside = eventClass == EventClass.TIGHT ? 180 : 330;
        assertTrue(longest <= 6 + 2L * maxBeside, Long.toString(longest));
        assertTrue(longest > 1.8 * maxBeside, Long.toString(longest));
    }

    private static Optional<Long> length(Person person) {
        return person.availability().windows().stream().map(Window::minutes).findFirst();
    }

    private static <T> double share(List<T> all, java.util.function.Predicate<T> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "TIGHT", "FULL"})
    void audience_ofAllSessions_fillsAThirdToAllOfTheHiddenRoom(EventClass eventClass) {
        GeneratedEvent generated = large(eventClass);
        Map<String, Room> rooms = generated.event().roomsById();
        Map<String, Session> sessions = generated.event().sessionsById();

        List<Double> shares = generated.hiddenPlan().placements().stream()
                .map(placement -> (double) java.util.Objects.requireNonNull(sessions.get(placement.sessionId()))
                                .audience()
                                .orElseThrow()
                        / java.util.Objects.requireNonNull(rooms.get(placement.roomId()))
                                .seats())
                .toList();

        assertEquals(0.30, shares.stream().min(Double::compare).orElseThrow(), 0.01);
        assertEquals(1.00, shares.stream().max(Double::compare).orElseThrow(), 0.01);
    }

    @Test
    void preferredDay_medium_isTheHiddenOneInThreeOfFiveAndAnyElse() {
        GeneratedEvent generated = large(EventClass.MEDIUM);
        Map<String, Session> sessions = generated.event().sessionsById();

        double kept = share(
                generated.hiddenPlan().placements(),
                placement -> preferredDay(sessions, placement).contains(placement.time()));

        assertEquals(0.6 + 0.4 / 3, kept, 0.03);
    }

    private static Window preferredDay(Map<String, Session> sessions, Placement placement) {
        return java.util.Objects.requireNonNull(sessions.get(placement.sessionId()))
                .preferredWindows()
                .getFirst();
    }

    @Test
    void preferredDay_tight_isMostlyTheFirst() {
        Event event = large(EventClass.TIGHT).event();

        List<Double> shares = event.days().stream()
                .map(day -> share(
                        event.sessions(), session -> session.preferredWindows().equals(day.windows())))
                .toList();

        assertEquals(0.6, shares.get(0), 0.04);
        assertEquals(0.3, shares.get(1), 0.04);
        assertEquals(0.1, shares.get(2), 0.03);
    }

    @Test
    void rules_comparable_areThreeSoftOnesAndAllHardOnes() {
        Event event = large(EventClass.MEDIUM).event();
        EffectiveRules effectiveRules = EffectiveRules.of(event, StandardRules.catalogue());

        Map<String, Long> soft = effectiveRules.configs().stream()
                .filter(config -> config.level() == org.lectern.event.Level.SOFT && config.isActive())
                .collect(Collectors.toMap(config -> config.definition().id(), RuleConfig::weight));

        assertEquals(Map.of("short-minutes", 60L, "preferred-window", 20L, "empty-seats", 30L), soft);
        assertEquals(
                0,
                effectiveRules
                        .config("empty-seats")
                        .findParameter("marginPercent")
                        .orElseThrow());
        assertTrue(event.ruleSettings().stream().map(RuleSetting::ruleId).noneMatch("room-conflict"::equals));
    }

    private static long minutesIntoDay(Event event, Instant start) {
        return start.atZone(event.zone()).toLocalTime().toSecondOfDay() / 60 - 8 * 60L;
    }
}
