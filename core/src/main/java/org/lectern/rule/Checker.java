package org.lectern.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Waiver;
import org.lectern.job.work.JobScope;

/**
 * Applies every rule in force to a timetable, plainly: the judge that shares no arithmetic with the search.
 *
 * @since 0.1.0
 */
public final class Checker {

    /** With fewer, one thread is done before another has begun. */
    private static final int MIN_SHARED_SESSIONS = 500;

    private final Catalogue catalogue;

    private Checker(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns a checker for a catalogue. */
    public static Checker of(Catalogue catalogue) {
        return new Checker(catalogue);
    }

    /**
     * Returns what each rule says of a timetable. Within a job, large events are checked on the threads of the job.
     *
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event, or the event's rule
     *     settings do not fit the catalogue
     * @throws RuleFailedException if a rule throws, or reports a negative amount or null
     * @throws ArithmeticException if a cost overflows
     */
    public Report check(Event event, Timetable timetable) {
        EffectiveRules rules = EffectiveRules.of(event, catalogue);
        TimetableView view = new TimetableView(event, timetable, rules);
        List<Finding> findings = new ArrayList<>();
        Map<String, Long> costs = new LinkedHashMap<>();
        Map<String, Score> ownLevelCosts = new LinkedHashMap<>();
        Score score = Score.ZERO;
        List<String> ids = List.copyOf(catalogue.definitions().keySet());
        List<List<Finding>> byRule = findingsByRule(view, ids);
        for (int i = 0; i < byRule.size(); i++) {
            String id = ids.get(i);
            Level level = rules.config(id).level();
            List<Finding> ofRule = byRule.get(i);
            Score cost = ofRule.stream()
                    .map(finding -> Score.of(finding.level(), finding.cost()))
                    .reduce(Score.ZERO, Score::plus);
            costs.put(id, cost.at(level));
            Score ofOthers = cost.without(level);
            if (!ofOthers.equals(Score.ZERO)) {
                ownLevelCosts.put(id, ofOthers);
            }
            score = score.plus(cost);
            findings.addAll(ofRule);
        }
        return new Report(score, costs, ownLevelCosts, findings);
    }

    /** Returns the findings of each rule; a job with more than one thread shares the rules out. */
    private List<List<Finding>> findingsByRule(TimetableView view, List<String> ids) {
        List<? extends Rule> all = catalogue.rules();
        Map<String, List<RuleConfig>> configs = view.effectiveRules().configsByRule(view.event());
        IntFunction<List<Finding>> findings =
                i -> findings(all.get(i), configs.getOrDefault(ids.get(i), List.of()), view);
        if (!JobScope.isInJob() || view.event().sessions().size() < MIN_SHARED_SESSIONS) {
            return IntStream.range(0, all.size()).mapToObj(findings).toList();
        }
        return JobScope.current().mapToTheEnd(all.size(), findings);
    }

    /**
     * Returns what one rule says of a view, whose placements need not have lengths that the event allows.
     *
     * @throws IllegalArgumentException if the catalogue does not have the rule
     */
    public List<Finding> findings(TimetableView view, String ruleId) {
        return catalogue.rules().stream()
                .filter(rule -> rule.definition().id().equals(ruleId))
                .findFirst()
                .map(rule -> findings(rule, view.effectiveRules().configs(ruleId, view.event()), view))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The rule '%s' is not in the catalogue. Add it to the catalogue.".formatted(ruleId)));
    }

    /** Evaluates a rule once for each level and weight at which its relations count. */
    private static List<Finding> findings(Rule rule, List<RuleConfig> configs, TimetableView view) {
        List<Finding> findings = new ArrayList<>();
        for (RuleConfig config : configs) {
            Collected collected = new Collected(config, view.effectiveRules());
            if (config.isActive()) {
                collected.of(rule, view);
            }
            findings.addAll(collected.findings);
        }
        return findings;
    }

    /**
     * Has a rule evaluated for its amounts alone.
     *
     * @param amounts receives each amount above 0 with what it is about
     * @throws RuleFailedException if the rule throws, or reports a negative amount or null
     */
    public static void evaluate(
            Rule rule, RuleConfig config, TimetableView view, ObjLongConsumer<List<SubjectId>> amounts) {
        String id = config.definition().id();
        try {
            rule.evaluate(view, config, new Amounts(id, amounts));
        } catch (RuntimeException e) {
            throw RuleFailedException.of(id, List.of(), e);
        }
    }

    /** Passes on amounts, and has no sentence built. */
    private record Amounts(String ruleId, ObjLongConsumer<List<SubjectId>> receiver) implements FindingSink {

        @Override
        public void report(long units, List<Subject> subjects, String sentence) {
            if (units != 0) {
                List<SubjectId> ids = RuleFailedException.require(ruleId, List.of(), "subjects", subjects).stream()
                        .map(Subject::id)
                        .toList();
                if (units < 0) {
                    throw RuleFailedException.negative(ruleId, ids, units);
                }
                receiver.accept(ids, units);
            }
        }

        @Override
        public void report(long units, List<Subject> subjects, Supplier<TranslatableSentence> sentence) {
            report(units, subjects, "");
        }
    }

    /** Makes findings of what a rule reports. */
    private static final class Collected implements FindingSink {

        private final RuleConfig config;
        private final EffectiveRules rules;
        private final List<Finding> findings = new ArrayList<>();
        /** That of a cost, which is no fault of the rule. */
        private @Nullable ArithmeticException overflow;

        Collected(RuleConfig config, EffectiveRules rules) {
            this.config = config;
            this.rules = rules;
        }

        void of(Rule rule, TimetableView view) {
            try {
                rule.evaluate(view, config, this);
            } catch (RuntimeException e) {
                throw e.equals(overflow)
                        ? e
                        : RuleFailedException.of(config.definition().id(), List.of(), e);
            }
        }

        @Override
        public void report(long units, List<Subject> subjects, String sentence) {
            add(units, subjects, sentence, null);
        }

        @Override
        public void report(long units, List<Subject> subjects, Supplier<TranslatableSentence> sentence) {
            if (units != 0) {
                TranslatableSentence text = sentence.get();
                add(units, subjects, text.toString(), text);
            }
        }

        private long multiplied(long units) {
            try {
                return Math.multiplyExact(units, config.weight());
            } catch (ArithmeticException e) {
                overflow = e;
                throw e;
            }
        }

        private void add(long units, List<Subject> subjects, String sentence, @Nullable TranslatableSentence wording) {
            if (units != 0) {
                String id = config.definition().id();
                List<SubjectId> ids = RuleFailedException.require(id, List.of(), "subjects", subjects).stream()
                        .map(Subject::id)
                        .toList();
                RuleFailedException.require(id, ids, "sentence", sentence);
                if (units < 0) {
                    throw RuleFailedException.negative(id, ids, units);
                }
                Optional<Waiver> waiver = rules.findWaiver(id, ids);
                long cost = waiver.isPresent() ? 0 : multiplied(units);
                findings.add(
                        new Finding(id, config.level(), units, cost, subjects, sentence, waiver.orElse(null), wording));
            }
        }
    }
}
