package org.lectern.benchmarks.bound;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.term.TermKind;

/**
 * What each kind of terms brings to the bounds of a class and size: how far the bound is below the best known timetable with all
 * kinds, and how much further without each. All in per cent of the best known soft cost.
 */
public final class TermShares {

    private final EventClass eventClass;
    private final int sessions;
    private final List<Double> below = new ArrayList<>();
    private final Map<TermKind, List<Double>> losses = new EnumMap<>(TermKind.class);

    public TermShares(EventClass eventClass, int sessions) {
        this.eventClass = eventClass;
        this.sessions = sessions;
    }

    /** Returns the first two lines of a table in Markdown. */
    public static String heading() {
        List<String> kinds = EnumSet.allOf(TermKind.class).stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        return "| class | with all | %s |%n|%s".formatted(String.join(" | ", kinds), " --- |".repeat(kinds.size() + 2));
    }

    /**
     * Adds the event of a seed, unless its best known timetable leaves something out.
     *
     * @param steps how many steps the search for the best known timetable makes
     * @param work how many arcs each ascent may look at
     * @return whether it counts
     */
    public boolean add(long seed, long steps, long work) {
        Event event = EventGenerator.generate(eventClass, sessions, seed, eventClass.rules())
                .event();
        SolveOptions options =
                SolveOptions.builder().stepLimit(steps).seed(seed).build();
        Score best = Lectern.solve(event, options).score();
        if (!best.isFeasible() || best.soft() == 0) {
            return false;
        }
        RootBound bound = new RootBound(event, best, work);
        double all = below(best, bound.of(EnumSet.allOf(TermKind.class)));
        below.add(all);
        for (TermKind kind : TermKind.values()) {
            if (bound.hasRuleOf(kind)) {
                double without = below(best, bound.of(EnumSet.complementOf(EnumSet.of(kind))));
                losses.computeIfAbsent(kind, ignored -> new ArrayList<>()).add(without - all);
            }
        }
        return true;
    }

    private static double below(Score best, Score bound) {
        return 100.0 * (best.soft() - bound.soft()) / best.soft();
    }

    /** Returns a line of the table, each number a mean; empty where no rule of a kind is in force. */
    public String row() {
        String losses = EnumSet.allOf(TermKind.class).stream()
                .map(kind -> this.losses.containsKey(kind) ? mean(this.losses.get(kind)) : "")
                .collect(Collectors.joining(" | "));
        return "| `%s`, %s | %s | %s |".formatted(eventClass.word(), sessions, mean(below), losses);
    }

    private static String mean(List<Double> values) {
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        return String.format(Locale.ROOT, "%.1f", sum / Math.max(1, values.size()));
    }
}
