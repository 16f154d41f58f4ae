package org.lectern.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.run.Machine;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.Versions;
import org.lectern.benchmarks.suite.BestKnown;
import org.lectern.benchmarks.suite.BestKnownEntry;

/** A page of tables and pictures, made from the records of runs and nothing else. */
public final class Report {

    /** The name of the page. */
    public static final String PAGE = "results.md";

    private final List<RunRecord> runs;
    private final List<Group> groups;
    private final boolean hasPictures;

    private Report(List<RunRecord> runs, List<Group> groups, boolean hasPictures) {
        this.runs = runs;
        this.groups = groups;
        this.hasPictures = hasPictures;
    }

    /**
     * Returns the report of some runs.
     *
     * @param runs at least one
     * @param known what is best known of their instances
     * @throws IllegalArgumentException if there are no runs
     */
    public static Report of(List<RunRecord> runs, BestKnown known) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("There are no runs to report. Make some with 'suite'.");
        }
        List<Group> groups = Group.of(runs);
        for (Group group : groups) {
            group.runs().forEach(run -> known(run, known).ifPresent(entry -> group.know(run, entry.toScore())));
        }
        return new Report(List.copyOf(runs), groups, true);
    }

    /** A record of an earlier version does not say more of its event than the id. */
    private static Optional<BestKnownEntry> known(RunRecord run, BestKnown known) {
        return run.event() == null ? known.of(run.instance()) : known.of(run.instance(), run.event());
    }

    /** Returns this report without pictures, of which many classes and sizes have many. */
    public Report withoutPictures() {
        return new Report(runs, groups, false);
    }

    /** Returns what is asked and reached, as a table. */
    public String bars() {
        StringBuilder text = new StringBuilder("| what | asked | measured | reached |\n| --- | --- | --- | --- |\n");
        for (Bars.Bar bar : Bars.of(groups)) {
            text.append("| %s | %s | %s | %s |%n"
                    .formatted(bar.what(), bar.asked(), bar.measured(), word(bar.isReached())));
        }
        return text.toString();
    }

    private static String word(@Nullable Boolean isReached) {
        return isReached == null ? "–" : isReached ? "yes" : "**no**";
    }

    /** Writes the page, and its pictures if it has any, to a folder, which is made if it is not there. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(PAGE), page(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(Path folder) {
        StringBuilder page = new StringBuilder("# Results of one suite\n\n");
        page.append("Written by `bench report` from %s runs, each in a process of its own.%n%n".formatted(runs.size()));
        words(runs.stream().map(RunRecord::machine).map(Report::machine)).forEach(line -> page.append(line));
        words(runs.stream().map(RunRecord::versions).map(Report::versions)).forEach(line -> page.append(line));
        page.append(seeds());
        variants().forEach(line -> page.append(line));
        page.append(eventsDrawnOtherwise());
        page.append("\n## What is asked\n\n").append(bars());
        page.append(
                "\n## By class and size\n\nMedians over the runs. *Above best* is against the best known cost; a dash means"
                        + " that at least half of the runs never got there.\n");
        for (Group group : groups) {
            page.append("\n### %s%n%n".formatted(group.title())).append(GroupTable.of(group));
            if (hasPictures) {
                picture(page, QualityPicture.write(group, folder));
            }
        }
        return hasPictures ? page + bySize(folder) : page.toString();
    }

    private String bySize(Path folder) {
        StringBuilder page = new StringBuilder("\n## By size\n");
        for (String eventClass :
                groups.stream().map(Group::eventClass).distinct().toList()) {
            List<Group> ofClass = groups.stream()
                    .filter(group -> group.eventClass().equals(eventClass))
                    .toList();
            picture(page, SizePicture.ofCost().write(eventClass, ofClass, "cost-" + eventClass, folder));
            picture(page, SizePicture.ofTime().write(eventClass, ofClass, "time-" + eventClass, folder));
        }
        picture(page, GapPicture.write(groups, folder));
        List<String> unknown = GapPicture.unknown(groups);
        if (!unknown.isEmpty()) {
            page.append("\n");
            unknown.forEach(page::append);
        }
        return page.toString();
    }

    private static Set<String> words(Stream<String> lines) {
        return lines.collect(Collectors.toCollection(TreeSet::new));
    }

    private static String machine(Machine machine) {
        return "- Machine: %s, %s, %s cores, %s%n"
                .formatted(machine.os(), machine.arch(), machine.cores(), machine.jvm());
    }

    private static String versions(Versions versions) {
        return "- Versions: Lectern %s, Timefold %s, OR-Tools %s, Java %s%n"
                .formatted(versions.lectern(), versions.timefold(), versions.ortools(), versions.java());
    }

    private String seeds() {
        LongSummaryStatistics seeds = runs.stream().mapToLong(RunRecord::seed).summaryStatistics();
        return seeds.getMin() == seeds.getMax()
                ? "- Seed: %s%n".formatted(seeds.getMin())
                : "- Seeds: %s to %s%n".formatted(seeds.getMin(), seeds.getMax());
    }

    /** Returns a line for each engine that has several variants, since a table shows the best of those that ran. */
    private List<String> variants() {
        Map<String, Set<String>> variants = new TreeMap<>();
        runs.stream()
                .filter(run -> run.model() != null)
                .forEach(run -> variants.computeIfAbsent(run.engine(), engine -> new TreeSet<>())
                        .add(String.valueOf(run.model())));
        return variants.entrySet().stream()
                .map(entry -> "- Variants of %s: %s%n".formatted(entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }

    /** Returns a line that names the ids under which there are several events. */
    private String eventsDrawnOtherwise() {
        Map<String, Set<String>> events = new TreeMap<>();
        runs.forEach(run -> events.computeIfAbsent(run.instance(), instance -> new TreeSet<>())
                .add(Objects.requireNonNullElse(run.event(), "")));
        List<String> several = events.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        return several.isEmpty()
                ? ""
                : "- Several events have one id, or not all records say which event it was. They are not compared: %s%n"
                        .formatted(String.join(", ", several));
    }

    private static void picture(StringBuilder page, @Nullable String name) {
        if (name != null) {
            page.append("%n![%s](%s.png)%n".formatted(name.replace('-', ' '), name));
        }
    }
}
