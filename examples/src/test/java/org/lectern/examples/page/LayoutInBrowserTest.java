package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.QualityReport;
import org.lectern.publish.format.Formats;

/** How things stand to each other on the page. */
@Tag("slow")
final class LayoutInBrowserTest extends PageInBrowser {

    /** Makes {@code box} return the edges of an element, and {@code bars} the lower edge of the bars at the top. */
    private static final String EDGES = "const box = s => document.querySelector(s).getBoundingClientRect();"
            + " const bars = () => Math.max(...[...document.querySelectorAll('.views, .days')].map(b => b.getBoundingClientRect().bottom));";

    private static double measure(String expression) {
        return number(EDGES + "return " + expression);
    }

    private static Path published(String name, Event event) {
        return Publisher.of(Formats.page())
                .publish(Publication.of(event, CONGRESS.timetable(event)), folder.resolve(name))
                .getFirst();
    }

    @Test
    void speakers_inNarrowColumns_standBelowTheirThemes() {
        for (int width : List.of(390, 768, 1_440)) {
            browser.show(page, "#list", width);
            assertTrue(
                    measure("box('#t-slot-3-2 .who').top - box('#t-slot-3-2 .name').bottom") > -4, () -> "at " + width);
        }
        browser.show(page, "#list", 1_024);
        assertEquals(0, measure("box('#t-slot-3-2 .who').top - box('#t-slot-3-2 .name').top"), 4);
    }

    /** At half past midnight, a session of the evening before runs, and the next day has begun. */
    @Test
    void page_afterMidnight_opensOnWhatRuns() {
        List<Session> sessions = IntStream.range(0, 12)
                .mapToObj(i -> Session.builder("s" + i).allowedMinutes(60, 90).build())
                .toList();
        Event event = Event.builder("night", ZoneId.of("Europe/Rome"))
                .day("2026-06-01", "14:00/2026-06-02T01:00")
                .day("2026-06-02", "10:00/22:00")
                .room("hall", 40)
                .sessions(sessions)
                .build();
        List<Placement> placements = new ArrayList<>();
        for (int i = 1; i < sessions.size(); i++) {
            Instant start = Instant.parse("2026-06-02T07:00:00Z").plus(Duration.ofHours(i));
            placements.add(new Placement("s" + i, "hall", start, 60, List.of()));
        }
        placements.add(new Placement("s0", "hall", Instant.parse("2026-06-01T21:30:00Z"), 90, List.of()));
        Path night = Publisher.of(Formats.page())
                .publish(Publication.of(event, Timetable.of(event, placements)), folder.resolve("night"))
                .getFirst();

        browser.show(night, "?now=2026-06-02T00:30", 360);
        browser.await("document.querySelector('.days [aria-current]').hash === '#d-2026-06-01'");
        assertEquals(1, measure("document.querySelectorAll('#s-s0 .chip.live').length"));
        browser.show(night, "?now=2026-06-02T12:30", 360);
        browser.await("document.querySelector('.days [aria-current]').hash === '#d-2026-06-02'");
    }

    @Test
    void turns_inArabic_startAtTheRight() {
        browser.show(page, "?lang=ar#list", 390);
        assertEquals(0, measure("box('#t-slot-3-2 .who').right - box('#t-slot-3-2 .name').right"), 1);
        assertEquals(
                0,
                number(
                        "const range = document.createRange(); range.selectNodeContents(document.querySelector('#t-slot-3-2 .name'));"
                                + EDGES
                                + " return box('#t-slot-3-2 .who').right - range.getBoundingClientRect().right"),
                1);
    }

    @Test
    void tabs_onAPhone_areAllInSight() {
        for (String language : List.of("en", "fr", "ru", "ar")) {
            for (int width : List.of(360, 390)) {
                browser.show(page, "?lang=" + language + "#list", width);
                assertEquals(
                        List.of(),
                        browser.list("return [...document.querySelectorAll('.views a, .days a')].filter(tab => {"
                                + " const own = tab.getBoundingClientRect(); return own.left < 0 || own.right > innerWidth; })"
                                + ".map(tab => tab.textContent)"),
                        language + " at " + width);
            }
        }
    }

