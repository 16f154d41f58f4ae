package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Slot;
import org.lectern.examples.round31.Round31;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.CertificateVerifier;

/** Round 31: fourteen countries and 66 speakers, four days, one room. */
class Round31Test {

    private final Event event = Round31.event();

    @Test
    void event_always_hasTheSizesOfTheRound() {
        List<Slot> slots = event.sessions().stream()
                .flatMap(session -> session.slots().stream())
                .toList();

        assertEquals(14, event.sessions().size());
        assertEquals(66, slots.size());
        assertEquals(
                3, slots.stream().filter(slot -> slot.kind().equals("NHRI")).count());
        assertEquals(
                38,
                event.sessions().stream()
                        .mapToInt(session -> session.audience().orElseThrow())
                        .average()
                        .orElseThrow());
        assertEquals(1, event.rooms().size());
        assertEquals(
                List.of("2018-10-09", "2018-10-10", "2018-10-11", "2018-10-12"),
                event.days().stream().map(day -> day.date().toString()).toList());
    }

    @Test
    void event_solved_isProvenOptimal() {
        SolveResult result = Lectern.solve(event);

        assertThat(result).isOptimal().hasScore(new Score(0, 0, 272)).dropsNothing();
        assertTrue(CertificateVerifier.verify(event, result.certificate()).isValid());
    }
}
