package org.lectern.replan;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.SolveOptions;

/**
 * How to replan.
 *
 * @param keep what of the published timetable is to be kept by all sessions that stay in it
 * @param freedTime who gets the minutes of a turn that is not taken
 * @param alternatives how many more timetables to look for, at least 0
 * @param minDifference the fewest sessions that two of them hold at another place, at least 1
 * @param maxAttempts how many sets of sessions to try to move at most, at least 1
 * @param search seed, limits and listener of the search of the second stage; without a limit of time or steps there is no
 *     such search, and sessions that move anyway are only put, one after the other, where all costs least. Its start, score
 *     limit and catalogue are not used
 * @param catalogue the rules: the standard ones, and those of an application
 */
public record ReplanOptions(
        Set<Keep> keep,
        FreedTime freedTime,
        int alternatives,
        int minDifference,
        int maxAttempts,
        SolveOptions search,
        Catalogue catalogue) {

    /** What all sessions keep, even at the price of leaving some out. */
    public enum Keep {
        /** Each its start: only rooms may change. */
        TIMES,
        /** Each its day. */
        DAYS,
        /** Each the order of its speakers. */
        ORDER
    }

    /** Who gets the minutes of a turn that is not taken. */
    public enum FreedTime {
        /** Questions and answers, as far as nobody has to be told of another turn. */
        QA,
        /** The other speakers of the session, who are told of longer turns; the first stage does not count them for that. */
        SPEAKERS
    }

    private static final int USUAL_EFFORT = 5_000;

    public ReplanOptions {
        keep = keep.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(keep));
        Objects.requireNonNull(freedTime, "freed");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(catalogue, "catalogue");
        atLeast("number of alternatives", alternatives, 0);
        atLeast("distance", minDifference, 1);
        atLeast("effort", maxAttempts, 1);
    }

    private static void atLeast(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be at least %s. Maybe leave it away.".formatted(what, value, least));
        }
    }

    /** Returns the options that keep nothing in particular, give freed minutes to Q&amp;A and look for one timetable. */
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

    /** Looks for more timetables, of which each two hold at least {@code fewest} sessions at another place. */
    public ReplanOptions withAlternatives(int number, int fewest) {
        return new ReplanOptions(keep, freedTime, number, fewest, maxAttempts, search, catalogue);
    }

    public ReplanOptions withMaxAttempts(int sets) {
        return new ReplanOptions(keep, freedTime, alternatives, minDifference, sets, search, catalogue);
    }

    /** Lets the search itself work on the second stage; it fills the tables of all sessions first. */
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
