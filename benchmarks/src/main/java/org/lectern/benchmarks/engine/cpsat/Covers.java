package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Literals, each of which covers some minutes of something that only one of them may have at a time. */
final class Covers {

    private record Cover(int until, Literal literal) {}

    private final TreeMap<Integer, List<Cover>> byFrom = new TreeMap<>();
    private int longest;

    /** Adds a literal that covers {@code [from, until)}. */
    void add(int from, int until, Literal literal) {
        byFrom.computeIfAbsent(from, ignored -> new ArrayList<>()).add(new Cover(until, literal));
        longest = Math.max(longest, until - from);
    }

    /** Says that at each first minute at most one of those that cover it is true. */
    void forbidMeeting(CpModel cp) {
        for (int minute : byFrom.keySet()) {
            Collection<List<Cover>> near =
                    byFrom.subMap(minute - longest, false, minute, true).values();
            List<Literal> there = near.stream()
                    .flatMap(List::stream)
                    .filter(cover -> cover.until() > minute)
                    .map(Cover::literal)
                    .toList();
            if (there.size() > 1) {
                cp.addAtMostOne(there);
            }
        }
    }
}
