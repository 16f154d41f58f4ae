package org.lectern.explain;

import java.util.Objects;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.job.work.JobTask;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.Replanner;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.UnplacedItem;

/**
 * Answers questions about one timetable of one event, and changes neither. Safe to use from any thread.
 *
 * @since 0.1.0
 */
public final class Explainer {

    private final Event event;
    private final Timetable timetable;
    private final Catalogue catalogue;
    private final Report report;

    private Explainer(Event event, Timetable timetable, Catalogue catalogue) {
        this.event = event;
        this.timetable = timetable;
        this.catalogue = catalogue;
        this.report = Checker.of(catalogue).check(event, timetable);
    }

    /**
     * Returns an explainer for a timetable under the standard rules. Cost: one check.
     *
     * @throws InvalidInputException if the timetable is meaningless for the event, or the event's rule settings do not
     *     fit the catalogue
     */
    public static Explainer of(Event event, Timetable timetable) {
        return of(event, timetable, StandardRules.catalogue());
    }

    /** Returns what {@link #of(Event, Timetable)} does, for a catalogue with custom rules. */
    public static Explainer of(Event event, Timetable timetable, Catalogue catalogue) {
        return new Explainer(
                Objects.requireNonNull(event, "event"),
                Objects.requireNonNull(timetable, "timetable"),
                Objects.requireNonNull(catalogue, "catalogue"));
    }

    public Event event() {
        return event;
    }

    public Timetable timetable() {
        return timetable;
    }

    /** Returns the checker's report on the timetable. */
    public Report report() {
        return report;
    }

    /**
     * Returns why the timetable costs what it costs. The first reason of something unplaced that is asked for fills the cost
     * tables of the event.
     */
    public Why why() {
        return new WhyAnalysis(event, report, UnplacedItem.of(event, timetable, catalogue)).forTimetable();
    }

    /**
     * Returns the cost by rule of the findings that name one subject, or a slot of it if it is a session or a person.
     * A reason of something unplaced fills the cost tables of its own session alone.
     *
     * @throws InvalidInputException if the event does not have the subject
     */
    public Why why(SubjectId subject) {
        Subject about = known(subject);
        return new WhyAnalysis(event, report, UnplacedItem.ofWithTablesOnDemand(event, timetable, catalogue))
                .forSubject(about);
    }

    /**
     * Returns the best {@value WhyNot#MAX_ALTERNATIVES} other places of a session or a slot, the best first, while all other
     * sessions stay. An interrupt ends it with those tried by then.
     *
     * <p>Cost: the cost table of the session, and one trial for each of its starts, lengths and rooms. For a slot, also
     * one to three trials for each position and number of minutes. A trial costs as much as a search step, far less
     * than a check.
     *
     * @throws InvalidInputException if the subject is neither a session nor a slot of the event
     */
    public WhyNot whyNot(SubjectId subject) {
        return whyNot(subject, WhyNot.MAX_ALTERNATIVES);
    }

    /**
     * Returns what {@link #whyNot(SubjectId)} does, with at most so many alternatives.
     *
     * @param maxAlternatives at least 1
     * @throws IllegalArgumentException if it is less
     */
    public WhyNot whyNot(SubjectId subject, int maxAlternatives) {
        WhyNotAnalysis analysis = whyNotAnalysis(subject, maxAlternatives);
        return JobTask.call("why-not", analysis::run);
    }

    /**
     * Starts what {@link #whyNot(SubjectId, int)} does on another thread and returns at once. Ended early, it has the
     * alternatives tried by then.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no more
     */
    public Job<WhyNot> startWhyNot(SubjectId subject, int maxAlternatives, JobOptions job) {
        WhyNotAnalysis analysis = whyNotAnalysis(subject, maxAlternatives);
        return JobTask.start("why-not", job, analysis::run);
    }

    private WhyNotAnalysis whyNotAnalysis(SubjectId subject, int maxAlternatives) {
        if (maxAlternatives < 1) {
            throw new IllegalArgumentException(
                    "The maximum number of alternatives '%s' must be at least 1.".formatted(maxAlternatives));
        }
        return new WhyNotAnalysis(this, catalogue, known(subject), maxAlternatives);
    }

    /**
     * Returns the consequences of an alternative of this timetable: added and resolved findings, the people affected,
     * and the result of moving the sessions that it conflicts with. Cost: one check; with conflicts, also the cost
     * tables of those sessions and a trial for each of their places.
     */
    public AlternativeImpact impact(Alternative alternative) {
        return new ImpactAnalysis(event, timetable, catalogue, report).of(alternative);
    }

    /**
     * Returns what changes would do: what breaks if nothing moves, what would have to move so that as few people as
     * possible are affected, and who they are. It changes neither event nor timetable. Cost: one {@link Replanner} and
     * two checks.
     *
     * @param changes the changes, such as those of {@code ChangesJson}
     * @param options how to replan; the catalogue is that of the explainer
     * @throws InvalidInputException if the changes do not fit the event
     */
    public WhatIf whatIf(Changes changes, ReplanOptions options) {
        WhatIfAnalysis analysis = new WhatIfAnalysis(event, timetable, report, catalogue);
        return JobTask.call("what-if", () -> analysis.of(changes, options));
    }

    /**
     * Starts what {@link #whatIf(Changes, ReplanOptions)} does on another thread and returns at once. Ended early, its replan
     * is the one known by then.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no more
     */
    public Job<WhatIf> startWhatIf(Changes changes, ReplanOptions options, JobOptions job) {
        WhatIfAnalysis analysis = new WhatIfAnalysis(event, timetable, report, catalogue);
        return JobTask.start("what-if", job, () -> analysis.of(changes, options));
    }

    /** Returns what {@link #whatIf(Changes, ReplanOptions)} does with the default options. */
    public WhatIf whatIf(Changes changes) {
        return whatIf(changes, ReplanOptions.defaults());
    }

    /**
     * Returns what breaks if one thing goes wrong: for each person who is absent, and for each part of a session that
     * overruns. Cost: a trial for each, and a plain evaluation of the rules that break. An interrupt ends it with what is
     * known by then.
     *
     * @param minutes the length of each overrun, from 1 to 240 minutes
     * @throws IllegalArgumentException if it is out of that range
     */
    public Robustness robustness(int minutes) {
        RobustnessAnalysis analysis = new RobustnessAnalysis(this, catalogue, minutes);
        return JobTask.call("robustness", analysis::run);
    }

    /**
     * Starts what {@link #robustness} does on another thread and returns at once. Ended early, it has the missing slack,
     * overruns and absences found by then.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no more
     */
    public Job<Robustness> startRobustness(int minutes, JobOptions job) {
        RobustnessAnalysis analysis = new RobustnessAnalysis(this, catalogue, minutes);
        return JobTask.start("robustness", job, analysis::run);
    }

    private Subject known(SubjectId id) {
        return SubjectFinder.find(event, id).orElseThrow(() -> SubjectFinder.unknownSubject(id.id(), event, id.kind()));
    }
}
