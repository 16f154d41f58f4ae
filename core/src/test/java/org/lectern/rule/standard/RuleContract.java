package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;
import org.lectern.text.Wording;

/**
 * What holds for every rule that comes with Lectern, on a scene that breaks it once. Each {@link Scene#report} compares
 * checker and search, so it holds for both: broken, waived, off and at another level.
 */
interface RuleContract {

    /** Returns a new scene that breaks the rule by exactly one finding, and what is expected of it. */
    Broken broken();

    @Test
    default void rule_broken_tellsLevelCostSubjectsAndValues() {
        Broken broken = broken();

        Finding finding = single(broken.scene().report());

        assertEquals(broken.sentence(), finding.sentence());
        assertEquals(broken.units(), finding.amount());
        assertEquals(broken.cost(), finding.cost());
        assertEquals(broken.level(), finding.level());
        assertEquals(
                broken.subjects(),
                finding.subjects().stream().map(RuleContract::told).toList());
    }

    /** A waiver can only name what the catalogue says. */
    @Test
    default void rule_broken_isAboutWhatTheCatalogueSays() {
        Finding finding = single(broken().scene().report());
        String findingsAbout = StandardRules.catalogue().rules().stream()
                .map(Rule::definition)
                .filter(rule -> rule.id().equals(finding.ruleId()))
                .map(RuleDefinition::findingsAbout)
                .findFirst()
                .orElseThrow();

        for (Subject subject : finding.subjects()) {
            String kind = Wording.word(subject.id().kind());
            assertTrue(findingsAbout.contains(kind), () -> kind + " is not in: " + findingsAbout);
        }
    }

    @Test
    default void rule_broken_scoresItsCost() {
        Broken broken = broken();

        Report report = broken.scene().report();

        assertEquals(Score.of(broken.level(), broken.cost()), report.score());
        assertEquals(
                List.of(broken.cost()),
                report.costs().values().stream().filter(cost -> cost > 0).toList());
    }

    @Test
    default void rule_waivedForItsSubjects_costsNothingAndIsReported() {
        SubjectId[] subjects = subjectIds(broken());

        Report report = broken().scene().waived(subjects).report();

        assertEquals(Score.ZERO, report.score());
        assertEquals(0, single(report).cost());
        assertEquals(broken().units(), single(report).amount());
        assertEquals(
                "agreed by the chair", single(report).findWaiver().orElseThrow().reason());
    }

    @Test
    default void rule_waivedForEachSubjectAlone_costsNothing() {
        for (SubjectId subject : subjectIds(broken())) {
            assertEquals(Score.ZERO, broken().scene().waived(subject).report().score(), subject.toString());
        }
    }

    @Test
    default void rule_waivedForOneMoreThanItsSubjects_costs() {
        List<SubjectId> subjects = new ArrayList<>(List.of(subjectIds(broken())));
        subjects.add(Scene.NOBODY);

        Report report =
                broken().scene().waived(subjects.toArray(SubjectId[]::new)).report();

        assertEquals(broken().cost(), single(report).cost());
    }

    @Test
    default void rule_off_saysNothing() {
        Report report = broken().scene().rule(rule -> rule.withEnabled(false)).report();

        assertEquals(List.of(), report.findings());
        assertEquals(Score.ZERO, report.score());
    }

    @Test
    default void rule_weightZero_saysNothing() {
        Report report = broken().scene().rule(rule -> rule.withWeight(0)).report();

        assertEquals(List.of(), report.findings());
    }

    @Test
    default void rule_weightGiven_costsUnitsTimesWeight() {
        Report report = broken().scene().rule(rule -> rule.withWeight(17)).report();

        assertEquals(17 * broken().units(), single(report).cost());
    }

    @Test
    default void rule_movedToAnotherLevel_scoresThere() {
        for (Level level : Level.values()) {
            Report report = broken().scene().rule(rule -> rule.withLevel(level)).report();

            assertEquals(Score.of(level, broken().cost()), report.score());
            assertEquals(level, single(report).level());
        }
    }

    private static Finding single(Report report) {
        assertEquals(1, report.findings().size(), report.findings()::toString);
        return report.findings().get(0);
    }

    private static SubjectId[] subjectIds(Broken broken) {
        return single(broken.scene().report()).subjects().stream()
                .map(Subject::id)
                .toArray(SubjectId[]::new);
    }

    private static String told(Subject subject) {
        return "%s %s %s"
                .formatted(
                        subject.id().kind().name().toLowerCase(Locale.ROOT),
                        subject.id().id(),
                        subject.name());
    }

    /**
     * A scene that breaks a rule once.
     *
     * @param scene the scene
     * @param level the level of the finding
     * @param units its units
     * @param cost its cost at the default weight
     * @param sentence its sentence, to the letter
     * @param subjects its subjects, each as kind, id and name
     */
    record Broken(Scene scene, Level level, long units, long cost, String sentence, List<String> subjects) {

        static Broken hard(Scene scene, long units, String sentence, String... subjects) {
            return new Broken(scene, Level.HARD, units, units, sentence, List.of(subjects));
        }

        static Broken medium(Scene scene, long units, String sentence, String... subjects) {
            return new Broken(scene, Level.MEDIUM, units, units, sentence, List.of(subjects));
        }

        static Broken soft(Scene scene, long units, long cost, String sentence, String... subjects) {
            return new Broken(scene, Level.SOFT, units, cost, sentence, List.of(subjects));
        }
    }
}
