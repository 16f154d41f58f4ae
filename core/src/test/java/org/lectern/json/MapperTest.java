package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.difference.Differences;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.Certificate;
import org.lectern.testing.EventFixtures;
import org.lectern.testing.RandomEvents;
import tools.jackson.databind.json.JsonMapper;

/** An application's own mapper, Jackson 2 or 3 and set up in any way, writes and reads what Lectern does. */
@Tag("slow")
final class MapperTest {

    private static final Event EVENT = EventFixtures.randomEvent(5);
    private static final Timetable TIMETABLE = EventFixtures.randomTimetable(EVENT, 5);
    private static final Changes CHANGES =
            Changes.of(EVENT, new Change.SetWindows(SubjectId.person("person-1"), Availability.always()));

    private static final int EVENTS = Integer.getInteger("lectern.jsonEvents", 8);

    private static final Certificate CERTIFICATE = CertificateJson.parse(FullCertificate.TEXT);

    /** What both versions of Jackson do here. */
    interface Mapper {

        String write(Object value) throws Exception;

        <T> T read(String text, Class<T> type) throws Exception;
    }

    /** What an application might send: values of Lectern among its own. */
    record Envelope(String sender, Event event, List<Timetable> timetables) {}

    static Stream<Mapper> mappers() {
        return Stream.of(
                jackson2(new ObjectMapper()),
                jackson2(new ObjectMapper()
                        .setDefaultPropertyInclusion(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)),
                jackson3(JsonMapper.builder().build()),
                jackson3(JsonMapper.builder()
                        .changeDefaultPropertyInclusion(ignored -> JsonInclude.Value.construct(
                                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                        .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                        .build()));
    }

    private static Mapper jackson2(ObjectMapper mapper) {
        return new Mapper() {
            @Override
            public String write(Object value) throws Exception {
                return mapper.writeValueAsString(value);
            }

            @Override
            public <T> T read(String text, Class<T> type) throws Exception {
                return mapper.readValue(text, type);
            }

            @Override
            public String toString() {
                return "Jackson 2";
            }
        };
    }

    private static Mapper jackson3(JsonMapper mapper) {
        return new Mapper() {
            @Override
            public String write(Object value) {
                return mapper.writeValueAsString(value);
            }

            @Override
            public <T> T read(String text, Class<T> type) {
                return mapper.readValue(text, type);
            }

            @Override
            public String toString() {
                return "Jackson 3";
            }
        };
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void values_writtenByAMapper_areThoseOfLectern(Mapper mapper) throws Exception {
        Report report = StandardRules.checker().check(EVENT, TIMETABLE);
        Differences differences = Differences.between(EVENT, TIMETABLE, EventFixtures.randomTimetable(EVENT, 6));
        Progress progress = new Progress(Progress.Phase.PROOF, Duration.ofMillis(5), 7, Score.ZERO, null, null);

        assertEquals(ResultJson.of(EVENT).toLine(), mapper.write(EVENT));
        assertEquals(ResultJson.of(TIMETABLE).toLine(), mapper.write(TIMETABLE));
        assertEquals(ResultJson.of(CHANGES).toLine(), mapper.write(CHANGES));
        assertEquals(ResultJson.of(report).toLine(), mapper.write(report));
        assertEquals(ResultJson.of(differences).toLine(), mapper.write(differences));
        assertEquals(ResultJson.of(progress).toLine(), mapper.write(progress));
        assertEquals(ResultJson.of(CERTIFICATE).toLine(), mapper.write(CERTIFICATE));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void values_readByAMapper_areThoseWritten(Mapper mapper) throws Exception {
        for (int seed = 0; seed < EVENTS; seed++) {
            Event event = RandomEvents.small(new Random(seed));

            assertEquals(event, mapper.read(EventJson.write(event), Event.class));
            assertEquals(event, mapper.read(mapper.write(event), Event.class));
        }
        assertEquals(TIMETABLE, mapper.read(mapper.write(TIMETABLE), Timetable.class));
        assertEquals(TIMETABLE, mapper.read(TimetableJson.write(EVENT, TIMETABLE), Timetable.class));
        assertEquals(TIMETABLE, TimetableJson.parse(mapper.write(TIMETABLE), EVENT));
        assertEquals(CHANGES, mapper.read(mapper.write(CHANGES), Changes.class));
        assertEquals(CHANGES, ChangesJson.parse(mapper.write(CHANGES), EVENT));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void certificates_readByAMapper_areThoseOfFilesAndResults(Mapper mapper) throws Exception {
        SolveResult result =
                Lectern.solve(EVENT, SolveOptions.builder().stepLimit(20).build());
        String withProof =
                ResultJson.of(result, Set.of(ResultJson.Detail.CERTIFICATE)).toString();

        assertEquals(CERTIFICATE, mapper.read(FullCertificate.TEXT, Certificate.class));
        assertEquals(CERTIFICATE, mapper.read(mapper.write(CERTIFICATE), Certificate.class));
        assertEquals(CERTIFICATE, CertificateJson.parse(mapper.write(CERTIFICATE)));
        assertEquals(result.certificate(), mapper.read(mapper.write(result.certificate()), Certificate.class));
        assertEquals(result.certificate(), mapper.read(withProof, Certificate.class));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void values_amongThoseOfAnApplication_areThoseOfLectern(Mapper mapper) throws Exception {
        Envelope envelope = new Envelope("office", EVENT, List.of(TIMETABLE));

        assertEquals(envelope, mapper.read(mapper.write(envelope), Envelope.class));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void mistakes_readByAMapper_areAllOfThem(Mapper mapper) {
        String text =
                EventJson.write(EVENT).replace("\"Room 1\"", "7").replace("\"startStepMinutes\"", "\"startStep\"");

        Exception refused = assertThrows(Exception.class, () -> mapper.read(text, Event.class));

        assertEquals(
                List.of("/startStep", "/rooms/0/name"),
                mistakes(refused).stream().map(Problem::pointer).toList());
        Exception unread = assertThrows(
                Exception.class,
                () -> mapper.read(
                        FullCertificate.TEXT
                                .replace("\"scale\": 1024", "\"scale\": \"fine\"")
                                .replace("\"region-split\"", "\"regional\""),
                        Certificate.class));
        assertEquals(
                List.of("/scale", "/nodes/2/kind"),
                mistakes(unread).stream().map(Problem::pointer).toList());
        assertEquals(
                List.of(""),
                mistakes(assertThrows(Exception.class, () -> mapper.read("[]", Event.class))).stream()
                        .map(Problem::pointer)
                        .toList());
    }

    /** Returns what the reader of Lectern found, which the mapper wraps in an exception of its own. */
    private static List<Problem> mistakes(Exception refused) {
        @Nullable Throwable cause = refused;
        while (cause != null && !(cause instanceof InvalidInputException)) {
            cause = cause.getCause();
        }
        return ((InvalidInputException) Objects.requireNonNull(cause, refused.toString())).problems();
    }

    @Test
    void event_asItsOwnJson_isOnOneLine() {
        assertEquals(EVENT, EventJson.parse(EVENT.toJson()));
        assertEquals(List.of(EVENT.toJson()), EVENT.toJson().lines().toList());
    }
}
