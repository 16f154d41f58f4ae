package org.lectern.benchmarks.report;

import static org.lectern.benchmarks.engine.Engine.CP_SAT;
import static org.lectern.benchmarks.engine.Engine.LECTERN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.report.Bars.Bar;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.event.Level;
import org.lectern.rule.Score;

/** What Lectern is to reach beside CP-SAT, given the same time, on the classes that have many rules in force. */
final class RivalBars {

    /** The classes, and how large the median gap at 100 sessions may be. */
    private static final Map<String, Double> GAPS =
            Map.of("full", 0.01, "committee", 0.01, "packed", 0.01, "shared", 0.01, "track", 0.04, "congress", 0.04);

    /** How far below the best known cost the bound may be after ten seconds. */
    private static final Map<String, Double> EARLY_DISTANCES =
            Map.of("full", 0.01, "committee", 0.01, "packed", 0.01, "shared", 0.01, "track", 0.03, "congress", 0.03);

    private static final List<String> OTHERS = List.of("crowded", "meetings");

    private final Group group;
    private final List<Bar> bars = new ArrayList<>();

    private RivalBars(Group group) {
        this.group = group;
    }

    static boolean areAsked(Group group) {
        return GAPS.containsKey(group.eventClass()) || OTHERS.contains(group.eventClass());
    }

    /** Returns a line for each bar that the runs are about. */
    static List<Bar> of(Group group) {
        RivalBars rival = new RivalBars(group);
        boolean isMeetings = group.eventClass().equals("meetings");
        switch (isMeetings ? 60 : group.sessions()) {
            case 14, 30 -> {
                rival.addProven(1);
                rival.addProcess();
                rival.addEarlyBounds(EARLY_DISTANCES.get(group.eventClass()));
            }
            case 60 -> {
                rival.addProven(0.9);
                rival.addCosts(1, 0);
                rival.addWidths();
                rival.addEarlyBounds(EARLY_DISTANCES.get(group.eventClass()));
            }
            case 100 -> {
                rival.addProven(0.8);
                rival.addCosts(0.9, 0.001);
                rival.addGap(GAPS.get(group.eventClass()));
            }
            case 400 -> rival.addGap(group.eventClass().equals("congress") ? 0.12 : null);
            default -> {}
        }
        if (isMeetings) {
            rival.addBoundsAboveZero();
        }
        if (group.eventClass().equals("crowded")) {
            switch (group.sessions()) {
                case 60 -> rival.addMediumGap(0.02);
                case 400 -> rival.addMediumGap(0.04);
                default -> {}
            }
        }
        return rival.bars;
    }

    private List<Pair> pairs(BiPredicate<RunRecord, RunRecord> isAbout) {
        return group.pairs(CP_SAT).stream()
                .filter(pair -> isAbout.test(pair.own(), pair.other()))
                .toList();
    }

    private void add(String what, String asked, String measured, @Nullable Boolean isReached) {
        bars.add(new Bar(group.title() + ": " + what, asked, measured, isReached));
    }

    /** Adds a bar that is a count, unless it is about nothing. */
    private void addCount(String what, double share, long count, int of) {
        if (of > 0) {
            String asked = share == 1 ? "all" : "at least %s of 10".formatted(Math.round(10 * share));
            add(what, asked, count + " of " + of, count >= share * of);
        }
    }

    private void addProven(double share) {
        List<Pair> pairs = pairs((own, other) -> other.isProven());
        long proven = pairs.stream().filter(pair -> pair.own().isProven()).count();
        addCount("proven where cp-sat proves", share, proven, pairs.size());
    }

    private void addProcess() {
        List<Pair> pairs = pairs((own, other) -> own.isProven() && other.isProven());
        ProcessRatio.of(pairs, 1.5, group.title() + ": whole process, against cp-sat, where both prove")
                .ifPresent(bars::add);
    }

