package org.lectern.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.SubjectId.Kind;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;

/**
 * Computes the consequences of an alternative. Each costs a check of the timetable, and more if it conflicts with
 * sessions.
 */
final class ImpactAnalysis {

    private final Event event;
    private final Timetable timetable;
    private final Catalogue catalogue;
    private final Report report;
    private final Map<String, Session> sessions;
    private final Map<String, Person> people;

    ImpactAnalysis(Event event, Timetable timetable, Catalogue catalogue, Report report) {
        this.event = event;
        this.timetable = timetable;
        this.catalogue = catalogue;
        this.report = report;
        this.sessions = event.sessionsById();
        this.people = event.peopleById();
    }

    AlternativeImpact of(Alternative alternative) {
        Timetable changed = changed(alternative);
        Report after = Checker.of(catalogue).check(event, changed);
        List<Finding> comes = FindingComparison.newOrWorse(report.findings(), after.findings());
        List<Subject> collidesWith = conflicts(alternative.sessionId(), comes);
        return new AlternativeImpact(
                alternative,
                changed,
                after,
                comes,
                FindingComparison.newOrWorse(after.findings(), report.findings()),
                affected(alternative.sessionId(), comes),
                peopleToNotify(alternative),
                collidesWith,
                resolution(alternative, comes, collidesWith),
                sentence(alternative, after));
    }

    private Timetable changed(Alternative alternative) {
        List<Placement> placements = new ArrayList<>(timetable.placements());
        placements.removeIf(placement -> placement.sessionId().equals(alternative.sessionId()));
        alternative.findPlacement().ifPresent(placements::add);
        return Timetable.of(event, placements);
    }

    private String sentence(Alternative alternative, Report after) {
        String name = session(alternative.sessionId()).name();
        String difference = ReasonText.difference(report.score(), after.score());
        return alternative
                .findPlacement()
                .map(place -> "With %s on %s, the timetable costs %s."
                        .formatted(name, ReasonText.of(place, event), difference))
                .orElse("With %s unscheduled, the timetable costs %s.".formatted(name, difference));
    }

    private static List<Subject> conflicts(String sessionId, List<Finding> comes) {
        return comes.stream()
                .filter(finding -> finding.level() == Level.HARD)
                .flatMap(finding -> finding.subjects().stream())
                .filter(subject -> isOtherSession(sessionId, subject))
                .distinct()
                .toList();
    }

    private static boolean isOtherSession(String sessionId, Subject subject) {
        return subject.id().kind() == Kind.SESSION && !subject.id().id().equals(sessionId);
    }

    /** A slot in a finding stands for its speaker; people appear once, after the sessions. */
    private List<Subject> affected(String sessionId, List<Finding> comes) {
        Map<SubjectId, Subject> touchedSessions = new LinkedHashMap<>();
        Map<SubjectId, Subject> touchedPeople = new LinkedHashMap<>();
        for (Finding finding : comes) {
            for (Subject subject : finding.subjects()) {
                if (isOtherSession(sessionId, subject)) {
                    touchedSessions.put(subject.id(), subject);
                } else if (subject.id().kind() == Kind.PERSON) {
                    touchedPeople.put(subject.id(), subject);
                } else if (subject.id().kind() == Kind.SLOT) {
                    speaker(subject.id().id()).ifPresent(person -> touchedPeople.put(person.id(), person));
                }
            }
        }
        List<Subject> touched = new ArrayList<>(touchedSessions.values());
        touched.addAll(touchedPeople.values());
        return touched;
    }

    private Optional<Subject> speaker(String slotId) {
        return sessions.values().stream()
                .flatMap(session -> session.slots().stream())
                .filter(slot -> slot.id().equals(slotId))
                .map(slot -> Subject.of(person(slot.personId())))
                .findFirst();
    }

    private List<Subject> peopleToNotify(Alternative alternative) {
        Session session = session(alternative.sessionId());
        Optional<Placement> before = timetable.findPlacement(session.id());
        Optional<Placement> after = alternative.findPlacement();
        Map<String, Subject> affected = new LinkedHashMap<>();
        if (!before.map(ImpactAnalysis::place).equals(after.map(ImpactAnalysis::place))) {
            session.attendantIds().forEach(id -> affected.put(id, Subject.of(person(id))));
        }
        for (Slot slot : session.slots()) {
            boolean isMoved =
                    !before.flatMap(there -> needed(slot, there)).equals(after.flatMap(there -> needed(slot, there)));
            if (isMoved && slot.presence() != Presence.RECORDED) {
                affected.put(slot.personId(), Subject.of(person(slot.personId())));
            }
        }
        return List.copyOf(affected.values());
    }

    /** Returns where and when the speaker of a slot is needed, or empty if it is dropped. */
    private static Optional<List<Object>> needed(Slot slot, Placement placement) {
        return placement
                .findTurn(slot.id())
                .map(turn -> slot.presence() == Presence.WHOLE_SESSION
                        ? List.of(turn, place(placement))
                        : List.of(turn, placement.roomId()));
    }

    private static List<Object> place(Placement placement) {
        return List.of(placement.roomId(), placement.start(), placement.minutes());
    }

    private @Nullable ConflictResolution resolution(
            Alternative alternative, List<Finding> comes, List<Subject> collidesWith) {
        boolean canHelp = comes.stream()
                .filter(finding -> finding.level() == Level.HARD)
                .allMatch(finding -> finding.subjects().stream()
                        .anyMatch(subject -> isOtherSession(alternative.sessionId(), subject)));
        if (collidesWith.isEmpty() || !canHelp) {
            return null;
        }
        Set<String> ids = new LinkedHashSet<>(
                collidesWith.stream().map(subject -> subject.id().id()).toList());
        return new ConflictResolver(new TrialTimetable(event, timetable, catalogue, ids), report.score())
                .findResolution(alternative, collidesWith)
                .orElse(null);
    }

    private Session session(String id) {
        return Objects.requireNonNull(sessions.get(id), id);
    }

    private Person person(String id) {
        return Objects.requireNonNull(people.get(id), id);
    }
}
