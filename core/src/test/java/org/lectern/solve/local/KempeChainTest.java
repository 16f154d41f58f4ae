package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.Meetings;

/** Chains on random timetables, against a plain reference that tries all sessions again and again. */
class KempeChainTest {

    private static final int EVENTS = 60;
    private static final int CHAINS_PER_EVENT = 60;
    private static final int MAX_SIZE = 12;

    private int possible;
    private int ofSeveral;
    private int impossible;

    /** One random timetable, and what a chain in it should be. */
    private static final class Reference {

        private final Event event;
        private final Instance instance;
        private final Assignment assignment;
        private final List<Set<String>> people;

        private Reference(int seed, Random random) {
            this.event = Meetings.event(20 + seed % 30, 8 + seed % 7, 4, seed % 2 == 0, seed);
            this.instance = ManyRooms.instance(event);
            this.assignment = new Assignment(instance, RoomGroups.apart(instance));
            new RandomPlaces(instance, assignment, random).fill(2000);
            this.people = event.sessions().stream()
                    .<Set<String>>map(session -> new TreeSet<>(session.attendantIds()))
                    .toList();
        }

        private List<Integer> scheduled() {
            return IntStream.range(0, instance.sessionCount())
                    .filter(assignment::isScheduled)
                    .boxed()
                    .toList();
        }

        /** Returns each session of the chain with 1 if it goes later, or -1; empty where the chain is impossible. */
        private Optional<Map<Integer, Integer>> chain(int first, int later) {
            Map<Integer, Integer> signs = new LinkedHashMap<>(Map.of(first, 1));
            boolean isGrowing = true;
            while (isGrowing) {
                isGrowing = false;
                for (Map.Entry<Integer, Integer> entry : List.copyOf(signs.entrySet())) {
                    for (int other : scheduled()) {
                        int sign = -entry.getValue();
                        if (meets(entry.getKey(), entry.getValue() * later, other)) {
                            int known = signs.getOrDefault(other, 0);
                            if (known == entry.getValue()) {
                                return Optional.empty();
                            }
                            isGrowing |= known == 0;
                            signs.put(other, sign);
                        }
                    }
                }
            }
            boolean canAll =
                    signs.entrySet().stream().allMatch(entry -> option(entry.getKey(), entry.getValue() * later) >= 0);
            return canAll && signs.size() <= MAX_SIZE ? Optional.of(signs) : Optional.empty();
        }

        private boolean meets(int session, int later, int other) {
            Set<String> both = people.get(session).stream()
                    .filter(people.get(other)::contains)
                    .collect(Collectors.toSet());
            int lag = event.changeoverMinutes();
            return session != other
                    && !both.isEmpty()
                    && assignment.start(session) + later < end(other) + lag
                    && assignment.start(other) < end(session) + later + lag;
        }

        private int end(int session) {
            return assignment.time(session).end();
        }

        private int option(int session, int later) {
            Session own = event.sessions().get(session);
            int minutes = end(session) - assignment.start(session);
            assertTrue(own.allowedMinutes().contains(minutes));
            return IntStream.range(0, instance.table(session).options().size())
                    .filter(option -> instance.start(session, option) == assignment.start(session) + later)
                    .filter(option -> instance.end(session, option) == end(session) + later)
                    .findFirst()
                    .orElse(-1);
        }

        /** Returns whether sessions meet only at equal times, so that an exchange keeps people apart for certain. */
        private boolean hasEqualSlots() {
            return event.changeoverMinutes() == 0
                    && event.sessions().stream()
                            .allMatch(session -> session.allowedMinutes().equals(List.of(30)));
        }

        private boolean doPeopleMeet() {
            return scheduled().stream().anyMatch(one -> scheduled().stream().anyMatch(other -> meets(one, 0, other)));
        }
    }

    @Test
    void chain_onRandomTimetables_isWhatTheReferenceFinds() {
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Reference reference = new Reference(seed, random);
            for (int i = 0; i < CHAINS_PER_EVENT; i++) {
                requireChain(reference, random, "event %d, chain %d".formatted(seed, i));
            }
        }
        assertTrue(
                ofSeveral > 300 && possible > ofSeveral + 100 && impossible > 100,
                possible + " " + ofSeveral + " " + impossible);
    }

    private void requireChain(Reference reference, Random random, String where) {
        List<Integer> scheduled = reference.scheduled();
        int first = scheduled.get(random.nextInt(scheduled.size()));
        int later = 30 * random.nextInt(-8, 9) + (random.nextInt(10) == 0 ? 24 * 60 : 0);
        if (later == 0) {
            return;
        }
        KempeChain chain = new KempeChain(reference.instance, reference.assignment, MAX_SIZE);
        Optional<Map<Integer, Integer>> expected = reference.chain(first, later);
        assertEquals(expected.isPresent(), chain.start(first, later), where);
        if (expected.isEmpty()) {
            impossible++;
            return;
        }
        possible++;
        ofSeveral += chain.size() > 1 ? 1 : 0;
        assertEquals(expected.get(), signs(chain, reference.assignment, later), where);
        assertFalse(reference.doPeopleMeet(), where);
        List<Integer> before = options(reference);
        exchange(chain, reference.assignment);
        assertFalse(reference.hasEqualSlots() && reference.doPeopleMeet(), where);

        assertTrue(chain.start(first, -later), where);
        assertEquals(expected.get(), signs(chain, reference.assignment, -later), where);
        exchange(chain, reference.assignment);
        assertEquals(before, options(reference), where);
    }

    private static Map<Integer, Integer> signs(KempeChain chain, Assignment assignment, int later) {
        Map<Integer, Integer> signs = new LinkedHashMap<>();
        for (int i = 0; i < chain.size(); i++) {
            int session = chain.session(i);
            signs.put(session, (chain.start(i) - assignment.start(session)) / later);
        }
        assertEquals(chain.size(), signs.size());
        return signs;
    }

    private static List<Integer> options(Reference reference) {
        return reference.scheduled().stream().map(reference.assignment::option).toList();
    }

    /** Rooms stay, even where two sessions then meet in one. */
    private static void exchange(KempeChain chain, Assignment assignment) {
        List<Integer> rooms = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            rooms.add(assignment.room(chain.session(i)));
            assignment.move(chain.session(i), -1, -1);
        }
        for (int i = 0; i < chain.size(); i++) {
            assignment.move(chain.session(i), rooms.get(i), chain.option(i));
        }
    }
}