    @Test
    void turns_ofAnyNumber_leaveNoHoleBelowAColumn() {
        for (int turns = 1; turns <= 7; turns++) {
            Event event = new Congress(2, 1, turns).event();
            Path own = Publisher.of(Formats.page())
                    .publish(
                            Publication.of(event, new Congress(2, 1, turns).timetable(event)),
                            folder.resolve("turns-" + turns))
                    .getFirst();
            for (int width : List.of(1_280, 1_900, 2_560)) {
                browser.show(own, "#list", width);
                assertEquals(
                        0,
                        number(
                                "return Math.max(...[...document.querySelectorAll('.turns')].map(list => {"
                                        + " const all = list.getBoundingClientRect();"
                                        + " const lowest = part => Math.max(...[...list.children].map(turn => turn.getBoundingClientRect())"
                                        + ".filter(own => own.left <= all.left + part * all.width && own.right >= all.left + part * all.width)"
                                        + ".map(own => own.bottom));"
                                        + " return Math.max(...[.1, .25, .45, .55, .75, .9].map(part => all.bottom - lowest(part))); }))"),
                        4,
                        turns + " turns at " + width);
            }
        }
    }

    @Test
    void singleTrack_onAVeryWideScreen_readsDown() {
        Congress track = new Congress(1, 2, 3);
        Event event = track.event();
        Path own = Publisher.of(Formats.page())
                .publish(Publication.of(event, track.timetable(event)), folder.resolve("track"))
                .getFirst();
        for (String view : List.of("#grid", "#list")) {
            browser.show(own, view, 2_560);
            for (String scale : List.of("detailed", "compact")) {
                choose("scale", scale);
                assertEquals(
                        12,
                        number("return new Set([...document.querySelectorAll('.board > .card')]"
                                + ".map(card => Math.round(card.getBoundingClientRect().top))).size"),
                        view + " " + scale);
            }
        }
    }

    @Test
    void textsOfSessionsAndPeople_standWhereTheyAreRead() {
        Event event = Event.builder("about", ZoneId.of("Europe/Rome"))
                .day("2026-06-01", "10:00/12:00")
                .room("hall", 40)
                .person(Person.builder("ada")
                        .name("Ada Byron")
                        .data(Map.of("schedule.biography", "Wrote the first program."))
                        .build())
                .session(Session.builder("engine")
                        .slot("e1", "ada")
                        .data(Map.of("schedule.abstract", "What the engine can do."))
                        .build())
                .build();
        Timetable timetable = Timetable.of(
                event,
                List.of(new Placement(
                        "engine",
                        "hall",
                        Instant.parse("2026-06-01T08:00:00Z"),
                        60,
                        List.of(new Turn("e1", Instant.parse("2026-06-01T08:00:00Z"), 7)))));
        Path own = Publisher.of(Formats.page())
                .publish(Publication.of(event, timetable), folder.resolve("about"))
                .getFirst();

        browser.show(own, "#grid", 1_280);
        assertEquals(false, browser.run("return document.querySelector('.board .about').checkVisibility()"));
        browser.run("document.querySelector('.card h3 a').click()");
        browser.await("document.querySelector('#detail-body .about')?.checkVisibility()");
        assertEquals("What the engine can do.", browser.text("#detail-body .about"));
        browser.show(own, "#p-ada", 1_280);
        assertEquals("Wrote the first program.", browser.text("#person .about"));
    }

    @Test
    void roomThatSaysThatItIsOne_inAnotherLanguage_isNotSaidToBeOneAgain() {
        Event event = Event.builder("rooms", ZoneId.of("Europe/Rome"))
                .day("2026-06-01", "10:00/12:00")
                .room("Room XXI", 40)
                .session(Session.builder("fiji").allowedMinutes(60).build())
                .session(Session.builder("mali").allowedMinutes(60).build())
                .build();
        Instant start = Instant.parse("2026-06-01T08:00:00Z");
        Timetable timetable = Timetable.of(
                event,
                List.of(
                        new Placement("fiji", "Room XXI", start, 60, List.of()),
                        new Placement("mali", "Room XXI", start, 60, List.of())));
        Path own = Publisher.of(Formats.page())
                .publish(
                        Publication.of(event, timetable).withQuality(QualityReport.of(event, timetable)),
                        folder.resolve("rooms"))
                .getFirst();

        browser.show(own, "?lang=fr#organisers", 1_280);
        String finding = String.valueOf(
                browser.run("return [...document.querySelectorAll('.translation')].map(node => node.textContent)"
                        + ".find(text => text.includes('Room XXI'))"));

        assertTrue(finding.contains("en Room XXI (") && !finding.contains("salle Room"), finding);
    }

