package org.lectern.solve.proof;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.solve.proof.nogood.RememberedByPlaces;

/** What the multipliers of one kind in a node say: what sessions pay, and what a timetable gets back at most. */
interface ProofTerm {

    /** Stands for the cost of what no timetable of a node does. */
    long INFEASIBLE = Long.MAX_VALUE;

    /**
     * What the terms of a node are made of.
     *
     * @param tags the multipliers of all terms
     */
    record Given(ProofContext subject, ProofRegions regions, List<CertificateMultiplier> tags) {

        /** Returns the people whose time has a multiplier. */
        Set<String> timedPeople() {
            return tags.stream()
                    .filter(tag -> tag.kind() == CertificateMultiplier.Kind.PERSON_TIME)
                    .map(CertificateMultiplier::id)
                    .collect(Collectors.toSet());
        }
    }

    /** Makes a term of its multipliers. */
    @FunctionalInterface
    interface Maker {

        /**
         * Returns the term.
         *
         * @throws InvalidCertificateException if a multiplier is not allowed: a timetable may get back more than it pays
         */
        ProofTerm make(Given given, List<CertificateMultiplier> own) throws InvalidCertificateException;
    }

    /** Makes a term that hangs on the event and its own multipliers alone. */
    @FunctionalInterface
    interface SimpleMaker {

        /**
         * Returns the term.
         *
         * @throws InvalidCertificateException if a multiplier is not allowed
         */
        ProofTerm make(ProofContext subject, List<CertificateMultiplier> own) throws InvalidCertificateException;
    }

    /** Returns what a session pays at a place, in parts of a unit of packed cost. */
    long penalty(int session, ProofPlace place);

    /** Returns the parts whose least costs add up to that of this term. */
    List<Part> parts();

    /**
     * What the rules of a term say of some sessions alone.
     *
     * @param sessions all sessions whose places matter
     * @param minCost the least that the rules cost any timetable of a node, less what it gets back, or {@link #INFEASIBLE}, for the
     *     places left to each session of the event
     * @param rises by how much more the rules cost at least if one of the sessions takes a place, beyond {@code minCost}, for the same
     * @param hasRises whether that may be more than 0
     */
    record Part(
            List<Integer> sessions, ToLongFunction<int[][]> minCost, Function<int[][], Rises> rises, boolean hasRises) {

        /** How many sets of places a part remembers the costs of. */
        private static final int MAX_REMEMBERED = 128;

        /** Returns a part that says nothing of one session at one place. */
        static Part of(List<Integer> sessions, ToLongFunction<int[][]> minCost) {
            return new Part(sessions, minCost, allowed -> (session, place) -> 0, false);
        }

        /** Returns a part that looks at the places of all sessions. */
        static Part ofAll(ProofContext subject, ToLongFunction<int[][]> minCost) {
            return of(IntStream.range(0, subject.sessionCount()).boxed().toList(), minCost);
        }

        /** Returns this, which does not count again what it has counted for the same places of its sessions. */
        Part remembering() {
            RememberedByPlaces<Long> costs = new RememberedByPlaces<>(sessions, minCost::applyAsLong, MAX_REMEMBERED);
            RememberedByPlaces<Rises> known = new RememberedByPlaces<>(sessions, rises, MAX_REMEMBERED);
            return new Part(sessions, costs::of, known::of, hasRises);
        }
    }

    /** Says by how much more the rules of a term cost if a session takes a place, or {@link #INFEASIBLE}. */
    @FunctionalInterface
    interface Rises {
        long at(int session, ProofPlace place);
    }
}
