package org.lectern.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.event.Level;
import org.lectern.rule.Gap;
import org.lectern.rule.Score;

/** How far each engine's timetable is at most from the best one there is: its cost against the best bound of all runs. */
final class GapPicture {

    private GapPicture() {}

    /** Writes the picture, and returns its name, or returns null where there is no bound. */
    static @Nullable String write(List<Group> groups, Path folder) {
        List<Group> bounded = bounded(groups);
        if (bounded.isEmpty()) {
            return null;
        }
        String name = "gap-by-engine";
        Picture.write(chart(bounded), folder, name);
        return name;
    }

    /** Returns which gaps are unknown and thus have no bar, a line for each engine; a gap of 0 has a bar without height. */
    static List<String> unknown(List<Group> groups) {
        List<String> lines = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            List<String> words = bounded(groups).stream()
                    .filter(group -> !group.runs(engine).isEmpty() && median(group, engine) == null)
                    .map(Group::word)
                    .toList();
            if (!words.isEmpty()) {
                lines.add("- The gap of %s is unknown, so it has no bar: %s%n"
                        .formatted(engine, String.join(", ", words)));
            }
        }
        return lines;
    }

    private static List<Group> bounded(List<Group> groups) {
        return groups.stream()
                .filter(group -> group.runs().stream().anyMatch(run -> run.mediumBound() != null))
                .toList();
    }

    static CategoryChart chart(List<Group> bounded) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(Picture.WIDTH)
                .height(Picture.HEIGHT)
                .title("Gap by engine, to the best bound of all runs")
                .xAxisTitle("class and sessions")
                .yAxisTitle("gap in %, median, at medium level where not all was held")
                .build();
        Picture.style(chart.getStyler());
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisDecimalPattern("0.##");
        List<String> words = bounded.stream().map(Group::word).toList();
        for (Engine engine : Engine.values()) {
            List<@Nullable Double> gaps = new ArrayList<>();
            for (Group group : bounded) {
                Double gap = median(group, engine);
                gaps.add(gap == null ? null : Double.valueOf(100 * gap));
            }
            if (gaps.stream().anyMatch(Objects::nonNull)) {
                CategorySeries series = chart.addSeries(engine.word(), words, gaps);
                series.setFillColor(Picture.colour(engine));
            }
        }
        return chart;
    }

    private static @Nullable Double median(Group group, Engine engine) {
        return Median.of(group.runs(engine), run -> gap(group, run));
    }

    private static @Nullable Double gap(Group group, RunRecord run) {
        Score score = run.toScore();
        Long medium = group.runs().stream()
                .filter(other -> other.hasEventOf(run) && other.hard() == run.hard())
                .map(RunRecord::mediumBound)
                .filter(bound -> bound != null)
                .max(Long::compare)
                .orElse(null);
        if (medium != null && medium < score.medium()) {
            return new Gap(Level.MEDIUM, score.medium(), medium).share();
        }
        return group.runs().stream()
                .filter(other -> other.hasEventOf(run) && other.hard() == run.hard() && other.medium() == run.medium())
                .map(RunRecord::lowerBound)
                .filter(bound -> bound != null)
                .max(Long::compare)
                .map(bound -> (double) (score.soft() - bound) / Math.max(1, score.soft()))
                .orElse(null);
    }
}
