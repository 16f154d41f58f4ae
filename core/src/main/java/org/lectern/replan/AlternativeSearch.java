package org.lectern.replan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Timetable;
import org.lectern.job.work.JobScope;

/**
 * The search for further timetables that are as good at hard and medium level as the result of a replan.
 *
 * <p>What a timetable chooses is its new places, and which sessions it leaves out. The search first forbids all choices of the
 * timetables known, so that each differs much from the others. Where that leaves too few, it forbids them one by one: the
 * hitting-set tree of Reiter, <em>A theory of diagnosis from first principles</em>, 1987, over the timetables known.
 */
final class AlternativeSearch {

    /** How often another timetable is looked for in either way, for each that is wanted. */
    private static final int ATTEMPTS_FOR_EACH = 10;
    /** How many sets of choices are looked at, for each timetable that is wanted. */
    private static final int SETS_FOR_EACH = 1_000;

    private final Source source;
    private final int wanted;
    private final int minDifference;
    private final List<Known> known = new ArrayList<>();
    private final List<Timetable> others = new ArrayList<>();

    private record Known(Timetable timetable, List<String> choices) {}

    /** Where timetables come from. */
    interface Source {

        /** Returns a timetable that makes none of these choices, or null if none is found. */
        @Nullable
        Timetable find(Set<String> forbidden);

        /** Returns whether it is as good at hard and medium level as the result. */
        boolean isAsGood(Timetable timetable);

        /** Returns what a timetable chooses, in the order of the sessions. */
        List<String> choices(Timetable timetable);

        int peopleMoved(Timetable timetable);
    }

    /**
     * @param wanted the maximum number of timetables
     * @param minDifference the minimum number of sessions at different places in any two timetables
     */
    AlternativeSearch(Source source, int wanted, int minDifference) {
        this.source = source;
        this.wanted = wanted;
        this.minDifference = minDifference;
    }

    /** Returns timetables that differ from the result and from each other, those that move the fewest people first. */
    List<Timetable> run(Timetable result) {
        known.add(new Known(result, source.choices(result)));
        differingMost();
        differingSomewhere();
        others.sort(Comparator.comparingInt(source::peopleMoved));
        return others;
    }

    private void differingMost() {
        Set<String> forbidden = new LinkedHashSet<>(known.getFirst().choices());
        long attempts = (long) ATTEMPTS_FOR_EACH * wanted;
        while (isWanting() && attempts-- > 0 && !forbidden.isEmpty()) {
            Timetable found = source.find(forbidden);
            if (found == null) {
                return;
            }
            forbidden.addAll(add(found).choices());
        }
    }

    private void differingSomewhere() {
        Queue<Set<String>> open = new ArrayDeque<>(List.of(Set.of()));
        Set<Set<String>> offered = new HashSet<>();
        List<Set<String>> impossible = new ArrayList<>();
        long attempts = (long) ATTEMPTS_FOR_EACH * wanted;
        long sets = (long) SETS_FOR_EACH * wanted;
        while (isWanting() && !open.isEmpty() && sets-- > 0) {
            Set<String> forbidden = open.remove();
            if (impossible.stream().anyMatch(forbidden::containsAll)) {
                continue;
            }
            Known without = withoutAny(forbidden);
            if (without == null) {
                if (attempts-- == 0) {
                    return;
                }
                Timetable found = source.find(forbidden);
                if (found == null) {
                    impossible.add(forbidden);
                    continue;
                }
                without = add(found);
            }
            for (String choice : without.choices()) {
                Set<String> more = new LinkedHashSet<>(forbidden);
                more.add(choice);
                if (offered.add(more)) {
                    open.add(more);
                }
            }
        }
    }

    /** Returns a timetable known that makes none of these choices. */
    private @Nullable Known withoutAny(Set<String> forbidden) {
        return known.stream()
                .filter(one -> one.choices().stream().noneMatch(forbidden::contains))
                .findFirst()
                .orElse(null);
    }

    private Known add(Timetable found) {
        Known added = new Known(found, source.choices(found));
        if (source.isAsGood(found)
                && differs(found, known.getFirst().timetable())
                && others.stream().allMatch(one -> differs(found, one))) {
            others.add(found);
        }
        known.add(added);
        return added;
    }

    private boolean differs(Timetable one, Timetable other) {
        return TimetableDistance.differingSessions(one, other) >= minDifference;
    }

    private boolean isWanting() {
        return others.size() < wanted && !JobScope.current().isStopRequested();
    }
}
