package org.lectern.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.GeneratedEvent;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Report;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an event costs on the way from its file to its proof; each on one event of class {@code tight}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HotPaths {

    /** So many steps at most are measured together; see {@link #steps}. */
    private static final int STEPS = 2000;

    @Param({"14", "100", "1000"})
    int sessions;

    private Event event;
    private EffectiveRules effectiveRules;
    private Timetable timetable;
    private SolveResult result;
    private String eventText;
    private String timetableText;

    /** For JMH alone, which calls {@link #prepare} before all else. */
    @SuppressWarnings("NullAway")
    public HotPaths() {}

    /** Draws the event, and solves it as far as the construction and first prices go. */
    @Setup
    public void prepare() {
        GeneratedEvent generated = EventGenerator.generate(EventClass.TIGHT, sessions, 1);
        event = generated.event();
        timetable = generated.hiddenPlan();
        effectiveRules = EffectiveRules.of(event, StandardRules.catalogue());
        result = Lectern.solve(event, SolveOptions.builder().stepLimit(0).build());
        eventText = EventJson.write(event);
        timetableText = TimetableJson.write(event, timetable);
    }

    /** The panel optimiser: fills the tables of all sessions, on all cores. */
    @Benchmark
    public CostTables panel() {
        return CostTables.of(event, effectiveRules);
    }

    /** Tables, construction and prices: what it takes to the first bound. */
    @Benchmark
    public SolveResult bound() {
        return Lectern.solve(event, SolveOptions.builder().stepLimit(0).build());
    }

    /** How many steps were made; JMH prints the time for each, tables and all. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class StepsMade {

        /** Counts over all solves. */
        public long made;

        /** For JMH alone. */
        public StepsMade() {}
    }

    /**
     * The same and up to {@value #STEPS} steps, or fewer where the timetable is proven optimal before. The difference to {@link #bound}
     * is what these steps take.
     */
    @Benchmark
    public SolveResult steps(StepsMade counter) {
        SolveResult solved =
                Lectern.solve(event, SolveOptions.builder().stepLimit(STEPS).build());
        counter.made += solved.steps();
        return solved;
    }

    /** The checker, on a timetable that breaks nothing hard. */
    @Benchmark
    public Report checker() {
        return StandardRules.checker().check(event, timetable);
    }

    /** The verifier of certificates, on that of the first bound. */
    @Benchmark
    public VerificationResult verifier() {
        return CertificateVerifier.verify(event, result.certificate());
    }

    /** Reads an event from text. */
    @Benchmark
    public Event readEvent() {
        return EventJson.parse(eventText);
    }

    /** Writes an event as text. */
    @Benchmark
    public String writeEvent() {
        return EventJson.write(event);
    }

    /** Reads a timetable from text. */
    @Benchmark
    public Timetable readTimetable() {
        return TimetableJson.parse(timetableText, event);
    }
}
