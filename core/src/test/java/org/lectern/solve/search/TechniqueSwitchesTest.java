package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.ProofNode;
import org.lectern.testing.EqualRooms;
import org.lectern.testing.Meetings;
import org.lectern.testing.ProofNodes;
import org.lectern.testing.TinyEvents;

/** A technique that is switched off leaves no trace. */
@Tag("slow")
class TechniqueSwitchesTest {

    private static final int EVENTS = 6;
    private static final int STEPS = 5_000;

    private static List<Event> events() {
        return LongStream.range(0, EVENTS)
                .boxed()
                .flatMap(seed -> Stream.of(
                        Meetings.event(6, 4, 2, true, seed), TinyEvents.of(new Random(seed)), EqualRooms.of(seed)))
                .toList();
    }

    private static long count(Set<ProofTechnique> techniques, ToLongFunction<Certificate> counted) {
        return events().stream()
                .mapToLong(event -> counted.applyAsLong(
                        SwitchedSearch.ended(event, techniques, STEPS).certificate()))
                .sum();
    }

    private static long enumerations(Certificate certificate) {
        return ProofNodes.of(certificate).stream()
                .filter(ProofNode.Enumeration.class::isInstance)
                .count();
    }

    private static long cliques(Certificate certificate) {
        return ProofNodes.of(certificate).stream()
                .flatMap(node -> node.multipliers().stream())
                .filter(multiplier -> multiplier.kind() == CertificateMultiplier.Kind.CLIQUE)
                .count();
    }

    @Test
    void certificates_withoutEnumeration_haveNoNodeOfTriedTimetables() {
        assertTrue(count(SwitchedSearch.all(), TechniqueSwitchesTest::enumerations) > 0);
        assertEquals(0, count(SwitchedSearch.without(ProofTechnique.ENUMERATION), TechniqueSwitchesTest::enumerations));
    }

    @Test
    void certificates_withoutCliques_haveNoMultiplierOfOne() {
        assertTrue(count(SwitchedSearch.all(), TechniqueSwitchesTest::cliques) > 0);
        assertEquals(0, count(SwitchedSearch.without(ProofTechnique.CLIQUES), TechniqueSwitchesTest::cliques));
    }
}
