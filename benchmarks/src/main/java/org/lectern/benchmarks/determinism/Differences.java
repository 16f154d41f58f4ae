package org.lectern.benchmarks.determinism;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares results with the first one of each event. */
public final class Differences {

    private final Map<String, Fingerprint> first = new TreeMap<>();
    private final List<String> sentences = new ArrayList<>();

    /** Returns whether all results of a process are those that came first. */
    public boolean add(ProcessReport report) {
        boolean isSame = true;
        for (Counted counted : report.results()) {
            Fingerprint expected = first.computeIfAbsent(counted.event(), event -> counted.fingerprint());
            if (!counted.fingerprint().equals(expected)) {
                isSame = false;
                sentences.add("%s: %s on Java %s with %s, %s times, not %s."
                        .formatted(
                                counted.event(),
                                counted.fingerprint(),
                                report.java(),
                                report.surroundings(),
                                counted.count(),
                                expected));
            }
        }
        return isSame;
    }

    /** Returns a sentence for each result that differs. */
    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
