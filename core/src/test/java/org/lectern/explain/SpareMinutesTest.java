package org.lectern.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Finding;
import org.lectern.rule.Rule;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

@Tag("slow")
class SpareMinutesTest {

    private static final Catalogue CATALOGUE = StandardRules.catalogue().withRules(SpareMinutes.of(10));

    private static List<String> told(MorningScenario panels) {
        Event event = panels.event();
        return Checker.of(CATALOGUE).check(event, panels.timetable(event)).findings().stream()
                .filter(finding -> finding.ruleId().equals("spare-minutes"))
                .map(Finding::toString)
                .toList();
    }

    @Test
    void nextInTheRoom_rightAfter_leavesNone() {
        assertEquals(
                List.of(
                        "soft 10 spare-minutes: Malawi (Tuesday 31 March 10:00–11:00 in room XXI) can end at most 0 minutes"
                                + " late, 10 below the required 10: then room XXI is needed for Liberia."),
                told(MorningScenario.morning()));
    }

    @Test
    void nextInTheRoom_exactlyAsFarAsWished_holds() {
        assertEquals(List.of(), told(MorningScenario.morning().held("LR", "r21", "11:10", 60, "LR-1 11:10 7")));
    }

    @Test
    void nextInTheRoom_aMinuteCloser_costsOne() {
        assertEquals(
                List.of(
                        "soft 1 spare-minutes: Malawi (Tuesday 31 March 10:00–11:00 in room XXI) can end at most 9 minutes"
                                + " late, 1 below the required 10: then room XXI is needed for Liberia."),
                told(MorningScenario.morning().held("LR", "r21", "11:09", 60, "LR-1 11:09 7")));
    }

    @Test
    void nextInTheRoom_withSetUpAndTearDown_isThatMuchCloser() {
        MorningScenario panels = MorningScenario.morning().held("LR", "r21", "11:15", 60, "LR-1 11:15 7");
        panels.builder()
                .rooms(List.of(
                        Room.builder("r21")
                                .name("XXI")
                                .seats(40)
                                .setUpMinutes(4)
                                .tearDownMinutes(3)
                                .build(),
                        Room.builder("r20").name("XX").seats(30).build()));

        assertEquals(
                List.of(
                        "soft 2 spare-minutes: Malawi (Tuesday 31 March 10:00–11:00 in room XXI) can end at most 8 minutes"
                                + " late, 2 below the required 10: then room XXI is needed for Liberia."),
                told(panels));
    }

    @Test
    void moderator_neededElsewhere_leavesWhatTheWayLeaves() {
        MorningScenario panels = MorningScenario.morning().held("LR", "r20", "11:15", 60, "LR-1 11:15 7");
        panels.builder().changeoverMinutes(12);

        assertEquals(
                List.of(
                        "soft 7 spare-minutes: Malawi (Tuesday 31 March 10:00–11:00 in room XXI) can end at most 3 minutes"
                                + " late, 7 below the required 10: then Chidi is needed in Liberia."),
                told(panels));
    }

    @Test
    void singleTrack_nextInAnotherRoom_leavesWhatIsBetween() {
        MorningScenario panels = MorningScenario.morning().held("LR", "r20", "11:03", 60);
        panels.builder().ruleSetting(RuleSetting.of("max-parallel").withParameter("limit", 1));

        assertEquals(
                List.of(
                        "soft 7 spare-minutes: Malawi (Tuesday 31 March 10:00–11:00 in room XXI) can end at most 3 minutes"
                                + " late, 7 below the required 10: then Liberia starts, and one session runs at a time."),
                told(panels));
    }

    @Test
    void order_withALag_leavesWhatIsBeyondIt() {
        MorningScenario panels = MorningScenario.morning().held("LR", "r20", "11:25", 60);
        panels.builder().relation(new org.lectern.event.Relation.Before("MW", "LR", 20, null));

        assertEquals(
                List.of(
                        "soft 5 spare-minutes: Malawi (Tuesday 31 March 10:00–11:00 in room XXI) can end at most 5 minutes"
                                + " late, 5 below the required 10: then Liberia starts, which has to wait for it."),
                told(panels));
    }

    @Test
    void room_thatCloses_leavesWhatIsLeft() {
        MorningScenario panels = MorningScenario.morning().held("MW", "r20", "10:00", 60);
        panels.builder()
                .rooms(List.of(
                        Room.builder("r21").name("XXI").seats(40).build(),
                        Room.builder("r20")
                                .name("XX")
                                .seats(30)
                                .available(panels.builder().window("2020-03-31T10:00/11:06"))
                                .build()))
                .changeoverMinutes(0);

        assertEquals(
                List.of(
                        "soft 4 spare-minutes: Malawi (Tuesday 31 March 10:00–11:00 in room XX) can end at most 6 minutes"
                                + " late, 4 below the required 10: then room XX closes."),
                told(panels.held("LR", "r21", "11:30", 60)));
    }

    @Test
    void break_thatBegins_leavesWhatIsLeft() {
        MorningScenario panels = MorningScenario.morning().held("LR", "r20", "11:30", 60);
        panels.builder()
                .breaks(
                        Break.of("tea", panels.builder().window("2020-03-31T11:07/11:20")),
                        Break.of("lunch", panels.builder().window("2020-03-31T12:31/12:50"))
                                .withRooms("r21"));

        assertEquals(
                List.of(
                        "soft 3 spare-minutes: Malawi (Tuesday 31 March 10:00–11:00 in room XXI) can end at most 7 minutes"
                                + " late, 3 below the required 10: then the break tea begins."),
                told(panels));
    }

