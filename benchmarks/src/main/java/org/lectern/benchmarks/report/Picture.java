package org.lectern.benchmarks.report;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.lectern.benchmarks.engine.Engine;

/** A chart on its way to a PNG and an SVG file. */
final class Picture {

    static final int WIDTH = 900;
    static final int HEIGHT = 560;

    private Picture() {}

    /** Returns the colour of an engine, one that those who see few colours can tell from the others (Okabe and Ito). */
    static Color colour(Engine engine) {
        return new Color(
                switch (engine) {
                    case LECTERN -> 0x0072B2;
                    case CP_SAT -> 0xD55E00;
                    case TIMEFOLD_PLAIN -> 0xCC79A7;
                    case TIMEFOLD_TABLES -> 0x009E73;
                    case CONSTRUCTION -> 0x7F7F7F;
                });
    }

    /** Gives a chart the look of all. */
    static void style(Styler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendPosition(Styler.LegendPosition.OutsideE);
        styler.setChartTitleBoxVisible(false);
        styler.setMarkerSize(6);
    }

    /** Shows plain numbers beside logarithmic axes, and not so many that they overlap on the left. */
    static void logarithmic(AxesChartStyler styler) {
        styler.setXAxisDecimalPattern("#,##0.##");
        styler.setYAxisDecimalPattern("#,##0.###");
        styler.setXAxisLogarithmicDecadeOnly(false);
        styler.setYAxisLogarithmicDecadeOnly(true);
    }

    /** Writes {@code name.png} and {@code name.svg} to a folder. */
    static void write(Chart<?, ?> chart, Path folder, String name) {
        String file = folder.resolve(name).toString();
        try {
            BitmapEncoder.saveBitmap(chart, file, BitmapEncoder.BitmapFormat.PNG);
            VectorGraphicsEncoder.saveVectorGraphic(chart, file, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
