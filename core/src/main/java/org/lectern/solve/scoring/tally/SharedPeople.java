package org.lectern.solve.scoring.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;

/** The pairs of sessions in which one person is live, for whom {@code person-conflict} is not waived there. */
public final class SharedPeople {

    private final List<Pair> pairs;
    private final int[][] partners;

    /**
     * Two sessions and the people whom they share.
     *
     * @param one index of a session
     * @param other index of a later session
     * @param people ids of the people for whom {@code person-conflict} is not waived in this pair
     */
    public record Pair(int one, int other, List<String> people) {

        public Pair {
            people = List.copyOf(people);
        }
    }

    public SharedPeople(EventIndex index) {
        WaiverLookup waived = index.waivers(RuleIds.PERSON_CONFLICT);
        Map<Long, List<String>> shared = new LinkedHashMap<>();
        index.sessionsByPerson().forEach((person, sessions) -> {
            for (int a = 0; a < sessions.length; a++) {
                for (int b = a + 1; b < sessions.length; b++) {
                    if (!waived.covers(sessions[a], sessions[b], SubjectId.person(person))) {
                        long key = (long) sessions[a] << 32 | sessions[b];
                        shared.computeIfAbsent(key, ignored -> new ArrayList<>())
                                .add(person);
                    }
                }
            }
        });
        this.pairs = shared.entrySet().stream()
                .map(entry ->
                        new Pair((int) (entry.getKey() >> 32), (int) (entry.getKey() & 0xffffffffL), entry.getValue()))
                .toList();
        IntStream.Builder[] others = new IntStream.Builder[index.sessionCount()];
        Arrays.setAll(others, session -> IntStream.builder());
        for (Pair pair : pairs) {
            others[pair.one()].add(pair.other());
            others[pair.other()].add(pair.one());
        }
        this.partners = Arrays.stream(others).map(own -> own.build().toArray()).toArray(int[][]::new);
    }

    /** Returns, for each session, those with which it shares people. */
    public int[][] partners() {
        return partners;
    }

    public List<Pair> pairs() {
        return pairs;
    }
}
