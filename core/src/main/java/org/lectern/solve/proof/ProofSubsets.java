package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import org.lectern.event.Session;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.solve.proof.subset.SubsetLimits;
import org.lectern.solve.proof.subset.SubsetRelations;

/**
 * What disjoint sets of sessions prove that cannot all be complete: at places that cost no more at medium level than their
 * cheapest. It tries all of these places, first their times alone, at which people clash whatever the rooms. Hard relations and
 * limits that no waiver loosens rule out times too. All costs count multipliers.
 */
final class ProofSubsets {

    /** The most sessions of a set; each one tried calls the next. The search makes sets of at most 12. */
    private static final int MAX_SESSIONS = 64;

    private final ProofContext subject;
    private final ProofPropagation conflicts;
    private final MultiplierTable tariff;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final SubsetRelations relations;
    private final SubsetLimits limits;

    private int tried;

    ProofSubsets(ProofContext subject, ProofPropagation conflicts, MultiplierTable tariff) {
        this.subject = subject;
        this.conflicts = conflicts;
        this.tariff = tariff;
        HalfDays halfDays = subject.tables().halfDays();
        this.relations = new SubsetRelations(subject.event(), subject.effectiveRules(), halfDays);
        this.limits = new SubsetLimits(subject.event(), subject.effectiveRules(), halfDays);
        for (int s = 0; s < subject.sessionCount(); s++) {
            numbers.put(subject.event().sessions().get(s).id(), s);
        }
    }

    /**
     * Returns the cost that no timetable can beat, in parts of a unit of packed cost.
     *
     * @throws InvalidCertificateException if the sets are not disjoint, or the sessions of one may all be complete
     */
    long value(List<List<String>> sets) throws InvalidCertificateException {
        if (subject.certificate().maxHard() > 0 || subject.places().areMany()) {
            throw new InvalidCertificateException(
                    "Sets of sessions prove nothing if hard rules may be broken, or places are many.");
        }
        long sum = tariff.minCost(subject.places().indices());
        if (sum == ProofTerm.INFEASIBLE) {
            throw new InvalidCertificateException(
                    "Sets of sessions stand beside multipliers that rule out every timetable.");
        }
        for (int s = 0; s < subject.sessionCount(); s++) {
            sum = Math.addExact(sum, minCost(s));
        }
        Set<String> seen = new HashSet<>();
        for (List<String> set : sets) {
            if (set.size() > MAX_SESSIONS) {
                throw new InvalidCertificateException(
                        "A set has %s sessions, more than the %s that are tried.".formatted(set.size(), MAX_SESSIONS));
            }
            long loss = Long.MAX_VALUE;
            for (String id : set) {
                if (!seen.add(id)) {
                    throw new InvalidCertificateException("Session '%s' is in two sets.".formatted(id));
                }
                loss = Math.min(loss, loss(number(id)));
            }
            requireInfeasible(set);
            sum = Math.addExact(sum, set.isEmpty() ? 0 : loss);
        }
        return sum;
    }

