package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.model.Instance;

/**
 * {@code person-room-change} in the dual: for each person and day, the courses from room to room of somebody who is in one
 * session at a time. Nobody has a term who may be in two at a time, or whom a waiver of the rule is about.
 */
public final class PersonRoomTerm {

    /** With more arcs than this, further people and days have no term: a step would take too long. */
    private static final long MAX_ARCS = 500_000;

    private static final int MAX_ARCS_OF_COURSE = 20_000;

    private PersonRoomTerm() {}

    /** Returns a term for each person and day that may have changes. */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        List<DualTerm> terms = new ArrayList<>();
        long unitCost = model.unitCost(instance.couplingRules().config(RuleIds.PERSON_ROOM_CHANGE));
        boolean isAlone = instance.isHard(RuleIds.PERSON_CONFLICT)
                && instance.effectiveRules().waivers(RuleIds.PERSON_CONFLICT).isEmpty();
        if (unitCost == 0 || !isAlone) {
            return terms;
        }
        WaivedSubjects waived = new WaivedSubjects(instance, RuleIds.PERSON_ROOM_CHANGE);
        long arcs = 0;
        List<Person> people = instance.event().people();
        for (int p = 0; p < people.size(); p++) {
            int[] sessions = instance.index().sessionsOf(people.get(p).id());
            boolean isCounted = !waived.concern(SubjectId.person(people.get(p).id()), sessions);
            for (int day = 0; isCounted && day < instance.index().halfDays().dayCount() && arcs <= MAX_ARCS; day++) {
                Optional<DualTerm> term = findTerm(model, p, day, sessions, unitCost);
                arcs += term.map(DualTerm::arcCount).orElse(0);
                term.ifPresent(terms::add);
            }
        }
        return terms;
    }

    private static Optional<DualTerm> findTerm(TermModel model, int person, int day, int[] sessions, long unitCost) {
        int[] ofDay = Arrays.stream(sessions)
                .filter(s -> model.isPartlyListed(s)
                        || IntStream.range(0, model.places(s).size()).anyMatch(place -> model.day(s, place) == day))
                .toArray();
        if (ofDay.length < 2) {
            return Optional.empty();
        }
        String id = model.instance().event().people().get(person).id();
        return RoomCourseTerm.find(
                model, new RoomCourseTerm.Walker.Attendant(id, person), day, ofDay, unitCost, MAX_ARCS_OF_COURSE);
    }

    /** Returns the most changes that the rule can count; see {@link RoomChangeTerm#maxChanges}. */
    public static long maxChanges(Instance instance) {
        return instance.event().people().stream()
                .mapToLong(person -> instance.index().sessionsOf(person.id()).length)
                .map(count -> count * count / 4)
                .sum();
    }
}
