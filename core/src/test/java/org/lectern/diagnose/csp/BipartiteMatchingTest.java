package org.lectern.diagnose.csp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Matching against Hall's condition, tried on every subset of the sessions of random tiny events. */
@Tag("slow")
class BipartiteMatchingTest {

    @Test
    void shortage_always_isFoundWhereSomeSessionsShareTooFewSlots() {
        int shortages = 0;
        int matched = 0;
        for (FeasibilityCsp problem : PlainCsp.random(10_000, 200)) {
            CapacityConstraints capacities = new CapacityConstraints(problem);
            CapacityUsage usage = new CapacityUsage(problem, capacities);
            long[][] all = new DomainStore(problem).remaining;
            for (ResourceSlots slots : ResourceSlots.all(problem, capacities, usage, all)) {
                BitSet shortage = new BipartiteMatching(problem, slots).shortage();

                assertEquals(isShort(problem, slots), shortage != null, "Hall's condition says otherwise");
                if (shortage == null) {
                    matched++;
                } else {
                    assertTrue(
                            demand(problem, slots, shortage) > capacity(slots, shortage), "no shortage of these slots");
                    shortages++;
                }
            }
        }
        assertTrue(shortages > 5 && matched > 50, shortages + " shortages, " + matched + " matched");
    }

    private static boolean isShort(FeasibilityCsp problem, ResourceSlots slots) {
        for (int subset = 1; subset < 1 << problem.size(); subset++) {
            BitSet wanted = new BitSet();
            int members = 0;
            for (int v = 0; v < problem.size(); v++) {
                BitSet own = ((subset >> v) & 1) == 0 || problem.isOptional[v] ? new BitSet() : slots.wanted(v);
                wanted.or(own);
                members += own.isEmpty() ? 0 : 1;
            }
            if (members > capacity(slots, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many sessions can have none but these slots. */
    private static int demand(FeasibilityCsp problem, ResourceSlots slots, BitSet chosen) {
        int demand = 0;
        for (int v = 0; v < problem.size(); v++) {
            BitSet others = problem.isOptional[v] ? new BitSet() : slots.wanted(v);
            boolean wantsAny = !others.isEmpty();
            others.andNot(chosen);
            demand += wantsAny && others.isEmpty() ? 1 : 0;
        }
        return demand;
    }

    private static long capacity(ResourceSlots slots, BitSet chosen) {
        return chosen.stream().mapToLong(slots::capacity).sum();
    }
}
