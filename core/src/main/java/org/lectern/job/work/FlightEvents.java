package org.lectern.job.work;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** Events of the JDK's flight recorder, where the process has one. */
final class FlightEvents {

    private static final boolean HAS_RECORDER =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private FlightEvents() {}

    static @Nullable JobEvent beginJob(String id, String kind) {
        if (!HAS_RECORDER) {
            return null;
        }
        JobEvent event = new JobEvent();
        event.job = id;
        event.kind = kind;
        event.begin();
        return event;
    }

    static @Nullable PhaseEvent beginPhase(String id, String phase) {
        if (!HAS_RECORDER) {
            return null;
        }
        PhaseEvent event = new PhaseEvent();
        event.job = id;
        event.phase = phase;
        event.begin();
        return event;
    }

    static void solve(String id, long steps, String score, String lowerBound, double gapPercent) {
        if (HAS_RECORDER) {
            SolveEvent event = new SolveEvent();
            if (event.shouldCommit()) {
                event.job = id;
                event.steps = steps;
                event.score = score;
                event.lowerBound = lowerBound;
                event.gapPercent = gapPercent;
                event.commit();
            }
        }
    }

    /** A job, from its first moment on a thread to its end. */
    @Name("org.lectern.Job")
    @Label("Job")
    @Category("Lectern")
    @StackTrace(false)
    static final class JobEvent extends Event {
        @Label("Job")
        String job = "";

        @Label("Kind")
        String kind = "";

        @Label("State")
        @Description("COMPLETED, CANCELLED, TIME_LIMIT or FAILED")
        String state = "";

        void end(String how) {
            state = how;
            commit();
        }
    }

    /** A phase of a job. */
    @Name("org.lectern.Phase")
    @Label("Phase")
    @Category("Lectern")
    @StackTrace(false)
    static final class PhaseEvent extends Event {
        @Label("Job")
        String job = "";

        @Label("Phase")
        String phase = "";

        @Label("Done")
        long done;

        void end(long amount) {
            done = amount;
            commit();
        }
    }

    /** How far a solve is. */
    @Name("org.lectern.Solve")
    @Label("Solve")
    @Category("Lectern")
    @StackTrace(false)
    static final class SolveEvent extends Event {
        @Label("Job")
        String job = "";

        @Label("Steps")
        long steps;

        @Label("Score")
        String score = "";

        @Label("Lower bound")
        String lowerBound = "";

        @Label("Gap in percent")
        @Description("Between score and lower bound, at the highest level at which they differ; 0 where they are equal")
        double gapPercent;
    }
}
