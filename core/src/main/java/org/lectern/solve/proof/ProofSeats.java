package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.event.Delegation;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;

/** What {@code seat-inversion} looks at: how many want each session, and the numbers of seats of rooms, here called sizes. */
final class ProofSeats {

    private final ProofContext subject;
    /** The different sizes, ascending. */
    private final List<Integer> sizes;

    private final long unitCost;
    /** The sessions that no waiver names, the most wanted first, in one list for each number of delegations. */
    private final List<List<Integer>> byWish;

    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    /** Two sizes, by their positions. */
    record Pair(int smaller, int larger) {}

    ProofSeats(ProofContext subject) {
        this.subject = subject;
        List<Set<SubjectId>> waived = subject.effectiveRules().waivers("seat-inversion").stream()
                .map(Waiver::subjects)
                .toList();
        this.unitCost = subject.unitCost("seat-inversion");
        this.byWish = byWish(waived);
        this.sizes = subject.event().rooms().stream()
                .map(room -> room.seats())
                .distinct()
                .sorted()
                .toList();
        for (int smaller = 0; smaller < sizes.size() && unitCost > 0; smaller++) {
            for (int larger = smaller + 1; larger < sizes.size(); larger++) {
                pairs.put(sizes.get(smaller) + "/" + sizes.get(larger), new Pair(smaller, larger));
            }
        }
    }

    private List<List<Integer>> byWish(List<Set<SubjectId>> waived) {
        Map<Integer, List<Integer>> found = new TreeMap<>(Comparator.reverseOrder());
        for (int s = 0; s < subject.sessionCount(); s++) {
            SubjectId session = subject.id(s);
            int wishes = 0;
            for (Delegation delegation : subject.event().delegations()) {
                wishes += delegation.wantedSessionIds().contains(session.id()) ? delegation.weight() : 0;
            }
            if (waived.stream().noneMatch(subjects -> subjects.contains(session))) {
                found.computeIfAbsent(wishes, ignored -> new ArrayList<>()).add(s);
            }
        }
        return List.copyOf(found.values());
    }

    /** Returns what a pair of sessions costs, in parts of a unit of packed cost; 0 if the rule counts nothing. */
    long unitCost() {
        return unitCost;
    }

    List<List<Integer>> byWish() {
        return byWish;
    }

    int sizeCount() {
        return sizes.size();
    }

    /** Returns the size of a room, by its position. */
    int size(int room) {
        return Collections.binarySearch(sizes, subject.event().rooms().get(room).seats());
    }

    /** Returns each two sizes by their name, such as {@code 50/100}; none if the rule counts nothing. */
    Map<String, Pair> pairs() {
        return pairs;
    }

    /** Returns the session of an id, if it counts. */
    OptionalInt findSession(String id) {
        return byWish.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .filter(session -> subject.id(session).id().equals(id))
                .findFirst();
    }
}
