package org.lectern.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleIds;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;

/** Of what a search refuses for its costs, warnings tell beforehand; of what they warn, it always does. */
final class CostWarningsTest {

    /** A session of great priority to add to a sound event with a room of 40 seats, and the one warning about it. */
    static Stream<Arguments> all() {
        UnaryOperator<Event.Builder> large = event -> event.session(
                        Session.builder("ghana").priority(1_000_000).audience(2).build())
                .room("hall", 1_000_000)
                .ruleSetting(RuleSetting.of(RuleIds.UNSCHEDULED_SESSION).withWeight(1_000_000))
                .ruleSetting(RuleSetting.of(RuleIds.EMPTY_SEATS).withWeight(1_000_000));
        return Stream.of(Arguments.of(
                "No timetable can be searched for: with these weights and priorities, costs can reach 1000002000000 at"
                        + " medium and 80000000000 at soft level, which is too much to add up. Divide all weights and"
                        + " priorities by the same number.",
                large));
    }

    private static Event event(long weight, int priority, int seats, int sessions) {
        Event.Builder event = Event.builder("large", ZoneId.of("Europe/Paris"))
                .day("2020-03-31", "10:00/13:00")
                .room("r", seats)
                .ruleSetting(RuleSetting.of(RuleIds.UNSCHEDULED_SESSION).withWeight(weight))
                .ruleSetting(RuleSetting.of(RuleIds.EMPTY_SEATS).withWeight(weight));
        for (int i = 0; i < sessions; i++) {
            event.session(
                    Session.builder("s" + i).priority(priority).audience(2).build());
        }
        return event.build();
    }

    @ParameterizedTest
    @CsvSource({"1000000, 1000000, 1000000, 3", "1000000, 1000000, 200, 1", "1000000, 1000000, 1000000, 1"})
    void costs_thatAreTooLarge_areWarnedOfAndRefused(long weight, int priority, int seats, int sessions) {
        Event event = event(weight, priority, seats, sessions);

        assertEquals(
                List.of("too-large-costs"),
                Warnings.of(event).stream().map(Warning::code).toList());
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> solve(event));
        assertEquals("too-large", refused.problems().getFirst().code());
        InvalidInputException ofAJob = assertThrows(
                InvalidInputException.class,
                () -> Lectern.start(event, SolveOptions.builder().build()).result());
        assertEquals(refused.problems(), ofAJob.problems());
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000, 1000, 3", "1000000, 1000000, 2, 1", "1, 1000000, 1000000, 3"})
    void costs_thatFit_areSearched(long weight, int priority, int seats, int sessions) {
        Event event = event(weight, priority, seats, sessions);

        assertEquals(List.of(), Warnings.of(event));
        assertEquals(sessions, solve(event));
    }

    @Test
    void costs_thatAreWaived_areNotCounted() {
        Event event = event(1_000_000, 1_000_000, 1_000_000, 1).toBuilder()
                .waiver(new Waiver(RuleIds.EMPTY_SEATS, Set.of(SubjectId.room("r")), "It is the hall."))
                .build();

        assertEquals(List.of(), Warnings.of(event));
        assertEquals(1, solve(event));
    }

    private static int solve(Event event) {
        return Lectern.solve(event, SolveOptions.builder().stepLimit(10).build())
                .timetable()
                .placements()
                .size();
    }
}
