package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is greater is certain only where both are written in one way. */
class WrittenOrderTest {

    @ParameterizedTest
    @CsvSource({
        "60, 30, true",
        "30, 60, false",
        "9.5, 10, false",
        "13:00, 9:00, true",
        "9h, 13h, false",
        "13:00, nine, false",
        "2026-05-04T09:00, 2026-05-03T13:00, true",
        "2026-05-04T13:00, 9:00, true",
        "2026-05-04T13:00Z, 2026-05-04T09:00Z, true",
        // 9:00 to noon in Auckland
        "2026-05-03T21:00Z, 12:00, false",
        // an hour
        "2026-05-03T10:00+02:00, 2026-05-03T09:00Z, false",
        // noon to one
        "12:00 pm, 1:00 pm, false",
    })
    void isGreater_ofTwoWritings_isCertain(String one, String other, boolean isGreater) {
        assertEquals(isGreater, WrittenOrder.isGreater(one, other));
    }
}