    private int number(String id) throws InvalidCertificateException {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new InvalidCertificateException(
                    "A set names session '%s', which the event does not have.".formatted(id));
        }
        return number;
    }

    private long minCost(int session) {
        return subject.places().of(session).stream()
                .mapToLong(place -> cost(session, place))
                .min()
                .orElse(0);
    }

    private long cost(int session, ProofPlace place) {
        return Math.addExact(
                Math.multiplyExact(place.cost(), subject.certificate().scale()), tariff.penalty(session, place));
    }

    private long minMedium(int session) {
        return subject.places().of(session).stream()
                .mapToLong(place -> place.score().medium())
                .min()
                .orElse(0);
    }

    /** Returns by how much the places that are not complete cost more than the cheapest of all. */
    private long loss(int session) {
        long medium = minMedium(session);
        return subject.places().of(session).stream()
                        .filter(place -> place.score().medium() > medium)
                        .mapToLong(place -> cost(session, place))
                        .min()
                        .orElse(minCost(session))
                - minCost(session);
    }

    private void requireInfeasible(List<String> set) throws InvalidCertificateException {
        int[] sessions = new int[set.size()];
        ProofPlace[][] complete = new ProofPlace[set.size()][];
        for (int i = 0; i < sessions.length; i++) {
            sessions[i] = number(set.get(i));
            long medium = minMedium(sessions[i]);
            complete[i] = subject.places().of(sessions[i]).stream()
                    .filter(place -> place.score().medium() == medium)
                    .toArray(ProofPlace[]::new);
        }
        if (!clashAtAllTimes(sessions, complete)
                && canBePlaced(sessions, complete, withRelations(conflicts::clash), true)) {
            throw new InvalidCertificateException(
                    "The sessions of the set %s may all be complete.".formatted(String.join(", ", set)));
        }
    }

    /** Returns whether people clash at all times, one place standing for all rooms; false if that takes too long to tell. */
    private boolean clashAtAllTimes(int[] sessions, ProofPlace[][] complete) {
        ProofPlace[][] times = new ProofPlace[complete.length][];
        for (int i = 0; i < times.length; i++) {
            Map<TimeOption, ProofPlace> byTime = new LinkedHashMap<>();
            for (ProofPlace place : complete[i]) {
                TimeOption time = place.time();
                if (time == null) {
                    return false;
                }
                byTime.putIfAbsent(time, place);
            }
            times[i] = byTime.values().toArray(ProofPlace[]::new);
        }
        try {
            return !canBePlaced(sessions, times, withRelations(conflicts::clashOfPeople), false);
        } catch (InvalidCertificateException tooLong) {
            return false;
        }
    }

    /** The places of two sessions that clash. */
    private interface ClashTest {
        BiPredicate<ProofPlace, ProofPlace> of(int one, int other);
    }

    private ClashTest withRelations(ClashTest clashes) {
        return (one, other) -> {
            BiPredicate<ProofPlace, ProofPlace> clash = clashes.of(one, other);
            String id = session(one).id();
            String otherId = session(other).id();
            return relations.areRelated(id, otherId)
                    ? clash.or((first, second) -> first.time() != null
                            && second.time() != null
                            && relations.areBroken(id, otherId, first.time(), second.time()))
                    : clash;
        };
    }

    private Session session(int number) {
        return subject.event().sessions().get(number);
    }

    private boolean canBePlaced(int[] sessions, ProofPlace[][] left, ClashTest clashes, boolean areRoomsKnown)
            throws InvalidCertificateException {
        tried = 0;
        return canAllBePlaced(sessions, left, clashes, areRoomsKnown, List.of());
    }

    /** Returns whether some sessions have places of which no two clash, within the limits; the one with the fewest is tried first. */
    private boolean canAllBePlaced(
            int[] sessions, ProofPlace[][] left, ClashTest clashes, boolean areRoomsKnown, List<SubsetLimits.Held> held)
            throws InvalidCertificateException {
        if (sessions.length == 0) {
            return true;
        }
        int first = 0;
        for (int i = 1; i < sessions.length; i++) {
            first = left[i].length < left[first].length ? i : first;
        }
        int[] others = without(sessions, first);
        int chosen = sessions[first];
        List<BiPredicate<ProofPlace, ProofPlace>> ofOthers = Arrays.stream(others)
                .mapToObj(other -> clashes.of(chosen, other))
                .toList();
        for (ProofPlace place : left[first]) {
            JobScope.checkpoint();
            if (++tried > Certificate.MAX_SUBSET_NODES) {
                throw new InvalidCertificateException(
                        "A set of sessions takes more than %s places to try.".formatted(Certificate.MAX_SUBSET_NODES));
            }
            List<SubsetLimits.Held> heldNow = held;
            if (place.time() != null) {
                OptionalInt room = areRoomsKnown ? OptionalInt.of(place.room()) : OptionalInt.empty();
                SubsetLimits.Held added = new SubsetLimits.Held(session(chosen), room, place.time());
                if (limits.areExceeded(held, added)) {
                    continue;
                }
                heldNow = new ArrayList<>(held);
                heldNow.add(added);
            }
            ProofPlace[][] beside = new ProofPlace[others.length][];
            boolean hasPlaces = true;
            for (int i = 0; i < others.length && hasPlaces; i++) {
                BiPredicate<ProofPlace, ProofPlace> clash = ofOthers.get(i);
                beside[i] = Arrays.stream(left[i < first ? i : i + 1])
                        .filter(otherPlace -> !clash.test(place, otherPlace))
                        .toArray(ProofPlace[]::new);
                hasPlaces = beside[i].length > 0;
            }
            if (hasPlaces && canAllBePlaced(others, beside, clashes, areRoomsKnown, heldNow)) {
                return true;
            }
        }
        return false;
    }

    private static int[] without(int[] sessions, int index) {
        int[] others = new int[sessions.length - 1];
        System.arraycopy(sessions, 0, others, 0, index);
        System.arraycopy(sessions, index + 1, others, index, others.length - index);
        return others;
    }
}
