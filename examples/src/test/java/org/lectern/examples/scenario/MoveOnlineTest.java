package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.event.Event;
import org.lectern.examples.round36.MoveOnline;
import org.lectern.examples.round36.October2020;
import org.lectern.examples.round36.Spring2020;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;

/** Round 36 from spring to October 2020 as a replan: from eleven countries to thirteen, two days, virtual. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class MoveOnlineTest {

    private static final Event SPRING = MoveOnline.spring();

    private final ReplanResult result = Replanner.replan(SPRING, Spring2020.published(SPRING), MoveOnline.changes());

    @Test
    void changes_applied_giveTheEventOfOctober() {
        Event october = October2020.event();
        Event after = result.eventAfter();

        assertEquals(october.days(), after.days());
        assertEquals(Set.copyOf(october.relations()), Set.copyOf(after.relations()));
        assertEquals(
                october.sessions().stream().map(session -> session.id()).collect(Collectors.toSet()),
                after.sessions().stream().map(session -> session.id()).collect(Collectors.toSet()));
        october.sessions()
                .forEach(session -> assertEquals(
                        session.slots(),
                        Objects.requireNonNull(after.sessionsById().get(session.id()))
                                .slots(),
                        session.id()));
    }

    @Test
    void timetable_always_holdsThirteenCountriesAndFourRoundsOfQuestionsInTwoDaysOnline() {
        assertEquals(17, result.timetable().placements().size());
        assertThat(result).keepsAllHardRules().dropsNothing();
        assertEquals(
                Set.of("online"),
                result.timetable().placements().stream()
                        .map(placement -> placement.roomId())
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of(LocalDate.parse("2020-10-12"), LocalDate.parse("2020-10-13")),
                result.timetable().placements().stream()
                        .map(placement ->
                                placement.start().atZone(SPRING.zone()).toLocalDate())
                        .collect(Collectors.toSet()));
    }

    @Test
    void peopleMoved_areTheMissionsOfTheElevenCountries() {
        assertEquals(
                SPRING.people().stream().map(person -> person.id()).collect(Collectors.toSet()),
                result.movedPersonIds());
        assertThat(result).movesAtMost(11).people();
    }
}