    @Test
    void menus_opened_areNeverCut() {
        List<String> found = new ArrayList<>();
        for (int width : List.of(360, 390, 768, 1_440)) {
            for (String menu : List.of("calendar-menu", "settings-menu", "filter-menu")) {
                browser.show(page, "#list", width);
                browser.run("document.getElementById(arguments[0]).open = true", menu);
                double left =
                        number("return document.querySelector('.menu[open] .panel').getBoundingClientRect().left");
                if (left < 0) {
                    found.add("%s at %s begins at %s".formatted(menu, width, left));
                }
                browser.cutTexts().forEach(text -> found.add("%s at %s: %s".formatted(menu, width, text)));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void links_toADayAndASession_bringThemRightBelowTheBars() {
        for (int width : List.of(390, 1_280)) {
            browser.show(page, "#list", width);
            for (String link : List.of("#s-session-14", "#d-2026-06-02")) {
                browser.run("location.hash = arguments[0]", link);
                browser.await("(() => { " + EDGES + " const gap = box('" + link
                        + "').top - bars(); return gap >= 0 && gap < 40; })()");
            }
        }
    }

    @Test
    void timetable_filtered_leavesNoEmptyColumnsAndNoTabsOfEmptyDays() {
        browser.show(page, "#grid", 1280);
        assertEquals("columns", browser.run("return document.querySelector('.day').dataset.mode"));
        browser.run("document.querySelector('#s-session-5 .star').click()");
        browser.run("document.getElementById('only-favourites').click()");
        browser.await("document.getElementById('count').innerText.includes(': 1 of')");
        String tabs =
                "return [...document.querySelectorAll('.days a')].filter(t => t.checkVisibility()).map(t => t.hash)";
        assertEquals("stack", browser.run("return document.querySelector('.day').dataset.mode"));
        assertEquals(List.of("#d-2026-06-01"), browser.list(tabs));

        browser.run("document.querySelector('#s-session-5 .star').click()");
        browser.await("document.getElementById('count').innerText.startsWith('No favourites yet')");
        assertEquals(List.of(), browser.list(tabs));

        browser.run("document.getElementById('filter-reset').click()");
        browser.await("document.querySelector('.day').dataset.mode === 'columns'");
        assertEquals(2, browser.list(tabs).size());
    }

    @Test
    void session_overThePage_saysItsDay() {
        browser.show(page, "#grid", 1280);
        browser.run("location.hash = '#t-slot-14-2'");
        browser.await("document.getElementById('detail').open");

        assertEquals(
                Language.english().day(LocalDate.of(2026, 6, 2)) + " · 10:10–11:10", browser.text("#detail .when"));
    }

    @Test
    void barOfARoom_clicked_opensItsSessionAndHasTheColourOfTheLegend() {
        browser.show(page, "#rooms", 1280);
        String colours =
                "return [...new Set([...document.querySelectorAll(arguments[0])].map(b => getComputedStyle(b).backgroundColor))].sort()";
        assertEquals(browser.list(colours, ".legend .bar"), browser.list(colours, ".track .bar"));

        browser.run("document.querySelector('.track .bar[data-of=s-session-5]').click()");
        browser.await("document.documentElement.dataset.view === 'grid'");
        assertTrue(measure("box('#s-session-5').top - bars()") >= 0);
    }

    @Test
    void rooms_withoutRegions_haveTheColourOfTheLegend() {
        Event event = EVENT.toBuilder()
                .sessions(EVENT.sessions().stream()
                        .map(session -> session.toBuilder().region("").build())
                        .toList())
                .build();
        browser.show(published("plain", event), "#rooms", 1280);
        String colour = "return getComputedStyle(document.querySelector(arguments[0])).backgroundColor";
        assertEquals(browser.run(colour, ".legend .bar"), browser.run(colour, ".track .bar"));
    }

    @Test
    void people_whoAreMany_areShownByLetter() {
        List<Person> people = new ArrayList<>();
        for (Person person : new Congress(2, 5, 5).event().people()) {
            String surname = people.size() % 3 == 0 ? "Meier " : "Abegg ";
            people.add(person.toBuilder().name("Ana " + surname + people.size()).build());
        }
        Congress congress = new Congress(2, 5, 5);
        Event event = congress.event().toBuilder().people(people).build();
        Publisher.of(Formats.page()).publish(Publication.of(event, congress.timetable(event)), folder.resolve("many"));
        browser.show(folder.resolve("many/index.html"), "#people", 1280);
        String shown = "return document.querySelectorAll('#people-list a').length";
        assertEquals(200, number(shown));

        browser.run("document.querySelectorAll('#people-letters button')[1].click()");

        assertEquals(100, number(shown));
        assertEquals("M", browser.run("return document.activeElement.innerText"));
        assertEquals("People: 300", browser.text("#people-more"));
        choose("person-search", "abegg 1");
        browser.await("document.getElementById('people-letters').hidden");
        browser.run("location.hash = '#p-person-3-1'");
        browser.await("!document.getElementById('person').hidden");
    }

    @Test
    void mark_ofAnAccessibleRoom_standsAtTheHeadOfItsColumn() {
        Room first = EVENT.rooms().getFirst();
        Room accessible = Room.builder(first.id())
                .name(first.name())
                .seats(first.seats())
                .features("wheelchair access")
                .build();
        Event event = EVENT.toBuilder()
                .rooms(List.of(accessible, EVENT.rooms().getLast()))
                .build();
        browser.show(published("access", event), "#grid", 1280);
        String wide =
                "return [...document.querySelectorAll(arguments[0])].filter(c => c.getBoundingClientRect().width > 2).length";
        assertEquals(2, number(wide, ".heads .chip"), "one a day");
        assertEquals(0, number(wide, ".card .chips .chip"));
        assertEquals(
                12,
                number("return document.querySelectorAll('.card .chips .chip').length"),
                "still there for screen readers");

        browser.run("location.hash = '#list'");
        browser.await("document.documentElement.dataset.view === 'list'");
        assertEquals(12, number(wide, ".card .chips .chip"));
    }

    @Test
    void signs_onAWideScreen_standSideBySide() {
        browser.show(page, "#signs", 1_440);
        browser.await("document.querySelectorAll('.sign').length === 4");
        assertEquals(
                2,
                number(
                        "return new Set([...document.querySelectorAll('.sign')].map(s => Math.round(s.getBoundingClientRect().top))).size"));
        assertEquals(List.of(), browser.cutTexts());
    }

    @Test
    void sign_withManyTurns_hasThemInTwoColumnsOfLargerLetters() {
        browser.show(page, "#signs", 1280);
        browser.await("document.querySelectorAll('.sign').length === 4");
        assertEquals(List.of(), browser.cutTexts());
        assertEquals(
                List.of("true", "true", "true", "true"),
                browser.list("return [...document.querySelectorAll('.sign.two')].map(sign => {"
                        + " sign.classList.remove('two'); const list = sign.querySelector('.fit');"
                        + " return list.scrollHeight > list.clientHeight; })"));
    }

    @Test
    void sign_withFewTurns_hasTheirTimesBelowThatOfTheSession() {
        Congress congress = new Congress(2, 2, 1);
        Event event = congress.event();
        Publisher.of(Formats.page()).publish(Publication.of(event, congress.timetable(event)), folder.resolve("few"));
        browser.show(folder.resolve("few/index.html"), "#signs", 1_280);
        browser.await("document.querySelectorAll('.sign:not(.two)').length === 4");
        assertEquals(0, measure("box('.sign li > b').left - box('.sign .t b').left"), 1);
        assertEquals(0, measure("box('.sign .s').left - box('.sign .t span').left"), 1);
        assertEquals(List.of(), browser.cutTexts());
    }

    @Test
    void person_fromAfar_seesTheOwnTimeOfEachTurn() {
        browser.show(page, "#p-person-0-0", 1280);
        assertEquals("12:52 Kathmandu", browser.text("#person .duty .local"));
    }

    @Test
    void hits_always_writeDaysAsTheTabsDo() {
        browser.show(page, "#list", 1280);
        choose("search", "country 3");
        browser.await("document.querySelectorAll('#hits a').length > 0");
        String when = browser.text("#hits a .when");
        assertTrue(when.startsWith(Language.english().shortDay(LocalDate.of(2026, 6, 1)) + " "), when);
    }

    @Test
    void finding_aboutOneSession_hasAnArrowAloneThatScreenReadersHearByName() {
        browser.show(page, "#organisers", 1280);
        browser.run("document.querySelectorAll('.rule').forEach(rule => { rule.open = true; })");
        assertEquals(
                List.of("Coalition for Water 0-1 28"),
                browser.list("return [...document.querySelectorAll('.findings:not(.reasons) a')].slice(0, 1).map(a =>"
                        + " a.getAttribute('aria-label') + a.textContent + ' ' + a.offsetWidth)"));
    }
}
