package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Numbers in every way in which JSON may write them. */
class ValueReaderTest {

    private static int seats(String number) {
        return EventJson.parse(Examples.leastEventWith("120", number))
                .rooms()
                .getFirst()
                .seats();
    }

    @Test
    void wholeNumber_fortyCharacters_isRead() {
        assertEquals(12, seats("12." + "0".repeat(37)));
    }

    @Test
    void wholeNumber_fortyOneCharacters_isTooLarge() {
        String number = "12." + "0".repeat(38);

        assertEquals(
                "/rooms/0/seats: The seats '%s' is too large a number. Check for a digit typed twice."
                        .formatted(number),
                EventMistakesTest.report(Examples.leastEventWith("120", number)));
    }

    @Test
    void wholeNumber_zeroWithAnyExponent_isZero() {
        assertEquals(0, seats("0e99"));
        assertEquals(0, seats("0.0e-999999999"));
    }

    @Test
    void wholeNumbers_ofWhichOneHasAPoint_areRead() {
        assertEquals(
                CertificateJson.parse(FullCertificate.TEXT),
                CertificateJson.parse(FullCertificate.TEXT.replace("[-1, 2]", "[-1.0, 20e-1]")));
    }
}
