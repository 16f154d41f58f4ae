package org.lectern.job.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.change.Changes;
import org.lectern.diagnose.DiagnosedSolve;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.explain.Explainer;
import org.lectern.job.JobOptions;
import org.lectern.job.work.JobTask;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.Replanner;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveJob;
import org.lectern.solve.SolveOptions;

class LecternMetersTest {

    private static Event event() {
        return Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/13:00")
                .room("XX", 60)
                .people("ana")
                .session(Session.builder("s1").slot("t1", "ana").build())
                .build();
    }

    private static SolveJob solved() {
        SolveJob job =
                Lectern.start(event(), SolveOptions.builder().stepLimit(20).build());
        job.result();
        return job;
    }

    @Test
    void meters_afterASolve_countIt() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new LecternMeters().bindTo(registry);
        double before = ended(registry);
        solved();

        assertTrue(ended(registry) > before);
        assertEquals(
                0,
                registry.get("lectern.jobs.running")
                        .tag("kind", "robustness")
                        .gauge()
                        .value());
        assertTrue(registry.get("lectern.phase.seconds")
                        .tag("phase", "tables")
                        .functionCounter()
                        .count()
                > 0);
    }

    @Test
    void meters_ofEachJob_haveItsKindAndItsPhase() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new LecternMeters().bindTo(registry);
        Event event = event();
        Timetable timetable = solved().result().timetable();
        Changes none = Changes.of(event);
        JobOptions options = JobOptions.defaults();
        Explainer explainer = Explainer.of(event, timetable);

        List.of(
                        solved(),
                        Diagnosis.start(event, DiagnosisOptions.defaults(), options),
                        DiagnosedSolve.start(event, SolveOptions.defaults(), DiagnosisOptions.defaults(), options),
                        Replanner.start(event, timetable, none, ReplanOptions.defaults(), options),
                        explainer.startRobustness(10, options),
                        explainer.startWhatIf(none, ReplanOptions.defaults(), options),
                        explainer.startWhyNot(SubjectId.session("s1"), 3, options))
                .forEach(job -> {
                    job.result();
                    String kind = job.id().replaceFirst("-\\d+$", "");
                    assertTrue(
                            registry.get("lectern.jobs.ended")
                                            .tags("kind", kind, "state", "completed")
                                            .functionCounter()
                                            .count()
                                    >= 1,
                            kind);
                    registry.get("lectern.phase.seconds")
                            .tag("phase", job.progress().phase())
                            .functionCounter();
                });
    }

    @Test
    void steps_whereNobodyKeepsTheMeters_areStillCounted() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new LecternMeters().bindTo(registry);
        System.gc();
        JobTask.addSteps(5);

        assertTrue(JobTask.stepCount() >= 5);
        assertEquals(
                (double) JobTask.stepCount(),
                registry.get("lectern.steps").functionCounter().count());
    }

    private static double ended(SimpleMeterRegistry registry) {
        return registry.get("lectern.jobs.ended")
                .tags("kind", "solve", "state", "completed")
                .functionCounter()
                .count();
    }

    @Test
    void globalRegistry_afterASolve_hasNoMetersOfTimefold() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Metrics.addRegistry(registry);
        try {
            solved();
            assertEquals(
                    List.of(),
                    registry.getMeters().stream()
                            .map(meter -> meter.getId().getName())
                            .filter(name -> name.startsWith("timefold"))
                            .toList());
        } finally {
            Metrics.removeRegistry(registry);
        }
    }

    @Test
    void flightRecorder_ofASolve_hasItsJobAndPhases(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("solve.jfr");
        String id;
        try (Recording recording = new Recording()) {
            recording.start();
            id = solved().id();
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("org.lectern.")
                        && event.getString("job").equals(id))
                .toList();

        assertTrue(Files.size(file) > 0);
        assertEquals(
                List.of("COMPLETED"),
                events.stream()
                        .filter(event -> event.getEventType().getName().equals("org.lectern.Job"))
                        .map(event -> event.getString("state"))
                        .toList());
        assertTrue(events.stream()
                .anyMatch(event -> event.getEventType().getName().equals("org.lectern.Phase")
                        && event.getString("phase").equals("tables")));
    }
}
