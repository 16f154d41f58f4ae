package org.lectern.diagnose.csp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tree search and packing against trying everything, on problems of random tiny events. */
@Tag("slow")
class TreeSearchTest {

    private static final List<FeasibilityCsp> PROBLEMS = PlainCsp.random(20_000, 300);
    private static final Map<FeasibilityCsp, PlainCsp> PLAIN =
            PROBLEMS.stream().collect(Collectors.toMap(problem -> problem, PlainCsp::new));

    @Test
    void treeSearch_withEnoughNodes_answersAsTryingEverythingDoes() {
        int infeasible = 0;
        for (FeasibilityCsp problem : PROBLEMS) {
            PlainCsp plain = plain(problem);

            FeasibilityResult result = answer(problem, 100_000);

            assertEquals(
                    plain.solutions().isEmpty()
                            ? FeasibilityResult.Status.INFEASIBLE
                            : FeasibilityResult.Status.FEASIBLE,
                    result.status());
            if (result.isFeasible()) {
                assertTrue(
                        plain.holds(Objects.requireNonNull(result.values())),
                        "the values of the answer are no solution");
            } else {
                infeasible++;
            }
        }
        assertTrue(infeasible > 10 && infeasible < PROBLEMS.size() - 10, infeasible + " infeasible");
    }

    @Test
    void conflict_withoutLoads_isInfeasibleByItself() {
        int seen = 0;
        for (FeasibilityCsp problem : PROBLEMS) {
            PlainCsp plain = plain(problem);
            FeasibilityResult result = answer(problem, 100_000);
            if (result.isInfeasible() && !plain.hasLoads()) {
                BitSet variables = new BitSet();
                for (int v = 0; v < problem.size(); v++) {
                    variables.set(v, result.conflict().get(problem.sessions[v]));
                }
                assertFalse(plain.arePossible(variables), "the sessions of the conflict have a common timetable");
                seen++;
            }
        }
        assertTrue(seen > 2, seen + " conflicts");
    }

    @Test
    void treeSearch_withoutNodes_isUnknown() {
        FeasibilityCsp problem = PROBLEMS.stream()
                .filter(candidate -> plain(candidate).solutions().size() > 1)
                .findFirst()
                .orElseThrow();

        assertEquals(FeasibilityResult.Status.UNKNOWN, answer(problem, 0).status());
    }

    @Test
    void packing_thatSucceeds_isASolution() {
        int packed = 0;
        int solvable = 0;
        for (FeasibilityCsp problem : PROBLEMS) {
            PlainCsp plain = plain(problem);
            boolean hasSolution = !plain.solutions().isEmpty();

            int[] values = new GreedyPacking(new DomainStore(problem)).solve();

            solvable += hasSolution ? 1 : 0;
            if (values != null) {
                assertTrue(hasSolution && plain.holds(values), "packed what breaks something");
                packed++;
            }
        }
        assertTrue(packed > solvable * 4 / 5, packed + " of " + solvable + " packed");
    }

    private static PlainCsp plain(FeasibilityCsp problem) {
        return Objects.requireNonNull(PLAIN.get(problem));
    }

    /** Propagates first, as the prover does: the tree search branches on what that leaves. */
    private static FeasibilityResult answer(FeasibilityCsp problem, long nodes) {
        DomainStore domains = new DomainStore(problem);
        double[] weight = new double[problem.size()];
        BitSet conflict = new Propagation(problem, domains, 1_000, weight).propagate(Propagation.all(problem));
        return conflict == null
                ? new TreeSearch(problem, domains, new FarkasMultipliers(problem), weight, 1).run(nodes)
                : FeasibilityResult.infeasible(TreeSearch.sessions(problem, conflict));
    }
}
