package org.lectern.diagnose.csp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Propagation against trying everything, on problems of random tiny events. */
@Tag("slow")
class PropagationTest {

    private static final List<FeasibilityCsp> PROBLEMS = PlainCsp.random(0, 300);

    @Test
    void propagation_always_keepsEveryValueOfASolution() {
        int contradictions = 0;
        int removed = 0;
        for (FeasibilityCsp problem : PROBLEMS) {
            List<int[]> solutions = new PlainCsp(problem).solutions();
            DomainStore domains = new DomainStore(problem);

            BitSet conflict = propagate(problem, domains);

            if (conflict != null) {
                assertTrue(solutions.isEmpty(), "a contradiction in a problem with a solution");
                contradictions++;
                continue;
            }
            for (int v = 0; v < problem.size(); v++) {
                removed += problem.values(v) - domains.count[v];
                for (int[] solution : solutions) {
                    assertTrue(has(domains, v, solution[v]), "a value of a solution was removed");
                }
            }
        }
        assertTrue(contradictions > 5 && removed > 5, contradictions + " contradictions, " + removed + " removed");
    }

    @Test
    void contradiction_withoutLoads_isSeenInItsVariablesAlone() {
        int seen = 0;
        for (FeasibilityCsp problem : PROBLEMS) {
            PlainCsp plain = new PlainCsp(problem);
            BitSet conflict = plain.hasLoads() ? null : propagate(problem, new DomainStore(problem));
            if (conflict != null) {
                assertFalse(plain.arePossible(conflict), "the variables of a contradiction have a common assignment");
                seen++;
            }
        }
        assertTrue(seen > 1, seen + " contradictions");
    }

    @Test
    void remainingValues_ofLinkedVariables_allHaveASupport() {
        for (FeasibilityCsp problem : PROBLEMS) {
            DomainStore domains = new DomainStore(problem);
            if (propagate(problem, domains) == null) {
                for (int a = 0; a < problem.size(); a++) {
                    for (int b : problem.links.get(a).keySet()) {
                        assertEquals(domains.count[a], supported(problem, domains, a, b), "values without a support");
                    }
                }
            }
        }
    }

    private static int supported(FeasibilityCsp problem, DomainStore domains, int a, int b) {
        PlainCsp plain = new PlainCsp(problem);
        int supported = 0;
        for (int value = 0; value < problem.values(a); value++) {
            boolean found = false;
            for (int other = 0; other < problem.values(b) && has(domains, a, value) && !found; other++) {
                found = has(domains, b, other) && plain.areCompatible(a, value, b, other);
            }
            supported += found ? 1 : 0;
        }
        return supported;
    }

    private static @Nullable BitSet propagate(FeasibilityCsp problem, DomainStore domains) {
        return new Propagation(problem, domains, Integer.MAX_VALUE, new double[problem.size()])
                .propagate(Propagation.all(problem));
    }

    private static boolean has(DomainStore domains, int variable, int value) {
        return ((domains.remaining[variable][value >> 6] >> value) & 1) != 0;
    }
}
