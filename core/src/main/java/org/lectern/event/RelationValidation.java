package org.lectern.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds every mistake in the relations between sessions. */
record RelationValidation(ProblemSink sink) {

    private static final int MAX_LAG_MINUTES = 366 * EventValidation.MAX_MINUTES;

    void check(List<Relation> relations, Set<String> sessions) {
        for (int i = 0; i < relations.size(); i++) {
            String pointer = "/relations/" + i;
            checkSessions(pointer, relations.get(i).sessionIds(), sessions);
            sink.range(
                    pointer + "/weight",
                    "weight of the relation",
                    relations.get(i).importance().weight(),
                    1,
                    Importance.MAX_WEIGHT);
            if (relations.get(i) instanceof Relation.Before order) {
                checkLags(pointer, order);
            }
        }
    }

    private void checkSessions(String pointer, List<String> ids, Set<String> sessions) {
        if (ids.size() < 2) {
            sink.add(
                    "empty",
                    pointer + "/sessions",
                    ids,
                    "The relation must name at least two sessions, not %s.".formatted(ids.size()),
                    "Add the sessions that it links.");
        }
        Set<String> seen = new HashSet<>();
        for (int j = 0; j < ids.size(); j++) {
            String at = pointer + "/sessions/" + j;
            sink.knownId(at, "session of the relation", ids.get(j), sessions);
            if (!seen.add(ids.get(j))) {
                sink.add(
                        "duplicate",
                        at,
                        ids.get(j),
                        "The session '%s' is named twice in one relation.".formatted(Problem.shown(ids.get(j))),
                        "Remove one.");
            }
        }
    }

    private void checkLags(String pointer, Relation.Before order) {
        sink.range(pointer + "/minLagMinutes", "minimum minutes of lag", order.minLagMinutes(), 0, MAX_LAG_MINUTES);
        Integer most = order.maxLagMinutes();
        if (most != null) {
            sink.range(pointer + "/maxLagMinutes", "maximum minutes of lag", most, 0, MAX_LAG_MINUTES);
            if (most >= 0 && most < order.minLagMinutes() && order.minLagMinutes() <= MAX_LAG_MINUTES) {
                sink.add(
                        "out-of-range",
                        pointer + "/maxLagMinutes",
                        most,
                        "The maximum lag must be at least the minimum lag of %2$s minutes, not '%1$s'."
                                .formatted(most, order.minLagMinutes()),
                        "Swap the two.");
            }
        }
    }
}
