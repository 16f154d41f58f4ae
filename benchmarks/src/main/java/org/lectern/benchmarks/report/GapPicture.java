package org.lectern.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<Group> bounded = groups.stream()
                .filter(group -> group.runs().stream().anyMatch(run -> run.mediumBound() != null))
                .toList();
        if (bounded.isEmpty()) {
            return null;
        }
        List<String> words = bounded.stream().map(Group::word).toList();
        for (Engine engine : Engine.values()) {
            List<Double> gaps = new ArrayList<>();
            for (Group group : bounded) {
                Double gap = Median.of(group.runs(engine), run -> gap(group, run));
                gaps.add(gap == null ? 0 : 100 * gap);
            }
            if (groups.stream().anyMatch(group -> !group.runs(engine).isEmpty())) {
                CategorySeries series = chart.addSeries(engine.word(), words, gaps);
                series.setFillColor(Picture.colour(engine));
            }
        }
        String name = "gap-by-engine";
        Picture.write(chart, folder, name);
        return name;
    }

    private static @Nullable Double gap(Group group, RunRecord run) {
        Score score = run.toScore();
        Long medium = group.runs().stream()
                .filter(other -> other.instance().equals(run.instance()) && other.hard() == run.hard())
                .map(RunRecord::mediumBound)
                .filter(bound -> bound != null)
                .max(Long::compare)
                .orElse(null);
        if (medium != null && medium < score.medium()) {
            return new Gap(Level.MEDIUM, score.medium(), medium).share();
        }
        return group.runs().stream()
                .filter(other -> other.instance().equals(run.instance())
                        && other.hard() == run.hard()
                        && other.medium() == run.medium())
                .map(RunRecord::lowerBound)
                .filter(bound -> bound != null)
                .max(Long::compare)
                .map(bound -> (double) (score.soft() - bound) / Math.max(1, score.soft()))
                .orElse(null);
    }
}
