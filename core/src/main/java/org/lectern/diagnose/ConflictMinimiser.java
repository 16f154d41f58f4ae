package org.lectern.diagnose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.csp.DiagnosisModel;
import org.lectern.diagnose.csp.FeasibilityProver;
import org.lectern.diagnose.csp.FeasibilityResult;
import org.lectern.diagnose.csp.RelevantFacts;
import org.lectern.diagnose.csp.TimetableWitness;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.job.work.StopRequestedException;

/**
 * Finds a minimal infeasible subset by deletion filtering (Chinneck and Dravnieks 1991), with chunks of shrinking size
 * as in delta debugging (Zeller and Hildebrandt 2002). It deletes whole sessions first, then other facts.
 *
 * <p>Each fact that stays is proven to be needed: a timetable was found for the set without it. Deleting other facts
 * forbids nothing new, so that remains true to the end.
 */
final class ConflictMinimiser {

    /**
     * The order of deletion: kinds that explain little to people come first, so that the others are more likely to
     * stay.
     */
    private static final List<FactKind> FIRST = List.of(
            FactKind.OTHER_RULE,
            FactKind.EVENT_LOAD,
            FactKind.SESSIONS_AT_ONCE,
            FactKind.TEAM_LOAD,
            FactKind.PERSON_LOAD,
            FactKind.GAP_LIMIT,
            FactKind.ROOM_LOAD,
            FactKind.EQUAL_MINUTES,
            FactKind.SLOT_ORDER,
            FactKind.RELATION,
            FactKind.TOPIC_COUNT,
            FactKind.TRAVEL,
            FactKind.CHANGEOVER,
            FactKind.SET_UP,
            FactKind.ROOM_PARTS,
            FactKind.ONE_SESSION_AT_A_TIME,
            FactKind.ONE_PLACE_AT_A_TIME,
            FactKind.PIN,
            FactKind.FEATURES,
            FactKind.EXCLUDED_FEATURES,
            FactKind.SEATS,
            FactKind.ALLOWED_ROOMS,
            FactKind.PERSON_ROOMS,
            FactKind.SLOT_SEATED,
            FactKind.SLOT_MINUTES,
            FactKind.MIN_QA,
            FactKind.OPENING,
            FactKind.SESSION_MINUTES,
            FactKind.BREAK,
            FactKind.ROOM_HOURS,
            FactKind.PREFERRED_HOURS,
            FactKind.UNDESIRED_HOURS,
            FactKind.PERSON_PREFERRED_HOURS,
            FactKind.PERSON_UNDESIRED_HOURS,
            FactKind.SESSION_HOURS,
            FactKind.SPEAKER_WINDOWS,
            FactKind.ATTENDANT_WINDOWS,
            FactKind.DAY_WINDOWS,
            FactKind.SESSION_HELD);

    private static final int MANY_SESSIONS = 6;
    private static final int MAX_AT_ONCE = 20;
    private static final long NODES_BY_SESSIONS = 40_000;

    private final DiagnosisModel model;
    private final FeasibilityProver prover;
    private final TimetableWitness witness;
    private final long nodes;
    /** For a fact, placements of the required sessions, found without it. */
    private final Map<Integer, List<Placement>> found = new HashMap<>();

    private boolean isMinimal = true;
    private BitSet smallest = new BitSet();

    ConflictMinimiser(DiagnosisModel model, FeasibilityProver prover, TimetableWitness witness, long nodes) {
        this.model = model;
        this.prover = prover;
        this.witness = witness;
        this.nodes = nodes;
    }

    /** Returns whether each fact of the last set is proven to be needed. */
    boolean isMinimal() {
        return isMinimal;
    }

    /**
     * Returns a minimal infeasible subset of facts.
     *
     * @param active facts that conflict
     * @param involved sessions that are enough for the conflict
     */
    BitSet minimise(BitSet active, BitSet involved) {
        smallest = active;
        found.clear();
        try {
            isMinimal = true;
            return minimised(active, involved);
        } catch (StopRequestedException e) {
            isMinimal = false;
            return smallest;
        }
    }

    /** Keeps a set that is proven to conflict, in case that there is no time to make it smaller. */
    private boolean isInfeasible(BitSet set, long atMost) {
        boolean isProven = prover.decide(set, atMost).isInfeasible();
        smallest = isProven ? set : smallest;
        return isProven;
    }

