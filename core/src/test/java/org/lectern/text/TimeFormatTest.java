package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeFormatTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TUESDAY = LocalDate.parse("2020-03-31");

    private static Instant instant(String text) {
        return TimeFormat.parseInstant(text, TUESDAY, PARIS);
    }

    private static void assertRefused(String message, String text) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> instant(text))
                        .getMessage());
    }

    @Test
    void clock_asOrganisersWriteIt_isRead() {
        assertEquals(LocalTime.of(9, 30), TimeFormat.parseTimeOfDay("9h30"));
        assertEquals(LocalTime.of(9, 0), TimeFormat.parseTimeOfDay("09h00"));
        assertEquals(LocalTime.of(9, 0), TimeFormat.parseTimeOfDay("9h"));
        assertEquals(LocalTime.of(10, 30), TimeFormat.parseTimeOfDay("10:30"));
        assertEquals(LocalTime.of(10, 30), TimeFormat.parseTimeOfDay(" 10:30:00 "));
        assertEquals(LocalTime.of(0, 0), TimeFormat.parseTimeOfDay("0H00"));
        assertEquals(LocalTime.of(23, 59), TimeFormat.parseTimeOfDay("23:59"));
    }

    @Test
    void clock_noTimeOfDay_isRefused() {
        for (String text : new String[] {"", "9", "9.30", "25:00", "10:60", "10:30:15", "1030", "10:3", "１０:30"}) {
            assertEquals(
                    "The time '%s' must be a time of day. Write it like 9h30, 09h00 or 10:30.".formatted(text),
                    assertThrows(IllegalArgumentException.class, () -> TimeFormat.parseTimeOfDay(text))
                            .getMessage());
        }
    }

    @Test
    void instant_timeAlone_isOnTheDate() {
        assertEquals(Instant.parse("2020-03-31T07:30:00Z"), instant("9h30"));
    }

    @Test
    void instant_isoWithoutOffset_isInTheZone() {
        assertEquals(Instant.parse("2020-04-02T08:30:00Z"), instant("2020-04-02T10:30"));
    }

    @Test
    void instant_isoWithOffset_keepsIt() {
        assertEquals(Instant.parse("2020-04-02T15:30:00Z"), instant("2020-04-02T10:30-05:00"));
        assertEquals(Instant.parse("2020-04-02T10:30:00Z"), instant("2020-04-02T10:30Z"));
        assertEquals(Instant.parse("2020-04-02T04:45:00Z"), instant("2020-04-02T10:30:00+05:45"));
    }

    @Test
    void instant_twentyFour_isTheMidnightThatEndsTheDay() {
        assertEquals(Instant.parse("2020-03-31T22:00:00Z"), instant("24:00"));
        assertEquals(Instant.parse("2020-03-31T22:00:00Z"), instant("24h00"));
        assertEquals(Instant.parse("2020-03-31T22:00:00Z"), instant("24h"));
        assertEquals(Instant.parse("2020-04-02T22:00:00Z"), instant("2020-04-02T24:00"));
    }

    @Test
    void instant_twentyFourWhereClocksSkipMidnight_isTheEndOfTheDay() {
        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");

        assertEquals(
                Instant.parse("2018-11-04T03:00:00Z"),
                TimeFormat.parseInstant("24:00", LocalDate.parse("2018-11-03"), saoPaulo));
    }

    @Test
    void instant_twentyFourWhereClocksRepeatMidnight_isTheFirst() {
        ZoneId havana = ZoneId.of("America/Havana");

        assertEquals(
                Instant.parse("2020-11-01T04:00:00Z"),
                TimeFormat.parseInstant("24:00", LocalDate.parse("2020-10-31"), havana));
    }

    @Test
    void instant_minutePastTwentyFour_isRefused() {
        assertRefused("The time '24:01' must be a time of day. Write it like 9h30, 09h00 or 10:30.", "24:01");
    }

    @Test
    void instant_skippedByTheClocks_isRefused() {
        assertRefused(
                "The time '2020-03-29T02:30' does not exist in Europe/Paris, where the clocks go"
                        + " forward. Write the time after the change.",
                "2020-03-29T02:30");
    }

    @Test
    void instant_besideTheSkippedHour_isRead() {
        assertEquals(Instant.parse("2020-03-29T00:59:00Z"), instant("2020-03-29T01:59"));
        assertEquals(Instant.parse("2020-03-29T01:00:00Z"), instant("2020-03-29T03:00"));
    }

    @Test
    void instant_repeatedByTheClocks_isRefusedWithBothOffsets() {
        assertRefused(
                "The time '2020-10-25T02:30' happens twice in Europe/Paris, where the clocks go back."
                        + " Write its offset: 2020-10-25T02:30+02:00 or 2020-10-25T02:30+01:00.",
                "2020-10-25T02:30");
    }

    @Test
    void instant_repeatedWithOffset_isRead() {
        assertEquals(Instant.parse("2020-10-25T00:30:00Z"), instant("2020-10-25T02:30+02:00"));
        assertEquals(Instant.parse("2020-10-25T01:30:00Z"), instant("2020-10-25T02:30+01:00"));
    }

    @Test
    void instant_offTheMinute_isRefused() {
        assertRefused(
                "The time '2020-04-02T10:30:01Z' must lie on a minute. Leave the seconds away.",
                "2020-04-02T10:30:01Z");
    }

    @Test
    void instant_noDateAndTime_isRefused() {
        for (String text : new String[] {"2020-02-30T10:30", "2020-4-2T10:30", "T10:30", "2020-04-02T10:30+2"}) {
            assertRefused(
                    text.startsWith("T")
                            ? "The time 'T10:30' must be a time of day. Write it like 9h30, 09h00 or 10:30."
                            : ("The time '%s' must be a date and a time. Write it like 2020-03-31T09:30 or"
                                            + " 2020-03-31T09:30+02:00.")
                                    .formatted(text),
                    text);
        }
    }

    @Test
    void dateTime_withoutDate_isRefused() {
        assertEquals(
                "The time '10:30' must be a date and a time. Write it like 2020-03-31T09:30 or"
                        + " 2020-03-31T09:30+02:00.",
                assertThrows(IllegalArgumentException.class, () -> TimeFormat.parseDateTime("10:30"))
                        .getMessage());
    }

    @Test
    void write_anyInstant_hasTheOffsetAndIsReadBack() {
        Instant summer = Instant.parse("2020-10-25T00:30:00Z");

        assertEquals("2020-10-25T02:30+02:00", TimeFormat.format(summer, PARIS));
        assertEquals(summer, instant("2020-10-25T02:30+02:00"));
        assertEquals("2020-10-25T00:30+00:00", TimeFormat.format(summer, ZoneId.of("UTC")));
    }
}
