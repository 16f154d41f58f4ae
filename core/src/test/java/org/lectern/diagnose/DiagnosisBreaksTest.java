package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;

class DiagnosisBreaksTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Between the break and the end of the day, ten minutes are missing. */
    private static Event.Builder event(Break... breaks) {
        return Event.builder("mrm", PARIS)
                .day("2020-03-31", "10:00/12:00")
                .room("XX", 50)
                .room("XXI", 50)
                .breaks(breaks)
                .session(Session.builder("Malawi").allowedMinutes(60).build());
    }

    private static Break tea(String interval) {
        return Break.of("tea", event().window("2020-03-31T" + interval)).withName("Tea");
    }

    private static Diagnosis diagnosis(Event.Builder event) {
        return Diagnosis.of(event.build());
    }

    @Test
    void break_inTheWay_isPartOfTheMinimalCauseWithRepairs() {
        Diagnosis.Infeasible found = assertInstanceOf(Diagnosis.Infeasible.class, diagnosis(event(tea("10:30/11:10"))));
        Cause cause = found.causes().getFirst();

        assertEquals("Malawi does not fit at any time in any room.", cause.sentence());
        assertEquals(
                List.of(
                        "Malawi takes place and lasts 60 minutes.",
                        "No session runs during the break Tea on Tuesday 31 March 10:30–11:10.",
                        "Sessions can take place only on Tuesday 31 March 10:00–12:00."),
                cause.facts().stream().map(fact -> fact.sentence()).toList());
        List<String> repairs = cause.repairs().stream().map(Repair::sentence).toList();
        assertTrue(repairs.contains("End the break Tea on Tuesday 31 March 10 minutes earlier."), repairs::toString);
        assertTrue(
                repairs.contains("Move the break Tea on Tuesday 31 March by 10 minutes to an earlier time."),
                repairs::toString);
    }

    @Test
    void break_ofOneOfTwoRooms_leavesTheOther() {
        assertInstanceOf(
                Diagnosis.Feasible.class, diagnosis(event(tea("10:30/11:10").withRooms("XX"))));
    }

    @Test
    void break_thatIsWaivedOrSoft_forbidsNothing() {
        assertInstanceOf(
                Diagnosis.Feasible.class,
                diagnosis(event(tea("10:30/11:10"))
                        .waiver("during-break", "the host agreed", SubjectId.breakTime("tea"))));
        assertInstanceOf(
                Diagnosis.Feasible.class,
                diagnosis(event(tea("10:30/11:10"))
                        .ruleSetting(RuleSetting.of("during-break").withEnabled(false))));
    }

    @Test
    void break_thatSplitsTheHalfDay_forbidsNoMoreThanAnyOther() {
        Diagnosis.Infeasible other = assertInstanceOf(Diagnosis.Infeasible.class, diagnosis(event(tea("10:30/11:10"))));
        Break splitting = tea("10:30/11:10").splittingHalfDay();
        Diagnosis.Infeasible found = assertInstanceOf(Diagnosis.Infeasible.class, diagnosis(event(splitting)));

        assertEquals(
                other.causes().getFirst().facts(), found.causes().getFirst().facts());
        assertEquals(repairs(other), repairs(found));
        assertInstanceOf(
                Diagnosis.Feasible.class,
                diagnosis(event(splitting)
                        .waiver("during-break", "the opening runs through it", SubjectId.session("Malawi"))));
        assertInstanceOf(
                Diagnosis.Feasible.class,
                diagnosis(event(splitting)
                        .ruleSetting(RuleSetting.of("during-break").withLevel(Level.SOFT))));
    }

    private static List<String> repairs(Diagnosis.Infeasible impossible) {
        return Causes.repairs(impossible.causes().getFirst());
    }

    @Test
    void density_ofABreak_takesItOffWhereNoSessionMayRunThroughIt() {
        Break other = tea("10:30/11:10");

        assertEquals(List.of(80.0, 80.0), openMinutes(event(other)));
        assertEquals(List.of(80.0, 120.0), openMinutes(event(other.withRooms("XX"))));
        assertEquals(
                List.of(120.0, 120.0),
                openMinutes(
                        event(other).ruleSetting(RuleSetting.of("during-break").withLevel(Level.SOFT))));
        assertEquals(
                List.of(120.0, 120.0),
                openMinutes(event(other).waiver("during-break", "agreed", SubjectId.session("Malawi"))));
        assertEquals(
                List.of(120.0, 80.0),
                openMinutes(event(other)
                        .waiver("during-break", "agreed", SubjectId.session("Malawi"), SubjectId.room("XX"))));
    }

    @Test
    void density_ofASessionThatRunsThroughABreak_countsIt() {
        Event.Builder event = Event.builder("mrm", PARIS)
                .day("2020-03-31", "10:00/12:00")
                .room("XX", 50)
                .breaks(tea("10:30/11:10"))
                .session(Session.builder("Malawi").allowedMinutes(90).build())
                .waiver("during-break", "the opening runs through it", SubjectId.session("Malawi"));

        assertEquals(0.75, diagnosis(event).density().total());
    }

    private static List<Double> openMinutes(Event.Builder event) {
        return diagnosis(event).density().cells().stream()
                .map(Density.Cell::openMinutes)
                .toList();
    }
}
