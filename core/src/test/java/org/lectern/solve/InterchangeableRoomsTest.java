package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.testing.BruteForce;
import org.lectern.testing.EqualRooms;
import org.lectern.testing.TamperedCertificates;
import org.lectern.testing.TinyEvents;

/**
 * Proofs that treat rooms as one which nobody tells apart, against trying everything. More events: {@code mvn -q test -pl core
 * -Dtest=InterchangeableRoomsTest -Dlectern.events=1000}.
 */
class InterchangeableRoomsTest {

    /** Of fewer than 40, too few happen to have rooms that are treated as one. */
    private static final int EVENTS = Math.max(20, Integer.getInteger("lectern.events", 20));

    @Test
    void solved_tinyEventsOfEqualRooms_areAsGoodAsAnyAndNothingFalseIsProven() {
        long treatedAsOne = LongStream.range(0, EVENTS)
                .parallel()
                .filter(seed -> {
                    SolveResult result = ProvenBest.assertBest(EqualRooms.of(seed), seed);
                    return !result.certificate().roomGroups().isEmpty();
                })
                .count();

        assertTrue(treatedAsOne > EVENTS / 6, () -> "rooms are treated as one in " + treatedAsOne);
    }

    /** Whoever claims that all rooms are one proves no more than is true. */
    @Test
    void certificates_thatTreatAllRoomsAsOne_proveNothingFalse() {
        LongStream.range(0, EVENTS).parallel().forEach(seed -> {
            Event event = TinyEvents.of(new Random(seed));
            Score more = BruteForce.best(event).score().plus(new Score(0, 0, 1));

            ProvenBest.assertRefused(
                    event,
                    asOne(
                            event,
                            TamperedCertificates.claiming(
                                    more, ProvenBest.solve(event).certificate())),
                    seed);
        });
    }

    private static Certificate asOne(Event event, Certificate certificate) {
        return TamperedCertificates.with(
                List.of(event.rooms().stream().map(Room::id).toList()), certificate.root(), certificate);
    }
}
