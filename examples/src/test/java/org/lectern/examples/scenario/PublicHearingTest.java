package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.event.Placement;
import org.lectern.event.Turn;
import org.lectern.examples.hearing.PublicHearing;

/** A hearing in one room before one panel: each witness speaks, is asked and replies, and not all fit in the afternoon. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class PublicHearingTest {

    /** 16 for eight minutes of a witness at night, 10 for a subject in two half-days. */
    private static final long LEAST = 26;

    private final Proven hearing = Proven.of(PublicHearing.event(), 10_000, LEAST);

    @Test
    void witness_heard_speaksIsAskedAndReplies() {
        List<Turn> turns = hearing.placement("residents").turns();
        assertEquals(12, turns.size());
        for (int i = 0; i < turns.size(); i += 3) {
            String witness = turns.get(i).slotId();
            List<Turn> three = turns.subList(i, i + 3);
            assertEquals(
                    List.of(witness, witness + "-questions", witness + "-reply"),
                    three.stream().map(Turn::slotId).toList());
            assertEquals(List.of(7, 3, 1), three.stream().map(Turn::minutes).toList());
        }
    }

    @Test
    void hearing_solved_startsWithTheApplicantAndEndsWithTheClosing() {
        List<Placement> inOrder = hearing.result().timetable().placements().stream()
                .sorted(Comparator.comparing(
                        placement -> placement.time().startInclusive(), Comparator.<Instant>naturalOrder()))
                .toList();

        assertEquals("applicant", inOrder.getFirst().sessionId());
        assertEquals("closing", inOrder.getLast().sessionId());
        assertTrue(hearing.turns("closing").getLast().endsWith(" closing-applicant 15"));
        // The panel has five minutes between any two.
        assertTrue(IntStream.range(1, inOrder.size())
                .allMatch(i -> inOrder.get(i - 1)
                                .time()
                                .endExclusive()
                                .plusSeconds(300)
                                .compareTo(inOrder.get(i).time().startInclusive())
                        <= 0));
    }

    @Test
    void afternoon_tooShortForThree_isLeftByTheOneThatLosesLeast() {
        // 50 + 35 + 35 minutes with two breaks of 5 are 130, and the afternoon has 120. Out of it, residents would lose
        // 100 and fishers 70, but one witness of nature only the 8 minutes in which it is not yet 8:00 in Halifax.
        assertTrue(hearing.place("residents").startsWith("Tue 15:"), hearing.place("residents"));
        assertTrue(hearing.place("fishers").startsWith("Tue 14:"), hearing.place("fishers"));
        assertTrue(hearing.place("nature").matches("Tue 1[01]:.*"), hearing.place("nature"));
        assertEquals(16, hearing.cost("far-zone"));
        assertEquals(10, hearing.cost("split-region"));
    }

    @Test
    void expert_whoComesByTrain_speaksAfterTheArrival() {
        assertEquals("Wed", hearing.day("experts"));
        assertTrue(hearing.time(hearing.turn("experts", "experts-3").start()).compareTo("10:40") >= 0);
    }
}
