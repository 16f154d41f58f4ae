package org.lectern.solve.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramBuilderTest {

    private static final long LAST = 9;

    @Test
    void build_statesThatLeadNowhere_areLeftOut() {
        List<Long> visited = new ArrayList<>();
        DecisionDiagram diagram = new DiagramBuilder(LAST).build(0, (state, into) -> {
            visited.add(state);
            if (state == 0) {
                into.arc(7, DecisionDiagram.NONE, 1);
                into.arc(2, 0, 30);
                into.arc(3, 1, 2);
            } else if (state == 2) {
                into.arc(LAST, 1, 2, 4);
            } else if (state == 3) {
                into.arc(7, DecisionDiagram.NONE, 0);
            }
        });

        assertEquals(List.of(0L, 2L, 3L, 7L), visited);
        assertEquals(3, diagram.nodeCount());
        assertEquals(2, diagram.arcCount());
        int[] uses = new int[2];
        assertEquals(30 - 5 + 4 - 2 * 6, diagram.minCost(new long[] {5, 6}, 0, uses));
        assertEquals(List.of(1, 2), List.of(uses[0], uses[1]));
    }

    @Test
    void build_whereNothingLeadsToTheLastState_hasNoArcs() {
        DecisionDiagram diagram =
                new DiagramBuilder(LAST).build(0, (state, into) -> into.arc(state + 20, DecisionDiagram.NONE, 0));

        assertEquals(2, diagram.nodeCount());
        assertEquals(0, diagram.arcCount());
        assertEquals(DecisionDiagram.INFEASIBLE, diagram.minCost(new long[0], 0, new int[0]));
    }

    @Test
    void build_twoWaysToOneState_shareIt() {
        DecisionDiagram diagram = new DiagramBuilder(LAST).build(0, (state, into) -> {
            if (state == 0) {
                into.arc(4, DecisionDiagram.NONE, 3);
                into.arc(4, 0, 5);
            } else {
                into.arc(LAST, DecisionDiagram.NONE, 1);
            }
        });

        assertEquals(3, diagram.nodeCount());
        assertEquals(3, diagram.arcCount());
        assertEquals(4, diagram.minCost(new long[] {1}, 0, new int[1]));
        assertEquals(3, diagram.minCost(new long[] {3}, 0, new int[1]));
        assertEquals(4, diagram.minCost(new long[] {Long.MIN_VALUE}, 0, new int[1]));
    }
}
