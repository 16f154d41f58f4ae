package org.lectern.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.engine.Improvement;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.rule.Score;

/** Quality over time: how far above the best known cost each engine is after how many seconds, in the median. */
final class QualityPicture {

    private static final double FIRST_SECOND = 0.05;
    private static final int POINTS = 120;
    /** What is further above than this is not worth the room, and what is nearer than that not told apart. */
    private static final double MAX_PERCENT = 100;

    private static final double MIN_PERCENT = 0.01;

    private QualityPicture() {}

    /** Writes the picture, and returns its name, or returns null where no engine has a timetable of 0 hard and 0 medium. */
    static @Nullable String write(Group group, Path folder) {
        XYChart chart = new XYChartBuilder()
                .width(Picture.WIDTH)
                .height(Picture.HEIGHT)
                .title("Quality over time: " + group.title())
                .xAxisTitle("seconds of search, tables included")
                .yAxisTitle("% above the best known cost, median; 0.01 and less at the bottom")
                .build();
        Picture.style(chart.getStyler());
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setYAxisMin(MIN_PERCENT);
        chart.getStyler().setYAxisMax(MAX_PERCENT);
        Picture.logarithmic(chart.getStyler());
        boolean isEmpty = true;
        for (Engine engine : group.engines()) {
            isEmpty &= !addSeries(chart, group, engine);
        }
        if (isEmpty) {
            return null;
        }
        String name = "quality-" + group.word();
        Picture.write(chart, folder, name);
        return name;
    }

    private static boolean addSeries(XYChart chart, Group group, Engine engine) {
        List<RunRecord> runs = group.runs(engine);
        double last = runs.stream().mapToDouble(RunRecord::secondsInAll).max().orElse(1);
        List<Double> seconds = new ArrayList<>();
        List<Double> percents = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double at = FIRST_SECOND * Math.pow(Math.max(2, last / FIRST_SECOND), i / (POINTS - 1.0));
            Double median = Median.of(
                    runs.stream().map(run -> aboveBest(group, run, at)).toList());
            if (median != null && 100 * median <= MAX_PERCENT) {
                seconds.add(at);
                percents.add(Math.max(MIN_PERCENT, 100 * median));
            }
        }
        if (!seconds.isEmpty()) {
            XYSeries series = chart.addSeries(engine.word(), seconds, percents);
            series.setMarker(SeriesMarkers.NONE);
            series.setLineColor(Picture.colour(engine));
        }
        return !seconds.isEmpty();
    }

    private static double aboveBest(Group group, RunRecord run, double seconds) {
        Score score = null;
        for (Improvement improvement : run.improvements()) {
            if (improvement.seconds() <= seconds) {
                score = improvement.toScore();
            }
        }
        return score == null ? Double.POSITIVE_INFINITY : group.aboveBest(run, score);
    }
}
