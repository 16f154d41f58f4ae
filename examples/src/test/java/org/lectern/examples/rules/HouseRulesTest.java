package org.lectern.examples.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Finding;
import org.lectern.rule.Rule;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.CertificateVerifier;

/** A small round, at its best without the rules of the house and with them. */
class HouseRulesTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    /** Each rule of the house forbids something that would be best without it. */
    static Event.Builder round() {
        Event.Builder event = Event.builder("small-round", GENEVA)
                .startStepMinutes(30)
                .day("2020-04-01", "10:00/13:00", "15:00/18:00")
                .room(Room.builder("XXIII").seats(60).build())
                .room(Room.builder("XXI").seats(120).build())
                .person(Person.builder("ana").name("Ana Silva").build())
                .person(Person.builder("bo").name("Bo Lind").build())
                .person(Person.builder("eve").name("Eve Adeyemi").build());
        return event.session(session("Malawi", "Africa", 50)
                        .attendants("ana")
                        .preferred(event.window("2020-04-01T10:00/11:00"))
                        .build())
                .session(session("Liberia", "Africa", 110)
                        .preferred(event.window("2020-04-01T10:00/11:30"))
                        .build())
                .session(session("Belarus", "Europe", 50)
                        .attendants("ana")
                        .preferred(event.window("2020-04-01T11:30/12:30"))
                        .build())
                .session(session("Panama", "Americas", 50)
                        .attendants("bo")
                        .preferred(event.window("2020-04-01T15:00/16:00"))
                        .build())
                .session(session("Marshall Islands", "Pacific", 50)
                        .attendants("bo")
                        .statementMinutes(2)
                        .slot(Slot.builder("atoll", "eve").name("Green Atoll").build())
                        .pin(Pin.NONE.withStart(
                                event.window("2020-04-01T16:00/17:00").startInclusive()))
                        .build())
                .session(session("Mongolia", "Asia", 110)
                        .attendants("bo")
                        .preferred(event.window("2020-04-01T10:00/11:00"), event.window("2020-04-01T17:00/18:00"))
                        .build());
    }

    private static Session.Builder session(String name, String region, int audience) {
        return Session.builder(name).region(region).audience(audience);
    }

    private static SolveResult solved(Event event, Catalogue catalogue) {
        SolveResult result =
                Lectern.solve(event, SolveOptions.builder().catalogue(catalogue).build());
        assertTrue(result.isProvenOptimal());
        assertTrue(CertificateVerifier.verify(event, result.certificate(), catalogue)
                .isValid());
        return result;
    }

    /** Returns places like {@code Panama in XXI at 15:00}, with turns. */
    private static List<String> places(SolveResult result) {
        return result.timetable().placements().stream()
                .map(HouseRulesTest::place)
                .toList();
    }

    private static String place(Placement placement) {
        return "%s in %s at %s".formatted(placement.sessionId(), placement.roomId(), clock(placement.start()))
                + placement.turns().stream()
                        .map(turn -> ", %s at %s".formatted(turn.slotId(), clock(turn.start())))
                        .collect(Collectors.joining());
    }

    private static String clock(Instant instant) {
        return instant.atZone(GENEVA).toLocalTime().toString();
    }

    /** Returns what the rules of the house, and no others, say of a timetable. */
    private static List<String> said(Event event, SolveResult result) {
        List<String> ids = HouseRules.catalogue().rules().stream()
                .filter(rule -> !StandardRules.catalogue().rules().contains(rule))
                .map(rule -> rule.definition().id())
                .toList();
        return Checker.of(HouseRules.catalogue()).check(event, result.timetable()).findings().stream()
                .filter(finding -> ids.contains(finding.ruleId()))
                .map(Finding::toString)
                .toList();
    }

    @Test
    void round_withoutTheRulesOfTheHouse_breaksThemAll() {
        Event event = round().build();

        SolveResult result = solved(event, StandardRules.catalogue());

        assertEquals(
                List.of(
                        "Malawi in XXIII at 10:00",
                        "Liberia in XXI at 10:00",
                        "Belarus in XXIII at 11:30",
                        "Panama in XXIII at 15:00",
                        "Marshall Islands in XXIII at 16:00, atoll at 16:02",
                        "Mongolia in XXI at 17:00"),
                places(result));
        assertEquals(
                List.of(
                        "hard 1 moderator-half-day: Bo Lind moderates 3 sessions in one half of Wednesday 1 April, 1 more"
                                + " than 2.",
                        "hard 60 region-apart: Malawi and Liberia, both of Africa, run at once for 60 minutes.",
                        "hard 15 noon-call: Belarus runs for 15 minutes of the call with headquarters.",
                        "hard 3 live-link: Green Atoll speaks at Marshall Islands for 3 minutes of the live link.",
                        "soft 120 building-works: Panama hears the building works beside room XXIII for 60 minutes."),
                said(event, result));
    }

    @Test
    void round_withTheRulesOfTheHouse_isTheBestThatKeepsThem() {
        Event event = round().build();

        SolveResult result = solved(event, HouseRules.catalogue());

        assertEquals(
                List.of(
                        "Malawi in XXIII at 10:00",
                        "Liberia in XXI at 11:00",
                        "Belarus in XXIII at 11:00",
                        "Panama in XXI at 15:00",
                        "Marshall Islands in XXIII at 16:00, atoll at 16:05",
                        "Mongolia in XXI at 10:00"),
                places(result));
        assertEquals(List.of(), said(event, result));
    }

    /** Adds one rule of the house alone, and returns what is then other than without. */
    private static List<String> changedBy(String ruleId) {
        Rule rule = HouseRules.catalogue().rules().stream()
                .filter(own -> own.definition().id().equals(ruleId))
                .findFirst()
                .orElseThrow();
        Event event = round().build();
        List<String> changed =
                new ArrayList<>(places(solved(event, StandardRules.catalogue().withRules(rule))));
        changed.removeAll(places(solved(event, StandardRules.catalogue())));
        return changed;
    }

    @Test
    void round_withOneRuleOfTheHouse_changesWhatTheRuleIsAbout() {
        assertEquals(List.of("Liberia in XXI at 11:00"), changedBy("region-apart"));
        assertEquals(List.of("Belarus in XXIII at 11:00"), changedBy("noon-call"));
        assertEquals(List.of("Marshall Islands in XXIII at 16:00, atoll at 16:05"), changedBy("live-link"));
        assertEquals(List.of("Panama in XXI at 15:00"), changedBy("building-works"));
    }

    @Test
    void round_thatSetsTheModeratorsRule_allowsThree() {
        Event event = round().ruleSetting(RuleSetting.of("moderator-half-day").withParameter("limit", 3))
                .build();

        assertTrue(places(solved(event, HouseRules.catalogue())).contains("Mongolia in XXI at 17:00"));
    }

    @Test
    void round_thatWaivesTheRegionsRule_reportsTheWaiver() {
        Event event = round().waiver(
                        "region-apart",
                        "no diplomat follows both",
                        SubjectId.session("Malawi"),
                        SubjectId.session("Liberia"))
                .ruleSetting(RuleSetting.of("moderator-half-day").withParameter("limit", 3))
                .build();

        SolveResult result = solved(event, HouseRules.catalogue());

        assertTrue(places(result).contains("Liberia in XXI at 10:00"));
        assertEquals(
                List.of(
                        "waived (no diplomat follows both) region-apart: Malawi and Liberia, both of Africa, run at once"
                                + " for 60 minutes."),
                said(event, result));
    }
}
