package org.lectern.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Map<String, Score> best = new LinkedHashMap<>();

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
            group.best.merge(run.instance(), run.toScore(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
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

    /** Returns the runs of an engine; of several of its variants, the best with an event, seed and limit. */
    List<RunRecord> runs(Engine engine) {
        Map<List<?>, RunRecord> best = new LinkedHashMap<>();
        for (RunRecord run : runs) {
            if (run.engine().equals(engine.word())) {
                best.merge(
                        Arrays.asList(run.instance(), run.seed(), run.limitSeconds(), run.limitSteps()),
                        run,
                        (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        return List.copyOf(best.values());
    }

    /** Returns the first run of an engine on an instance, that of its best variant. */
    Optional<RunRecord> run(Engine engine, String instance) {
        return runs(engine).stream()
                .filter(run -> run.instance().equals(instance))
                .findFirst();
    }

    /** Takes note of what was best before. */
    void know(String instance, Score score) {
        best.computeIfPresent(instance, (ignored, own) -> own.compareTo(score) <= 0 ? own : score);
    }

    /** Returns the best score of an instance that any run reached, or that was known before. */
    Score best(String instance) {
        return Objects.requireNonNull(best.get(instance));
    }

    /** Returns the share by which a soft cost is above the best known, or infinity where hard or medium cost is. */
    double aboveBest(String instance, Score score) {
        Score known = best(instance);
        return score.hard() == known.hard() && score.medium() == known.medium()
                ? (double) (score.soft() - known.soft()) / Math.max(1, known.soft())
                : Double.POSITIVE_INFINITY;
    }
}
