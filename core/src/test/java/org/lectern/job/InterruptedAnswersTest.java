package org.lectern.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.explain.Explainer;
import org.lectern.explain.Robustness;
import org.lectern.explain.WhatIf;
import org.lectern.explain.WhyNot;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;

/** What each answer is when its job is to end before it begins, and when it ends by itself. */
@Timeout(60)
@Tag("slow")
class InterruptedAnswersTest {

    private static final Event EVENT = event();
    private static final Timetable TIMETABLE =
            Lectern.solve(EVENT, SolveOptions.builder().stepLimit(50).build()).timetable();

    private static Event event() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/13:00", "15:00/18:00")
                .room("XX", 60)
                .room("XXIII", 45);
        for (int i = 0; i < 4; i++) {
            event.people("p" + i);
            event.session(
                    Session.builder("s" + i).audience(20).slot("t" + i, "p" + i).build());
        }
        return event.build();
    }

    private static <T> T interrupted(Supplier<T> asked) {
        Thread.currentThread().interrupt();
        try {
            return asked.get();
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    /** Returns a job that is cancelled before it has a thread. */
    private static <T> Job<T> cancelled(java.util.function.Function<JobOptions, Job<T>> start) {
        List<Runnable> queued = new ArrayList<>();
        Job<T> job = start.apply(JobOptions.defaults().withExecutor(queued::add));
        job.close();
        assertEquals(JobState.CANCELLED, job.state());
        return job;
    }

    @Test
    void diagnosis_interrupted_isUnknown() {
        Diagnosis diagnosis = interrupted(() -> Diagnosis.of(EVENT));

        assertTrue(assertInstanceOf(Diagnosis.Unknown.class, diagnosis)
                .nearest()
                .placements()
                .isEmpty());
        assertInstanceOf(
                Diagnosis.Unknown.class,
                cancelled(options -> Diagnosis.start(EVENT, DiagnosisOptions.defaults(), options))
                        .result());
    }

    @Test
    void diagnosis_onItsOwnThread_isThatOfTheCallersThread() {
        assertEquals(
                Diagnosis.of(EVENT),
                Diagnosis.start(EVENT, DiagnosisOptions.defaults(), JobOptions.defaults())
                        .result());
    }

    private static Changes without(String sessionId) {
        return Changes.of(EVENT, new Change.CancelSession(sessionId));
    }

    @Test
    void replan_interrupted_keepsWhatIsLeft() {
        ReplanResult result = interrupted(() -> Replanner.replan(EVENT, TIMETABLE, without("s1")));

        assertEquals(ReplanResult.Proof.NONE, result.proof());
        assertEquals(3, result.timetable().placements().size());
        assertEquals(
                result,
                cancelled(options ->
                                Replanner.start(EVENT, TIMETABLE, without("s1"), ReplanOptions.defaults(), options))
                        .result());
    }

    @Test
    void whyNot_interrupted_hasThePresentPlaceAndSaysThatItIsIncomplete() {
        Explainer explainer = Explainer.of(EVENT, TIMETABLE);
        WhyNot whyNot = interrupted(() -> explainer.whyNot(SubjectId.session("s2")));

        assertFalse(whyNot.isExhaustive());
        assertEquals(List.of(), whyNot.alternatives());
        assertEquals(explainer.report().score(), whyNot.current().score());
    }

    @Test
    void whyNot_withALimit_listsTheBest() {
        Explainer explainer = Explainer.of(EVENT, TIMETABLE);
        WhyNot all = explainer.whyNot(SubjectId.session("s2"));
        WhyNot some = explainer
                .startWhyNot(SubjectId.session("s2"), 5, JobOptions.defaults())
                .result();

        assertTrue(all.isExhaustive());
        assertEquals(all.alternatives().size(), all.triedCount());
        assertEquals(all.alternatives().subList(0, 5), some.alternatives());
        assertEquals(all.triedCount(), some.triedCount());
        assertThrows(IllegalArgumentException.class, () -> explainer.whyNot(SubjectId.session("s2"), 0));
    }

    @Test
    void robustness_interrupted_saysThatItIsIncomplete() {
        Explainer explainer = Explainer.of(EVENT, TIMETABLE);
        Robustness cut = interrupted(() -> explainer.robustness(10));
        Robustness whole = explainer.startRobustness(10, JobOptions.defaults()).result();

        assertFalse(cut.isExhaustive());
        assertEquals(List.of(), cut.overruns());
        assertTrue(whole.isExhaustive());
        assertEquals(explainer.robustness(10), whole);
    }

    @Test
    void whatIf_interrupted_keepsWhatIsLeft() {
        Explainer explainer = Explainer.of(EVENT, TIMETABLE);
        WhatIf cut = interrupted(() -> explainer.whatIf(without("s1")));
        WhatIf whole = explainer
                .startWhatIf(without("s1"), ReplanOptions.defaults(), JobOptions.defaults())
                .result();

        assertEquals(ReplanResult.Proof.NONE, cut.replanResult().proof());
        assertEquals(3, cut.replanResult().timetable().placements().size());
        assertEquals(explainer.whatIf(without("s1")), whole);
        assertEquals(
                cut,
                cancelled(options -> explainer.startWhatIf(without("s1"), ReplanOptions.defaults(), options))
                        .result());
    }
}
