package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.diagnose.Causes.event;
import static org.lectern.diagnose.Causes.hour;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.job.JobState;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.CertificateVerifier;

/** A solve that is followed by the diagnosis of what it leaves out. */
class DiagnosedSolveTest {

    private static final SolveOptions FEW_STEPS =
            SolveOptions.builder().stepLimit(500).build();
    private static final DiagnosisOptions DIAGNOSE = DiagnosisOptions.defaults();

    /** Sessions of an hour in one room that is open for three. */
    private static Event oneRoom(int sessions) {
        Event.Builder builder = event();
        for (int s = 0; s < sessions; s++) {
            builder.session(hour("s" + s).build());
        }
        return builder.build();
    }

    @Test
    void solve_thatLeavesOutWhatMustBe_hasItsCauses() {
        Event event = oneRoom(4);

        DiagnosedSolve solved = DiagnosedSolve.of(event, FEW_STEPS, DIAGNOSE);

        Diagnosis.Infeasible impossible = assertInstanceOf(
                Diagnosis.Infeasible.class, solved.findDiagnosis().orElseThrow());
        assertEquals(Lectern.solve(event, FEW_STEPS), solved.result());
        assertTrue(impossible.causes().getFirst().isMinimal());
        assertFalse(impossible.causes().getFirst().repairs().isEmpty());
    }

    @Test
    void solve_thatPlacesEverything_needsNoDiagnosis() {
        DiagnosedSolve solved = DiagnosedSolve.of(oneRoom(2), FEW_STEPS, DIAGNOSE);

        assertTrue(solved.findDiagnosis().isEmpty());
        assertTrue(solved.result().score().isFeasible());
    }

    @Test
    void solve_thatMayLeaveOutSessions_isDiagnosedAsIfItMightNot() {
        Event soft = oneRoom(4).toBuilder()
                .editRule("unscheduled-session", rule -> rule.withLevel(Level.SOFT))
                .build();
        Event off = oneRoom(2).toBuilder()
                .editRule("unscheduled-session", rule -> rule.withEnabled(false))
                .build();

        DiagnosedSolve crowded = DiagnosedSolve.of(soft, FEW_STEPS, DIAGNOSE);
        DiagnosedSolve empty = DiagnosedSolve.of(off, FEW_STEPS, DIAGNOSE);

        assertTrue(crowded.result().score().isFeasible());
        assertInstanceOf(Diagnosis.Infeasible.class, crowded.findDiagnosis().orElseThrow());
        Diagnosis.Feasible possible =
                assertInstanceOf(Diagnosis.Feasible.class, empty.findDiagnosis().orElseThrow());
        assertEquals(2, possible.timetable().placements().size());
        assertEquals(off, empty.result().event());
    }

    @Test
    void solve_thatLeavesOutWhatIsWaived_needsNoDiagnosis() {
        Event.Builder waived = oneRoom(4).toBuilder();
        for (int s = 0; s < 4; s++) {
            waived.waiver(new Waiver("unscheduled-session", Set.of(SubjectId.session("s" + s)), "agreed"));
        }

        DiagnosedSolve solved = DiagnosedSolve.of(waived.build(), FEW_STEPS, DIAGNOSE);

        assertFalse(solved.result().unplaced().isEmpty());
        assertTrue(solved.findDiagnosis().isEmpty());
    }

    @Test
    void solve_thatLeavesOutWhatFits_goesOnFromTheDiagnosis() {
        Event event = oneRoom(2);
        SolveOptions noTime =
                SolveOptions.builder().timeLimit(Duration.ofNanos(1)).build();

        DiagnosedSolve solved = DiagnosedSolve.of(event, noTime, DIAGNOSE);

        assertEquals(2, Lectern.solve(event, noTime).unplaced().size());
        assertInstanceOf(Diagnosis.Feasible.class, solved.findDiagnosis().orElseThrow());
        assertEquals(List.of(), solved.result().unplaced());
        SolveResult result = solved.result();
        assertTrue(CertificateVerifier.verify(event, result.certificate()).isValid());
        assertEquals(result.lowerBound(), result.certificate().lowerBound());
    }

    @Test
    void job_thatIsCancelled_endsWithoutADiagnosis() {
        try (Job<DiagnosedSolve> job = DiagnosedSolve.start(
                oneRoom(4), FEW_STEPS, DIAGNOSE, JobOptions.defaults().withTimeLimit(Duration.ofNanos(1)))) {

            assertTrue(job.result().findDiagnosis().isEmpty());
            assertEquals(JobState.TIME_LIMIT, job.state());
        }
    }
}
