package org.lectern.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.difference.PublishedRound.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.language.Language;

/** What is no difference between two timetables, or none that anybody hears of. */
class NoDifferenceTest {

    private static final Event EVENT = PublishedRound.event();

    @Test
    void between_windowMadeLonger_isNoOtherHalfDay() {
        Event longer = EVENT.toBuilder()
                .days(List.of(
                        Day.parse("2020-03-31", EVENT.zone(), "09:00/13:30", "15:00/18:00"),
                        EVENT.days().get(1)))
                .build();

        assertTrue(Differences.between(EVENT, PublishedRound.timetable(), longer, PublishedRound.timetable())
                .isEmpty());
    }

    @Test
    void between_rulesOfAnApplication_needNotBeKnown() {
        Event own = EVENT.toBuilder()
                .ruleSetting(RuleSetting.of("own-rule").withWeight(3))
                .build();

        assertTrue(Differences.between(own, PublishedRound.timetable(), PublishedRound.timetable())
                .isEmpty());
    }

    /** Malawi without its first turn, while the others keep their minutes. */
    private static Timetable withoutFirstTurn(String roomId) {
        return PublishedRound.timetable(
                new Placement(
                        "MW",
                        roomId,
                        at("10:00"),
                        50,
                        List.of(new Turn("mw-2", at("10:07"), 6), new Turn("mw-3", at("10:13"), 5))),
                PublishedRound.publishedLiberia());
    }

    @Test
    void position_alone_isHeardByNobodyAndStandsNowhere() {
        Differences differences = Differences.between(EVENT, PublishedRound.timetable(), withoutFirstTurn("r27"));

        assertThat(differences.people().stream().map(person -> person.person().name()))
                .containsExactly("Ana Silva");
        assertThat(differences.unaffectedPeople().stream().map(Person::name))
                .containsExactly("Bo Lind", "Eve Okoro", "Kim Ray");
        assertThat(differences.text(Language.english()))
                .contains("10:00  XXVII: Malawi keeps its time, its turns change")
                .contains("“Green Earth”: dropped")
                .doesNotContain("Open Door", "River Watch");
    }

    @Test
    void position_besideAnotherRoom_isNotInTheMessage() {
        Differences differences = Differences.between(EVENT, PublishedRound.timetable(), withoutFirstTurn("r20"));

        assertThat(differences.messages(Language.english()).stream()
                        .filter(message -> message.person().id().equals("bo"))
                        .map(Message::text))
                .singleElement()
                .asString()
                .contains("Malawi is now on Tuesday 31 March 2020 10:00–10:50, room XX, instead of")
                .doesNotContain("Open Door");
        assertThat(differences.people().stream()
                        .filter(person -> person.person().id().equals("bo"))
                        .map(PersonDifference::grade))
                .as("by rule moved, the position counts")
                .containsExactly(2L);
    }
}
