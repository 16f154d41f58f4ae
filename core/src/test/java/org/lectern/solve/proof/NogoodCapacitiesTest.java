package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.BEST;
import static org.lectern.solve.proof.Rush.PROVEN;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.preferring;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Nogoods;
import org.lectern.solve.proof.ProofNode.SessionPlace;

/** Nogoods that follow since a session that is certain leaves too little to others, or since a region is spread. */
class NogoodCapacitiesTest {

    private static final List<SessionPlace> AT_TEN = List.of(place("mw", "r1"), place("pa", "r2"));
    private static final String OPEN =
            "All %s nogoods together lead to no contradiction, so a timetable may score less than the lower bound of %s.";

    private static SessionPlace place(String session, String room) {
        return new SessionPlace(session, new CertificatePlace(room, at("10:00"), 60));
    }

    private static Nogoods nogoods(List<List<Integer>> nogoods) {
        return new Nogoods(List.of(), AT_TEN, nogoods);
    }

    /** Two sessions in rooms of their own, of which only one may take place at a time; at soft level a minute costs 4. */
    private static Event oneAtATime(Level level) {
        return rush(builder -> builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .sessions(List.of(in("r1", preferring("mw", "10:00"), 1), in("r2", preferring("pa", "10:00"), 2)))
                .ruleSetting(RuleSetting.of("max-parallel")
                        .withLevel(level)
                        .withWeight(level == Level.SOFT ? 4 : 1)
                        .withParameter("limit", 1)));
    }

    private static Session in(String room, Session session, int priority) {
        return session.toBuilder()
                .pin(Pin.NONE.withRoomId(room))
                .priority(priority)
                .build();
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"HARD", "SOFT"})
    void places_thatACertainSessionLeavesNoCapacity_areRemoved(Level level) {
        Event event = oneAtATime(level);

        assertEquals(PROVEN, verify(event, BEST, nogoods(List.of(List.of(1)))));
        assertInvalid(OPEN.formatted(0, BEST), verify(event, BEST, nogoods(List.of())));
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"HARD", "SOFT"})
    void certainSessions_beyondACapacity_areAContradiction(Level level) {
        Event event = oneAtATime(level);

        assertEquals(PROVEN, verify(event, BEST, nogoods(List.of(List.of(1, 2), List.of(1)))));
        assertInvalid(OPEN.formatted(1, BEST), verify(event, BEST, nogoods(List.of(List.of(1, 2)))));
    }

    /** Three half-days of an hour, and a region whose first session would rather be in the second. */
    private static Event region(String preferredByPanama, int weight, UnaryOperator<Session.Builder> change) {
        return rush(builder -> builder.days(
                        List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00", "13:00/14:00", "16:00/17:00")))
                .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .ruleSetting(RuleSetting.of("split-region").withWeight(weight))
                .ruleSetting(RuleSetting.of("room-change").withEnabled(false))
                .sessions(List.of(
                        change.apply(african("mw", "13:00")).build(),
                        change.apply(african("pa", preferredByPanama).priority(2))
                                .build())));
    }

    private static Session.Builder african(String id, String preferred) {
        return Session.builder(id).qaMinutes(0, 0).region("Africa").preferred(Window.of(at(preferred), 60));
    }

    @Test
    void spread_ofARegion_countsWithoutAnyNogood() {
        Event event = region("13:00", 100, session -> session.pin(Pin.NONE.withRoomId("r1")));
        Nogoods none = new Nogoods(List.of(), List.of(), List.of());
        Score best = new Score(0, 0, 220);

        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than %s.".formatted(best)),
                verify(event, best, none));
        Score more = new Score(0, 0, 221);
        assertInvalid(OPEN.formatted(0, more), verify(event, more, none));
    }

    @Test
    void spread_thatMultipliersCount_countsOnce() {
        Nogoods paying = new Nogoods(List.of(halfDay("mw", "13:00"), halfDay("pa", "16:00")), List.of(), List.of());
        Score best = new Score(0, 0, 10);

        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than %s.".formatted(best)),
                verify(region("16:00", 10, same -> same), best, paying));
        Score more = new Score(0, 0, 11);
        assertInvalid(OPEN.formatted(0, more), verify(region("16:00", 10, same -> same), more, paying));
    }

    private static CertificateMultiplier halfDay(String session, String start) {
        return new CertificateMultiplier(Kind.REGION_HALF_DAY, "Africa", session, at(start), 0, 20);
    }
}
