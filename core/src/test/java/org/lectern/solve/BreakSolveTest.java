package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.CertificateVerifier;

/** Solving around breaks, and the proof that breaks leave no better timetable. */
class BreakSolveTest {

    private static final SolveOptions OPTIONS = SolveOptions.builder().seed(1).build();
    private static final Break TEA = Break.of("tea", window("11:00/11:30"));

    private static Window window(String interval) {
        return Window.parse("2026-05-04T" + interval, ZoneOffset.UTC);
    }

    /** In three hours there is time for three sessions of an hour, and for two around the break. */
    private static Event.Builder event(String... rooms) {
        Event.Builder event =
                Event.builder("tea", ZoneOffset.UTC).startStepMinutes(30).day("2026-05-04", "10:00/13:00");
        List.of(rooms).forEach(room -> event.room(room, 0));
        List.of("a", "b", "c")
                .forEach(id -> event.session(Session.builder(id)
                        .allowedMinutes(60)
                        .qaMinutes(0, 0)
                        .audience(0)
                        .build()));
        return event;
    }

    @Test
    void solve_breakInTheOnlyRoom_leavesOneSessionOutAndProvesIt() {
        Event event = event("r1").breaks(TEA).build();

        SolveResult result = Lectern.solve(event, OPTIONS);

        assertEquals(1, result.score().medium());
        assertEquals(0, result.report().costs().get("during-break"));
        assertTrue(result.isProvenOptimal());
        assertTrue(CertificateVerifier.verify(event, result.certificate()).isValid());
    }

    @Test
    void certificate_ofAnEventWithABreak_isRefusedWithoutIt() {
        SolveResult result = Lectern.solve(event("r1").breaks(TEA).build(), OPTIONS);

        assertFalse(CertificateVerifier.verify(event("r1").build(), result.certificate())
                .isValid());
        assertEquals(0, Lectern.solve(event("r1").build(), OPTIONS).score().medium());
    }

    @Test
    void solve_breakInOneOfTwoRooms_usesTheOther() {
        Event event = event("r1", "r2").breaks(TEA.withRooms("r1")).build();

        SolveResult result = Lectern.solve(event, OPTIONS);

        assertEquals(0, result.score().medium());
        assertTrue(result.isProvenOptimal());
    }

    @Test
    void solve_breakThatIsASession_staysPossible() {
        Event event = event("r1")
                .breaks(Break.of("lunch", window("12:00/13:00")))
                .sessions(List.of(
                        Session.builder("coffee for all")
                                .allowedMinutes(60)
                                .qaMinutes(0, 0)
                                .build(),
                        Session.builder("a").allowedMinutes(60).qaMinutes(0, 0).build()))
                .build();

        assertEquals(0, Lectern.solve(event, OPTIONS).score().medium());
    }

    @Test
    void split_ofAHalfDay_isCountedOnlyIfTheBreakSaysSo() {
        Event.Builder event = event("r1")
                .sessions(List.of(
                        Session.builder("a").allowedMinutes(30).region("A").build(),
                        Session.builder("b").allowedMinutes(30).region("A").build()));
        Event whole = event.breaks(TEA).build();
        Event split = event.breaks(List.of(TEA.splittingHalfDay())).build();

        assertEquals(0, splitRegionOfBothSides(whole));
        assertEquals(10, splitRegionOfBothSides(split));
        assertEquals(0, Lectern.solve(split, OPTIONS).report().costs().get("split-region"));
    }

    /** Returns what it costs that one session is before the break and the other after it. */
    private static long splitRegionOfBothSides(Event event) {
        Timetable timetable = Timetable.of(
                event,
                List.of(
                        new Placement("a", "r1", window("10:30/11:00").startInclusive(), 30, List.of()),
                        new Placement("b", "r1", window("11:30/12:00").startInclusive(), 30, List.of())));
        return StandardRules.checker().check(event, timetable).costs().getOrDefault("split-region", -1L);
    }
}
