package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.defect.DefectFile;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.json.EventJson;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.testing.TamperedCertificates;
import org.lectern.testing.TinyEvents;

/** What {@link SolveOptions#verify} lets through and what it stops. */
class VerifiedResultTest {

    private static final SolveOptions OPTIONS =
            SolveOptions.builder().seed(3).stepLimit(2_000).verify(true).build();
    private static final Event EVENT = anEvent();
    private static final SolveResult SOUND = Lectern.solve(EVENT, OPTIONS);

    /** Returns a random event of which something can be scheduled, and which costs more than its trivial bound. */
    private static Event anEvent() {
        return Stream.iterate(11, seed -> seed + 1)
                .map(seed -> TinyEvents.of(new Random(seed)))
                .filter(event -> {
                    SolveResult result = Lectern.solve(event, OPTIONS);
                    return !result.timetable().placements().isEmpty()
                            && result.trivialBound().compareTo(result.score()) < 0;
                })
                .findFirst()
                .orElseThrow();
    }

    private static SolveDefectException defect(SolveResult result) {
        return assertThrows(SolveDefectException.class, () -> ResultVerification.requireSound(result, OPTIONS));
    }

    private static String message(SolveDefectException defect) {
        return String.valueOf(defect.getMessage());
    }

    private static SolveResult with(Score lowerBound, Certificate certificate) {
        return new SolveResult(
                EVENT,
                SOUND.timetable(),
                SOUND.report(),
                SOUND.trivialBound(),
                lowerBound,
                certificate,
                SOUND.unplaced(),
                SOUND.stopReason(),
                SOUND.seed(),
                SOUND.steps());
    }

    @Test
    void solve_verified_returnsTheSameResult() {
        SolveResult plain =
                Lectern.solve(EVENT, OPTIONS.toBuilder().verify(false).build());

        assertEquals(plain.timetable(), SOUND.timetable());
        assertEquals(plain.certificate(), SOUND.certificate());
    }

    @Test
    void requireSound_certificateAboveTheCostOfACoveredTimetable_isADefect() {
        Score above = SOUND.score().plus(new Score(0, 0, 1));
        SolveResult wrong = with(SOUND.lowerBound(), TamperedCertificates.claiming(above, SOUND.certificate()));

        assertTrue(message(defect(wrong)).contains("less than the lower bound of its certificate"));
    }

    @Test
    void solve_eventWithoutSessions_isVerifiedToo() {
        Event empty = EVENT.toBuilder()
                .sessions(List.of())
                .relations(List.of())
                .delegations(List.of())
                .waivers(List.of())
                .published(null)
                .build();

        assertTrue(Lectern.solve(empty, OPTIONS).isProvenOptimal());
    }

    @Test
    void requireSound_certificateThatClaimsTooMuch_isADefect() {
        Certificate weak =
                Lectern.solve(EVENT, OPTIONS.toBuilder().stepLimit(0L).build()).certificate();
        SolveDefectException defect =
                defect(with(SOUND.lowerBound(), TamperedCertificates.claiming(SOUND.score(), weak)));

        assertTrue(message(defect).contains("that its certificate does not prove ("), message(defect));
        assertTrue(message(defect).endsWith("Report a defect of Lectern, with the event."));
    }

    @Test
    void requireSound_boundAboveTheCertificate_isADefect() {
        SolveDefectException defect =
                defect(with(SOUND.score(), TamperedCertificates.claiming(Score.ZERO, SOUND.certificate())));

        assertTrue(message(defect).contains("but its certificate claims only 0 hard"), message(defect));
    }

    @Test
    void requireSound_boundAboveTheScore_isADefect() {
        Score more = SOUND.score().plus(new Score(0, 0, 1));

        assertTrue(message(defect(with(more, SOUND.certificate()))).contains("less than its lower bound of "));
    }

    @Test
    void requireSound_scoreOfAnotherTimetable_isADefectThatItsFileReproduces() throws IOException {
        SolveResult wrong = new SolveResult(
                EVENT,
                Timetable.of(EVENT, List.of()),
                SOUND.report(),
                SOUND.trivialBound(),
                SOUND.lowerBound(),
                SOUND.certificate(),
                SOUND.unplaced(),
                SOUND.stopReason(),
                SOUND.seed(),
                SOUND.steps());
        SolveDefectException defect = defect(wrong);
        Path file = DefectFile.write(defect);
        try {
            JsonNode read = new JsonMapper().readTree(Files.readString(file));

            assertTrue(message(defect).contains(", but the checker scores it "), message(defect));
            assertEquals(EVENT, EventJson.parse(read.get("event").toString()));
            assertEquals(3, read.get("options").get("seed").asInt());
            assertEquals(2_000, read.get("options").get("stepLimit").asInt());
            assertEquals(message(defect), read.get("message").asText());
            assertEquals(
                    SOUND.certificate().scale(),
                    read.get("certificate").get("scale").asLong());
            assertEquals(
                    Path.of(System.getProperty("java.io.tmpdir")).toRealPath(),
                    file.toRealPath().getParent());
        } finally {
            Files.delete(file);
        }
    }
}
