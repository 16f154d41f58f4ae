package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.Repair;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.TimeWish;
import org.lectern.solve.Lectern;

/** One wish about times that matters more than others, and one that must be met. */
class TimeWishesTest {

    private static Event.Builder day() {
        return Event.builder("day", ZoneId.of("Europe/Zurich"))
                .day("2026-03-31", "10:00/12:00")
                .room("XX", 100);
    }

    private static Session wishingFor(String id, TimeWish... wishes) {
        return Session.builder(id).timeWishes(wishes).build();
    }

    @Test
    void wishOfWeightFive_goesBeforeTheUsualWish() {
        Event.Builder day = day();
        TimeWish early = TimeWish.preferred(day.window("2026-03-31T10:00/11:00"));

        assertThat(Lectern.solve(day.session(wishingFor("Ghana", early))
                        .session(wishingFor("Mali", early.withWeight(5)))
                        .build()))
                .isOptimal()
                .costs("preferred-window", 60 * 2)
                .schedules("Mali")
                .at("10:00");
    }

    @Test
    void hardWishOfAPerson_isMetWhereSoftOnesAreNot() {
        Event.Builder day = day();
        TimeWish early = TimeWish.undesired(day.window("2026-03-31T10:00/11:00"));

        assertThat(Lectern.solve(day.person(Person.builder("minister")
                                .timeWishes(early.withLevel(Level.HARD))
                                .build())
                        .session(Session.builder("Ghana").attendants("minister").build())
                        .session(wishingFor("Mali", early.withWeight(1000)))
                        .build()))
                .isOptimal()
                .schedules("Ghana")
                .at("11:00");
    }

    @Test
    void hardWishesOfPeople_thatCannotAllBeMet_areNamedAndTheRepairApplies() {
        Event.Builder day = day();
        for (String id : List.of("minister", "envoy")) {
            day.person(Person.builder(id)
                            .timeWishes(TimeWish.preferred(day.window("2026-03-31T10:00/11:00"))
                                    .withLevel(Level.HARD))
                            .build())
                    .session(Session.builder("session of the " + id)
                            .attendants(id)
                            .build());
        }
        Event event = day.build();

        Diagnosis.Infeasible impossible = assertInstanceOf(Diagnosis.Infeasible.class, Diagnosis.of(event));
        Repair repair = impossible.causes().getFirst().repairs().stream()
                .filter(one -> one.sentence().startsWith("Give up this wish: envoy"))
                .findFirst()
                .orElseThrow();
        Event repaired = repair.changesOf(event).changes().applyTo(event);

        assertEquals(
                List.of(),
                Objects.requireNonNull(repaired.peopleById().get("envoy")).timeWishes());
        assertInstanceOf(Diagnosis.Feasible.class, Diagnosis.of(repaired));
    }
}
