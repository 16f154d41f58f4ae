package org.lectern.benchmarks.report;

import static org.lectern.benchmarks.engine.Engine.CP_SAT;
import static org.lectern.benchmarks.engine.Engine.LECTERN;
import static org.lectern.benchmarks.engine.Engine.TIMEFOLD_TABLES;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Improvement;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.rule.Score;

/** What Lectern is to reach, beside what the runs show; a line is written for what the runs are about. */
final class Bars {

    private final List<Bar> bars = new ArrayList<>();

    /**
     * One of them.
     *
     * @param what what is measured, on which events
     * @param asked what is to be reached
     * @param measured what the runs show
     * @param isReached whether that is enough, or null where nothing is asked
     */
    record Bar(
            String what,
            String asked,
            String measured,
            @Nullable Boolean isReached) {}

    private Bars() {}

    static List<Bar> of(List<Group> groups) {
        Bars all = new Bars();
        for (Group group : groups) {
            if (group.runs(LECTERN).isEmpty()) {
                continue;
            }
            if (RivalBars.areAsked(group)) {
                all.bars.addAll(RivalBars.of(group));
            }
            if (group.eventClass().equals("full")) {
                all.addFull(group);
            } else if (!RivalBars.areAsked(group)) {
                switch (group.sessions()) {
                    case 14 -> all.addSmallest(group);
                    case 100 -> all.addSmall(group);
                    case 1000 -> all.addLarge(group);
                    case 5000 -> all.addLarger(group);
                    case 20_000 -> all.addFeasible(group, null);
                    default -> {}
                }
            }
        }
        all.addScale(groups);
        all.bars.addAll(ProofBars.of(groups));
        return all.bars;
    }

    private void add(String what, String asked, String measured, @Nullable Boolean isReached) {
        bars.add(new Bar(what, asked, measured, isReached));
    }

    private void addSmallest(Group group) {
        List<RunRecord> own = group.runs(LECTERN);
        long proven = own.stream().filter(RunRecord::isProven).count();
        add(group.title() + ": proven", "every seed", proven + " of " + own.size(), proven == own.size());
        ProcessRatio.of(group.pairs(CP_SAT), 1.2, group.title() + ": whole process, against cp-sat")
                .ifPresent(bars::add);
    }

    private void addSmall(Group group) {
        Excesses excesses = Excesses.of(group, CP_SAT);
        if (!excesses.isEmpty()) {
            add(
                    group.title() + ": no worse than cp-sat",
                    "9 of 10 seeds, the tenth by at most 0.50 %",
                    excesses.inWords(),
                    excesses.noWorse() * 10 >= excesses.count() * 9L && excesses.worst() <= 0.005);
        }
        addClosed(group, 0.8);
        addAgainstTables(group);
    }

    private void addClosed(Group group, double least) {
        Double closed = Median.of(group.runs(LECTERN), run -> run.closed() == null ? null : -run.closed());
        if (group.eventClass().equals("tight") && closed != null) {
            add(
                    group.title() + ": closed",
                    "at least " + Figures.share(least),
                    Figures.share(-closed),
                    -closed >= least);
        }
    }

    private void addLarge(Group group) {
        addFeasible(group, 3.0);
        Double above = Median.of(group.runs(LECTERN), run -> group.aboveBest(run, run.toScore()));
        add(
                group.title() + ": above best known",
                "at most 0.50 %",
                Figures.percent(above),
                above != null && above <= 0.005);
        Excesses excesses = Excesses.of(group, CP_SAT);
        if (!excesses.isEmpty()) {
            long better = excesses.better();
            add(
                    group.title() + ": better than cp-sat",
                    "every seed",
                    better + " of " + excesses.count(),
                    better == excesses.count());
        }
        addClosed(group, 0.5);
        addAgainstTables(group);
    }

    private void addFeasible(Group group, @Nullable Double most) {
        Double beyond = Median.of(group.runs(LECTERN), Bars::feasibleBeyondTables);
        add(
                group.title() + ": 0 hard and 0 medium, seconds beyond the tables",
                most == null ? "–" : "at most " + Figures.seconds(most),
                Figures.seconds(beyond),
                most == null ? null : Boolean.valueOf(beyond != null && beyond <= most));
        if (most == null || group.sessions() >= 5000) {
            Double gap = Median.of(group.runs(LECTERN), RunRecord::gap);
            boolean isAsked = group.eventClass().equals("medium") && most != null;
            add(
                    group.title() + ": gap",
                    isAsked ? "at most 1.00 %" : "–",
                    Figures.percent(gap),
                    isAsked ? Boolean.valueOf(gap != null && gap <= 0.01) : null);
            RunRecord first = group.runs(LECTERN).getFirst();
            add(
                    group.title() + ": heap, peak of the process, MiB",
                    "–",
                    "%s, %s"
                            .formatted(
                                    Figures.number(first.maxHeapBytes() >> 20),
                                    Figures.number(Median.of(
                                            group.runs(LECTERN), run -> (double) (run.peakMemoryBytes() >> 20)))),
                    null);
        }
    }

