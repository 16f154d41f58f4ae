package org.lectern.benchmarks.run;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Contender;
import org.lectern.benchmarks.engine.EngineChoice;
import org.lectern.benchmarks.engine.Improvement;
import org.lectern.benchmarks.engine.LecternEngine;
import org.lectern.benchmarks.engine.Outcome;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.Seconds;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.benchmarks.engine.cpsat.CpSatEngine;
import org.lectern.benchmarks.engine.plain.PlainEngine;
import org.lectern.benchmarks.engine.tables.TablesEngine;
import org.lectern.event.Event;
import org.lectern.json.EventJson;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.SolveListener;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;

/** A run of one engine in this process. */
public final class SolveRun {

    private SolveRun() {}

    /**
     * Solves an event and returns what was measured. Times from the start of the process mean what they say only where
     * this is the first run of the process.
     *
     * @param isVerified whether the certificate, if there is one, is verified afterwards
     * @param listener hears of progress where the engine is Lectern
     * @throws IllegalArgumentException if the engine needs a limit and has none
     */
    public static RunRecord run(
            Event event, EngineChoice choice, RunLimits limits, boolean isVerified, SolveListener listener) {
        requireLimit(choice, limits);
        Contender contender = contender(choice, listener);
        long began = System.currentTimeMillis();
        Trace trace = new Trace();
        Outcome outcome = contender.solve(event, limits, trace);
        double inAll = Seconds.of(trace.elapsed().toMillis());
        long peakMemory = PeakMemory.bytes();
        // Asked for last, because the question itself takes a while.
        double start = Seconds.of(began - ManagementFactory.getRuntimeMXBean().getStartTime());
        return new Measured(event, choice, limits, trace, outcome, start, inAll, peakMemory).record(isVerified);
    }

    /**
     * Does nothing unless the engine would go on for ever.
     *
     * @throws IllegalArgumentException if the engine needs a limit and has none
     */
    public static void requireLimit(EngineChoice choice, RunLimits limits) {
        if (choice.engine().needsLimit()
                && limits.givenSeconds().isEmpty()
                && limits.givenSteps().isEmpty()) {
            throw new IllegalArgumentException(
                    "The engine '%s' needs a limit. Add --seconds 30, for example.".formatted(choice.engine()));
        }
    }

    private static Contender contender(EngineChoice choice, SolveListener listener) {
        return switch (choice.engine()) {
            case LECTERN -> LecternEngine.whole(listener);
            case CONSTRUCTION -> LecternEngine.constructionAlone(listener);
            case CP_SAT -> new CpSatEngine(String.valueOf(choice.model()));
            case TIMEFOLD_PLAIN -> new PlainEngine();
            case TIMEFOLD_TABLES -> new TablesEngine();
        };
    }

    /** What was measured, before the checker has scored it. */
    private record Measured(
            Event event,
            EngineChoice choice,
            RunLimits limits,
            Trace trace,
            Outcome outcome,
            double secondsStart,
            double secondsInAll,
            long peakMemoryBytes) {

        private RunRecord record(boolean isVerified) {
            long began = System.nanoTime();
            Score score =
                    StandardRules.checker().check(event, outcome.timetable()).score();
            List<Improvement> improvements = trace.improvements(event);
            Certificate certificate = outcome.certificate();
            long verifying = System.nanoTime();
            Boolean valid = isVerified ? verdict(event, certificate) : null;
            Double secondsVerifying = valid == null ? null : Double.valueOf(since(verifying));
            Closeness closeness = Closeness.of(
                    score, outcome.floor() == null ? null : outcome.floor().get(), outcome.bound());
            List<String> unweighed = outcome.unweighed().get();
            String hash = Sha256.of(EventJson.write(event));
            double secondsChecks = since(began) + Seconds.of(trace.besides().toMillis());
            byte[] file = certificate == null ? null : certificate.toJson().getBytes(StandardCharsets.UTF_8);
            return new RunRecord(
                    event.id(),
                    hash,
                    choice.engine().word(),
                    choice.model(),
                    limits.seed(),
                    limits.seconds(),
                    limits.steps(),
                    Runtime.getRuntime().maxMemory(),
                    event.sessions().size(),
                    event.sessions().stream()
                            .mapToInt(session -> session.slots().size())
                            .sum(),
                    score.hard(),
                    score.medium(),
                    score.soft(),
                    closeness.trivialBound(),
                    closeness.mediumBound(),
                    closeness.lowerBound(),
                    Closeness.softOf(trace.earlyBound(), score),
                    closeness.gap(),
                    closeness.gapLevel(),
                    closeness.closed(),
                    outcome.status(),
                    secondsStart,
                    trace.secondsTables(),
                    firstFeasible(improvements),
                    improvements.isEmpty()
                            ? null
                            : Double.valueOf(improvements.getLast().seconds()),
                    secondsInAll,
                    Seconds.of(Math.round((secondsStart + secondsInAll) * 1000)),
                    null,
                    secondsChecks,
                    peakMemoryBytes,
                    outcome.steps(),
                    outcome.stepsPerSecond(),
                    improvements,
                    file == null ? null : Sha256.of(file),
                    file == null ? null : Long.valueOf(file.length),
                    valid,
                    secondsVerifying,
                    unweighed,
                    Machine.ofThisProcess(),
                    Versions.ofThisProcess());
        }

        private static double since(long nanos) {
            return Seconds.of((System.nanoTime() - nanos) / 1_000_000);
        }

        private static @Nullable Boolean verdict(Event event, @Nullable Certificate certificate) {
            return certificate == null
                    ? null
                    : Boolean.valueOf(CertificateVerifier.verify(
                                    event, certificate, StandardRules.catalogue(), CertificateVerifier.Limits.none())
                            .isValid());
        }

        private static @Nullable Double firstFeasible(List<Improvement> improvements) {
            return improvements.stream()
                    .filter(improvement -> improvement.toScore().isFeasible())
                    .map(Improvement::seconds)
                    .findFirst()
                    .orElse(null);
        }
    }
}
