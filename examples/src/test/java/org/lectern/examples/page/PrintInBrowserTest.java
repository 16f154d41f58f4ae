package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Timetable;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.QualityReport;
import org.lectern.publish.format.Formats;

/** What paper shows of a draft for organisers, in which the last two sessions are unscheduled. */
@Tag("slow")
final class PrintInBrowserTest extends PageInBrowser {

    /** As wide as an A4 page between its margins, in CSS pixels. */
    private static final int PAPER_WIDTH = 695;

    private static Path draft = Path.of("");

    @BeforeAll
    static void publishDraft() {
        int kept = TIMETABLE.placements().size() - 2;
        Timetable shorter = Timetable.of(EVENT, TIMETABLE.placements().subList(0, kept));
        Publication publication = Publication.of(EVENT, shorter)
                .withPrevious(TIMETABLE)
                .asDraft()
                .withQuality(QualityReport.of(EVENT, shorter));
        draft = Publisher.of(Formats.page())
                .publish(publication, folder.resolve("draft"))
                .getFirst();
    }

    @AfterEach
    void printNoMore() {
        setMedia("");
    }

    private static void setMedia(String media) {
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media));
    }

    private static void print(String queryAndView) {
        browser.show(draft, queryAndView, PAPER_WIDTH);
        setMedia("print");
    }

    @Test
    void closedRules_printed_showTheirFindings() {
        print("#organisers");

        double closed = number("return document.querySelectorAll('.rule:not([open])').length");
        assertEquals(
                closed,
                number(
                        "return [...document.querySelectorAll('.rule:not([open])')].filter(rule => rule.querySelector('.findings li .translation').checkVisibility()).length"));
        assertTrue(closed > 0, "some are closed on the screen");
        assertEquals(List.of(), browser.cutTexts());
    }

    @Test
    void findings_printed_haveNoArrowsAlone() {
        print("#organisers");

        assertEquals(
                0,
                number(
                        "return [...document.querySelectorAll('.findings a')].filter(a => a.checkVisibility() && !a.textContent).length"));
    }

    @Test
    void reasons_always_haveAnArrowAloneThatScreenReadersHearByName() {
        browser.show(draft, "#organisers", 1_280);

        assertEquals(
                List.of("Country 23 s-session-22", "Country 24 s-session-23"),
                browser.list("return [...document.querySelectorAll('.reasons a')].map(a =>"
                        + " a.getAttribute('aria-label') + a.textContent + ' ' + a.hash.slice(1)).slice(-2)"));
    }

    @Test
    void changes_printed_standInThreeColumns() {
        print("#changes");

        assertEquals(
                1,
                number("return new Set([...document.querySelector('.changelist > li:last-child').children]"
                        + ".map(part => Math.round(part.getBoundingClientRect().bottom / 8))).size"));
        assertEquals(List.of(), browser.cutTexts());
    }

    @Test
    void pages_printed_sayInEachLanguageThatTheyAreADraftForOrganisers() {
        String texts = "return [...document.getElementById('printed').sheet.cssRules].flatMap(rule =>"
                + " [...rule.cssText.matchAll(/content: \"([^\"]*)\"/g)].map(found => found[1]))"
                + ".filter(text => !/\\d{4}|Congress/.test(text))";
        browser.show(draft, "#list", 1_280);
        assertEquals(List.of("Edition 1 · Draft · For organisers", "Unscheduled sessions"), browser.list(texts));

        browser.show(draft, "?lang=fr#list", 1_280);
        assertEquals(
                List.of("Édition 1 · Provisoire · Pour les organisateurs", "Séances non programmées"),
                browser.list(texts));
    }

    @Test
    void programme_filteredToALaterDay_printsTheHeadAboveThatDay() {
        String pages =
                "return ['.top', '#d-2026-06-02'].map(part => getComputedStyle(document.querySelector(part)).page)";
        browser.show(draft, "#list", 1_280);
        assertEquals(List.of("d20260601", "d20260602"), browser.list(pages));

        choose("filter-day", "2026-06-02");
        browser.await("document.getElementById('d-2026-06-01').hidden");
        browser.await("!document.getElementById('filter-reset').hidden");
        assertEquals(List.of("d20260602", "d20260602"), browser.list(pages));
    }

    @Test
    void turnsOfASign_inTwoColumns_haveTheWholeLine() {
        browser.show(page, "#signs", 1_280);
        browser.await("document.querySelectorAll('.sign.two').length === 4");

        assertEquals(
                List.of("0"),
                browser.list("return [...new Set([...document.querySelectorAll('.sign.two .ts')].map(turns =>"
                        + " Math.round(turns.parentElement.parentElement.clientWidth - turns.offsetWidth)))]"));
        assertEquals(List.of(), browser.cutTexts());
    }

    @Test
    void programme_printedDuringASearch_hasItsSessions() {
        browser.show(draft, "#list", PAPER_WIDTH);
        choose("search", "country");
        browser.await("document.querySelectorAll('#hits a').length > 0");
        String shown = "return [...document.querySelectorAll('.card')].filter(c => c.checkVisibility()).length";
        assertEquals(0, number(shown));
        setMedia("print");
        assertEquals(22, number(shown));
    }

    /** Signs take several parts of a second, in which the reader leaves them, and then chooses two languages. */
    @Test
    void signs_leftBeforeAllAreMade_areEachMadeOnceAndWhole() throws IOException {
        Path large = published(new Congress(4, 6, 6), "large");
        String afterTheFirst = "const signs = document.getElementById('sign-sheets');"
                + " new MutationObserver((_, observer) => { if (signs.children.length) { observer.disconnect(); %s } })"
                + ".observe(signs, {childList: true});";
        browser.show(large, "#list", 1_280);
        browser.run(
                afterTheFirst.formatted("location.hash = '#list'; window.isLeft = true") + "location.hash = '#signs'");
        browser.await("window.isLeft && document.documentElement.dataset.view === 'list'");
        browser.run("location.hash = '#signs'");
        browser.await("document.querySelectorAll('.sign').length === 24");
        assertEquals(List.of(), browser.cutTexts());

        browser.run(
                "const choose = tag => { const language = document.getElementById('language'); language.value = tag;"
                        + " language.dispatchEvent(new Event('change')); }; "
                        + afterTheFirst.formatted("choose('es')")
                        + "document.getElementById('sign-sheets').replaceChildren(); choose('fr')");
        browser.await("document.documentElement.lang === 'es' && document.querySelectorAll('.sign').length >= 24"
                + " && !document.body.hasAttribute('aria-busy')");
        assertEquals(24, number("return document.querySelectorAll('.sign').length"));
        assertEquals(
                true, browser.run("return document.getElementById('printed').sheet.disabled"), "nothing beside them");
    }
}
