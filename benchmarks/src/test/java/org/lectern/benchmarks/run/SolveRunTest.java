package org.lectern.benchmarks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.engine.EngineChoice;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.RuleChoice;
import org.lectern.event.Event;

@Tag("slow")
class SolveRunTest {

    private static final Event EVENT = EventGenerator.generate(EventClass.MEDIUM, 14, 1, RuleChoice.COMPARABLE)
            .event();

    private static RunRecord run() {
        return SolveRun.run(EVENT, EngineChoice.of(Engine.LECTERN), RunLimits.of(3, null, 500L), true, progress -> {});
    }

    @Test
    void run_smallEvent_recordsWhatWasFound() {
        RunRecord run = run();

        assertEquals("medium-14-1", run.instance());
        assertEquals("lectern", run.engine());
        assertEquals(3, run.seed());
        assertEquals(14, run.sessions());
        assertEquals(
                EVENT.sessions().stream()
                        .mapToInt(session -> session.slots().size())
                        .sum(),
                run.slots());
        assertEquals(0, run.hard());
        assertEquals(0, run.medium());
        assertEquals("proven-optimal", run.status());
        assertTrue(run.isProven());
        assertEquals(0.0, run.gap());
    }

    @Test
    void run_smallEvent_recordsTimesInTheirOrder() {
        RunRecord run = run();

        double tables = value(run.secondsTables());
        double feasible = value(run.secondsToFirstFeasible());
        double best = value(run.secondsToBest());
        assertTrue(0 <= tables && tables <= feasible, run.toString());
        assertTrue(feasible <= best && best <= run.secondsInAll() + 0.001, run.toString());
        assertTrue(run.secondsProcess() >= run.secondsInAll(), run.toString());
        assertTrue(run.peakMemoryBytes() > 1 << 20, run.toString());
    }

    private static double value(@org.jspecify.annotations.Nullable Double seconds) {
        assertNotNull(seconds);
        return seconds;
    }

    @Test
    void json_ofARun_hasTheDocumentedMembers() throws JsonProcessingException {
        JsonNode runs = new ObjectMapper().readTree(RunsJson.write(List.of(run())));

        List<String> members = new ArrayList<>();
        runs.get(0).fieldNames().forEachRemaining(members::add);
        assertEquals(1, runs.size());
        assertEquals(
                List.of(
                        "instance",
                        "event",
                        "engine",
                        "model",
                        "seed",
                        "limitSeconds",
                        "limitSteps",
                        "maxHeapBytes",
                        "sessions",
                        "slots",
                        "hard",
                        "medium",
                        "soft",
                        "trivialBound",
                        "mediumBound",
                        "lowerBound",
                        "earlyBound",
                        "gap",
                        "gapLevel",
                        "closed",
                        "status",
                        "secondsStart",
                        "secondsTables",
                        "secondsToFirstFeasible",
                        "secondsToBest",
                        "secondsInAll",
                        "secondsProcess",
                        "secondsWall",
                        "secondsChecks",
                        "peakMemoryBytes",
                        "steps",
                        "stepsPerSecond",
                        "improvements",
                        "certificate",
                        "certificateBytes",
                        "certificateValid",
                        "secondsVerifying",
                        "unweighed",
                        "machine",
                        "versions"),
                members);
        assertTrue(runs.get(0).get("secondsWall").isNull());
        assertTrue(runs.get(0).get("machine").get("cores").asInt() > 0);
    }

    @Test
    void json_readAgain_isTheSameRecord() {
        RunRecord run = run();

        assertEquals(List.of(run), RunsJson.parse(RunsJson.write(List.of(run))));
    }
}
