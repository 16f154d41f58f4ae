package org.lectern.publish.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.publish.calendar.RoundCalendar.APRIL;
import static org.lectern.publish.calendar.RoundCalendar.EVENT;
import static org.lectern.publish.calendar.RoundCalendar.LATER;
import static org.lectern.publish.calendar.RoundCalendar.TIMETABLE;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lectern.language.Language;

/** What a calendar tells in other languages. */
class CalendarLanguageTest {

    @Test
    void person_inFrench_isToldInFrench() {
        List<ReadCalendar.Told> told = ReadCalendar.of(Calendars.of(EVENT, TIMETABLE, APRIL)
                        .inLanguage(Language.of("fr"))
                        .person("ana"))
                .all();

        assertEquals(
                List.of(
                        "Vous assistez à toute la séance.\nVotre intervention\u202f: 10:02–10:09, 7 min, Viasna.",
                        "Votre intervention\u202f: 10:02–10:09, 7 min.\nLa séance (Belarus)\u202f: 10:00–11:00.\nVotre présence est requise pendant toute la séance."),
                told.stream().map(ReadCalendar.Told::description).toList());
    }

    @Test
    void everyone_inEveryLanguage_isToldByTextsOfThat() {
        for (Language language : Language.all()) {
            Calendars calendars = Calendars.of(EVENT, TIMETABLE, APRIL).inLanguage(language);

            assertHas(calendars.person("team"), language.text("calendar.attends"));
            assertHas(calendars.person("bo"), language.text("calendar.own"));
            assertHas(calendars.person("chi"), language.text("calendar.recorded"));
            assertHas(calendars.person("chi"), language.text("calendar.session", "Belarus", "10:00–11:00"));
            assertHas(
                    calendars.session("BY"),
                    language.text("calendar.speaks", "ana", language.text("minutes", 7), "10:02–10:09"));
        }
    }

    private static void assertHas(String calendar, String text) {
        assertTrue(
                ReadCalendar.of(calendar).all().stream()
                        .map(told -> Objects.requireNonNull(told.description()))
                        .anyMatch(description -> description.contains(text)),
                () -> text + " in " + calendar);
    }

    @Test
    void otherLanguage_afterEarlier_isAnotherForm() {
        Calendars english = Calendars.of(EVENT, TIMETABLE, APRIL);
        Calendars spanish = Calendars.of(EVENT, TIMETABLE, LATER).inLanguage(Language.of("es"));

        ReadCalendar told = ReadCalendar.of(spanish.person("team", english.person("team")));

        assertEquals(1, told.all().getFirst().sequence());
        assertEquals(
                ReadCalendar.of(english.person("team")).all().getFirst().uid(),
                told.all().getFirst().uid());
        assertEquals(spanish.withPrevious(english).person("team"), spanish.person("team", english.person("team")));
    }
}
