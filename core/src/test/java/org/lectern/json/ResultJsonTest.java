package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.diagnose.DiagnosedSolve;
import org.lectern.diagnose.Diagnosis;
import org.lectern.difference.Differences;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.explain.Explainer;
import org.lectern.explain.WhyNot;
import org.lectern.language.Language;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import org.lectern.rule.Score;
import org.lectern.solve.Improvement;
import org.lectern.solve.Lectern;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveListener;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.EventFixtures;

/** Every answer, written of a small event, is as its schema says. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResultJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final EventFixtures DAY = EventFixtures.on("2026-05-04", "Europe/Zurich");

    private final List<Improvement> improvements = new ArrayList<>();
    private final Event event = DAY.open("10:00/13:00")
            .room("Blue", 60)
            .people("ana", "bo")
            .session(EventFixtures.session("chad", "ana", "bo").priority(3).build())
            .session(Session.builder("mali")
                    .preferred(DAY.hours("10:00/11:00"))
                    .attendants("ana")
                    .build())
            .session(Session.builder("peru").allowedMinutes(120).build())
            .build();
    private final SolveResult result = Lectern.solve(
            event,
            SolveOptions.builder()
                    .listener(new SolveListener() {
                        @Override
                        public void onProgress(Progress progress) {
                            // Only improvements matter here.
                        }

                        @Override
                        public void onImprovement(Improvement improvement) {
                            improvements.add(improvement);
                        }
                    })
                    .build());
    private final Changes changes = Changes.of(
            event,
            new Change.OnlyWithin(SubjectId.person("bo"), DAY.hours("11:00/12:30")),
            new Change.CancelSession("peru"));
    private final ReplanResult replanned = Replanner.replan(
            event, result.timetable(), changes, ReplanOptions.defaults().withAlternatives(1, 1));
    private final Explainer explainer = Explainer.of(event, result.timetable());
    private final Map<ResultJson.Kind, List<JsonDocument>> documents = documents();

    @TempDir
    private Path folder = Path.of("");

    private Map<ResultJson.Kind, List<JsonDocument>> documents() {
        WhyNot whyNot = explainer.whyNot(SubjectId.session("mali"));
        Map<ResultJson.Kind, List<JsonDocument>> all = new TreeMap<>();
        all.put(
                ResultJson.Kind.SOLVE_RESULT,
                List.of(
                        ResultJson.of(result),
                        ResultJson.of(result, EnumSet.allOf(ResultJson.Detail.class)),
                        ResultJson.of(new DiagnosedSolve(result, Diagnosis.of(result)))));
        all.put(
                ResultJson.Kind.PROGRESS,
                List.of(
                        ResultJson.of(new Progress(Progress.Phase.TABLES, Duration.ZERO, 0, null, null, null)),
                        ResultJson.of(new Progress(
                                Progress.Phase.PROOF,
                                Duration.ofMillis(1_500),
                                7,
                                new Score(0, 1, 30),
                                new Score(0, 1, 20),
                                34_001L))));
        all.put(ResultJson.Kind.IMPROVEMENT, List.of(ResultJson.of(improvements.getFirst())));
        all.put(
                ResultJson.Kind.DIAGNOSIS,
                List.of(
                        ResultJson.of(Diagnosis.of(event)),
                        ResultJson.of(Diagnosis.of(event.toBuilder()
                                .sessions(List.of())
                                .relations(List.of())
                                .delegations(List.of())
                                .build()))));
        all.put(
                ResultJson.Kind.REPLAN_RESULT,
                List.of(ResultJson.of(replanned), ResultJson.of(replanned, Language.of("fr"))));
        all.put(ResultJson.Kind.WHY, List.of(ResultJson.of(event, explainer.why()), ResultJson.of(explainer.why())));
        all.put(
                ResultJson.Kind.WHY_NOT,
                List.of(
                        ResultJson.of(
                                event,
                                whyNot,
                                whyNot.alternatives().stream()
                                        .limit(3)
                                        .map(explainer::impact)
                                        .toList()),
                        ResultJson.of(whyNot)));
        all.put(ResultJson.Kind.WHAT_IF, List.of(ResultJson.of(explainer.whatIf(changes))));
        all.put(
                ResultJson.Kind.ROBUSTNESS,
                List.of(ResultJson.of(event, explainer.robustness(10)), ResultJson.of(explainer.robustness(10))));
        all.put(
                ResultJson.Kind.DIFFERENCES,
                List.of(
                        ResultJson.of(replanned.differences()),
                        ResultJson.of(replanned.differences(), Language.of("es")),
                        ResultJson.of(withABreak())));
        all.put(ResultJson.Kind.REPORT, List.of(ResultJson.of(result.report())));
        VerificationResult holds = new VerificationResult(true, "It holds.");
        all.put(
                ResultJson.Kind.VERIFICATION,
                List.of(
                        ResultJson.of(result.certificate(), holds, new Score(1, 0, 0), result.lowerBound()),
                        ResultJson.of(result.certificate(), holds, null, result.lowerBound())));
        return all;
    }

    private Differences withABreak() {
        Event later = event.toBuilder()
                .breaks(Break.of("tea", DAY.hours("12:30/12:45")))
                .build();
        return Differences.between(event, result.timetable(), later, result.timetable());
    }

    @ParameterizedTest
    @EnumSource
    void document_ofEachKind_isAsItsSchemaSays(ResultJson.Kind kind) throws IOException {
        List<JsonDocument> ofKind = documents.getOrDefault(kind, List.of());
        assertFalse(ofKind.isEmpty());
        for (JsonDocument document : ofKind) {
            assertEquals(
                    List.of(),
                    ResultSchemas.of(kind).validate(document.toString(), InputFormat.JSON),
                    document::toString);
            assertEquals(MAPPER.readTree(document.toString()), MAPPER.readTree(document.toLine()));
            assertFalse(document.toLine().contains("\n"));
            String withUnknownKey = document.toString().replaceFirst("\\{", "{\"unknown\": 1,");
            assertFalse(ResultSchemas.of(kind)
                    .validate(withUnknownKey, InputFormat.JSON)
                    .isEmpty());
        }
    }

    @Test
    void keys_ofEachSchema_occurInADocument() throws IOException {
        Map<ResultJson.Kind, Set<String>> missing = new TreeMap<>();
        for (Map.Entry<ResultJson.Kind, List<JsonDocument>> entry : documents.entrySet()) {
            String texts = String.join(
                    "", entry.getValue().stream().map(JsonDocument::toString).toList());
            Set<String> keys = new TreeSet<>();
            MAPPER.readTree(entry.getKey().schema())
                    .get("properties")
                    .fieldNames()
                    .forEachRemaining(keys::add);
            keys.removeIf(key -> texts.contains("\"%s\":".formatted(key)));
            if (!keys.isEmpty()) {
                missing.put(entry.getKey(), keys);
            }
        }

        // A best score only if nothing is proven, a subject only if asked about one; no relation here has its own
        // level.
        assertEquals(
                Map.of(
                        ResultJson.Kind.DIAGNOSIS, Set.of("bestScore"),
                        ResultJson.Kind.REPLAN_RESULT, Set.of("ownLevelCosts"),
                        ResultJson.Kind.REPORT, Set.of("ownLevelCosts"),
                        ResultJson.Kind.SOLVE_RESULT, Set.of("gapLevel", "ownLevelCosts"),
                        ResultJson.Kind.WHY, Set.of("subject")),
                missing);
    }

    @Test
    void solveResult_withoutItsCertificate_isSmall() throws IOException {
        JsonNode brief = MAPPER.readTree(ResultJson.of(result).toString());
        JsonNode full = MAPPER.readTree(
                ResultJson.of(result, EnumSet.of(ResultJson.Detail.CERTIFICATE)).toString());

        assertFalse(brief.has("certificate"));
        assertEquals(
                result.certificate().scale(),
                full.get("certificate").get("scale").longValue());
        assertTrue(ResultJson.of(result).toBytes().length < 5_000);
        assertEquals(
                result.timetable(), TimetableJson.parse(brief.get("timetable").toString(), event));
    }

    @Test
    void document_writtenAnyWay_holdsTheSame() throws IOException {
        JsonDocument document = ResultJson.of(event);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Path file = folder.resolve("event.json");

        document.writeTo(stream);
        document.writeTo(file);

        assertEquals(EventJson.write(event), document.toString());
        assertArrayEquals(document.toBytes(), stream.toByteArray());
        assertArrayEquals(document.toBytes(), Files.readAllBytes(file));
    }

    @Test
    void files_readFromBytesAndStreams_areThoseOfTheText() throws IOException {
        Timetable timetable = result.timetable();
        byte[] bytes = ResultJson.of(event).toBytes();

        assertEquals(event, EventJson.parse(bytes));
        assertEquals(event, EventJson.read(new ByteArrayInputStream(bytes)));
        assertEquals(
                timetable, TimetableJson.parse(ResultJson.of(event, timetable).toBytes(), event));
        assertEquals(
                timetable,
                TimetableJson.read(
                        new ByteArrayInputStream(ResultJson.of(event, timetable).toBytes()), event));
        assertEquals(changes, ChangesJson.parse(ResultJson.of(event, changes).toBytes(), event));
        assertEquals(
                changes,
                ChangesJson.read(
                        new ByteArrayInputStream(ResultJson.of(event, changes).toBytes()), event));
    }

    @Test
    void answers_asText_areOneUsefulLine() {
        assertEquals(
                "Event 'test': 2 of 3 sessions scheduled, %s, proven optimal after %s steps"
                        .formatted(result.score(), result.steps()),
                result.toString());
        assertEquals(
                "Event 'test': " + improvements.getFirst().score(),
                improvements.getFirst().toString());
        assertEquals(
                "Event 'test': 2 of 2 sessions scheduled, %s, people moved: %s, proof: min-people-moved"
                        .formatted(
                                replanned.report().score(),
                                replanned.movedPersonIds().size()),
                replanned.toString());
        assertEquals(
                "proof after 2 s, 7 steps, score 0 hard, 1 medium, 30 soft",
                new Progress(Progress.Phase.PROOF, Duration.ofSeconds(2), 7, new Score(0, 1, 30), null, null)
                        .toString());
        List<Object> others = List.of(
                explainer.whyNot(SubjectId.session("mali")),
                explainer.whatIf(changes),
                explainer.robustness(10),
                replanned.differences(),
                result.report());
        for (Object answer : others) {
            assertTrue(answer.toString().matches("[^\\[\\]\n]{20,120}"), answer::toString);
        }
    }
}
