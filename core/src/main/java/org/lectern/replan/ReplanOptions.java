package org.lectern.replan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.SolveOptions;

/**
 * The options of a replan.
 *
 * @param keep what all sessions keep that stay in the timetable
 * @param freedTime who gets the minutes of a cancelled turn
 * @param alternatives the maximum number of alternative timetables, at least 0
 * @param minDifference the minimum number of sessions at different places in any two alternatives, at least 1
 * @param maxAttempts the maximum number of sets of sessions that it tries to move, at least 1
 * @param search seed, limits and listener of the search in the second stage. Without a limit of time or steps there is
 *     no such search: moved sessions get their cheapest places one after the other. Start, score limit and catalogue
 *     are not used
 * @param catalogue the standard rules and any custom rules
 * @since 0.1.0
 */
public record ReplanOptions(
        Set<Keep> keep,
        FreedTime freedTime,
        int alternatives,
        int minDifference,
        int maxAttempts,
        SolveOptions search,
        Catalogue catalogue) {

    /** What all sessions keep, even if some become unscheduled. */
    public enum Keep {
        /** Their starts: only rooms may change. */
        TIMES,
        /** Their days. */
        DAYS,
        /** The order of their speakers. */
        ORDER
    }

    /** Who gets the minutes of a cancelled turn. */
    public enum FreedTime {
        /** Questions and answers, as far as no other turn changes. */
        QA,
        /**
         * The other speakers of the session, whose turns get longer; the first stage does not count them as moved for
         * that.
         */
        SPEAKERS
    }

    private static final int USUAL_EFFORT = 5_000;

    public ReplanOptions {
        keep = keep.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(keep));
        Objects.requireNonNull(freedTime, "freedTime");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(catalogue, "catalogue");
        atLeast("number of alternatives", alternatives, 0);
        atLeast("minimum difference", minDifference, 1);
        atLeast("maximum number of attempts", maxAttempts, 1);
    }

    private static void atLeast(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("The %s '%s' must be at least %s.".formatted(what, value, least));
        }
    }

    /** Returns the options that keep nothing, give freed minutes to Q&amp;A and look for no alternatives. */
    public static ReplanOptions defaults() {
        return new ReplanOptions(
                Set.of(), FreedTime.QA, 0, 1, USUAL_EFFORT, SolveOptions.defaults(), StandardRules.catalogue());
    }

    public ReplanOptions withKeep(Keep... kept) {
        return new ReplanOptions(Set.of(kept), freedTime, alternatives, minDifference, maxAttempts, search, catalogue);
    }

    public ReplanOptions withFreedTime(FreedTime to) {
        return new ReplanOptions(keep, to, alternatives, minDifference, maxAttempts, search, catalogue);
    }

    /**
     * Looks for up to {@code number} more timetables, any two of which differ in the places of at least {@code fewest}
     * sessions.
     */
    public ReplanOptions withAlternatives(int number, int fewest) {
        return new ReplanOptions(keep, freedTime, number, fewest, maxAttempts, search, catalogue);
    }

    public ReplanOptions withMaxAttempts(int sets) {
        return new ReplanOptions(keep, freedTime, alternatives, minDifference, sets, search, catalogue);
    }

    /** Runs a search in the second stage; it first fills the cost tables of all sessions. */
    public ReplanOptions withSearch(SolveOptions options) {
        return new ReplanOptions(keep, freedTime, alternatives, minDifference, maxAttempts, options, catalogue);
    }

    /** Returns whether the second stage has a limit of time or steps, and so a search. */
    public boolean hasSearchLimit() {
        return search.timeLimit() != null || search.stepLimit() != null;
    }

    public ReplanOptions withCatalogue(Catalogue rules) {
        return new ReplanOptions(keep, freedTime, alternatives, minDifference, maxAttempts, search, rules);
    }
}
