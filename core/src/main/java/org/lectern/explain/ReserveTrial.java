package org.lectern.explain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Waiver;
import org.lectern.job.work.JobScope;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Finding;
import org.lectern.rule.standard.StandardRules;

/**
 * Finds out which people of no session could take a turn: those with whom no rule costs more at hard or medium level. Rules
 * are evaluated plainly.
 */
final class ReserveTrial {

    private final Event event;
    private final Timetable timetable;
    private final Checker checker;
    private final boolean isStandard;

    private record RuleAtLevel(String ruleId, Level level) {}

    ReserveTrial(Event event, Timetable timetable, Catalogue catalogue) {
        this.event = event;
        this.timetable = timetable;
        this.checker = Checker.of(catalogue);
        this.isStandard = StandardRules.catalogue().rules().containsAll(catalogue.rules());
    }

    /** Returns those who could speak in a slot of a placed session, in the order given. */
    List<Person> fitting(Slot slot, Session session, Placement placement, List<Person> reserves) {
        if (reserves.isEmpty()) {
            return List.of();
        }
        // The standard rules cost other sessions the same, whoever speaks in this one.
        Timetable held = isStandard ? new Timetable(event.id(), List.of(placement)) : timetable;
        Map<RuleAtLevel, Long> planned = costs(isStandard ? only(session) : event, held);
        // Most reserves differ by nothing that a rule looks at.
        Map<Person, Boolean> known = new HashMap<>();
        return reserves.stream()
                .filter(person -> known.computeIfAbsent(
                        isStandard && !isWaived(person) ? withoutName(person) : person,
                        ignored -> fits(person, slot, session, held, planned)))
                .toList();
    }

    private boolean fits(Person reserve, Slot slot, Session session, Timetable held, Map<RuleAtLevel, Long> planned) {
        JobScope.checkpoint();
        Session taken = session.withSlot(
                slot.id(), own -> own.toBuilder().personId(reserve.id()).build());
        Event with = isStandard ? only(taken) : replaced(taken);
        // What the absent speaker breaks excuses nobody, so that somebody without needs is the measure too.
        Map<RuleAtLevel, Long> anybody = costs(
                with.toBuilder()
                        .people(with.people().stream()
                                .map(person -> person.id().equals(reserve.id()) ? withoutNeeds(person) : person)
                                .toList())
                        .build(),
                held);
        return costs(with, held).entrySet().stream()
                .allMatch(cost -> cost.getValue() <= planned.getOrDefault(cost.getKey(), 0L)
                        && cost.getValue() <= anybody.getOrDefault(cost.getKey(), 0L));
    }

    private Event replaced(Session taken) {
        return event.toBuilder()
                .sessions(event.sessions().stream()
                        .map(session -> session.id().equals(taken.id()) ? taken : session)
                        .toList())
                .build();
    }

    /** Returns the event with one session, its people, and the waivers that are about no others. */
    private Event only(Session session) {
        Set<SubjectId> kept = new HashSet<>();
        kept.add(SubjectId.session(session.id()));
        session.attendantIds().forEach(id -> kept.add(SubjectId.person(id)));
        for (Slot slot : session.slots()) {
            kept.add(SubjectId.slot(slot.id()));
            kept.add(SubjectId.person(slot.personId()));
        }
        event.rooms().forEach(room -> kept.add(SubjectId.room(room.id())));
        return event.toBuilder()
                .people(event.people().stream()
                        .filter(person -> kept.contains(SubjectId.person(person.id())))
                        .toList())
                .sessions(List.of(session))
                .relations(List.of())
                .topicRelations(List.of())
                .delegations(List.of())
                .waivers(event.waivers().stream()
                        .filter(waiver -> isKept(waiver, kept))
                        .toList())
                .published(null)
                .build();
    }

    private static boolean isKept(Waiver waiver, Set<SubjectId> kept) {
        return waiver.subjects().stream().allMatch(subject -> switch (subject.kind()) {
            case SESSION, SLOT, PERSON, ROOM -> kept.contains(subject);
            case REGION, DELEGATION -> false;
            case DAY, BREAK -> true;
        });
    }

    private boolean isWaived(Person person) {
        return event.waivers().stream().anyMatch(waiver -> waiver.subjects().contains(SubjectId.person(person.id())));
    }

    private static Person withoutNeeds(Person person) {
        return Person.builder(person.id())
                .name(person.name())
                .data(person.data())
                .build();
    }

    /** Returns a person without what only tells people apart. */
    private static Person withoutName(Person person) {
        return new Person(
                "",
                "",
                person.availability(),
                person.preferredWindows(),
                person.undesiredWindows(),
                person.timeWishes(),
                person.zone(),
                person.shiftLimits(),
                person.dailyLimit(),
                person.maxGapsPerDay(),
                person.roomLimits(),
                Map.of());
    }

    private Map<RuleAtLevel, Long> costs(Event event, Timetable held) {
        Map<RuleAtLevel, Long> costs = new HashMap<>();
        for (Finding finding : checker.check(event, held).findings()) {
            if (finding.level() != Level.SOFT) {
                costs.merge(new RuleAtLevel(finding.ruleId(), finding.level()), finding.cost(), Math::addExact);
            }
        }
        return costs;
    }
}
