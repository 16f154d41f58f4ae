package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.json.RulesJson;
import org.lectern.rule.Profile;
import org.lectern.rule.standard.StandardRules;

class LecternCommandTest {

    private static final Path EVENTS = Path.of("events");

    @Test
    void help_always_listsTheCommandsAndExitCodes() {
        Ran ran = Ran.of("--help");

        assertEquals(0, ran.exitCode());
        List.of("solve", "check", "diff", "validate", "rules", "Exit codes:", "standard error")
                .forEach(word -> assertTrue(ran.out().contains(word), word));
    }

    @Test
    void validate_soundEvent_saysSo() {
        Ran ran = Ran.of("validate", EVENTS.resolve("round-36.json"));

        assertEquals(
                "events/round-36.json: No mistakes. 14 sessions with 75 slots, 3 rooms, 4 days, 73 people.\n",
                ran.out());
        assertEquals(0, ran.exitCode());
    }

    @Test
    void check_published_isClean() {
        Ran ran = check("spring-2020");

        assertEquals("""
                Pre-sessions of round 36 as published for spring 2020 (room and lengths made up)
                ────────────────────────────────────────────────────────────────────────────────

                All rules are met, and nothing could be better.

                Score: 0 hard, 0 medium, 0 soft
                """, ran.out());
        assertEquals(0, ran.exitCode());
    }

    @Test
    void check_publishedWithAFlatHour_namesTheOverlapAndExitsWith1() {
        Ran ran = check("spring-2020-flat-hour");

        assertEquals("""
                Pre-sessions of round 36 as published for spring 2020 (room made up, every session an hour)
                ───────────────────────────────────────────────────────────────────────────────────────────

                Hard: must fix
                ──────────────
                     30  room-conflict
                     30    Mongolia and Maldives overlap by 30 minutes in room XXIII (Wednesday 1 April 10:30–11:30
                           and Wednesday 1 April 11:00–12:00, including set-up and tear-down).

                Score: 30 hard, 0 medium, 0 soft
                """, ran.out());
        assertEquals(1, ran.exitCode());
    }

    @Test
    void rules_always_listsTheWholeCatalogue() throws IOException {
        Ran ran = Ran.of("rules");

        assertEquals(0, ran.exitCode());
        StandardRules.catalogue()
                .rules()
                .forEach(rule -> assertTrue(
                        ran.outLines().stream()
                                .anyMatch(line ->
                                        line.startsWith(rule.definition().id() + " ")),
                        rule.definition().id()));
        assertEquals(
                StandardRules.catalogue().rules().size(),
                new ObjectMapper()
                        .readTree(Ran.of("rules", "--json").out())
                        .get("rules")
                        .size());
    }

    @Test
    void profiles_always_listsEachWithItsSentence() throws IOException {
        Ran ran = Ran.of("rules", "--profiles");

        assertEquals(
                "single-track-hearing    A public hearing in one track: a panel hears each witness, asks, and lets",
                ran.outLines().get(2));
        assertEquals(
                Profile.all().stream().map(Profile::name).toList(),
                ran.outLines().stream()
                        .filter(line -> !line.startsWith(" "))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
        assertEquals(
                "lightning-talks",
                new ObjectMapper()
                        .readTree(Ran.of("rules", "--profiles", "--json").out())
                        .at("/profiles/3/name")
                        .asText());
        assertEquals(0, ran.exitCode());
    }

    @Test
    void rules_always_areShownByLevelWithSentenceWeightUnitAndScope() {
        Ran ran = Ran.of("rules");
        List<String> lines = ran.outLines().stream().map(String::strip).toList();

        List<String> levels = List.of("Hard", "Medium", "Soft");
        assertEquals(levels, lines.stream().filter(levels::contains).toList());
        assertEquals(
                "seat-inversion A session that more delegations want than another has at least as many seats."
                        + " Costs 5 × pairs in which the more wanted session has fewer seats. Scope: coupling."
                        + " Off by default.",
                entry(ran, "seat-inversion"));
        assertTrue(entry(ran, "room-seats").endsWith(" Costs 1 × missing seats. Scope: place."));
        assertTrue(entry(ran, "moved").contains(" per person and session. Scope: panel, coupling."));
        assertEquals(
                StandardRules.catalogue().rules().size(),
                lines.stream().filter(line -> line.startsWith("Costs ")).count());
    }

    @Test
    void rules_ofAProfile_areShownAsItHasThem() {
        Ran ran = Ran.of("rules", "--profile", "lightning-talks");
        List<String> lines = ran.outLines();

        assertEquals("lightning-talks", lines.getFirst());
        assertEquals(
                "waiting Each segment starts when the previous one ends."
                        + " Costs 20 × minutes of pause between segments. Scope: panel."
                        + " Set: weight 20, not 5. People come for the pace, and a pause breaks it.",
                entry(ran, "waiting"));
        assertTrue(
                lines.stream().anyMatch(line -> line.strip().startsWith("Set: off. One talk follows another;")),
                lines::toString);
    }

    @Test
    void rules_ofAProfileThatSwitchesThem_areSaidToBeAsTheyAreByDefault() {
        String switchedOff = entry(Ran.of("rules", "--profile", "lightning-talks"), "short-qa");
        String switchedOn = entry(Ran.of("rules", "--profile", "multi-track-conference"), "seat-inversion");

        assertTrue(switchedOff.contains(" Set: off."), switchedOff);
        assertFalse(switchedOff.contains("Off by default."), switchedOff);
        assertTrue(switchedOn.contains(" Off by default. Set: on"), switchedOn);
    }

    /** Returns what is printed of a rule in one line: where lines end depends on the longest id of its level. */
    private static String entry(Ran ran, String id) {
        return Pattern.compile("(?m)^" + id + " .*(?:\\R +.*)*")
                .matcher(ran.out())
                .results()
                .map(rule -> rule.group().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" and again "));
    }

    @Test
    void rules_ofASingleTrack_showTheLimitThatTheProfileSets() {
        List<String> lines = Ran.of("rules", "--profile", "single-track-hearing").outLines().stream()
                .map(String::strip)
                .toList();

        assertTrue(lines.contains("limit (1): The maximum number of parallel sessions. Without it, the rule has no"));
        assertTrue(lines.contains("Set: limit 1. There is one panel, and it hears every witness."));
    }

    @Test
    void rules_ofAProfileForPrograms_areWhatAnEventHolds() {
        assertEquals(
                RulesJson.write(Profile.of("thesis-defences").settings()),
                Ran.of("rules", "--json", "--profile", "thesis-defences").out());
    }

    @Test
    void defect_always_isOneLineThatSaysSo() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exitCode = new Failures(new PrintWriter(out, true), new PrintWriter(err, true), false, false)
                .of(new IllegalStateException("two\nlines"));

        assertEquals(70, exitCode);
        assertEquals(
                "lectern: A defect of Lectern stopped the command: java.lang.IllegalStateException: two\\u000alines."
                        + " Run it again with --debug and report the output.",
                err.toString().strip());
    }

    private static Ran check(String id) {
        return Ran.of("check", EVENTS.resolve(id + ".json"), EVENTS.resolve(id + "-published.json"));
    }
}