    private BitSet minimised(BitSet active, BitSet involved) {
        BitSet now = narrowed((BitSet) active.clone(), involved);
        List<Integer> sessions = model.requiredSessions(now).stream()
                .mapToObj(s -> model.held[s])
                .toList();
        if (sessions.size() > MAX_AT_ONCE) {
            // With many sessions, fewer other facts make the questions easier.
            now = withoutKinds(now);
        }
        // A few sessions are deleted as quickly one by one, which also chooses the ones that stay.
        now = without(now, sessions, sessions.size() > MANY_SESSIONS ? sessions.size() / 2 : 1, 1);
        BitSet needed = RelevantFacts.of(model, now);
        needed.and(now);
        if (needed.cardinality() < now.cardinality() && isInfeasible(needed, nodes)) {
            now = needed;
        }
        List<Integer> others = others(now, sessions);
        now = without(now, others, Math.max(1, others.size() / 4), 1);
        return seenToBeNeeded(now);
    }

    /** Returns all other facts, in the order of deletion. */
    private List<Integer> others(BitSet now, List<Integer> sessions) {
        Set<Integer> held = Set.copyOf(sessions);
        return now.stream()
                .filter(fact -> !held.contains(fact))
                .boxed()
                .sorted(Comparator.comparingInt(
                        fact -> FIRST.indexOf(model.facts.get(fact).kind())))
                .toList();
    }

    /** Proves that each fact is needed, by a timetable that the checker accepts where that fact is relaxed too. */
    private BitSet seenToBeNeeded(BitSet set) {
        BitSet now = (BitSet) set.clone();
        Event alone = model.relaxed(now);
        for (int fact = now.nextSetBit(0); fact >= 0; fact = now.nextSetBit(fact + 1)) {
            Event without = model.facts.get(fact).relaxedIn(alone);
            if (isKept(without, found.get(fact))) {
                continue;
            }
            BitSet fewer = (BitSet) now.clone();
            fewer.clear(fact);
            FeasibilityResult outcome = prover.decide(fewer, nodes);
            if (outcome.isInfeasible()) {
                return seenToBeNeeded(fewer);
            }
            boolean isSeen = outcome.isFeasible() && isKept(without, witness.placements(outcome, fewer));
            isMinimal &= isSeen || witness.isFeasible(without);
        }
        return now;
    }

    private boolean isKept(Event event, @Nullable List<Placement> placements) {
        return placements != null && witness.findValid(event, placements).isPresent();
    }

    /** Deletes the sessions that the proof did not use, as long as that helps. */
    private BitSet narrowed(BitSet active, BitSet involved) {
        BitSet now = active;
        BitSet enough = involved;
        while (true) {
            BitSet fewer = model.withSessions(now, enough);
            if (fewer.cardinality() == now.cardinality()) {
                return now;
            }
            FeasibilityResult outcome = prover.decide(fewer, few(fewer));
            if (!outcome.isInfeasible()) {
                return now;
            }
            now = fewer;
            smallest = now;
            enough = outcome.conflict();
        }
    }

    /** Returns the node limit of one of many questions; what stays unknown is asked again at the end. */
    private long few(BitSet active) {
        return Math.min(
                nodes,
                NODES_BY_SESSIONS / Math.max(1, model.requiredSessions(active).cardinality()));
    }

    /** Deletes all facts of a kind at once, kind by kind, as long as that helps. */
    private BitSet withoutKinds(BitSet active) {
        BitSet now = active;
        for (FactKind kind : FIRST) {
            if (kind != FactKind.SESSION_HELD) {
                List<Integer> own = now.stream()
                        .filter(fact -> model.facts.get(fact).kind() == kind)
                        .boxed()
                        .toList();
                now = own.isEmpty() ? now : without(now, own, own.size(), own.size());
            }
        }
        return now;
    }

    private BitSet without(BitSet active, List<Integer> facts, int firstChunk, int lastChunk) {
        BitSet now = active;
        List<Integer> left = new ArrayList<>(facts);
        for (int chunk = firstChunk; ; chunk = Math.max(lastChunk, chunk / 2)) {
            int at = 0;
            while (at < left.size()) {
                List<Integer> part = left.subList(at, Math.min(left.size(), at + chunk));
                BitSet fewer = (BitSet) now.clone();
                part.forEach(fewer::clear);
                FeasibilityResult outcome = fewer.equals(now) ? null : prover.decide(fewer, few(fewer));
                if (outcome == null) {
                    part.clear();
                } else if (outcome.isInfeasible()) {
                    part.clear();
                    smallest = fewer;
                    now = model.withSessions(fewer, outcome.conflict());
                    if (now.cardinality() < fewer.cardinality() && !isInfeasible(now, few(now))) {
                        now = fewer;
                    }
                    BitSet kept = now;
                    left.removeIf(fact -> !kept.get(fact));
                } else {
                    if (chunk == 1 && outcome.isFeasible()) {
                        found.put(part.get(0), witness.placements(outcome, fewer));
                    }
                    at += chunk;
                }
            }
            if (chunk == lastChunk) {
                return now;
            }
        }
    }
}
