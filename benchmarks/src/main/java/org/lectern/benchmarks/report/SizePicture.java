package org.lectern.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.run.RunRecord;

/** A figure against the number of sessions, on log axes: a line for each engine. */
final class SizePicture {

    private final String title;
    private final String axis;
    private final Function<RunRecord, @Nullable Double> figure;

    private SizePicture(String title, String axis, Function<RunRecord, @Nullable Double> figure) {
        this.title = title;
        this.axis = axis;
        this.figure = figure;
    }

    /** Returns the picture of soft costs of timetables of 0 hard and 0 medium. */
    static SizePicture ofCost() {
        return new SizePicture(
                "Cost against size",
                "soft cost, median",
                run -> run.toScore().isFeasible() ? Double.valueOf((double) Math.max(1, run.soft())) : null);
    }

    /** Returns the picture of the seconds to 0 hard and 0 medium. */
    static SizePicture ofTime() {
        return new SizePicture(
                "Time to the first feasible timetable against size",
                "seconds of search, tables included, median",
                run -> run.secondsToFirstFeasible() == null
                        ? null
                        : Double.valueOf(Math.max(0.001, run.secondsToFirstFeasible())));
    }

    /** Writes the picture of one class, and returns its name, or returns null where there are fewer than two sizes. */
    @Nullable
    String write(String eventClass, List<Group> groups, String name, Path folder) {
        XYChart chart = new XYChartBuilder()
                .width(Picture.WIDTH)
                .height(Picture.HEIGHT)
                .title("%s: %s".formatted(title, eventClass))
                .xAxisTitle("sessions")
                .yAxisTitle(axis)
                .build();
        Picture.style(chart.getStyler());
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        Picture.logarithmic(chart.getStyler());
        boolean isLine = false;
        for (Engine engine : Engine.values()) {
            List<Double> sizes = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (Group group : groups) {
                Double median = Median.of(group.runs(engine), figure);
                if (median != null) {
                    sizes.add((double) group.sessions());
                    values.add(median);
                }
            }
            if (!sizes.isEmpty()) {
                XYSeries series = chart.addSeries(engine.word(), sizes, values);
                series.setLineColor(Picture.colour(engine));
                series.setMarkerColor(Picture.colour(engine));
                isLine |= sizes.size() > 1;
            }
        }
        if (!isLine) {
            return null;
        }
        Picture.write(chart, folder, name);
        return name;
    }
}
