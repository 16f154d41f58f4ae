package org.lectern.job.meter;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.lectern.job.JobState;
import org.lectern.job.work.JobTask;

/**
 * Meters of the jobs of this process: jobs that run and have ended, seconds in each phase, search steps, and the largest gap.
 * Nothing is metered unless it is bound to a registry.
 *
 * @since 0.1.0
 */
@SuppressWarnings("exports") // Those who bind meters have Micrometer.
public final class LecternMeters implements MeterBinder {

    private static final List<String> KINDS =
            List.of("solve", "diagnose", "diagnosed-solve", "replan", "robustness", "what-if", "why-not");
    private static final List<String> PHASES = List.of(
            "tables",
            "construction",
            "bounding",
            "improvement",
            "proof",
            "diagnosis",
            "changes",
            "first-stage",
            "second-stage",
            "slack",
            "overruns",
            "absences",
            "trials");

    /** Makes the meters; they are those of the whole process. */
    public LecternMeters() {
        // Nothing to keep.
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String kind : KINDS) {
            Gauge.builder("lectern.jobs.running", () -> JobTask.runningCount(kind))
                    .description("Jobs that run now")
                    .tag("kind", kind)
                    .register(registry);
            for (JobState state : JobState.values()) {
                if (state != JobState.RUNNING) {
                    FunctionCounter.builder("lectern.jobs.ended", state, how -> (double) JobTask.endedCount(kind, how))
                            .description("Jobs that have ended")
                            .tag("kind", kind)
                            .tag("state", state.name().toLowerCase(Locale.ROOT))
                            .register(registry);
                }
            }
        }
        for (String phase : PHASES) {
            FunctionCounter.builder("lectern.phase.seconds", phase, JobTask::phaseSeconds)
                    .description("Seconds in ended phases")
                    .tag("phase", phase)
                    .register(registry);
        }
        // A registry holds what it counts weakly, so not these meters: nobody else may keep them.
        FunctionCounter.builder("lectern.steps", KINDS, any -> (double) JobTask.stepCount())
                .description("Search steps")
                .register(registry);
        Gauge.builder("lectern.gap.max", JobTask::maxGapPercent)
                .description("The largest gap of the solves that run now, in percent")
                .register(registry);
    }
}
