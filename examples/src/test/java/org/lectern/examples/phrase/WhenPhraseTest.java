package org.lectern.examples.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.Window;

/** Days and windows that words mean, in the event that they are about. */
class WhenPhraseTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    @ParameterizedTest
    @CsvSource({
        "2028-01-12, 20 December, 2027-12-20",
        "2027-12-30, 2 January, 2028-01-02",
        "2027-03-02, 2 October, 2027-10-02",
        "2028-03-02, 29 February, 2028-02-29"
    })
    void date_withoutAYear_isSoonBeforeTheEventOrAfterIt(String day, String words, LocalDate date) {
        Event event = Event.builder("year", GENEVA)
                .day(day, "10:00/18:00")
                .room("XXIV", 60)
                .build();

        assertThat(new WhenPhrase(event).findDay(words)).contains(date);
    }

    @Test
    void days_listedInAnyOrder_areTakenByDate() {
        Event event = Event.builder("order", GENEVA)
                .day("2027-03-03", "10:00/18:00")
                .day("2027-03-02", "10:00/18:00")
                .room("XXIV", 60)
                .build();

        assertThat(new WhenPhrase(event).findWindow("before Wednesday"))
                .contains(Window.parse("2027-03-02T00:00/2027-03-03T00:00", GENEVA));
        assertThat(new NewThings(event, new WhenPhrase(event))
                        .day(new Phrase(PhraseKind.ADD_DAY, "Wednesday 10:00-12:00"))
                        .date())
                .isEqualTo("2027-03-10");
    }

    @Test
    void windows_acrossAClockChange_areInTheZoneOfTheEvent() {
        Event spring = Event.builder("spring", GENEVA)
                .day("2027-03-28", "10:00/18:00")
                .room("XXIV", 60)
                .build();
        assertThat(new WhenPhrase(spring).findWindow("Sunday").orElseThrow().minutes())
                .isEqualTo(23 * 60);
    }
}
