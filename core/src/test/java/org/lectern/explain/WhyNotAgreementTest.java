package org.lectern.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.MadeUpRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/**
 * Each answer to "why not there?" costs and breaks what the checker says of the timetable so changed.
 *
 * <p>The number can be raised: {@code -Dlectern.questions=100000}.
 */
@Tag("slow")
final class WhyNotAgreementTest {

    private static final int QUESTIONS = Integer.getInteger("lectern.questions", 800);

    /** So many meet every rule. */
    private static final int ENOUGH = 2_400;

    private static final int PER_EVENT = 10;

    @Test
    void question_ofRandomTimetables_isAnsweredAsTheCheckerDoes() {
        Map<String, Integer> changed = new ConcurrentHashMap<>();

        IntStream.range(0, QUESTIONS / PER_EVENT).parallel().forEach(seed -> {
            Random random = new Random(seed);
            Event event = RandomEvents.smallOfModerateWeights(random);
            ask(event, StandardRules.catalogue(), random, changed, "event of seed " + seed);
        });

        StandardRules.catalogue().rules().stream()
                .map(rule -> rule.definition().id())
                .forEach(rule -> assertTrue(
                        QUESTIONS < ENOUGH || changed.getOrDefault(rule, 0) > QUESTIONS / 500,
                        () -> rule + " hardly ever changes: " + changed));
    }

    @Test
    void question_underRulesOfAnApplication_isAnsweredAsTheCheckerDoes() {
        IntStream.range(0, QUESTIONS / 10 / PER_EVENT).parallel().forEach(seed -> {
            Catalogue catalogue = seed % 2 == 0 ? MadeUpRules.inTheirForms() : MadeUpRules.plainly();
            Random random = new Random(500_000L + seed);
            Event event = RandomEvents.smallOfModerateWeights(random, catalogue);
            ask(event, catalogue, random, new ConcurrentHashMap<>(), "own rules, seed " + seed);
        });
    }

    /** @param changed for each rule, how often an alternative has changed its cost */
    private static void ask(
            Event event, Catalogue catalogue, Random random, Map<String, Integer> changed, String where) {
        Timetable timetable = RandomTimetables.of(event, random);
        Report before = Checker.of(catalogue).check(event, timetable);
        SubjectId subject = anySubject(event, random);

        WhyNot whyNot = Explainer.of(event, timetable, catalogue).whyNot(subject);

        assertEquals(before.score(), whyNot.current().score(), where);
        assertEquals(Map.of(), whyNot.current().costChanges(), where);
        if (whyNot.alternatives().isEmpty()) {
            return;
        }
        for (int i = 0; i < PER_EVENT; i++) {
            Alternative answer = whyNot.alternatives()
                    .get(random.nextInt(whyNot.alternatives().size()));
            Report after = Checker.of(catalogue).check(event, changed(event, timetable, answer));
            assertEquals(after.score(), answer.score(), where);
            Map<String, Long> costs = new LinkedHashMap<>(before.costs());
            answer.costChanges().forEach((rule, more) -> costs.merge(rule, more, Long::sum));
            assertEquals(after.costs(), costs, where);
            Map<String, Score> ofOwnLevels = new LinkedHashMap<>(before.ownLevelCosts());
            answer.ownLevelCostChanges().forEach((rule, more) -> ofOwnLevels.merge(rule, more, Score::plus));
            ofOwnLevels.values().removeIf(Score.ZERO::equals);
            assertEquals(after.ownLevelCosts(), ofOwnLevels, where);
            assertEquals(broken(after.costs()), broken(costs), where);
            answer.costChanges().keySet().forEach(rule -> changed.merge(rule, 1, Integer::sum));
        }
    }

    private static SubjectId anySubject(Event event, Random random) {
        Session session = event.sessions().get(random.nextInt(event.sessions().size()));
        List<Slot> slots = session.slots();
        return slots.isEmpty() || random.nextBoolean()
                ? SubjectId.session(session.id())
                : SubjectId.slot(slots.get(random.nextInt(slots.size())).id());
    }

    /** Returns the timetable with the one session elsewhere and all others as they were. */
    private static Timetable changed(Event event, Timetable timetable, Alternative answer) {
        List<Placement> placements = new ArrayList<>(timetable.placements());
        placements.removeIf(placement -> placement.sessionId().equals(answer.sessionId()));
        answer.findPlacement().ifPresent(placements::add);
        return Timetable.of(event, placements);
    }

    private static Set<String> broken(Map<String, Long> costs) {
        return costs.entrySet().stream()
                .filter(rule -> rule.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
