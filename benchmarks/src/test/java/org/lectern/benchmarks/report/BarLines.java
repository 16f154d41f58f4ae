package org.lectern.benchmarks.report;

import java.util.List;
import org.lectern.benchmarks.report.Bars.Bar;

/** Bars as lines of what is asked, measured and reached. */
final class BarLines {

    private BarLines() {}

    static List<String> of(List<Bar> bars) {
        return bars.stream()
                .map(bar -> "%s | %s | %s | %s".formatted(bar.what(), bar.asked(), bar.measured(), bar.isReached()))
                .toList();
    }
}
