package org.lectern.solve.scoring.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;

/** The pairs of sessions in which one person is live, for whom {@code person-conflict} is not waived there. */
public final class SharedPeople {

    private final List<Pair> pairs;
    private final int[][] partners;
    private final BufferMinutes buffers;
    /** For each session, the later ones with which it shares remote people alone. */
    private final BitSet[] remoteOnly;

    /**
     * Two sessions and the people whom they share.
     *
     * @param one index of a session
     * @param other index of a later session
     * @param people ids of the people for whom {@code person-conflict} is not waived in this pair
     * @param travellers how many of them go from one building to another: those who are not remote
     */
    public record Pair(int one, int other, List<String> people, int travellers) {

        public Pair {
            people = List.copyOf(people);
        }
    }

    public SharedPeople(EventIndex index) {
        WaiverLookup waived = index.waivers(RuleIds.PERSON_CONFLICT);
        Set<String> remote = index.event().people().stream()
                .filter(person -> person.findZone().isPresent())
                .map(Person::id)
                .collect(Collectors.toSet());
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
                .map(entry -> new Pair(
                        (int) (entry.getKey() >> 32), (int) (entry.getKey() & 0xffffffffL), entry.getValue(), (int)
                                entry.getValue().stream()
                                        .filter(person -> !remote.contains(person))
                                        .count()))
                .toList();
        this.buffers = index.buffers();
        this.remoteOnly = new BitSet[index.sessionCount()];
        Arrays.setAll(remoteOnly, session -> new BitSet());
        pairs.stream().filter(pair -> pair.travellers() == 0).forEach(pair -> remoteOnly[pair.one()].set(pair.other()));
        IntStream.Builder[] others = new IntStream.Builder[index.sessionCount()];
        Arrays.setAll(others, session -> IntStream.builder());
        for (Pair pair : pairs) {
            others[pair.one()].add(pair.other());
            others[pair.other()].add(pair.one());
        }
        this.partners = Arrays.stream(others).map(own -> own.build().toArray()).toArray(int[][]::new);
    }

    /** Returns the least minutes between two sessions that share people, in these rooms. */
    public int minBetween(int one, int other, int room, int otherRoom) {
        return remoteOnly[Math.min(one, other)].get(Math.max(one, other))
                ? buffers.changeover()
                : buffers.minBetween(room, otherRoom);
    }

    /** Returns, for each session, those with which it shares people. */
    public int[][] partners() {
        return partners;
    }

    public List<Pair> pairs() {
        return pairs;
    }
}
