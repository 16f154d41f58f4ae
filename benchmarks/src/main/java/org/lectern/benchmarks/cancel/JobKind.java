package org.lectern.benchmarks.cancel;

import java.util.Locale;
import org.lectern.change.Changes;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.explain.Explainer;
import org.lectern.explain.WhyNot;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.Replanner;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;

/** What a job does. */
public enum JobKind {
    SOLVE,
    DIAGNOSE,
    REPLAN,
    ROBUSTNESS,
    WHY_NOT;

    private static final int OVERRUN_MINUTES = 10;

    /** Returns the word for it in options and tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns what starts such a job; whatever the job itself does not do is done here.
     *
     * @param timetable a timetable of the event
     * @param changes what a replan is given
     */
    JobStart prepared(Event event, Timetable timetable, Changes changes) {
        return switch (this) {
            case SOLVE ->
                options -> Lectern.start(
                        event,
                        SolveOptions.builder()
                                .executor(options.executor())
                                .timeLimit(options.timeLimit())
                                .build());
            case DIAGNOSE -> options -> Diagnosis.start(event, DiagnosisOptions.defaults(), options);
            case REPLAN -> options -> Replanner.start(event, timetable, changes, ReplanOptions.defaults(), options);
            case ROBUSTNESS -> {
                Explainer explainer = Explainer.of(event, timetable);
                yield options -> explainer.startRobustness(OVERRUN_MINUTES, options);
            }
            case WHY_NOT -> {
                Explainer explainer = Explainer.of(event, timetable);
                SubjectId last = SubjectId.session(
                        event.sessions().get(event.sessions().size() - 1).id());
                yield options -> explainer.startWhyNot(last, WhyNot.MAX_ALTERNATIVES, options);
            }
        };
    }

    /** Starts a job. */
    @FunctionalInterface
    interface JobStart {
        Job<?> start(JobOptions options);
    }
}
