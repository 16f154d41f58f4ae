package org.lectern.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.SubjectId.Kind;
import org.lectern.event.Timetable;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.Replanner;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.UnplacedItem;
import org.lectern.text.Wording;

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
     * Returns why the timetable costs what it costs. If anything is unplaced, this fills the cost tables of the event.
     */
    public Why why() {
        return reasons().forTimetable();
    }

    /**
     * Returns the cost by rule of the findings that name one subject, or a slot of it if it is a session or a person.
     *
     * @throws InvalidInputException if the event does not have the subject
     */
    public Why why(SubjectId subject) {
        return reasons().forSubject(known(subject));
    }

    private WhyAnalysis reasons() {
        return new WhyAnalysis(event, report, UnplacedItem.of(event, timetable, catalogue));
    }

    /**
     * Returns every other place of a session or a slot, the best first, while all other sessions stay.
     *
     * <p>Cost: the cost table of the session, and one trial for each of its starts, lengths and rooms. For a slot, also
     * one to three trials for each position and number of minutes. A trial costs as much as a search step, far less
     * than a check.
     *
     * @throws InvalidInputException if the subject is neither a session nor a slot of the event
     */
    public WhyNot whyNot(SubjectId subject) {
        Subject asked = known(subject);
        Optional<Slot> slot = subject.kind() == Kind.SLOT
                ? event.sessions().stream()
                        .flatMap(session -> session.slots().stream())
                        .filter(other -> other.id().equals(subject.id()))
                        .findFirst()
                : Optional.empty();
        Session session = event.sessions().stream()
                .filter(other -> slot.map(other.slots()::contains)
                        .orElse(subject.kind() == Kind.SESSION && other.id().equals(subject.id())))
                .findFirst()
                .orElseThrow(() -> notPlaced(subject));
        TrialTimetable trial = new TrialTimetable(event, timetable, catalogue, Set.of(session.id()));
        SessionAlternatives places = new SessionAlternatives(trial, session.id());
        List<Alternative> alternatives = new ArrayList<>(places.all());
        slot.ifPresent(own -> timetable
                .findPlacement(session.id())
                .ifPresent(there -> alternatives.addAll(turns(places, session, own, there))));
        return new WhyNot(asked, places.current(), places.ranked(alternatives));
    }

    private List<Alternative> turns(SessionAlternatives places, Session session, Slot slot, Placement placement) {
        SlotAlternatives turns = new SlotAlternatives(session, slot, placement, event.peopleById());
        List<List<Placement>> all = new ArrayList<>(turns.timings());
        all.add(turns.timingsWithoutSlot());
        List<Alternative> alternatives = new ArrayList<>();
        for (List<Placement> ways : all) {
            places.evaluateAll(ways).stream()
                    .min(Comparator.comparing(Alternative::score))
                    .ifPresent(alternatives::add);
        }
        return alternatives;
    }

    private static InvalidInputException notPlaced(SubjectId subject) {
        return new InvalidInputException(List.of(new Problem(
                "not-placed",
                "",
                subject.id(),
                "The %s '%s' has no place of its own."
                        .formatted(Wording.word(subject.kind()), Problem.shown(subject.id())),
                "Ask about one of its sessions or slots.")));
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
        return new WhatIfAnalysis(event, timetable, report, catalogue).of(changes, options);
    }

    /** Returns what {@link #whatIf(Changes, ReplanOptions)} does with the default options. */
    public WhatIf whatIf(Changes changes) {
        return whatIf(changes, ReplanOptions.defaults());
    }

    /**
     * Returns what breaks if one thing goes wrong: for each person who is absent, and for each part of a session that
     * overruns. Cost: a trial for each, and a plain evaluation of the rules that break.
     *
     * @param minutes the length of each overrun, from 1 to 240 minutes
     * @throws IllegalArgumentException if it is out of that range
     */
    public Robustness robustness(int minutes) {
        SpareMinutes figure = SpareMinutes.of(minutes);
        List<String> standard = StandardRules.catalogue().rules().stream()
                .map(rule -> rule.definition().id())
                .toList();
        List<RuleSetting> settings = event.ruleSettings().stream()
                .filter(setting -> standard.contains(setting.ruleId()))
                .toList();
        EffectiveRules rules =
                EffectiveRules.of(settings, List.of(), StandardRules.catalogue().withRules(figure));
        TimetableView view = new TimetableView(event, timetable, rules);
        List<Finding> missing =
                Checker.of(StandardRules.catalogue().withRules(figure)).findings(view, SpareMinutes.ID).stream()
                        .sorted(Comparator.comparing(Finding::amount, Comparator.reverseOrder()))
                        .toList();
        DisruptionChecker disturbances = new DisruptionChecker(event, timetable, catalogue, report);
        OverrunAnalysis overruns = new OverrunAnalysis(event, disturbances, minutes);
        List<Overrun> all = new ArrayList<>();
        for (Session session : event.sessions()) {
            timetable.findPlacement(session.id()).ifPresent(there -> all.addAll(overruns.of(session, there)));
        }
        return new Robustness(
                minutes,
                missing.stream().mapToLong(Finding::amount).sum(),
                missing,
                all,
                new NoShowAnalysis(event, timetable, disturbances).all());
    }

    private Subject known(SubjectId id) {
        return SubjectFinder.find(event, id).orElseThrow(() -> SubjectFinder.unknownSubject(id.id(), event, id.kind()));
    }
}