    private static @Nullable Double feasibleBeyondTables(RunRecord run) {
        Double feasible = run.secondsToFirstFeasible();
        Double tables = run.secondsTables();
        return feasible == null || tables == null ? null : Double.valueOf(feasible - tables);
    }

    private void addLarger(Group group) {
        addFeasible(group, 15.0);
    }

    /** How long the other takes to what ours has a second after the tables, in seconds after its own tables. */
    private void addAgainstTables(Group group) {
        List<Double> ratios = new ArrayList<>();
        for (Pair pair : group.pairs(TIMEFOLD_TABLES)) {
            Double tables = pair.own().secondsTables();
            if (tables != null) {
                scoreAt(pair.own(), tables + 1).ifPresent(score -> ratios.add(secondsTo(score, pair.other())));
            }
        }
        Double median = Median.of(ratios);
        if (median != null) {
            add(
                    group.title() + ": timefold-tables' time to our cost after 1 s beyond the tables",
                    "at least " + Figures.times(20),
                    "%s in the median; never in %s of %s"
                            .formatted(
                                    median.isInfinite() ? "never" : Figures.times(median),
                                    ratios.stream()
                                            .filter(ratio -> ratio.isInfinite())
                                            .count(),
                                    ratios.size()),
                    median >= 20);
        }
    }

    private static Optional<Score> scoreAt(RunRecord run, double seconds) {
        return run.improvements().stream()
                .filter(improvement -> improvement.seconds() <= seconds)
                .map(Improvement::toScore)
                .reduce((before, after) -> after);
    }

    private static double secondsTo(Score score, RunRecord run) {
        double tables = run.secondsTables() == null ? 0 : run.secondsTables();
        Function<Improvement, Double> beyond = improvement -> improvement.seconds() - tables;
        return run.improvements().stream()
                .filter(improvement -> improvement.toScore().compareTo(score) <= 0)
                .findFirst()
                .map(beyond)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void addFull(Group group) {
        Excesses excesses = Excesses.of(group, TIMEFOLD_TABLES);
        if (!excesses.isEmpty()) {
            boolean mustBeBetter = group.sessions() >= 100;
            long enough = mustBeBetter ? excesses.better() : excesses.noWorse();
            add(
                    "%s: %s than timefold-tables at equal time"
                            .formatted(group.title(), mustBeBetter ? "better" : "no worse"),
                    "every seed",
                    enough + " of " + excesses.count(),
                    enough == excesses.count());
        }
        switch (group.sessions()) {
            case 14 -> addMost(group, "whole process, seconds", 3, RunRecord::wholeProcess);
            case 1000 -> {
                addMost(group, "0 hard and 0 medium, seconds beyond the tables", 5, Bars::feasibleBeyondTables);
                Double gap = Median.of(group.runs(LECTERN), RunRecord::gap);
                add(group.title() + ": gap", "at most 1.50 %", Figures.percent(gap), gap != null && gap <= 0.015);
            }
            default -> {}
        }
    }

    /** Adds a bar for the greatest figure of all seeds; null is greater than all others. */
    private void addMost(Group group, String what, double most, Function<RunRecord, @Nullable Double> figure) {
        double greatest = group.runs(LECTERN).stream()
                .map(figure)
                .mapToDouble(value -> Objects.requireNonNullElse(value, Double.POSITIVE_INFINITY))
                .max()
                .orElseThrow();
        add(
                group.title() + ": " + what,
                "at most %s in every seed".formatted(Figures.seconds(most)),
                Double.isInfinite(greatest) ? "never in some seed" : Figures.seconds(greatest),
                greatest <= most);
    }

    private void addScale(List<Group> groups) {
        for (String eventClass :
                groups.stream().map(Group::eventClass).distinct().toList()) {
            Growth growth = Growth.of(groups.stream()
                    .filter(group -> group.eventClass().equals(eventClass) && group.sessions() >= 1000)
                    .flatMap(group -> group.runs(LECTERN).stream())
                    .toList());
            if (growth.isKnown() || growth.hasSeveralSizes()) {
                add(
                        "%s: time to first feasible grows like n^k, from 1,000 sessions up".formatted(eventClass),
                        "k at most 1.3",
                        growth.inWords(),
                        growth.sizesLeftOut().isEmpty() && growth.exponent() <= 1.3);
            }
        }
    }
}