    /** @param most the share by which the cost may be above in the other events */
    private void addCosts(double share, double most) {
        Excesses excesses = Excesses.of(group, CP_SAT);
        if (!excesses.isEmpty()) {
            add(
                    "no worse than cp-sat",
                    share == 1 ? "all" : "9 of 10 seeds, the tenth by at most " + Figures.percent(most),
                    excesses.inWords(),
                    excesses.noWorse() >= share * excesses.count() && excesses.worst() <= most);
        }
    }

    private void addWidths() {
        List<Pair> pairs = pairs((own, other) -> !other.isProven());
        long noWider = pairs.stream()
                .filter(pair -> width(pair.own()) <= width(pair.other()))
                .count();
        addCount("gap no wider than cp-sat's where that proves nothing", 1, noWider, pairs.size());
    }

    /** Adds whether the bound says that no timetable is free wherever cp-sat's best variant says so. */
    private void addBoundsAboveZero() {
        List<Pair> pairs = pairs((own, other) -> lowerBound(other) > 0);
        long above = pairs.stream().filter(pair -> lowerBound(pair.own()) > 0).count();
        addCount("bound above 0 where cp-sat's is", 1, above, pairs.size());
    }

    private static long lowerBound(RunRecord run) {
        return Objects.requireNonNullElse(run.lowerBound(), 0L);
    }

    /** Returns the gap, 1 more for each level above soft, or infinity without a bound. */
    private static double width(RunRecord run) {
        if (run.gap() == null) {
            return Double.POSITIVE_INFINITY;
        }
        int levelsAboveSoft = switch (run.gapLevel()) {
            case HARD -> 2;
            case MEDIUM -> 1;
            case null, default -> 0;
        };
        return run.gap() + levelsAboveSoft;
    }

    private void addGap(@Nullable Double most) {
        Double gap = Median.of(group.runs(LECTERN), RunRecord::gap);
        if (most != null) {
            add(
                    "gap in the median",
                    "at most " + Figures.percent(most),
                    Figures.percent(gap),
                    gap != null && gap <= most);
        }
    }

    /** @param most how far the bound may be below the best known cost in the median, or null if that is not asked */
    private void addEarlyBounds(@Nullable Double most) {
        List<RunRecord> own = group.runs(LECTERN);
        Double distance = Median.of(own, this::earlyDistance);
        if (most != null && own.stream().anyMatch(run -> run.earlyBound() != null)) {
            add(
                    "bound after 10 s below the best known, in the median",
                    "at most " + Figures.percent(most),
                    Figures.percent(distance),
                    distance != null && distance <= most);
            List<RunRecord> compared =
                    own.stream().filter(run -> rivalBound(run) != null).toList();
            long noLower = compared.stream()
                    .filter(run -> bound(run) >= bound(rivalBound(run)))
                    .count();
            addCount("bound after 10 s no lower than cp-sat's", 0.9, noLower, compared.size());
        }
    }

    /** Returns the run of CP-SAT on the same event, whichever variant, that had the highest bound after ten seconds, or null. */
    private @Nullable RunRecord rivalBound(RunRecord own) {
        return group.runs().stream()
                .filter(run -> run.engine().equals(CP_SAT.word()) && run.hasEventOf(own))
                .max(Comparator.comparingLong(RivalBars::bound))
                .orElse(null);
    }

    private static long bound(@Nullable RunRecord run) {
        return run == null || run.earlyBound() == null ? 0 : run.earlyBound();
    }

    private Double earlyDistance(RunRecord run) {
        Score best = group.best(run);
        return run.earlyBound() == null || best.soft() == 0 || best.medium() != run.medium()
                ? Double.valueOf(best.soft() == 0 ? 0 : 1)
                : Double.valueOf((double) (best.soft() - run.earlyBound()) / best.soft());
    }

    private void addMediumGap(double most) {
        Double gap =
                Median.of(group.runs(LECTERN), run -> run.gapLevel() == Level.SOFT ? Double.valueOf(0) : run.gap());
        add(
                "gap at medium level in the median",
                "at most " + Figures.percent(most),
                Figures.percent(gap),
                gap != null && gap <= most);
    }
}
