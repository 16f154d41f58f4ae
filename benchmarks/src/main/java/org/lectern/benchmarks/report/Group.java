package org.lectern.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.rule.Score;

/** The runs on events of one class and size. */
final class Group {

    private static final Pattern GENERATED = Pattern.compile("([a-z]+)-(\\d+)-(-?\\d+)");

    /** A proof before none, the sooner the better; else by cost, and then by what is not proven of it. */
    private static final Comparator<RunRecord> BEST_FIRST = Comparator.comparing((RunRecord run) -> !run.isProven())
            .thenComparingDouble(run -> run.isProven() ? run.wholeProcess() : 0)
            .thenComparing(RunRecord::toScore)
            .thenComparing(RunRecord::gap, Comparator.nullsLast(Comparator.naturalOrder()));

    private final String eventClass;
    private final int sessions;
    private final List<RunRecord> runs = new ArrayList<>();
    private final Map<List<?>, Score> best = new LinkedHashMap<>();

    private Group(String eventClass, int sessions) {
        this.eventClass = eventClass;
        this.sessions = sessions;
    }

    /** Returns the groups of runs: by class in the order of first sight, then by size. */
    static List<Group> of(List<RunRecord> runs) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (RunRecord run : runs) {
            Matcher matcher = GENERATED.matcher(run.instance());
            String eventClass = matcher.matches() ? matcher.group(1) : run.instance();
            Group group = groups.computeIfAbsent(
                    eventClass + " " + run.sessions(), ignored -> new Group(eventClass, run.sessions()));
            group.runs.add(run);
            group.best.merge(event(run), run.toScore(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        List<String> classes =
                groups.values().stream().map(Group::eventClass).distinct().toList();
        return groups.values().stream()
                .sorted(Comparator.comparingInt((Group group) -> classes.indexOf(group.eventClass))
                        .thenComparingInt(Group::sessions))
                .toList();
    }

    String eventClass() {
        return eventClass;
    }

    int sessions() {
        return sessions;
    }

    /** Returns the group in words, such as {@code medium, 1,000 sessions}. */
    String title() {
        return "%s, %s sessions".formatted(eventClass, Figures.number(sessions));
    }

    /** Returns the group in a word, for the names of files. */
    String word() {
        return eventClass + "-" + sessions;
    }

    List<RunRecord> runs() {
        return runs;
    }

    /** Returns the engines that have runs, in the order of {@link Engine}. */
    List<Engine> engines() {
        return runs.stream()
                .map(run -> Engine.of(run.engine()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the runs of an engine: on an event with a seed, those of the longest limit, and of them that of the best variant. */
    List<RunRecord> runs(Engine engine) {
        return byLimit(engine).values().stream()
                .map(ofEvent -> ofEvent.lastEntry().getValue())
                .toList();
    }

    /** Returns the limits of an engine's runs where it has runs of several limits on one event, else nothing. */
    List<Limit> mixedLimits(Engine engine) {
        Collection<NavigableMap<Limit, RunRecord>> all = byLimit(engine).values();
        return all.stream().allMatch(ofEvent -> ofEvent.size() == 1)
                ? List.of()
                : all.stream()
                        .flatMap(ofEvent -> ofEvent.keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Returns our runs beside another engine's, each under the longest limit that both have, or else each under its longest. */
    List<Pair> pairs(Engine other) {
        Map<List<?>, NavigableMap<Limit, RunRecord>> others = byLimit(other);
        List<Pair> pairs = new ArrayList<>();
        byLimit(Engine.LECTERN).forEach((event, own) -> {
            NavigableMap<Limit, RunRecord> beside = others.get(event);
            if (beside != null) {
                Optional<Limit> shared =
                        own.keySet().stream().filter(beside::containsKey).reduce((shorter, longer) -> longer);
                Limit ownLimit = shared.orElseGet(own::lastKey);
                Limit otherLimit = shared.orElseGet(beside::lastKey);
                pairs.add(new Pair(
                        Objects.requireNonNull(own.get(ownLimit)), Objects.requireNonNull(beside.get(otherLimit))));
            }
        });
        return pairs;
    }

    /** Returns the run of an engine's best variant for each event with a seed, and each limit. */
    private Map<List<?>, NavigableMap<Limit, RunRecord>> byLimit(Engine engine) {
        Map<List<?>, NavigableMap<Limit, RunRecord>> byLimit = new LinkedHashMap<>();
        for (RunRecord run : runs) {
            if (run.engine().equals(engine.word())) {
                byLimit.computeIfAbsent(List.of(event(run), run.seed()), ignored -> new TreeMap<>())
                        .merge(Limit.of(run), run, (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        return byLimit;
    }

    /** Takes note of what was best before on the event of a run. */
    void know(RunRecord run, Score score) {
        best.computeIfPresent(event(run), (ignored, own) -> own.compareTo(score) <= 0 ? own : score);
    }

    /** Returns the best score that any run on the same event reached, or that was known before. */
    Score best(RunRecord run) {
        return Objects.requireNonNull(best.get(event(run)));
    }

    /** Returns the share by which a soft cost is above the best known, or infinity where hard or medium cost is. */
    double aboveBest(RunRecord run, Score score) {
        Score known = best(run);
        return score.hard() == known.hard() && score.medium() == known.medium()
                ? (double) (score.soft() - known.soft()) / Math.max(1, known.soft())
                : Double.POSITIVE_INFINITY;
    }

    /** An id may have been drawn in several ways. */
    private static List<String> event(RunRecord run) {
        return List.of(run.instance(), Objects.requireNonNullElse(run.event(), ""));
    }
}
