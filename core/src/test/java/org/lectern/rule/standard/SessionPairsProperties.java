package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.HalfDay;
import org.lectern.rule.ScheduledSession;

/** The sweeps find the pairs that the plain definitions name. */
class SessionPairsProperties {

    private static final Instant TEN = Instant.parse("2020-03-31T10:00:00Z");

    private static List<ScheduledSession> sessions(long seed) {
        Random random = new Random(seed);
        List<ScheduledSession> sessions = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            Window time = Window.of(TEN.plusSeconds(60L * random.nextInt(20)), 1 + random.nextInt(8));
            sessions.add(new ScheduledSession(
                    Session.builder("s" + i).build(),
                    Room.of("r" + random.nextInt(3), 40),
                    time,
                    new HalfDay(LocalDate.parse("2020-03-31"), time),
                    List.of(),
                    List.of()));
        }
        return sessions;
    }

    /** Returns the ordered pairs for which a condition holds. */
    private static List<List<ScheduledSession>> pairs(
            List<ScheduledSession> sessions, BiPredicate<ScheduledSession, ScheduledSession> condition) {
        List<List<ScheduledSession>> pairs = new ArrayList<>();
        for (ScheduledSession one : sessions) {
            for (ScheduledSession other : sessions) {
                if (!one.equals(other) && condition.test(one, other)) {
                    pairs.add(List.of(one, other));
                }
            }
        }
        return pairs;
    }

    private static boolean follows(ScheduledSession one, ScheduledSession other, List<ScheduledSession> sessions) {
        Instant end = one.time().endExclusive();
        Instant start = other.time().startInclusive();
        return !start.isBefore(end)
                && sessions.stream().noneMatch(third -> new Window(end, start).contains(third.time()));
    }

    @Property
    void forEachFollowing_anySessions_findsThePairsWithNoneBetween(@ForAll long seed) {
        List<ScheduledSession> sessions = sessions(seed);
        List<List<ScheduledSession>> found = new ArrayList<>();

        SessionPairs.forEachFollowing(sessions, ScheduledSession::time, (one, other) -> found.add(List.of(one, other)));

        List<List<ScheduledSession>> expected = pairs(sessions, (one, other) -> follows(one, other, sessions));
        assertEquals(expected.size(), found.size());
        assertEquals(Set.copyOf(expected), Set.copyOf(found));
    }

    @Property
    void forEachOverlap_anySessions_findsEachPairOnce(@ForAll long seed) {
        List<ScheduledSession> sessions = sessions(seed);
        List<Set<ScheduledSession>> found = new ArrayList<>();

        SessionPairs.forEachOverlap(sessions, ScheduledSession::time, (one, other) -> found.add(Set.of(one, other)));

        Set<Set<ScheduledSession>> expected = new HashSet<>();
        pairs(sessions, (one, other) -> one.time().overlapMinutes(other.time()) > 0)
                .forEach(pair -> expected.add(Set.copyOf(pair)));
        assertEquals(expected.size(), found.size());
        assertEquals(expected, Set.copyOf(found));
    }

    @Property
    void forEachOverlap_sessionsInGroups_findsThoseWhoseGroupsMeetInTheSameOrder(@ForAll long seed) {
        List<ScheduledSession> sessions = sessions(seed);
        // Two rooms that meet, and one by itself.
        Map<String, List<String>> groups =
                Map.of("r0", List.of("r0", "r1"), "r1", List.of("r1", "r0"), "r2", List.of("r2"));
        List<List<ScheduledSession>> found = new ArrayList<>();

        SessionPairs.forEachOverlap(
                sessions,
                ScheduledSession::time,
                session -> Objects.requireNonNull(groups.get(session.room().id())),
                (one, other) -> found.add(List.of(one, other)));

        List<List<ScheduledSession>> expected = new ArrayList<>();
        SessionPairs.forEachOverlap(sessions, ScheduledSession::time, (one, other) -> {
            if (one.room().id().equals("r2") == other.room().id().equals("r2")) {
                expected.add(List.of(one, other));
            }
        });
        assertEquals(expected, found);
    }
}
