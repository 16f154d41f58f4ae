package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.format.Formats;

/** Under which letter people stand, and by which letters they are found, in the languages of their names and of the page. */
@Tag("slow")
final class NamesInBrowserTest extends PageInBrowser {

    private static final List<String> NAMES = List.of(
            "Øystein Ødegaard",
            "Anna Olsen",
            "Bo Ødum",
            "Stanisław Łem",
            "Ana Lopez",
            "Ola Łucki",
            "𞤀𞤣 𞤀𞤤𞤢",
            "𞤀𞤣 𞤃𞤵",
            "𞤀𞤣 𞤅𞤢",
            "John F. Kennedy",
            "María Ñandú",
            "Ana Nunez",
            "José Nuñez",
            "أحمد إبراهيم",
            "سعيد أمين",
            "سعيد السيد");

    private static Path named = Path.of("");

    @BeforeAll
    static void publishNames() {
        Congress congress = new Congress(1, 1, 3);
        Event event = congress.event();
        List<Person> people = new ArrayList<>();
        for (String name : NAMES) {
            people.add(event.people().get(people.size()).toBuilder().name(name).build());
        }
        people.addAll(event.people().subList(NAMES.size(), event.people().size()));
        event = event.toBuilder().people(people).build();
        named = Publisher.of(Formats.page())
                .publish(Publication.of(event, congress.timetable(event)), folder.resolve("named"))
                .getFirst();
    }

    private static List<String> letters() {
        return browser.list("return [...document.querySelectorAll('.letter')].map(l => l.innerText)");
    }

    @Test
    void letters_ofNames_standOnceAndWhole() {
        browser.show(named, "#people", 1280);
        assertEquals(List.of("K", "L", "N", "O", "S", "ا", "𞤀", "𞤃", "𞤅"), letters());
        assertEquals(
                List.of("Øystein Ødegaard", "Bo Ødum", "Anna Olsen"),
                browser.list("return [...document.querySelectorAll('.letter')].find(l => l.innerText === 'O')"
                        + ".nextElementSibling.innerText.match(/\\S+ (Ø|Ol)\\S+/g)"));
    }

    @Test
    void letters_inAnotherLanguage_standAsItHasThem() {
        browser.show(named, "#people", 1280);
        choose("language", "es");
        browser.await("document.documentElement.lang === 'es' && !document.body.hasAttribute('aria-busy')");
        assertEquals(List.of("K", "L", "N", "Ñ", "O", "S", "ا", "𞤀", "𞤃", "𞤅"), letters());
        choose("language", "ar");
        browser.await("document.documentElement.lang === 'ar' && !document.body.hasAttribute('aria-busy')");
        assertEquals("ا", letters().getFirst());
    }

    @Test
    void search_withoutStrokes_findsLettersThatHaveThem() {
        browser.show(named, "#list", 1280);
        choose("search", "stanislaw lem");
        browser.await("document.querySelectorAll('#hits a').length > 0");
        assertEquals(
                List.of("Stanisław", "Łem"),
                browser.list("return [...document.querySelectorAll('#hits [href^=\"#p-\"] mark')].map(m =>"
                        + " m.innerText)"));
    }
}
