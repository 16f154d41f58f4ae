package org.lectern.diagnose.csp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Orders sessions by how closely they relate to some: those that share people and relations, then the least flexible.
 */
public final class ConflictNeighbourhood {

    private ConflictNeighbourhood() {}

    /** Returns all sessions by index, those given first. */
    public static List<Integer> ordered(DiagnosisModel model, BitSet active, BitSet sessions) {
        FeasibilityCsp problem = new FeasibilityCsp(model, active);
        BitSet seen = new BitSet();
        List<Integer> order = new ArrayList<>();
        Deque<Integer> queue = new ArrayDeque<>();
        List<Integer> variables = IntStream.range(0, problem.size())
                .boxed()
                .sorted(Comparator.comparingInt(v -> problem.places[v].size()))
                .toList();
        for (int v : variables) {
            if (sessions.get(problem.sessions[v])) {
                seen.set(v);
                queue.add(v);
            }
        }
        while (!queue.isEmpty()) {
            int v = queue.poll();
            order.add(problem.sessions[v]);
            problem.links.get(v).keySet().stream()
                    .filter(w -> !seen.get(w))
                    .sorted(Comparator.comparingInt(w -> problem.places[w].size()))
                    .forEach(w -> {
                        seen.set(w);
                        queue.add(w);
                    });
        }
        variables.stream().filter(v -> !seen.get(v)).forEach(v -> order.add(problem.sessions[v]));
        for (int s = 0; s < model.sessions.size(); s++) {
            if (!order.contains(s)) {
                order.add(s);
            }
        }
        return order;
    }
}
