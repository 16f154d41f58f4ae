package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.rule.standard.StandardRules;

/** What one rule tells, by itself and through each way of telling it. */
class FindingsTest {

    private static final Event EVENT = Event.builder("mrm", ZoneId.of("UTC"))
            .day("2020-03-31", "10:00/13:00")
            .room("r27", 40)
            .session(Session.builder("MW").name("Malawi").build())
            .session(Session.builder("LR").name("Liberia").priority(2).build())
            .build();

    private static TimetableView view(Event event) {
        return new TimetableView(
                event, new Timetable(event.id(), List.of()), EffectiveRules.of(event, StandardRules.catalogue()));
    }

    @Test
    void findings_ofOneRule_areThoseOfTheReport() {
        Report report = StandardRules.checker().check(EVENT, new Timetable(EVENT.id(), List.of()));

        assertEquals(report.findings(), StandardRules.checker().findings(view(EVENT), "unscheduled-session"));
        assertEquals(2, report.findings().size());
        assertEquals(List.of(), StandardRules.checker().findings(view(EVENT), "dropped-slot"));
    }

    @Test
    void findings_ofARuleThatIsOff_areNone() {
        Event event = EVENT.toBuilder()
                .ruleSetting(RuleSetting.of("unscheduled-session").withEnabled(false))
                .build();

        assertEquals(List.of(), StandardRules.checker().findings(view(event), "unscheduled-session"));
    }

    @Test
    void findings_ofAnUnknownRule_areRefused() {
        assertEquals(
                "The rule 'no-such' is not in the catalogue. Add it to the catalogue.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> StandardRules.checker().findings(view(EVENT), "no-such"))
                        .getMessage());
    }

    @Test
    void wording_ofAStandardRule_isGiven_andSaysTheSentence() {
        Finding finding = StandardRules.checker()
                .findings(view(EVENT), "unscheduled-session")
                .get(0);

        assertEquals(
                Optional.of(finding.sentence()),
                finding.findTranslatableSentence().map(TranslatableSentence::toString));
    }

    @Test
    void tellingAndReporting_ofNothing_findNothing() {
        List<String> told = new ArrayList<>();
        FindingSink sink = (units, subjects, sentence) -> told.add(units + " " + sentence);

        sink.report(3, List.of(), "Three of it.");
        sink.report(0, List.of(), () -> TranslatableSentence.of("waiting", "Nothing."));
        sink.report(2, List.of(), () -> TranslatableSentence.of("waiting", "%s of it.", 2));

        assertEquals(List.of("3 Three of it.", "2 2 of it."), told);
    }

    @Test
    void reporting_noUnits_isNoFinding() {
        Rule quiet = new Rule() {
            @Override
            public RuleDefinition definition() {
                return RuleDefinition.soft("quiet", RuleScope.PANEL, 3, "sessions", "It is quiet.", "For a test.");
            }

            @Override
            public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
                findings.report(0, List.of(), "Nothing.");
            }
        };
        Checker checker = Checker.of(StandardRules.catalogue().withRules(quiet));

        Report report = checker.check(EVENT, new Timetable(EVENT.id(), List.of()));

        assertEquals(
                List.of("unscheduled-session", "unscheduled-session"),
                report.findings().stream().map(Finding::ruleId).toList());
    }
}
