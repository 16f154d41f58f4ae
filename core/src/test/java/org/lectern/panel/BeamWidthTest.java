package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The more there is to distinguish, the fewer sequences a beam keeps. */
class BeamWidthTest {

    @ParameterizedTest
    @CsvSource({"13, 2, 50, 400", "60, 2, 50, 115", "60, 2, 5, 11", "60, 1440, 50, 2"})
    void affordable_ofManyKindsOrLengths_isNarrower(int kinds, int maxMinutes, int millionsOfLooks, int width) {
        TurnTypeSketch[] turns = IntStream.range(0, kinds)
                .mapToObj(slot -> TurnTypeSketch.of(slot).minutes(1, maxMinutes))
                .toArray(TurnTypeSketch[]::new);
        assertEquals(
                width,
                SequenceSearch.affordable(new SequencingSketch(turns).build(), 400, millionsOfLooks * 1_000_000L));
    }
}
