package org.lectern.benchmarks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.RunsJson;
import org.lectern.benchmarks.run.SolveRun;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.testing.EventFixtures;

/** An engine that does not weigh every rule of an event says so, and proves nothing of it. */
@Tag("slow")
class UnweighedRulesTest {

    private static final EventFixtures DAY = EventFixtures.on("2026-05-04", "Europe/Zurich");

    /** Two sessions in one room: an engine without {@code no-slack} finds a best timetable at once. */
    private static Event.Builder event() {
        return DAY.open("10:00/13:00")
                .room("Blue", 60)
                .people("ana", "bo")
                .session(session("chad", "ana"))
                .session(session("fiji", "bo"));
    }

    private static Session session(String id, String personId) {
        return EventFixtures.session(id, personId).allowedMinutes(30).build();
    }

    /** CP-SAT has no model of a slack that is longer than so many sessions last. */
    private static Event withLongSlack() {
        Event.Builder event = DAY.open("08:00/18:00");
        for (int i = 0; i < 6; i++) {
            event.room("Room " + i, 60);
        }
        for (int i = 0; i < 34; i++) {
            event.session(EventFixtures.session("s" + i).allowedMinutes(30).build());
        }
        return event.editRule("no-slack", rule -> rule.withParameter("minutes", 40))
                .build();
    }

    private static RunRecord run(Event event, EngineChoice choice) {
        return SolveRun.run(event, choice, RunLimits.of(1, null, 2_000L), true, progress -> {});
    }

    static Stream<EngineChoice> rivals() {
        return Stream.of(Engine.CP_SAT, Engine.TIMEFOLD_PLAIN, Engine.TIMEFOLD_TABLES)
                .map(EngineChoice::of);
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void rival_ruleThatItDoesNotWeigh_provesNothing(EngineChoice choice) {
        RunRecord run = run(withLongSlack(), choice);

        assertFalse(run.isProven(), run.toString());
        assertFalse(run.status().contains("proven"), run.status());
        assertNull(run.lowerBound(), run.toString());
        assertNull(run.gap(), run.toString());
        boolean isTables = choice.engine() == Engine.TIMEFOLD_TABLES;
        assertEquals(!isTables, run.rulesNotWeighed().contains("no-slack"), run.toString());
    }

    @Test
    void cpSat_ruleThatItDoesNotWeigh_isNamed() {
        RunRecord run = run(withLongSlack(), EngineChoice.of(Engine.CP_SAT));

        assertEquals("finished, without no-slack", run.status());
        assertEquals(List.of("no-slack"), run.rulesNotWeighed());
        assertEquals(List.of(run), RunsJson.parse(RunsJson.write(List.of(run))));
    }

    @Test
    void cpSat_sameEventWithoutThatRule_isProven() {
        Event event =
                event().editRule("no-slack", rule -> rule.withEnabled(false)).build();

        RunRecord run = run(event, EngineChoice.of(Engine.CP_SAT));

        assertEquals("proven-optimal", run.status());
        assertTrue(run.isProven(), run.toString());
        assertEquals(List.of(), run.rulesNotWeighed());
    }

    @Test
    void timefoldPlain_softOrder_isNotWeighed() {
        Event hard = event().relation(Relation.before("fiji", "chad")).build();
        Event soft = event().relation(Relation.before("fiji", "chad").withLevel(Level.SOFT))
                .build();

        assertFalse(run(hard, EngineChoice.of(Engine.TIMEFOLD_PLAIN))
                .rulesNotWeighed()
                .contains("session-order"));
        assertTrue(run(soft, EngineChoice.of(Engine.TIMEFOLD_PLAIN))
                .rulesNotWeighed()
                .contains("session-order"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "TIGHT"})
    void timefoldPlain_classMadeForEveryEngine_weighsEachRule(EventClass eventClass) {
        Event event = EventGenerator.generate(eventClass, 6, 1).event();

        assertEquals(
                List.of(), run(event, EngineChoice.of(Engine.TIMEFOLD_PLAIN)).rulesNotWeighed());
    }

    @Test
    void timefoldPlain_windowsOfPeopleAndSessions_areNamedWhereTheEventHasThem() {
        Window noon = DAY.hours("12:00/13:00");
        Event without = event().build();
        Event with = DAY.open("10:00/13:00")
                .room("Blue", 60)
                .people("ana")
                .person(Person.builder("bo").preferred(noon).undesired(noon).build())
                .session(EventFixtures.session("chad", "ana")
                        .allowedMinutes(30)
                        .available(noon)
                        .undesired(noon)
                        .attendants("bo")
                        .build())
                .build();
        List<String> ids = List.of(
                "session-window",
                "attendant-window",
                "undesired-window",
                "person-preferred-window",
                "person-undesired-window");

        assertEquals(List.of(), namedOf(without, ids));
        assertEquals(ids, namedOf(with, ids));
    }

    @Test
    void timefoldPlain_speakersAllSessionLongAndOrdersOfSlots_areNamedWhereTheEventHasThem() {
        Session whole = EventFixtures.session("chad", "ana")
                .allowedMinutes(30)
                .pin(Pin.NONE.withSlotOrder(List.of("chad-1")))
                .build();
        Session own = EventFixtures.session("fiji")
                .allowedMinutes(30)
                .slot(Slot.builder("ana", "ana").presence(Presence.OWN_SLOT).build())
                .pin(Pin.NONE.withRoomId("Blue"))
                .build();
        Person limited =
                Person.builder("ana").available(DAY.hours("10:00/12:00")).build();
        List<String> ids = List.of("speaker-window", "pinned");

        assertEquals(List.of(), namedOf(with(own, limited), ids));
        assertEquals(ids, namedOf(with(whole, limited), ids));
        assertEquals(List.of("pinned"), namedOf(with(whole, Person.of("ana")), ids));
    }

    private static Event with(Session session, Person person) {
        return DAY.open("10:00/13:00")
                .room("Blue", 60)
                .person(person)
                .session(session)
                .build();
    }

    private static List<String> namedOf(Event event, List<String> ids) {
        return run(event, EngineChoice.of(Engine.TIMEFOLD_PLAIN)).rulesNotWeighed().stream()
                .filter(ids::contains)
                .toList();
    }

    @Test
    void record_ofAnEarlierVersion_isReadWithoutTheRules() {
        RunRecord run = run(event().build(), EngineChoice.of(Engine.LECTERN));
        String earlier = RunsJson.write(List.of(run)).replaceAll(" *\"unweighed\" : \\[ \\],\n", "");

        assertFalse(earlier.contains("unweighed"), earlier);
        assertEquals(List.of(), RunsJson.parse(earlier).getFirst().rulesNotWeighed());
    }

    @Test
    void outcome_boundOfFewerRules_isRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Outcome(
                        new Timetable("e", List.of()),
                        "finished",
                        null,
                        Score.ZERO,
                        1,
                        null,
                        null,
                        () -> List.of("moved")));

        assertEquals("An engine that does not weigh moved proves nothing of the event.", refused.getMessage());
    }
}
