package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Finding;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;

/** What holds for a rule of an application, whatever its form, in an event where it alone decides what is best. */
interface CustomRuleContract {

    /** Standard rules at soft level that may steer; the others are off. */
    Set<String> STEERING =
            Set.of("preferred-window", "empty-seats", "short-minutes", "uneven-minutes", "waiting", "short-qa");

    /** Returns the event and what is expected. */
    Decided decided();

    /**
     * An event where a rule decides, hard unless the event says otherwise.
     *
     * @param rule the rule
     * @param event a new builder of the event
     * @param without the places of the best timetable without the rule, which costs nothing; see {@link #places}
     * @param with the places of the best timetable with the rule
     * @param price what that costs at soft level, more than {@code units}
     * @param units how much the best timetable without the rule breaks it
     * @param sentence what is said of that
     * @param subjects what that is about
     */
    record Decided(
            Rule rule,
            Event.Builder event,
            List<String> without,
            List<String> with,
            long price,
            long units,
            String sentence,
            List<SubjectId> subjects) {

        RuleSetting setting() {
            return RuleSetting.of(rule.definition().id());
        }

        /** Returns what is found under the rule, and checks the proof. */
        SolveResult solved() {
            Catalogue catalogue = StandardRules.catalogue().withRules(rule);
            Event built = quiet(event).build();
            SolveResult result = Lectern.solve(
                    built, SolveOptions.builder().catalogue(catalogue).build());
            assertTrue(result.isProvenOptimal());
            VerificationResult verification = CertificateVerifier.verify(built, result.certificate(), catalogue);
            assertTrue(verification.isValid(), verification.reason());
            return result;
        }

        List<Finding> findings(SolveResult result) {
            return result.findings().stream()
                    .filter(finding -> finding.ruleId().equals(rule.definition().id()))
                    .toList();
        }
    }

    private static Event.Builder quiet(Event.Builder event) {
        StandardRules.catalogue().rules().stream()
                .map(Rule::definition)
                .filter(rule -> rule.level() == Level.SOFT && !STEERING.contains(rule.id()))
                .map(RuleDefinition::id)
                .forEach(rule -> event.ruleSetting(RuleSetting.of(rule).withEnabled(false)));
        return event;
    }

    /** Returns each place like {@code MW r27 10:00 60: HRW 10:00 7}. */
    static List<String> places(SolveResult result) {
        return result.timetable().placements().stream()
                .map(CustomRuleContract::place)
                .toList();
    }

    private static String place(Placement placement) {
        String turns = placement.turns().stream()
                .map(turn -> "%s %s %s".formatted(turn.slotId(), clock(turn.start()), turn.minutes()))
                .collect(Collectors.joining(", "));
        return "%s %s %s %s"
                        .formatted(
                                placement.sessionId(),
                                placement.roomId(),
                                clock(placement.start()),
                                placement.minutes())
                + (turns.isEmpty() ? "" : ": " + turns);
    }

    private static String clock(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalTime().toString();
    }

    @Test
    default void solved_underTheStandardCatalogue_knowsNothingOfIt() {
        SolveResult result = Lectern.solve(quiet(decided().event()).build());

        assertEquals(decided().without(), places(result));
        assertEquals(Score.ZERO, result.score());
        assertEquals(List.of(), result.findings());
    }

    @Test
    default void solved_inForce_honoursIt() {
        Decided decided = decided();

        SolveResult result = decided.solved();

        assertEquals(decided.with(), places(result));
        assertEquals(new Score(0, 0, decided.price()), result.score());
        assertEquals(List.of(), decided.findings(result));
    }

    @Test
    default void solved_off_ignoresIt() {
        Decided decided = decided();
        decided.event().ruleSetting(decided.setting().withEnabled(false));

        SolveResult result = decided.solved();

        assertEquals(decided.without(), places(result));
        assertEquals(Score.ZERO, result.score());
        assertEquals(0, result.report().costs().get(decided.rule().definition().id()));
        assertEquals(List.of(), decided.findings(result));
    }

    @Test
    default void solved_heavyAtAnyLevel_honoursIt() {
        for (Level level : Level.values()) {
            Decided decided = decided();
            decided.event().ruleSetting(decided.setting().withLevel(level).withWeight(1000));

            assertEquals(decided.with(), places(decided.solved()), level.toString());
        }
    }

    @Test
    default void solved_lightAtSoftLevel_breaksItAndSaysSo() {
        Decided decided = decided();
        decided.event().ruleSetting(decided.setting().withLevel(Level.SOFT).withWeight(1));

        SolveResult result = decided.solved();

        assertEquals(decided.without(), places(result));
        assertEquals(new Score(0, 0, decided.units()), result.score());
        Finding finding = decided.findings(result).get(0);
        assertEquals(
                "soft %s %s: %s".formatted(decided.units(), finding.ruleId(), decided.sentence()), finding.toString());
        assertEquals(
                decided.subjects(),
                finding.subjects().stream().map(subject -> subject.id()).toList());
    }

    @Test
    default void solved_waivedForAllItsSubjects_breaksItAtNoCost() {
        assertWaived(decided().subjects().toArray(SubjectId[]::new));
    }

    @Test
    default void solved_waivedForOneOfItsSubjects_breaksItAtNoCost() {
        for (SubjectId subject : decided().subjects()) {
            assertWaived(subject);
        }
    }

    private void assertWaived(SubjectId... subjects) {
        Decided decided = decided();
        decided.event().waiver(decided.rule().definition().id(), "agreed by the chair", subjects);

        SolveResult result = decided.solved();

        assertEquals(decided.without(), places(result));
        assertEquals(Score.ZERO, result.score());
        assertEquals(
                List.of("waived (agreed by the chair) %s: %s"
                        .formatted(decided.rule().definition().id(), decided.sentence())),
                decided.findings(result).stream().map(Finding::toString).toList());
    }

    @Test
    default void solved_waivedForOneMoreThanItsSubjects_honoursIt() {
        Decided decided = decided();
        List<SubjectId> subjects = new ArrayList<>(decided.subjects());
        subjects.add(SubjectId.person("nobody"));
        decided.event().people("nobody");
        decided.event()
                .waiver(decided.rule().definition().id(), "agreed by the chair", subjects.toArray(SubjectId[]::new));

        assertEquals(decided.with(), places(decided.solved()));
    }
}
