package org.lectern.benchmarks.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.report.Report;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.RunsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the tables and pictures of runs. */
@Command(
        name = "report",
        description = "Writes a page of tables and charts (PNG and SVG) from the runs of a suite.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The JSON file of the runs.")
    private @Nullable Path runs;

    @Mixin
    private @Nullable BestKnownOption bestKnown;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder to write the page and the charts to.")
    private @Nullable Path out;

    @Option(names = "--no-charts", description = "Writes the tables alone.")
    private boolean hasNoCharts;

    @Override
    public Integer call() {
        List<RunRecord> read = RunsJson.read(Required.value(runs));
        if (read.isEmpty()) {
            throw new IllegalArgumentException("The file '%s' holds no runs. Write some with 'suite'.".formatted(runs));
        }
        // Pictures are drawn without a screen.
        System.setProperty("java.awt.headless", "true");
        Path folder = Required.value(out);
        Report whole = Report.of(read, Required.value(bestKnown).read());
        Report report = hasNoCharts ? whole.withoutPictures() : whole;
        report.write(folder);
        Required.value(spec).commandLine().getOut().print(report.bars());
        Required.value(spec).commandLine().getOut().println("Written to " + folder.resolve(Report.PAGE));
        return 0;
    }
}
