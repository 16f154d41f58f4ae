package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.testing.SearchSide;

class RoundStartTest implements RuleContract {

    private static Scene scene(Pin pin) {
        return Scene.of("round-start")
                .room(Room.builder("r27").setUpMinutes(7).tearDownMinutes(9))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50).pin(pin))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40));
    }

    private static Scene malawi(String start) {
        return scene(Pin.NONE).held("MW", "r27", start, 50);
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                malawi("10:05"),
                1,
                5,
                "Malawi starts on Tuesday 31 March 10:05, which is not a round time.",
                "session MW Malawi");
    }

    @Test
    void roundStart_onTheQuarter_holds() {
        assertEquals(List.of(), malawi("10:45").held("LR", "r27", "15:00", 40).told());
    }

    @Test
    void roundStart_oneMinuteBeforeOrAfterAQuarter_costsOne() {
        assertEquals(List.of(1L), malawi("10:44").units());
        assertEquals(List.of(1L), malawi("10:46").units());
    }

    @Test
    void roundStart_twoSessionsOffTheGrid_costOneEach() {
        assertEquals(
                List.of(List.of("MW"), List.of("LR")),
                malawi("10:05").held("LR", "r27", "11:40", 40).subjectIds());
    }

    @ParameterizedTest
    @CsvSource({
        "1,10:07,0",
        "5,10:05,0",
        "5,10:06,1",
        "10,10:15,1",
        "30,10:30,0",
        "30,10:45,1",
        "60,11:00,0",
        "60,10:30,1"
    })
    void roundStart_otherMinutes_areTheGrid(long minutes, String start, int found) {
        assertEquals(
                found,
                malawi(start)
                        .rule(rule -> rule.withParameter("minutes", minutes))
                        .findings()
                        .size());
    }

    @Test
    void roundStart_minutesThatDoNotDivideTheHour_countFromMidnight() {
        // 10:16 is 616 minutes after midnight, 88 times 7; 10:17 is one more.
        assertEquals(
                List.of(),
                malawi("10:16").rule(rule -> rule.withParameter("minutes", 7)).units());
        assertEquals(
                List.of(1L),
                malawi("10:17").rule(rule -> rule.withParameter("minutes", 7)).units());
    }

    @Test
    void roundStart_whereItIsPinned_holds() {
        Pin pin = Pin.NONE.withStart(Scene.at("10:05"));

        assertEquals(List.of(), scene(pin).held("MW", "r27", "10:05", 50).told());
        assertEquals(List.of(1L), scene(pin).held("MW", "r27", "10:10", 50).units());
        assertEquals(List.of(), scene(pin).held("MW", "r27", "10:15", 50).units());
    }

    @Test
    void roundStart_zoneOfAQuarterHour_isReadOnItsOwnClock() {
        // Kathmandu is 5:45 ahead: 08:00 in UTC is 13:45 there.
        Event event = Event.builder("mrm", ZoneId.of("Asia/Kathmandu"))
                .day("2020-03-31", "08:00/18:00")
                .room(Room.of("r27", 50))
                .session(Session.builder("MW").name("Malawi").build())
                .ruleSetting(RuleSetting.of("round-start").withEnabled(true).withParameter("minutes", 60))
                .build();
        Timetable timetable = Timetable.of(
                event, List.of(new Placement("MW", "r27", Instant.parse("2020-03-31T08:00:00Z"), 60, List.of())));
        Report report = StandardRules.checker().check(event, timetable);

        SearchSide.of(event, timetable, StandardRules.catalogue()).requireSame(report);
        assertEquals(
                List.of("Malawi starts on Tuesday 31 March 13:45, which is not a round time."),
                report.findings().stream()
                        .filter(finding -> finding.ruleId().equals("round-start"))
                        .map(Finding::sentence)
                        .toList());
    }

    @Test
    void roundStart_hourShownTwice_isRoundBothTimes() {
        Scene night = scene(Pin.NONE).day("2020-10-25", "00:00/06:00").rule(rule -> rule.withParameter("minutes", 30));

        assertEquals(
                List.of(),
                night.held("MW", "r27", "2020-10-25T02:30+02:00", 50)
                        .held("LR", "r27", "2020-10-25T02:30+01:00", 40)
                        .told());
    }
}
