package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.rule.Score;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.Meetings;
import org.lectern.testing.OverfullMornings;
import org.lectern.testing.ScarceMornings;

/**
 * In events of 8 to 15 sessions and of more than 40, no search without a technique finds what another has ruled out. So where two
 * searches prove their timetables, both cost the same. More events: {@code mvn -q test -pl core
 * -Dtest=SwitchedOffInLargerEventsTest -Dlectern.events=2000}.
 */
@Tag("night")
class SwitchedOffInLargerEventsTest {

    /** Each kind once, but the largest. */
    private static final int EVENTS = Math.max(4, Integer.getInteger("lectern.events", 4));

    private static final int STEPS = 20_000;

    /** Without reduced costs, each node takes as long as the whole proof. */
    private static final int FEW_STEPS = 1_000;

    private static final int KINDS = 5;

    /** In these, a technique changes the course of nearly each search, so one is switched off in each event. */
    private static final int LARGE_KIND = 4;

    /** The techniques without which some search went another way. */
    private final Set<ProofTechnique> needed = Collections.synchronizedSet(EnumSet.noneOf(ProofTechnique.class));

    private final Set<Integer> proven = Collections.synchronizedSet(new TreeSet<>());

    @Test
    void searches_withEachTechniqueSwitchedOff_neverContradictOneAnother() {
        IntStream.range(0, EVENTS).parallel().forEach(this::compare);

        assertTrue(needed.containsAll(EnumSet.of(ProofTechnique.NOGOODS, ProofTechnique.LEVELS)), needed::toString);
        assertTrue(proven.size() >= EVENTS / 2, () -> "proven: " + proven);
    }

    /** Enough is missing in this event, after enough steps, for trees that aim at guesses. */
    @Test
    void searches_ofALargeEventWithAndWithoutGuesses_neverContradictEachOther() {
        compare(PlainDays.event(45, 4), EnumSet.of(ProofTechnique.DESTRUCTIVE_BOUNDS), 3 * STEPS, "guesses");

        assertEquals(Set.of(ProofTechnique.DESTRUCTIVE_BOUNDS), needed);
    }

    private void compare(int seed) {
        Search all = compare(eventOf(seed), techniques(seed), STEPS, "seed " + seed);
        if (all.isProven()) {
            proven.add(seed);
        }
    }

    /** Returns the search with all techniques. */
    private Search compare(Event event, Set<ProofTechnique> techniques, int steps, String name) {
        Search all = SwitchedSearch.ended(event, SwitchedSearch.all(), steps);
        assertVerified(event, all, name);
        for (ProofTechnique technique : techniques) {
            String says = name + " without " + technique;
            boolean isLong = technique != ProofTechnique.REDUCED_COST_FIXING;
            Search without = SwitchedSearch.ended(event, SwitchedSearch.without(technique), isLong ? steps : FEW_STEPS);

            assertVerified(event, without, says);
            assertAtMost(all.lowerBound(), without.best(), says);
            assertAtMost(without.lowerBound(), all.best(), says);
            if (all.isProven() && without.isProven()) {
                assertEquals(all.best(), without.best(), says);
            }
            if (!without.certificate().equals(all.certificate())) {
                needed.add(technique);
            }
        }
        return all;
    }

    private static Set<ProofTechnique> techniques(int seed) {
        List<ProofTechnique> all = List.of(ProofTechnique.values());
        return seed % KINDS == LARGE_KIND
                ? EnumSet.of(all.get(seed / KINDS % all.size()))
                : EnumSet.allOf(ProofTechnique.class);
    }

    private static void assertVerified(Event event, Search search, String says) {
        VerificationResult verification = CertificateVerifier.verify(event, search.certificate());
        assertTrue(verification.isValid(), () -> says + ": " + verification.reason());
    }

    private static void assertAtMost(Score bound, Score cost, String says) {
        assertTrue(bound.compareTo(cost) <= 0, () -> says + ": a bound of " + bound + " is above " + cost);
    }

    private static Event eventOf(int seed) {
        int own = seed / KINDS;
        return switch (seed % KINDS) {
            case 0 -> mornings(9 + own % 3, own);
            case 1 -> ManyRooms.event(8 + own % 7, 3, own);
            case 2 -> gaps(8, own);
            case 3 -> OverfullMornings.of(13 + own % 3, new Random(own));
            default -> PlainDays.event(41 + own % 5, own);
        };
    }

    /** Half-hours and hours of up to three of six people, of which some must be left out. */
    private static Event mornings(int sessions, long seed) {
        Random random = new Random(seed);
        Event.Builder event = ScarceMornings.morning().startStepMinutes(30).day("2020-03-31", "09:00/12:00");
        List<String> people = new ArrayList<>(ScarceMornings.PEOPLE);
        for (int s = 0; s < sessions; s++) {
            Collections.shuffle(people, random);
            event.session(Session.builder("s" + s)
                    .allowedMinutes(random.nextInt(3) == 0 ? 60 : 30)
                    .priority(1 + random.nextInt(9))
                    .attendants(people.subList(0, 1 + random.nextInt(3)).toArray(String[]::new))
                    .audience(20 + random.nextInt(60))
                    .build());
        }
        return event.build();
    }

    /** People's gaps count at medium level, where multipliers tell less of them. */
    private static Event gaps(int sessions, long seed) {
        return Meetings.event(sessions, 5, 2, false, seed).toBuilder()
                .ruleSettings(List.of(RuleSetting.of("idle-gap").withLevel(Level.MEDIUM)))
                .build();
    }
}
