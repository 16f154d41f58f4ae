package org.lectern.change;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Problem;

/** The mistakes of changes, and how long more of them are looked for: a refusal must not take long. */
final class ReportedProblems {

    /** With so many mistakes, later changes are not looked at. */
    static final int MAX_PROBLEMS = 1_000;
    /** How many parts of events are checked after the first mistake; about half a second. */
    private static final long MAX_PARTS = 600_000;

    private final List<Problem> problems = new ArrayList<>();
    private long parts;
    private boolean isCutShort;

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Notes that some changes are not looked at any more. */
    void cutShort() {
        isCutShort = true;
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>(problems);
        if (isCutShort) {
            all.add(new Problem(
                    "too-many-problems",
                    "",
                    "",
                    "There may be more than these %s mistakes.".formatted(problems.size()),
                    "Correct these first."));
        }
        return List.copyOf(all);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Notes that an event of so many parts was checked after a mistake. */
    void looked(int partsOfEvent) {
        parts += partsOfEvent;
    }

    /** @param more mistakes that are not reported yet */
    boolean isMoreLookedFor(int more) {
        return problems.size() + more < MAX_PROBLEMS && parts < MAX_PARTS;
    }
}
