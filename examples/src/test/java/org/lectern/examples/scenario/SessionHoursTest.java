package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.diagnose.Diagnosis;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;
import org.lectern.warning.Warnings;

/** A session that may take place at some hours only, and who or what is never there. */
class SessionHoursTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private static Event.Builder day() {
        return Event.builder("day", GENEVA)
                .day("2026-03-31", "10:00/13:00", "14:00/17:00")
                .room("XX", 100)
                .session(Session.builder("Mali").build());
    }

    private static Session.Builder ghana(Event.Builder day) {
        return Session.builder("Ghana").available(day.window("2026-03-31T14:30/16:00"));
    }

    @Test
    void session_withHours_liesInThem() {
        Event.Builder day = day();
        SolveResult result = Lectern.solve(day.session(ghana(day).build()).build());

        assertThat(result)
                .hasScore(Score.ZERO)
                .isOptimal()
                .schedules("Ghana")
                .after("14:30")
                .before("16:00");
    }

    @Test
    void session_whoseHoursAreTakenByOthers_isImpossibleAndSaysWhatToWiden() {
        Event.Builder day = day();
        Event event = day.session(ghana(day).build())
                .session(ghana(day).id("Togo").name("Togo").build())
                .build();

        Diagnosis.Infeasible impossible = assertInstanceOf(Diagnosis.Infeasible.class, Diagnosis.of(event));

        assertEquals(
                "Ghana and Togo cannot both be scheduled.",
                impossible.causes().getFirst().sentence());
        assertEquals(
                "Let Ghana end 30 minutes later on Tuesday 31 March.",
                impossible.causes().getFirst().repairs().getFirst().sentence());
    }

    @Test
    void wishOfASession_madeHard_leavesTheWishOfAPersonSoft() {
        Event.Builder day = day();
        Event event = day.person(Person.builder("minister")
                        .preferred(day.window("2026-03-31T10:00/11:00"))
                        .build())
                .session(Session.builder("Ghana")
                        .attendants("minister")
                        .preferred(day.window("2026-03-31T14:00/15:00"))
                        .build())
                .ruleSetting(RuleSetting.of("preferred-window").withLevel(Level.HARD))
                .build();

        assertThat(Lectern.solve(event))
                .hasScore(new Score(0, 0, 120))
                .costs("person-preferred-window", 120)
                .schedules("Ghana")
                .at("14:00");
    }

    @Test
    void person_whoIsNeverThere_keepsTheSessionOutAndIsNamed() {
        Event event = day().person(Person.builder("minister")
                        .name("the minister")
                        .availability(Availability.never())
                        .build())
                .session(Session.builder("Ghana").attendants("minister").build())
                .build();

        assertThat(Lectern.solve(event)).doesNotSchedule("Ghana");
        assertEquals(
                List.of("the minister can take part in no session: this person is never there."),
                Warnings.of(event).stream()
                        .map(warning -> warning.sentence().toString())
                        .toList());
    }

    @Test
    void room_thatIsNeverOpen_isNotUsed() {
        Event.Builder day = day();
        Event event = day.room(Room.builder("small")
                        .seats(20)
                        .availability(Availability.never())
                        .build())
                .session(ghana(day).build())
                .session(Session.builder("Togo").audience(10).build())
                .build();

        SolveResult result = Lectern.solve(event);

        assertThat(result).keepsAllHardRules().schedulesEverySession();
        assertThat(result).schedules("Togo").inRoom("XX");
    }

    @Test
    void change_thatWithdrawsAllHours_isNeverAndCanBeTakenBack() {
        Event.Builder day = day();
        Event event = day.session(ghana(day).build()).build();
        SubjectId ghana = SubjectId.session("Ghana");
        Event never = Changes.of(event, new Change.OnlyWithin(ghana, day.window("2026-03-31T10:00/13:00")))
                .applyTo(event);
        Event always = Changes.of(never, new Change.SetWindows(ghana, Availability.always()))
                .applyTo(never);

        assertEquals(
                Availability.never(),
                Objects.requireNonNull(never.sessionsById().get("Ghana")).availability());
        assertThat(Lectern.solve(never)).doesNotSchedule("Ghana");
        assertThat(Lectern.solve(always)).schedules("Ghana");
    }
}
