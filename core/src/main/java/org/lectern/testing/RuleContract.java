package org.lectern.testing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.SubjectId;
import org.lectern.job.work.JobTask;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.Rule;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveDefectException;
import org.lectern.solve.SolveOptions;

/**
 * What every rule of an application must keep, tried on random timetables:
 *
 * <pre>{@code
 * RuleContract.of(RegionApart::new).verify();
 * }</pre>
 *
 * <ul>
 *   <li>The plain evaluation returns the same findings each time, none of less than 0 units, each with a sentence. It remembers nothing
 *       of another timetable.
 *   <li>The form that goes into tables counts what the plain evaluation counts, session by session.
 *   <li>The tally counts the same, while sessions are added and removed in any order, with and without waivers.
 *   <li>Short searches end with a result.
 * </ul>
 *
 * <p>The events are random unless you give some. A rule that finds nothing in any timetable fails, since then nothing was tried. The
 * same seed gives the same timetables. This class does not need AssertJ.
 *
 * @since 0.1.0
 */
public final class RuleContract {

    private static final int TIMETABLES = 200;
    private static final int SEARCHES = 4;
    private static final int SEARCH_STEPS = 50;

    private final Supplier<? extends Rule> rules;
    private final Rule rule;
    private final List<Event> events;
    private final int timetables;
    private final long seed;

    private RuleContract(Supplier<? extends Rule> rules, Rule rule, List<Event> events, int timetables, long seed) {
        this.rules = rules;
        this.rule = rule;
        this.events = List.copyOf(events);
        this.timetables = timetables;
        this.seed = seed;
    }

    /**
     * Returns the contract of a rule, on 200 random timetables of random events.
     *
     * @param rules makes the rule; a new one is compared with one that was asked before, which must not remember anything
     */
    public static RuleContract of(Supplier<? extends Rule> rules) {
        return new RuleContract(rules, Objects.requireNonNull(rules.get(), "rule"), List.of(), TIMETABLES, 0);
    }

    /** Returns this contract on timetables of these events. They may set the rule's parameters. */
    public RuleContract onEvents(Collection<Event> events) {
        return new RuleContract(rules, rule, List.copyOf(events), timetables, seed);
    }

    /** Returns this contract on timetables of these events. They may set the rule's parameters. */
    public RuleContract onEvents(Event... events) {
        return onEvents(List.of(events));
    }

    /**
     * Returns this contract with another number of timetables.
     *
     * @throws IllegalArgumentException if the number is not above 0
     */
    public RuleContract withTimetables(int count) {
        if (count <= 0) {
            throw new IllegalArgumentException("The number of timetables '%s' must be above 0.".formatted(count));
        }
        return new RuleContract(rules, rule, events, count, seed);
    }

    /** Returns this contract with other random choices. A failure names the seed that repeats it. */
    public RuleContract withSeed(long seed) {
        return new RuleContract(rules, rule, events, timetables, seed);
    }

    /**
     * Tries the rule.
     *
     * @throws AssertionError if it breaks the contract, with the timetable on which it does
     */
    public void verify() {
        boolean hasFound = false;
        for (int i = 0; i < timetables; i++) {
            hasFound |= verifyTimetable(seed + i);
        }
        if (!hasFound) {
            throw new AssertionError(
                    "Rule '%s' found nothing in %s timetables, so nothing was tried. Give events on which it can cost something: onEvents(…)."
                            .formatted(rule.definition().id(), timetables));
        }
        for (int i = 0; i < SEARCHES; i++) {
            verifySearch(seed + i);
        }
    }

    private Event event(long seed) {
        Event event =
                events.isEmpty() ? EventFixtures.randomEvent(seed) : events.get(Math.floorMod(seed, events.size()));
        String id = rule.definition().id();
        return event.toBuilder()
                .editRule(id, setting -> setting.withEnabled(true))
                .build();
    }

    /** Returns whether the rule found anything. */
    private boolean verifyTimetable(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Event event = event(seed);
        RuleProbe probe = new RuleProbe(rule, event, seed);
        TimetableView view = view(event, seed);
        TimetableView other = view(event, ~seed);
        boolean hasFound = probe.verifyPlain(view, other);
        probe.verifyMemory(view, rules.get());
        probe.verifyForm(view);
        if (rule instanceof IncrementalRule own) {
            new TallyProbe(own, event, seed, random).verify(view, other);
            Event waived = withWaiver(event, probe, view);
            new TallyProbe(own, waived, seed, random).verify(view(waived, seed), view(waived, ~seed));
        }
        return hasFound;
    }

    private TimetableView view(Event event, long seed) {
        return new TimetableView(event, EventFixtures.randomTimetable(event, seed), effectiveRules(event));
    }

    private EffectiveRules effectiveRules(Event event) {
        return EffectiveRules.of(event, StandardRules.catalogue().withRules(rule));
    }

    /** Returns the event with a waiver of the first finding, if there is one. */
    private Event withWaiver(Event event, RuleProbe probe, TimetableView view) {
        SubjectId[] subjects = probe.findings(view).stream()
                .findFirst()
                .map(RuleProbe.PlainFinding::subjects)
                .orElse(List.of())
                .toArray(SubjectId[]::new);
        return subjects.length == 0
                ? event
                : event.toBuilder()
                        .waiver(rule.definition().id(), "tried by the contract", subjects)
                        .build();
    }

    private void verifySearch(long seed) {
        Event event = event(seed);
        try {
            SolveOptions options = SolveOptions.builder()
                    .seed(seed)
                    .stepLimit(SEARCH_STEPS)
                    .catalogue(StandardRules.catalogue().withRules(rule))
                    .build();
            // Within a job, so that these searches are silent at INFO.
            JobTask.call("rule-contract", () -> Lectern.solve(event, options));
        } catch (InvalidInputException e) {
            throw e;
        } catch (SolveDefectException e) {
            throw new AssertionError(
                    "Rule '%s' breaks its contract: %s%nSeed %s."
                            .formatted(rule.definition().id(), e.getMessage(), seed),
                    e);
        } catch (RuntimeException e) {
            throw RuleProbe.failed(
                    rule,
                    "threw %s in a search. It must answer for every place that a session may have.".formatted(e),
                    event,
                    null,
                    seed,
                    e);
        }
    }
}
