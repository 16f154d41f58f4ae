package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;

/** Searches in a single track that is nearly full count the time of its room. */
@Tag("slow")
class ScarceRoomTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 4);
    private static final List<Integer> LENGTHS = List.of(30, 45, 60, 75);

    /** Nine sessions of three regions, each with a wish, in three half-days of three hours. */
    private static Event event(Random random) {
        Event.Builder event = Event.builder("track", ZoneOffset.UTC)
                .startStepMinutes(15)
                .changeoverMinutes(0)
                .day("2020-04-01", "09:00/12:00", "13:00/16:00")
                .day("2020-04-02", "09:00/12:00")
                .room("hall", 0);
        for (int s = 0; s < 9; s++) {
            String wish = "2020-04-0%sT%02d:%s:00Z"
                    .formatted(1 + random.nextInt(2), 9 + random.nextInt(2), random.nextBoolean() ? "00" : "30");
            event.session(Session.builder("s" + s)
                    .allowedMinutes(LENGTHS.get(random.nextInt(4)))
                    .qaMinutes(0, 0)
                    .preferred(Window.of(Instant.parse(wish), 60))
                    .region("region " + random.nextInt(3))
                    .build());
        }
        return event.build();
    }

    @Test
    void certificates_ofSingleTracks_holdAndNameTheTimeOfTheRoom() {
        int named = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Event event = event(new Random(seed));
            SolveResult result = Lectern.solve(
                    event, SolveOptions.builder().stepLimit(20_000).build());
            VerificationResult verification =
                    CertificateVerifier.verify(event, result.certificate(), StandardRules.catalogue());

            assertTrue(verification.isValid(), "seed " + seed + ": " + verification.reason());
            assertTrue(result.lowerBound().compareTo(result.score()) <= 0, "seed " + seed);
            named += result.certificate().toJson().contains("\"room-time\"") ? 1 : 0;
        }

        assertTrue(named > 0, "no certificate names it");
    }
}
