package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.event.Relation;
import org.lectern.rule.RuleIds;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.scoring.tally.SharedPeople;
import org.lectern.solve.scoring.tally.WaiverLookup;

/**
 * Sessions of which at most one should take place at a time.
 *
 * @param kind why
 * @param id the person's id, the numbers of the sessions of a clique, or the number of a relation
 */
@SuppressWarnings("ArrayRecordComponent")
record CompetingSessions(CapacityResources.Kind kind, String id, int[] sessions) {

    /** In larger events cliques would take too much memory. */
    private static final int MAX_SESSIONS_OF_CLIQUES = 150;

    /** Returns the sessions of each person that share the person, unless a pair of them is waived. */
    static List<CompetingSessions> ofPeople(Instance instance) {
        Map<String, Integer> pairsOf = new HashMap<>();
        for (SharedPeople.Pair shared : instance.couplingRules().sharedPeople()) {
            shared.people().forEach(person -> pairsOf.merge(person, 1, Integer::sum));
        }
        List<CompetingSessions> people = new ArrayList<>();
        sessionsByPerson(instance).forEach((person, sessions) -> {
            int pairs = sessions.size() * (sessions.size() - 1) / 2;
            if (pairsOf.getOrDefault(person, 0) == pairs) {
                int[] own = sessions.stream().mapToInt(Integer::intValue).toArray();
                people.add(new CompetingSessions(CapacityResources.Kind.PERSON, person, own));
            }
        });
        return people;
    }

    private static Map<String, Set<Integer>> sessionsByPerson(Instance instance) {
        Map<String, Set<Integer>> sessionsOf = new LinkedHashMap<>();
        for (SharedPeople.Pair shared : instance.couplingRules().sharedPeople()) {
            for (String person : shared.people()) {
                sessionsOf
                        .computeIfAbsent(person, ignored -> new TreeSet<>())
                        .addAll(List.of(shared.one(), shared.other()));
            }
        }
        return sessionsOf;
    }

    /** Returns sets of sessions of which any two share a person. */
    static List<CompetingSessions> cliques(Instance instance) {
        if (instance.sessionCount() > MAX_SESSIONS_OF_CLIQUES || !instance.uses(ProofTechnique.CLIQUES)) {
            return List.of();
        }
        Collection<Set<Integer>> sessionsOfPeople = sessionsByPerson(instance).values();
        List<SharedPeople.Pair> shared = instance.couplingRules().sharedPeople();
        return ConflictCliques.of(instance.sessionCount(), shared, sessionsOfPeople).stream()
                .map(clique -> new CompetingSessions(
                        CapacityResources.Kind.CLIQUE,
                        Arrays.stream(clique).mapToObj(Integer::toString).collect(Collectors.joining("/")),
                        clique))
                .toList();
    }

    /**
     * Returns the sessions of a {@code not-parallel} relation of which no pair is waived, if there are several.
     *
     * @param number the position of the relation among those of the event
     */
    static Optional<CompetingSessions> notParallel(Instance instance, int number, Relation.NotParallel relation) {
        WaiverLookup waived = instance.index().waivers(RuleIds.NOT_PARALLEL);
        int[] own = instance.index().sessions(relation.sessionIds());
        int[] competing = Arrays.stream(own)
                .filter(one -> Arrays.stream(own).anyMatch(other -> other != one && !waived.covers(one, other)))
                .toArray();
        int[] sessions = Arrays.stream(competing)
                .filter(one -> Arrays.stream(competing).noneMatch(other -> other != one && waived.covers(one, other)))
                .toArray();
        return sessions.length > 1
                ? Optional.of(
                        new CompetingSessions(CapacityResources.Kind.NOT_PARALLEL, String.valueOf(number), sessions))
                : Optional.empty();
    }
}
