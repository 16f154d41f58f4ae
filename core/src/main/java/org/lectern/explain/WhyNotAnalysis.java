package org.lectern.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.SubjectId.Kind;
import org.lectern.event.Timetable;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.StopRequestedException;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Subject;
import org.lectern.text.Wording;

/** Tries the other places of one session or slot. */
final class WhyNotAnalysis {

    private final Explainer explainer;
    private final Event event;
    private final Timetable timetable;
    private final Catalogue catalogue;
    private final Subject asked;
    private final int maxAlternatives;
    private final Optional<Slot> slot;
    private final Session session;

    /** @throws InvalidInputException if the subject is neither a session nor a slot */
    WhyNotAnalysis(Explainer explainer, Catalogue catalogue, Subject asked, int maxAlternatives) {
        this.explainer = explainer;
        this.event = explainer.event();
        this.timetable = explainer.timetable();
        this.catalogue = catalogue;
        this.asked = asked;
        this.maxAlternatives = maxAlternatives;
        SubjectId subject = asked.id();
        this.slot = subject.kind() == Kind.SLOT
                ? event.sessions().stream()
                        .flatMap(session -> session.slots().stream())
                        .filter(other -> other.id().equals(subject.id()))
                        .findFirst()
                : Optional.empty();
        this.session = event.sessions().stream()
                .filter(other -> slot.map(other.slots()::contains)
                        .orElse(subject.kind() == Kind.SESSION && other.id().equals(subject.id())))
                .findFirst()
                .orElseThrow(() -> notPlaced(subject));
    }

    WhyNot run() {
        try {
            JobScope.current().enter("tables", -1);
            TrialTimetable trial = new TrialTimetable(event, timetable, catalogue, Set.of(session.id()));
            return of(new SessionAlternatives(trial, session.id()));
        } catch (StopRequestedException e) {
            Placement placement = timetable.findPlacement(session.id()).orElse(null);
            Alternative current =
                    new Alternative(session.id(), placement, explainer.report().score(), Map.of(), Map.of());
            return new WhyNot(asked, current, List.of(), 0, false);
        }
    }

    private WhyNot of(SessionAlternatives places) {
        JobScope.current().enter("trials", -1);
        List<Alternative> alternatives = new ArrayList<>(places.all());
        slot.ifPresent(own -> timetable
                .findPlacement(session.id())
                .ifPresent(there -> alternatives.addAll(turns(places, own, there))));
        return new WhyNot(
                asked,
                places.current(),
                places.ranked(alternatives, maxAlternatives),
                alternatives.size(),
                places.isExhaustive());
    }

    private List<Alternative> turns(SessionAlternatives places, Slot own, Placement placement) {
        SlotAlternatives turns = new SlotAlternatives(session, own, placement, event.peopleById());
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
}