    @Test
    void halfDay_thatEnds_leavesWhatIsLeft() {
        assertEquals(
                List.of(
                        "soft 5 spare-minutes: Liberia (Tuesday 31 March 11:55–12:55 in room XXI) can end at most 5 minutes"
                                + " late, 5 below the required 10: then the half-day ends."),
                told(MorningScenario.morning().held("LR", "r21", "11:55", 60)));
    }

    @Test
    void attendant_whoLeaves_leavesWhatIsLeft() {
        MorningScenario panels = MorningScenario.morning().held("LR", "r21", "11:30", 60);
        panels.builder()
                .people(panels.event().people().stream()
                        .map(person -> person.id().equals("Chidi")
                                ? Person.builder("Chidi")
                                        .available(panels.builder().window("2020-03-31T09:00/12:32"))
                                        .build()
                                : person)
                        .toList());

        assertEquals(
                List.of(
                        "soft 8 spare-minutes: Liberia (Tuesday 31 March 11:30–12:30 in room XXI) can end at most 2 minutes"
                                + " late, 8 below the required 10: then Chidi leaves."),
                told(panels));
    }

    @Test
    void finding_waived_costsNothing() {
        MorningScenario panels = MorningScenario.morning();
        panels.builder().waiver("spare-minutes", "the chair is strict", SubjectId.session("MW"));

        assertEquals(1, told(panels).size());
        assertTrue(told(panels).getFirst().startsWith("waived (the chair is strict) "));
    }

    @Test
    void rule_withOtherTerms_usesThem() {
        MorningScenario panels = MorningScenario.morning();
        panels.builder()
                .ruleSetting(RuleSetting.of("spare-minutes")
                        .withLevel(Level.MEDIUM)
                        .withWeight(3)
                        .withParameter("minutes", 4));

        assertEquals(1, told(panels).size());
        assertTrue(told(panels).getFirst().startsWith("medium 12 spare-minutes: "));
    }

    @Test
    void rule_offByDefault_isNotInTheStandardCatalogue() {
        assertTrue(StandardRules.catalogue().rules().stream()
                .map(Rule::definition)
                .noneMatch(definition -> definition.id().equals("spare-minutes")));
    }

    @Test
    void solve_askedForIt_improvesTheFigure() {
        Event event = MorningScenario.morning().event();

        Timetable usual = Lectern.solve(event).timetable();
        Timetable robust = Lectern.solve(
                        event, SolveOptions.builder().catalogue(CATALOGUE).build())
                .timetable();

        assertEquals(10, Explainer.of(event, usual).robustness(10).missingMinutes());
        assertEquals(0, Explainer.of(event, robust).robustness(10).missingMinutes());
        // What it costs is that the moderator waits.
        assertEquals(
                List.of("idle-gap"),
                Checker.of(CATALOGUE).check(event, robust).findings().stream()
                        .map(Finding::ruleId)
                        .toList());
    }

    /** The tally against the plain evaluation, as sessions are put here and there. */
    @Test
    void tally_onRandomTimetables_countsAsTheCheckerDoes() {
        Catalogue catalogue = StandardRules.catalogue().withRules(SpareMinutes.of(25));
        AtomicInteger broken = new AtomicInteger();

        IntStream.range(0, 150).parallel().forEach(seed -> {
            Random random = new Random(700_000L + seed);
            Event event = RandomEvents.smallOfModerateWeights(random, catalogue);
            Timetable timetable = RandomTimetables.of(event, random);
            TrialTimetable trial = new TrialTimetable(event, timetable, catalogue, Set.of());
            EffectiveRules rules = EffectiveRules.of(event, catalogue);
            for (int i = 0; i < 12; i++) {
                String session = event.sessions()
                        .get(random.nextInt(event.sessions().size()))
                        .id();
                trial.assign(
                        trial.index(session),
                        RandomTimetables.of(event, random)
                                .findPlacement(session)
                                .orElse(null));
                Timetable now = trial.timetable();
                long plain =
                        Checker.of(catalogue).findings(new TimetableView(event, now, rules), "spare-minutes").stream()
                                .mapToLong(Finding::cost)
                                .sum();
                assertEquals(plain, trial.costs()[catalogue.rules().size() - 1], "seed %d, step %d".formatted(seed, i));
                broken.addAndGet(plain > 0 ? 1 : 0);
            }
        });

        assertTrue(broken.get() > 600, broken::toString);
    }

    /** Whatever collides with another session when it ends late has less to spare than that. */
    @Test
    void end_thatCollidesWhenLate_hasFewerToSpare() {
        IntStream.range(0, Integer.getInteger("lectern.events", 15)).parallel().forEach(seed -> {
            Random random = new Random(710_000L + seed);
            Event event = RandomEvents.withoutSettings(RandomEvents.Size.small(random), random);
            Timetable timetable = RandomTimetables.nearlySound(event, random);
            List<Finding> missing =
                    Explainer.of(event, timetable).robustness(30).missingSlack();
            Explainer explainer = Explainer.of(event, timetable);
            for (int late = 1; late <= 30; late += 7) {
                int minutes = late;
                for (Overrun overrun : explainer.robustness(late).overruns()) {
                    boolean collides = overrun.newViolations().stream()
                            .anyMatch(finding ->
                                    Set.of("room-conflict", "person-conflict").contains(finding.ruleId()));
                    if (overrun.part() == Overrun.OverrunPart.END && collides) {
                        assertTrue(
                                missing.stream()
                                        .anyMatch(finding ->
                                                finding.subjects().getFirst().equals(overrun.session())
                                                        && 30 - finding.amount() < minutes),
                                () -> "seed %d: %s".formatted(seed, overrun));
                    }
                }
            }
        });
    }
}
