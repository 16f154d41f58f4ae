package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomPanels;

/**
 * The best inside of random sessions, against slower ways to find it.
 *
 * <p>The number of those with few slots can be raised: {@code -Dlectern.sessions=3000}.
 */
@Tag("slow")
class SequenceOptimumTest {

    private static final int SESSIONS = Integer.getInteger("lectern.sessions", 150);

    @Test
    void inside_ofUpToThreeSlots_costsWhatTheBestOfAllDoes() {
        assertBest(SESSIONS, new int[] {1, 2, 3}, 6, 2);
    }

    @Test
    void inside_ofFourOrFiveSlots_costsWhatTheBestOfAllDoes() {
        assertBest(SESSIONS / 15, new int[] {4, 4, 4, 5}, 3, 1);
    }

    @Test
    void inside_ofSixSlots_costsWhatTheBestOfAllDoes() {
        assertBest(SESSIONS / 300, new int[] {6}, 2, 0);
    }

    private static void assertBest(int sessions, int[] slots, int spare, int stretch) {
        for (int seed = 0; seed < sessions; seed++) {
            Case one = new Case(slots[seed % slots.length], spare, stretch, seed);
            for (int minutes : one.session.allowedMinutes()) {
                PanelOptimiser.ScoredSequence best = one.optimiser.optimise(one.start, minutes);

                one.assertSound(best, minutes);
                assertEquals(BruteForceSequence.best(one.panel, one.start, minutes), best.score(), one.says(minutes));
            }
        }
    }

    @Test
    void inside_ofUpToTwelveSlots_costsWhatAPlainTableSays() {
        for (int seed = 0; seed < 28; seed++) {
            Case one = new Case(seed == 27 ? 12 : 1 + seed % 9, 6, 2, seed);
            for (int minutes : one.session.allowedMinutes()) {
                PanelOptimiser.ScoredSequence best = one.optimiser.optimise(one.start, minutes);

                one.assertSound(best, minutes);
                assertEquals(one.plainBest(minutes), best.score(), one.says(minutes));
            }
        }
    }

    @Test
    void inside_ofUpToThirtySlots_isNoWorseThanListedOrder() {
        for (int slots : new int[] {13, 15, 18, 22, 30}) {
            Case one = new Case(slots, 20, 3, slots);
            int minutes = one.session.allowedMinutes().get(0);
            PanelOptimiser.ScoredSequence best = one.optimiser.optimise(one.start, minutes);

            one.assertSound(best, minutes);
            Score greedy = one.score(ListedOrder.of(one.panel, minutes), minutes);
            assertTrue(best.score().compareTo(greedy) <= 0, one.says(minutes) + ": " + best.score() + " > " + greedy);
        }
    }

    /** One random session at one start. */
    private static final class Case {
        private final long seed;
        private final Event event;
        private final Event insideOnly;
        private final Session session;
        private final Timeline timeline;
        private final PanelModel panel;
        private final PanelOptimiser optimiser;
        private final PanelScorer scorer;
        private final int start;

        private Case(int slots, int spare, int stretch, long seed) {
            this.seed = seed;
            this.event = RandomPanels.of(slots, spare, stretch, new Random(seed));
            this.insideOnly = withPanelRulesAlone(event);
            this.session = event.sessions().get(0);
            this.timeline = Timeline.of(event);
            this.start = timeline.toMinute(RandomPanels.START);
            EffectiveRules effectiveRules = EffectiveRules.of(event, StandardRules.catalogue());
            this.panel = new PanelModel(
                    event,
                    PersonAvailability.of(event, effectiveRules, timeline, 0, 2880),
                    session,
                    effectiveRules,
                    timeline);
            this.optimiser = new PanelOptimiser(panel, new int[] {start});
            this.scorer = new PanelScorer(panel);
        }

        private static Event withPanelRulesAlone(Event event) {
            List<String> others = StandardRules.catalogue().rules().stream()
                    .map(Rule::definition)
                    .filter(rule -> !rule.scopes().contains(RuleScope.PANEL))
                    .map(RuleDefinition::id)
                    .toList();
            List<RuleSetting> settings = new ArrayList<>(event.ruleSettings());
            settings.removeIf(setting -> others.contains(setting.ruleId()));
            others.forEach(rule -> settings.add(RuleSetting.of(rule).withEnabled(false)));
            // Where and when the session is held is no matter of its inside.
            settings.replaceAll(setting -> setting.ruleId().equals("moved") ? withoutPlaceGrades(setting) : setting);
            if (settings.stream().noneMatch(setting -> setting.ruleId().equals("moved"))) {
                settings.add(withoutPlaceGrades(RuleSetting.of("moved")));
            }
            return event.toBuilder().ruleSettings(settings).build();
        }

        private static RuleSetting withoutPlaceGrades(RuleSetting moved) {
            return moved.withParameter("roomGrade", 0)
                    .withParameter("startGrade", 0)
                    .withParameter("halfDayGrade", 0)
                    .withParameter("dayGrade", 0)
                    .withParameter("displacementMinutes", 0);
        }

        /** The inside is legal, and costs what the optimiser says, for the scorer and for the checker. */
        private void assertSound(PanelOptimiser.ScoredSequence best, int minutes) {
            SessionSequence sequence = best.sequence();
            int from = panel.firstTurnOffset;
            for (int i = 0; i < sequence.slots().length; i++) {
                int given = sequence.minutes()[i];
                assertTrue(sequence.starts()[i] >= from, says(minutes));
                assertTrue(given >= panel.slots[sequence.slots()[i]].slot().minMinutes(), says(minutes));
                assertTrue(given <= panel.slots[sequence.slots()[i]].slot().maxMinutes(), says(minutes));
                from = sequence.starts()[i] + given;
                assertTrue(from <= minutes - session.minQaMinutes(), says(minutes));
            }
            assertEquals(score(sequence, minutes), best.score(), says(minutes));
            assertEquals(checked(sequence, minutes), best.score(), says(minutes));
        }

        private Score score(SessionSequence sequence, int minutes) {
            return scorer.costsByRule(start, minutes, sequence).values().stream()
                    .reduce(Score.ZERO, Score::plus);
        }

        /** Returns what the checker says where rules that look beyond the inside are off. */
        private Score checked(SessionSequence sequence, int minutes) {
            List<Turn> turns = IntStream.range(0, sequence.slots().length)
                    .mapToObj(i -> new Turn(
                            session.slots().get(sequence.slots()[i]).id(),
                            timeline.toInstant(start + sequence.starts()[i]),
                            sequence.minutes()[i]))
                    .toList();
            Placement placement =
                    new Placement(session.id(), event.rooms().get(0).id(), RandomPanels.START, minutes, turns);
            return StandardRules.checker()
                    .check(insideOnly, new Timetable(event.id(), List.of(placement)))
                    .score();
        }

        private Score plainBest(int minutes) {
            return scorer.timeCost(start, minutes).plus(ReferenceSequence.best(panel, start, minutes));
        }

        private String says(int minutes) {
            return "seed %s, %s slots in %s minutes".formatted(seed, panel.slots.length, minutes);
        }
    }
}
